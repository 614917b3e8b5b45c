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

impl Record {
    /// Returns the file, if it is one.
    pub fn stored(&self) -> Option<Stored> {
        match self {
            Self::File { sha256, file_kind, .. } => {
                Some(Stored { sha256: sha256.clone(), kind: file_kind.parse().ok()? })
            }
            _ => None,
        }
    }

    /// Returns the id of the file, if it is one and has one.
    pub fn file(&self) -> Option<FileId> {
        match self {
            Self::File { file, .. } => file.as_ref()?.parse().ok(),
            _ => None,
        }
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
