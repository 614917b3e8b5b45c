//! What another program calls a thing of ours, and what it keeps beside it.
//!
//! Labels are no part of what a thing is. Nothing is decided by them, so they change without a
//! revision, in every stage, and on what is frozen too.

use super::{
    digest::sha256,
    fault::Fault,
    field::{Field, Unchecked},
    metadata::{Metadata, MetadataIn, MetadataPatch},
    text::Text,
};

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Labels {
    /// What the other program calls it.
    pub external_id: Option<Text<120>>,
    pub metadata: Metadata,
}

/// What shall change of them. What is not named stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relabelling {
    /// A new one, or none any more.
    pub external_id: Option<Option<Text<120>>>,
    pub metadata: MetadataPatch,
}

impl Labels {
    /// Returns the labels that something new comes with, once what was sent has been validated.
    pub fn checked(
        external_id: Option<Field<Text<120>>>,
        metadata: Option<MetadataIn>,
    ) -> Result<Self, Unchecked> {
        let external_id = external_id.map(Field::checked).transpose()?;
        let patch = metadata.map(MetadataIn::checked).transpose()?.unwrap_or_default();
        let metadata = Metadata::default().merged(patch).map_err(|_| Unchecked)?;
        Ok(Self { external_id, metadata })
    }

    /// Merges what shall change. Returns whether that is another than before.
    pub fn change(&mut self, to: Relabelling) -> Result<bool, Fault> {
        let metadata = self.metadata.merged(to.metadata);
        let metadata = metadata.map_err(|why| Fault::new("metadata", why))?;
        let external_id = to.external_id.unwrap_or_else(|| self.external_id.clone());
        let changed = Self { external_id, metadata };
        let is_other = changed != *self;
        *self = changed;
        Ok(is_other)
    }

    /// Returns a short word that is another for other labels.
    pub fn digest(&self) -> String {
        let external_id = self.external_id.as_ref().map(Text::as_str);
        let all = serde_json::json!([external_id, self.metadata.to_string()]);
        sha256(all.to_string()).chars().take(16).collect()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::kernel::fault::Reason;

    fn labels(external_id: &str, metadata: Value) -> Labels {
        Labels::checked(Some(Field::read(external_id)), Some(sent(metadata))).unwrap()
    }

    fn sent(metadata: Value) -> MetadataIn {
        poem_openapi::types::ParseFromJSON::parse_from_json(Some(metadata)).unwrap()
    }

    fn patch(metadata: Value) -> MetadataPatch {
        sent(metadata).checked().unwrap()
    }

    #[test]
    fn what_is_not_named_stays_and_the_same_again_is_no_change() {
        let mut ours = labels("REQ-7", json!({ "site": "Salem" }));
        assert_eq!(ours.change(Relabelling::default()), Ok(false));
        let metadata = patch(json!({ "site": "Salem" }));
        let same = Relabelling { metadata, ..Default::default() };
        assert_eq!(ours.change(same), Ok(false));
        let unnamed = Relabelling { external_id: Some(None), ..Default::default() };
        assert_eq!(ours.change(unnamed), Ok(true));
        assert_eq!(ours.external_id, None);
        assert_eq!(ours.metadata, labels("x", json!({ "site": "Salem" })).metadata);
    }

    #[test]
    fn what_does_not_fit_changes_nothing() {
        let full: Value = (0..20).map(|number| (format!("k{number}"), json!("v"))).collect();
        let mut ours = labels("REQ-7", full);
        let before = ours.clone();
        let metadata = patch(json!({ "one": "more" }));
        let refused = ours.change(Relabelling { external_id: Some(None), metadata }).unwrap_err();
        let why = Reason::new("metadata.too_many").with("max", 20).with("are", 21);
        assert_eq!(refused, Fault::new("metadata", why));
        assert_eq!(ours, before);
    }

    #[test]
    fn other_labels_have_another_digest() {
        let ours = labels("REQ-7", json!({ "site": "Salem" }));
        assert_eq!(ours.digest(), labels("REQ-7", json!({ "site": "Salem" })).digest());
        assert_ne!(ours.digest(), labels("REQ-8", json!({ "site": "Salem" })).digest());
        assert_ne!(ours.digest(), labels("REQ-7", json!({})).digest());
        assert_eq!(ours.digest().len(), 16);
    }
}
