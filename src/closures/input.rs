//! What the doors are sent, before a word of it is checked.

use chrono::NaiveDate;
use poem_openapi::Object;
use validator::Validate;

use super::closure::{self, Closure, Span};
use crate::{
    error::Result,
    kernel::{day::Day, field::Field, text::Text},
    platform::http::{
        form::{Form, Pairs},
        names::Missing,
    },
};

/// Days on which the office is closed.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct ClosureIn {
    #[validate(nested)]
    pub first_day: Field<Day>,
    /// Left out, it is one day.
    #[validate(nested)]
    pub last_day: Option<Field<Day>>,
    /// What it is called: it stands where a day says why it is not counted.
    #[validate(nested)]
    pub name: Field<Text<80>>,
}

impl ClosureIn {
    /// Returns its first and its last day, if they can be read.
    fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let first_day = self.first_day.value()?.0;
        let last_day = self.last_day.as_ref().map_or(Some(first_day), |day| Some(day.value()?.0));
        Some((first_day, last_day?))
    }

    /// Looks at its days: as those of a new closure, or as what becomes of one that stands.
    pub fn look(&self, standing: Option<&Closure>, today: NaiveDate, missing: &mut Missing) {
        if let (None, Some(first_day)) = (standing, self.first_day.value()) {
            missing.also(closure::refuse_long_over(first_day.0, today));
        }
        let was = standing.map(|standing| standing.span.first_day);
        if let Some(first_day) = self.first_day.value().filter(|day| Some(day.0) != was) {
            missing.also(closure::refuse_far_ahead(first_day.0, today));
        }
        let Some((first_day, last_day)) = self.days() else { return };
        let is_sound = closure::refuse_unsound((first_day, last_day));
        if let (Some(standing), Ok(())) = (standing, &is_sound) {
            let span = Span { first_day, last_day, name: standing.span.name.clone() };
            missing.also(standing.refuse_change(&span, today));
        }
        missing.also(is_sound);
    }

    pub fn check(self) -> Result<Span> {
        self.validate()?;
        let first_day = self.first_day.checked()?.0;
        let last_day = self.last_day.map(Field::checked).transpose()?.map(|day| day.0);
        Ok(Span { first_day, last_day: last_day.unwrap_or(first_day), name: self.name.checked()? })
    }
}

impl From<Span> for ClosureIn {
    fn from(span: Span) -> Self {
        let is_long = span.last_day != span.first_day;
        let read = |day: NaiveDate| Field::read(&day.to_string());
        Self {
            first_day: read(span.first_day),
            last_day: is_long.then(|| read(span.last_day)),
            name: Field::read(span.name.as_str()),
        }
    }
}

impl Form for ClosureIn {
    const INPUTS: &'static [&'static str] = &["name", "first_day", "last_day"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.field("name"),
            first_day: pairs.day("first_day").unwrap_or_default(),
            last_day: pairs.day("last_day"),
        }
    }
}
