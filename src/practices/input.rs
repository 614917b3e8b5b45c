//! What set-up and the commands are told of a practice.

use validator::Validate;

use super::{Particulars, PublicUrl, State, Zone};
use crate::{
    error::Result,
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
        Ok(self.public_url.map(Field::checked).transpose()?)
    }
}

impl Form for ReachIn {
    const INPUTS: &'static [&'static str] = &["public_url"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { public_url: pairs.optional("public_url") }
    }
}
