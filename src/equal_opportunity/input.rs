//! What the pages are sent, before a word of it is checked.

use validator::Validate;

use super::category::{CategoryRace, CategorySex, Said};
use crate::{
    error::Result,
    kernel::{boolean::Boolean, field::Field},
    platform::http::form::{Form, Pairs},
};

/// What somebody says of themselves. Each can be left out.
#[derive(Clone, Default, Validate)]
pub struct AboutYouIn {
    #[validate(nested)]
    pub sex: Option<Field<CategorySex>>,
    #[validate(nested)]
    pub race: Option<Field<CategoryRace>>,
    /// Nothing if a button of another page leads here.
    #[validate(nested)]
    pub said: Option<Field<Boolean>>,
}

impl AboutYouIn {
    /// Returns what was said. None if nothing was sent yet.
    pub fn check(self) -> Result<Option<Said>> {
        self.validate()?;
        let sex = self.sex.map(Field::checked).transpose()?;
        let race = self.race.map(Field::checked).transpose()?;
        Ok(self.said.map(|_| Said { sex, race }))
    }
}

impl Form for AboutYouIn {
    const INPUTS: &'static [&'static str] = &["sex", "race", "said"];

    fn read(pairs: &mut Pairs) -> Self {
        let (sex, race) = (pairs.optional("sex"), pairs.optional("race"));
        Self { sex, race, said: pairs.optional("said") }
    }
}

/// Whether the practice asks.
#[derive(Clone, Default, Validate)]
pub struct RatesIn {
    #[validate(nested)]
    pub on: Field<Boolean>,
}

impl RatesIn {
    pub fn check(self) -> Result<bool> {
        self.validate()?;
        Ok(self.on.checked()?.0)
    }
}

impl Form for RatesIn {
    const INPUTS: &'static [&'static str] = &["on"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { on: pairs.field("on") }
    }
}
