//! A job, as far as who applies to it is concerned.
// stub

use crate::kernel::text::Text;

crate::typed_id!(JobId, "job");

crate::words! {
    /// A language that work may need.
    pub enum Spoken {
        Spanish = "spanish",
        Vietnamese = "vietnamese",
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

pub struct Description {
    pub languages: Vec<WorkLanguage>,
}

pub struct WorkLanguage {
    pub language: Spoken,
}

impl Job {
    pub fn title(&self) -> &str {
        self.title.as_str()
    }

    pub fn is_open(&self) -> bool {
        self.stage == "open"
    }

    pub fn description(&self) -> Description {
        let language = |language: &Spoken| WorkLanguage { language: *language };
        Description { languages: self.language.iter().map(language).collect() }
    }
}
