//! What both doors are sent, before a word of it is checked.

use poem_openapi::Object;
use validator::Validate;

use super::regrade::RegradeReason;
use crate::{
    assessments::AssessmentId,
    error::Result,
    kernel::{field::Field, text::Text},
    platform::http::form::{Form, Pairs},
};

/// Which question is left out of which scores, and why.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct RegradeIn {
    /// The question, by its id in the bank.
    #[validate(nested)]
    pub item: Field<Text<120>>,
    /// In which wording: as `GET /analytics/items` says it.
    #[validate(nested)]
    pub sha256: Field<Text<64>>,
    /// Of which test alone. Of every test that asks it, if nothing is said.
    #[validate(nested)]
    pub assessment_id: Option<Field<AssessmentId>>,
    #[validate(nested)]
    pub reason: Field<RegradeReason>,
    /// In words, for the office alone.
    #[validate(nested)]
    pub note: Option<Field<Text<300>>>,
}

/// The same, checked.
#[derive(Clone)]
pub struct Regrading {
    pub item: String,
    pub sha256: String,
    pub assessment_id: Option<AssessmentId>,
    pub reason: RegradeReason,
    pub note: Option<Text<300>>,
}

impl RegradeIn {
    /// What the form has before anybody has said anything.
    pub fn of(item: &str, sha256: &str) -> Self {
        Self { item: Field::read(item), sha256: Field::read(sha256), ..Self::default() }
    }

    pub fn check(self) -> Result<Regrading> {
        self.validate()?;
        Ok(Regrading {
            item: self.item.checked()?.to_string(),
            sha256: self.sha256.checked()?.to_string(),
            assessment_id: self.assessment_id.map(Field::checked).transpose()?,
            reason: self.reason.checked()?,
            note: self.note.map(Field::checked).transpose()?,
        })
    }
}

impl Form for RegradeIn {
    const INPUTS: &'static [&'static str] = &["item", "sha256", "assessment_id", "reason", "note"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            item: pairs.field("item"),
            sha256: pairs.field("sha256"),
            assessment_id: pairs.optional("assessment_id"),
            reason: pairs.field("reason"),
            note: pairs.optional("note"),
        }
    }
}
