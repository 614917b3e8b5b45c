//! What programs are shown.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{FileId, Upload};
use crate::{kernel::text::Text, platform::files::FileKind, platform::http::once::Answer};

/// A file that was handed in.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct FileOut {
    pub id: FileId,
    /// What it is, by its first bytes.
    kind: FileKind,
    /// How many bytes it has.
    size: i64,
    /// The SHA-256 of its content.
    sha256: String,
    name: Option<Text<200>>,
    added_at: DateTime<Utc>,
}

impl Answer for FileOut {}

impl From<Upload> for FileOut {
    fn from(file: Upload) -> Self {
        let Upload { id, stored, size, name, added_at, .. } = file;
        Self { id, kind: stored.kind, size, sha256: stored.sha256, name, added_at }
    }
}
