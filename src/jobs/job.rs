//! A job, as far as who applies to it is concerned.
// stub

use crate::kernel::text::Text;

crate::typed_id!(JobId, "job");

crate::words! {
    /// A language that work may need.
    pub enum Spoken {
        Spanish = "es",
        Vietnamese = "vi",
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    pub id: JobId,
    pub role: String,
    pub(super) title: Text<120>,
    pub(super) stage: String,
    pub(super) language: Option<Spoken>,
}

impl Job {
    pub fn title(&self) -> &str {
        self.title.as_str()
    }

    pub fn is_open(&self) -> bool {
        self.stage == "open"
    }

    /// Returns each language that the work needs, and why.
    pub fn languages(&self) -> Vec<(Spoken, String)> {
        self.language.iter().map(|language| (*language, "stub".to_owned())).collect()
    }
}
