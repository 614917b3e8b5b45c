//! What set-up and the commands are told of a practice.

use validator::Validate;

use super::{Particulars, PublicUrl, State, Zone};
use crate::{
    error::{Error, Result},
    kernel::{field::Field, text::Text, whole::Whole},
    platform::http::form::{Form, Pairs},
};

#[derive(Clone, Default, Validate)]
pub struct PracticeIn {
    #[validate(nested)]
    pub name: Field<Text<120>>,
    #[validate(nested)]
    pub state: Field<State>,
    #[validate(nested)]
    pub city: Field<Text<80>>,
    #[validate(nested)]
    pub zone: Field<Zone>,
    #[validate(nested)]
    pub head_count: Field<Whole<1, 50_000>>,
}

impl PracticeIn {
    pub fn check(self) -> Result<Particulars> {
        self.validate()?;
        Ok(Particulars {
            name: self.name.checked()?,
            state: self.state.checked()?,
            city: self.city.checked()?,
            zone: self.zone.checked()?,
            head_count: self.head_count.checked()?.0,
        })
    }
}

impl Form for PracticeIn {
    const INPUTS: &'static [&'static str] = &["name", "state", "city", "zone", "head_count"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.field("name"),
            state: pairs.field("state"),
            city: pairs.field("city"),
            zone: pairs.field("zone"),
            head_count: pairs.field("head_count"),
        }
    }
}

/// How phones reach this server. Left empty it stays this computer.
#[derive(Clone, Default, Validate)]
pub struct ReachIn {
    #[validate(nested)]
    pub public_url: Option<Field<PublicUrl>>,
}

impl ReachIn {
    pub fn check(self) -> Result<Option<PublicUrl>> {
        self.validate()?;
        match self.public_url.map(Field::checked).transpose()? {
            Some(url) if url.is_here() => Err(Error::fault("public_url", "public_url.here")),
            checked => Ok(checked),
        }
    }
}

impl Form for ReachIn {
    const INPUTS: &'static [&'static str] = &["public_url"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { public_url: pairs.optional("public_url") }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(typed: &str) -> Option<String> {
        let sent = ReachIn { public_url: Some(Field::read(typed)) };
        let Err(Error::Invalid(mut faults)) = sent.check() else { return None };
        faults.pop().map(|fault| fault.reason.code.into_owned())
    }

    #[test]
    fn an_address_that_no_phone_can_reach_is_not_kept() {
        for here in ["http://localhost:8080", "https://localhost", "http://0.0.0.0", "http://[::1]"]
        {
            assert_eq!(code(here).as_deref(), Some("public_url.here"), "{here}");
        }
        assert_eq!(code("http://192.168.1.20:8080").as_deref(), Some("public_url.plain"));
        assert_eq!(code("https://jobs.cedar.example"), None);
        assert_eq!(ReachIn::default().check().unwrap(), None, "there may be none yet");
    }
}
