//! The door for people.

use serde::Serialize;

use super::{input::LocationIn, location::Location};
use crate::{kernel::fault::Fault, platform::http::form::FormField, practices::State};

pub mod list;
pub mod show;
pub mod standing;

pub const LOCATIONS: &str = "/settings/locations";

/// One of them, as a page names it.
#[derive(Clone, Serialize)]
pub struct Row {
    id: String,
    name: String,
    address: Option<String>,
    phone: Option<String>,
    arrival: Option<String>,
    is_closed: bool,
    /// At which place it stands once it is moved up.
    up: Option<i32>,
}

/// The boxes of a form.
#[derive(Serialize)]
pub struct Fields {
    name: FormField,
    street: FormField,
    city: FormField,
    state: FormField,
    states: &'static [&'static str],
    zip: FormField,
    phone: FormField,
    arrival: FormField,
}

impl Row {
    pub fn new(location: &Location, above: Option<&Location>) -> Self {
        let office = &location.office;
        Self {
            id: location.id.to_string(),
            name: office.name.to_string(),
            address: office.address(),
            phone: office.phone.as_ref().map(ToString::to_string),
            arrival: office.arrival.as_ref().map(ToString::to_string),
            is_closed: location.closed_at.is_some(),
            up: above.map(|above| above.place),
        }
    }

    pub fn sample(is_closed: bool) -> Self {
        let told = |text: &str| (!is_closed).then(|| text.to_owned());
        Self {
            id: "loc_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Eastside".to_owned(),
            address: told("2100 Market Street, Salem, OR 97301"),
            phone: told("503 555 0110"),
            arrival: told("Park behind the building."),
            is_closed,
            up: (!is_closed).then_some(1),
        }
    }
}

impl Fields {
    pub fn new(sent: &LocationIn, faults: &[Fault]) -> Self {
        Self {
            name: FormField::new("name", &sent.name, faults),
            street: FormField::new("street", sent.street.as_ref(), faults),
            city: FormField::new("city", &sent.city, faults),
            state: FormField::new("state", &sent.state, faults),
            states: State::WORDS,
            zip: FormField::new("zip", sent.zip.as_ref(), faults),
            phone: FormField::new("phone", sent.phone.as_ref(), faults),
            arrival: FormField::new("arrival", sent.arrival.as_ref(), faults),
        }
    }
}
