//! Who applies: what is known when they do, and what became of it.

use super::{
    application::{Application, ApplicationRefused},
    dossier::Answer,
};
use crate::{
    error::Result,
    files::NewFile,
    jobs::JobId,
    kernel::{labels::Labels, text::Text},
    people::Particulars,
};

/// What is known when somebody applies.
#[derive(Clone, Debug)]
pub struct New {
    pub particulars: Particulars,
    pub job_id: JobId,
    pub source: Option<Text<60>>,
    pub labels: Labels,
    /// Its content is on the disk already.
    pub resume: Option<NewFile>,
    pub answers: Vec<Answer>,
    /// Which version of the notice the candidate agreed to. The office agrees for nobody.
    pub consent_version: Option<i32>,
    /// The hash of the one form that it was sent by, so that a form sent twice counts once.
    pub form_hash: Option<String>,
}

impl New {
    /// Somebody of whom the office says no more.
    pub fn by_hand(particulars: Particulars, job_id: JobId) -> Self {
        Self {
            particulars,
            job_id,
            source: None,
            labels: Labels::default(),
            resume: None,
            answers: Vec::new(),
            consent_version: None,
            form_hash: None,
        }
    }
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Received {
    New(Application),
    /// The application of the same person to the same job, which stands.
    Again(Application),
}

impl Received {
    /// For who may know that there is one.
    pub fn only_new(self) -> Result<Application> {
        match self {
            Self::New(application) => Ok(application),
            Self::Again(standing) => Err(ApplicationRefused::Again(standing.id).into()),
        }
    }
}
