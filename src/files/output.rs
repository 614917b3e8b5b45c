//! What programs are shown.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{FileId, FileUse, Upload};
use crate::{
    kernel::text::Text,
    people::PersonId,
    platform::{files::FileKind, http::idempotency::Answer},
};

/// A file that was handed in.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct FileOut {
    pub id: FileId,
    /// What it is, by what is in it.
    kind: FileKind,
    /// How many bytes it has. Nothing of a file from before that was written down.
    size: Option<i64>,
    /// The SHA-256 of its content.
    sha256: String,
    name: Option<Text<200>>,
    /// What it is for. A license names proofs, an application résumés.
    used_for: FileUse,
    /// Whom it is about, once something of theirs names it. What nothing names is removed after a day.
    person_id: Option<PersonId>,
    added_at: DateTime<Utc>,
}

impl Answer for FileOut {}

impl From<Upload> for FileOut {
    fn from(file: Upload) -> Self {
        let Upload { id, stored, size, name, used_for, person, added_at, .. } = file;
        let (kind, sha256, person_id) = (stored.kind, stored.sha256, person);
        Self { id, kind, size, sha256, name, used_for, person_id, added_at }
    }
}
