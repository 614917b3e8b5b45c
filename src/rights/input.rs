//! What the doors are sent, before a word of it is checked. Both doors read the same fields.

use poem_openapi::Object;
use validator::Validate;

use crate::{
    error::Result,
    kernel::{field::Field, text::Text},
};

/// Why a legal hold is set, or lifted.
#[derive(Clone, Default, Object, Validate)]
#[oai(rename = "LegalHoldIn", deny_unknown_fields)]
pub struct HoldIn {
    #[validate(nested)]
    pub reason: Field<Text<500>>,
}

impl HoldIn {
    pub fn check(self) -> Result<Text<500>> {
        self.validate()?;
        Ok(self.reason.checked()?)
    }
}
