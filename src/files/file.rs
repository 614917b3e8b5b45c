//! A file, as the rooms know it.

use chrono::{DateTime, Utc};

use crate::{
    kernel::text::Text,
    platform::files::{FileKind, Stored},
};

crate::typed_id!(FileId, "file");

/// A file that is on the disk already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    pub stored: Stored,
    pub size: usize,
    /// What its owner calls it.
    pub name: Option<Text<200>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub id: FileId,
    pub stored: Stored,
    pub size: i64,
    pub name: Option<Text<200>>,
    pub added_at: DateTime<Utc>,
    pub added_by: String,
}

impl Upload {
    /// Returns the name under which it leaves.
    pub fn file_name(&self) -> String {
        file_name(self.id, self.stored.kind, self.name.as_ref())
    }
}

/// Returns the name that a file was given, or one that at least says what it is.
fn file_name(id: FileId, kind: FileKind, name: Option<&Text<200>>) -> String {
    let ending = match kind {
        FileKind::Pdf => "pdf",
        FileKind::Png => "png",
        FileKind::Jpeg => "jpg",
    };
    name.map_or_else(|| format!("{id}.{ending}"), ToString::to_string)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_without_a_name_is_called_by_its_id_and_kind() {
        let id: FileId = "file_01h2xcejqtf2nbrexx3vqjhp41".parse().unwrap();
        let proof = "proof of may.pdf".parse().ok();
        assert_eq!(file_name(id, FileKind::Pdf, proof.as_ref()), "proof of may.pdf");
        let named = file_name(id, FileKind::Jpeg, None);
        assert_eq!(named, "file_01h2xcejqtf2nbrexx3vqjhp41.jpg");
    }
}
