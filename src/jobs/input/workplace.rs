//! The place in the practice, as it is sent.

use poem_openapi::Object;
use validator::Validate;

use super::optional;
use crate::{
    error::Result,
    jobs::{
        description::{Education, Line, Overtime, Workplace, Years},
        job::Change,
    },
    kernel::{field::Field, text::Text},
};

/// What a posting says of the place in the practice. Each may be left out.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct WorkplaceIn {
    /// Whom the person reports to, by role.
    #[validate(nested)]
    pub reports_to: Option<Field<Line>>,
    /// Whom they work with, and how many those are.
    #[validate(nested)]
    pub team: Option<Field<Line>>,
    /// The systems that the work is done with.
    #[validate(nested)]
    pub systems: Option<Field<Line>>,
    #[validate(nested)]
    pub overtime: Option<Field<Overtime>>,
    /// What the body does most of the day.
    #[validate(nested)]
    pub physical: Option<Field<Text<800>>>,
    #[validate(nested)]
    pub education: Option<Field<Education>>,
    /// How many years of such work are asked for.
    #[validate(nested)]
    pub experience_years: Option<Field<Years>>,
}

impl WorkplaceIn {
    pub fn check(self) -> Result<Change> {
        self.validate()?;
        Ok(Change::Workplace(Workplace {
            reports_to: optional(self.reports_to)?,
            team: optional(self.team)?,
            systems: optional(self.systems)?,
            overtime: optional(self.overtime)?,
            physical: optional(self.physical)?,
            education: optional(self.education)?,
            experience_years: optional(self.experience_years)?,
        }))
    }
}
