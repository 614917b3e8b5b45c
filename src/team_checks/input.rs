//! What the doors are sent, before a word of it is checked.

use poem_openapi::Object;
use validator::Validate;

use super::team_check::{MOST_DAYS, USUAL_DAYS};
use crate::{
    error::Result,
    kernel::{bounded_int::BoundedInt, field::Field},
    platform::http::form::{Form, Pairs},
};

/// For how long a team check takes answers.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct TeamCheckIn {
    /// For how many days after today. Two weeks if left out.
    #[validate(nested)]
    pub days: Option<Field<BoundedInt<1, MOST_DAYS>>>,
}

impl TeamCheckIn {
    pub fn check(self) -> Result<i32> {
        self.validate()?;
        Ok(self.days.map(Field::checked).transpose()?.map_or(USUAL_DAYS, |days| days.0))
    }
}

/// What was filled in on a sheet: the names are those of its questions.
pub struct SheetIn(pub Vec<(String, String)>);

impl Form for SheetIn {
    const INPUTS: &'static [&'static str] = &["form"];

    fn read(pairs: &mut Pairs) -> Self {
        Self(pairs.rest())
    }
}
