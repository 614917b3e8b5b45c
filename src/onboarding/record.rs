//! What shows that a task is done. No number that is a secret, and no name of an identity paper.

use checklists::Compartment;
use serde::{Deserialize, Serialize};

use super::onboarding::OnboardingId;
use crate::{
    error::{Error, Result},
    files::FileId,
    platform::{files::Stored, seal::Seal},
};

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Record {
    /// The hire says so.
    Ticked,
    /// By its content, and by its id: what was handed in before files had ids has none.
    File {
        sha256: String,
        file_kind: String,
        #[serde(default)]
        file: Option<String>,
        /// What belongs to the same proof: the back of a card.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        more: Vec<HandedFile>,
    },
    /// The exact words by their hash, the name as it was typed, and the version of the text.
    Signed {
        name: String,
        text_sha256: String,
        version: i32,
        language: String,
    },
    /// In ink: what a person read on the sheets, who that was, and which sheets, by the hash of their photos.
    OnPaper {
        name: String,
        signed_on: String,
        seen_by: String,
        text_sha256: String,
        version: i32,
        language: String,
        sheets: Vec<String>,
        /// Which answer is ticked, where there is something to answer.
        #[serde(default)]
        answer: Option<String>,
    },
    Words {
        words: String,
    },
    HepatitisB {
        answer: String,
        name: Option<String>,
        text_sha256: Option<String>,
    },
    /// A form that lies elsewhere: its edition, the day, and where the paper is.
    Outside {
        edition: String,
        on: String,
        paper_lies: String,
    },
    /// Somebody looked.
    Checked {
        note: String,
    },
    Score {
        training: String,
        right: usize,
        of: usize,
        written_on: String,
    },
}

/// One file of a proof.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HandedFile {
    pub sha256: String,
    pub file_kind: String,
    #[serde(default)]
    pub file: Option<String>,
}

impl HandedFile {
    pub fn stored(&self) -> Option<Stored> {
        Some(Stored { sha256: self.sha256.clone(), kind: self.file_kind.parse().ok()? })
    }

    /// Returns its id, if it has one.
    pub fn id(&self) -> Option<FileId> {
        self.file.as_ref()?.parse().ok()
    }
}

impl Record {
    /// Returns the record of files that are one proof, in the order in which they came.
    pub fn of_files(files: Vec<HandedFile>) -> Option<Self> {
        let mut files = files.into_iter();
        let HandedFile { sha256, file_kind, file } = files.next()?;
        Some(Self::File { sha256, file_kind, file, more: files.collect() })
    }

    /// Returns the files, if it is of files.
    pub fn files(&self) -> Vec<HandedFile> {
        let Self::File { sha256, file_kind, file, more } = self else { return vec![] };
        let (sha256, file_kind, file) = (sha256.clone(), file_kind.clone(), file.clone());
        let mut files = vec![HandedFile { sha256, file_kind, file }];
        files.extend_from_slice(more);
        files
    }

    /// Returns how many files show it, if what was written down lies open and is of files.
    pub fn count_files(written: &str) -> Option<i32> {
        let record: Self = serde_json::from_str(written).ok()?;
        i32::try_from(record.files().len()).ok().filter(|count| *count > 0)
    }

    /// Writes it down, sealed if it lies apart.
    pub(super) fn write(
        &self,
        seal: &Seal,
        (onboarding, task): (OnboardingId, &str),
        compartment: Compartment,
    ) -> Result<String> {
        let plain = serde_json::to_string(self).map_err(Error::internal)?;
        match compartment {
            Compartment::None => Ok(plain),
            _ => seal.seal(&place(onboarding, task), &plain),
        }
    }

    pub(super) fn read(
        text: &str,
        seal: &Seal,
        (onboarding, task): (OnboardingId, &str),
        compartment: Compartment,
    ) -> Result<Self> {
        let plain = match compartment {
            Compartment::None => text.to_owned(),
            _ => seal.unseal(&place(onboarding, task), text)?,
        };
        serde_json::from_str(&plain).map_err(Error::internal)
    }
}

/// What the seal of a record is bound to.
fn place(onboarding: OnboardingId, task: &str) -> String {
    format!("onboarding_tasks/{onboarding}/{task}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(sha256: &str) -> HandedFile {
        let id = "file_01h2xcejqtf2nbrexx3vqjhp41".to_owned();
        HandedFile { sha256: sha256.to_owned(), file_kind: "jpeg".to_owned(), file: Some(id) }
    }

    #[test]
    fn both_sides_of_a_card_are_one_record() {
        let sides = vec![file("front"), file("back")];
        let record = Record::of_files(sides.clone()).unwrap();
        let written = serde_json::to_string(&record).unwrap();
        assert_eq!(serde_json::from_str::<Record>(&written).unwrap().files(), sides);
        assert_eq!(Record::count_files(&written), Some(2));
    }

    #[test]
    fn what_was_handed_in_as_one_file_is_read_as_ever() {
        let written = r#"{"kind":"file","sha256":"front","file_kind":"jpeg"}"#;
        let record: Record = serde_json::from_str(written).unwrap();
        assert_eq!(record.files(), [HandedFile { file: None, ..file("front") }]);
        assert_eq!(Record::count_files(r#"{"kind":"ticked"}"#), None);
    }
}
