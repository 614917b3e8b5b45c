//! What a program calls things, as the body of a `PATCH`.
//!
//! A label is no part of what somebody decides on, so this asks for no `If-Match`: it merges, and
//! the same again changes nothing.

use poem_openapi::Object;
use validator::Validate;

use crate::{
    error::Result,
    kernel::{change::Change, labels::Relabelling, metadata::MetadataIn, text::Text},
};

/// What you call it, and what you keep beside it. What you leave out stays.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct LabelsIn {
    /// What you call it; `null` takes it away.
    #[validate(nested)]
    pub external_id: Change<Text<120>>,
    /// Keys to change: a text replaces, `null` removes, and a key that is not named stays. There are
    /// at most 20 keys, of 1 to 40 letters, digits, `_`, `.` and `-`.
    #[validate(nested)]
    pub metadata: Option<MetadataIn>,
}

impl LabelsIn {
    pub fn check(self) -> Result<Relabelling> {
        self.validate()?;
        let external_id = self.external_id.checked()?;
        let metadata = self.metadata.map(MetadataIn::checked).transpose()?.unwrap_or_default();
        Ok(Relabelling { external_id, metadata })
    }
}
