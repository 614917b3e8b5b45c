//! What a program calls things, as the body of a `PATCH`.
//!
//! A label is no part of what somebody decides on, so this asks for no `If-Match`: it merges, and
//! the same again changes nothing.

use poem_openapi::{Object, types::MaybeUndefined};
use validator::{Validate, ValidationErrors};

use crate::{
    error::Result,
    kernel::{field::Field, labels::Relabelling, metadata::MetadataIn, text::Text},
};

/// What you call it, and what you keep beside it. What you leave out stays.
#[derive(Clone, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct LabelsIn {
    /// What you call it; `null` takes it away.
    pub external_id: MaybeUndefined<Field<Text<120>>>,
    /// Keys to change: a text replaces, `null` removes, and a key that is not named stays. There are
    /// at most 20 keys, of 1 to 40 letters, digits, `_`, `.` and `-`.
    pub metadata: Option<MetadataIn>,
}

/// By hand, because three states are more than a derived one knows.
impl Validate for LabelsIn {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        if let MaybeUndefined::Value(external_id) = &self.external_id {
            errors.merge_self("external_id", external_id.validate());
        }
        if let Some(metadata) = &self.metadata {
            errors.merge_self("metadata", metadata.validate());
        }
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

impl LabelsIn {
    pub fn check(self) -> Result<Relabelling> {
        self.validate()?;
        let external_id = match self.external_id {
            MaybeUndefined::Undefined => None,
            MaybeUndefined::Null => Some(None),
            MaybeUndefined::Value(external_id) => Some(Some(external_id.checked()?)),
        };
        let metadata = self.metadata.map(MetadataIn::checked).transpose()?.unwrap_or_default();
        Ok(Relabelling { external_id, metadata })
    }
}
