//! A file, as the rooms know it.

use chrono::{DateTime, TimeDelta, Utc};

use crate::{
    error::Error,
    kernel::text::Text,
    people::PersonId,
    platform::files::{FileKind, Stored},
};

crate::typed_id!(FileId, "file");

crate::words! {
    /// What a file is for. It says who may open it, and whether it lies open on the disk.
    pub enum FileUse {
        /// It shows what a board says of a license.
        Proof = "proof",
        /// It tells what somebody has done who applies.
        Resume = "resume",
        /// It was given because of somebody's health. It lies sealed, and no program sends or gets it.
        Health = "health",
        /// A new hire handed it in. It lies sealed, and opens where the office reads what was handed in.
        Onboarding = "onboarding",
        /// What an agency reported of somebody, with what they were sent of it. It lies sealed, and an owner opens it.
        BackgroundReport = "background_report",
        /// It shows an offer letter that was signed on paper.
        SignedSheet = "signed_sheet",
        /// It shows a document of an onboarding that was signed on paper, unless that lies apart.
        OnboardingSheet = "onboarding_sheet",
    }
}

impl FileUse {
    /// Returns whether such a file is encrypted on the disk and named by what is encrypted.
    pub fn is_sealed(self) -> bool {
        matches!(self, Self::Health | Self::Onboarding | Self::BackgroundReport)
    }
}

/// How long a file waits to be named, before it is swept: a program sends it, then says what it is for.
pub const WAITS: TimeDelta = TimeDelta::days(1);

/// A file that is on the disk already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFile {
    pub id: FileId,
    pub stored: Stored,
    pub size: usize,
    pub used_for: FileUse,
    /// What its owner calls it.
    pub name: Option<Text<200>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Upload {
    pub id: FileId,
    pub stored: Stored,
    /// How many bytes it has, if that was written down.
    pub size: Option<i64>,
    pub name: Option<Text<200>>,
    pub used_for: FileUse,
    /// Whom it is about, once something of theirs names it.
    pub person: Option<PersonId>,
    pub added_at: DateTime<Utc>,
    pub added_by: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum FileRefused {
    /// It was sent for something else, and whoever may open that is somebody else.
    OtherUse(FileUse),
    /// It is about somebody else.
    OfAnother,
    /// It belongs to a sealed compartment, which programs have no part in.
    Sealed,
}

impl Upload {
    /// Takes it for this use, about this person.
    ///
    /// # Errors
    /// Refuses what was sent for something else, and what is about somebody else.
    pub fn name_for(&mut self, used_for: FileUse, person: PersonId) -> Result<(), FileRefused> {
        if self.used_for != used_for {
            return Err(FileRefused::OtherUse(self.used_for));
        }
        if self.person.is_some_and(|other| other != person) {
            return Err(FileRefused::OfAnother);
        }
        self.person = Some(person);
        Ok(())
    }

    /// Returns the name under which it leaves.
    pub fn file_name(&self) -> String {
        file_name(self.id, self.stored.kind, self.name.as_ref())
    }
}

/// Returns the name that a file was given, or one that at least says what it is.
fn file_name(id: FileId, kind: FileKind, name: Option<&Text<200>>) -> String {
    name.map_or_else(|| format!("{id}.{}", kind.ending()), ToString::to_string)
}

impl From<FileRefused> for Error {
    fn from(refused: FileRefused) -> Self {
        Self::fault(
            "file_id",
            match refused {
                FileRefused::OtherUse(_) => "file.other_use",
                FileRefused::OfAnother => "file.of_another",
                FileRefused::Sealed => return Self::fault("used_for", "file.sealed"),
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn upload() -> Upload {
        Upload {
            id: FileId::from_uuid(Uuid::nil()),
            stored: Stored { sha256: String::new(), kind: FileKind::Pdf },
            size: None,
            name: None,
            used_for: FileUse::Resume,
            person: None,
            added_at: DateTime::UNIX_EPOCH,
            added_by: "visitor".to_owned(),
        }
    }

    #[test]
    fn a_file_is_named_for_what_it_was_sent_for_and_about_one_person() {
        let person = |number| PersonId::from_uuid(Uuid::from_u128(number));
        let mut file = upload();
        let proof = file.name_for(FileUse::Proof, person(1));
        assert_eq!(proof, Err(FileRefused::OtherUse(FileUse::Resume)));
        assert_eq!(file.name_for(FileUse::Resume, person(1)), Ok(()));
        assert_eq!(file.name_for(FileUse::Resume, person(1)), Ok(()));
        assert_eq!(file.name_for(FileUse::Resume, person(2)), Err(FileRefused::OfAnother));
        assert_eq!(file.person, Some(person(1)));
    }

    #[test]
    fn a_file_without_a_name_is_called_by_its_id_and_kind() {
        let id: FileId = "file_01h2xcejqtf2nbrexx3vqjhp41".parse().unwrap();
        let proof = "proof of may.pdf".parse().ok();
        assert_eq!(file_name(id, FileKind::Pdf, proof.as_ref()), "proof of may.pdf");
        let named = file_name(id, FileKind::Jpeg, None);
        assert_eq!(named, "file_01h2xcejqtf2nbrexx3vqjhp41.jpg");
    }
}
