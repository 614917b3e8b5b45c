//! Whom candidates call for anything that the page does not say.

use serde::Serialize;

use crate::medical::Reading;
/// Who is called for anything else.
#[derive(Serialize)]
pub(super) struct Outside {
    name: String,
    phone: String,
    dial: String,
}

impl Outside {
    pub fn of(reading: &Reading) -> Option<Self> {
        let phone = reading.phone()?;
        let name = reading.name().to_owned();
        Some(Self { name, phone: phone.to_string(), dial: phone.e164() })
    }

    pub fn sample() -> Self {
        Self {
            name: "Ines Duarte".to_owned(),
            phone: "503 555 0171".to_owned(),
            dial: "+15035550171".to_owned(),
        }
    }
}
