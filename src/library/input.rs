//! What both doors are sent, before a word of it is checked.

use poem_openapi::Object;
use validator::Validate;

use super::retirement::RetirementReason;
use crate::{
    error::{Error, Result},
    kernel::{field::Field, prose::Prose, text::Text},
};

/// What somebody writes down about a question.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "ItemCommentIn", deny_unknown_fields)]
pub struct CommentIn {
    /// In words, for the office alone.
    #[validate(nested)]
    pub text: Field<Prose<2000>>,
}

impl CommentIn {
    pub fn check(self) -> Result<Prose<2000>> {
        self.validate()?;
        self.text.checked().map_err(Error::from)
    }
}

/// Which answer somebody thinks is the right one: a letter of the first draw. Pages only, for it is people who think.
#[derive(Clone, Default, Validate)]
pub struct OpinionIn {
    #[validate(nested)]
    pub choice: Field<Text<4>>,
}

impl OpinionIn {
    pub fn check(self) -> Result<Text<4>> {
        self.validate()?;
        self.choice.checked().map_err(Error::from)
    }
}

/// Why a question is taken out.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "ItemRetirementIn", deny_unknown_fields)]
pub struct RetirementIn {
    #[validate(nested)]
    pub reason: Field<RetirementReason>,
    /// In words, for the office alone.
    #[validate(nested)]
    pub note: Option<Field<Text<300>>>,
}

/// The same, checked.
#[derive(Clone)]
pub struct Retiring {
    pub reason: RetirementReason,
    pub note: Option<Text<300>>,
}

impl RetirementIn {
    pub fn check(self) -> Result<Retiring> {
        self.validate()?;
        let note = self.note.map(Field::checked).transpose()?;
        Ok(Retiring { reason: self.reason.checked()?, note })
    }
}
