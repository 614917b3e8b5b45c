//! What came with an application that was sent again.

use std::fmt::Write as _;

use chrono::{DateTime, Utc};

use super::{dossier::Answer, newcomer::New, resume::Resume};
use crate::{
    files::{FileId, NewFile},
    kernel::{digest::sha256, email::Email, phone::Phone, text::Text},
    people::Person,
    platform::files::Stored,
};

crate::typed_id!(AdditionId, "adtn");

/// What was new in it. Whoever knows a name and a number may have sent it: it stands beside the
/// application until the office has asked, and replaces nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addition {
    pub id: AdditionId,
    pub sent_at: DateTime<Utc>,
    pub name: Option<Text<200>>,
    pub phone: Option<Phone>,
    pub email: Option<Email>,
    pub resume: Option<Sent>,
    pub answers: Vec<Answer>,
}

/// A file that came with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    pub file: FileId,
    pub stored: Stored,
}

/// What an application says already.
pub struct Known<'a> {
    pub person: &'a Person,
    pub answered: &'a [Answer],
    pub resumes: &'a [Resume],
    /// The other name that it came with, if it did.
    pub applied_as: Option<&'a Text<200>>,
}

impl Addition {
    /// Returns what of this is not known already, if anything is.
    pub fn of(
        (id, sent_at): (AdditionId, DateTime<Utc>),
        new: &New,
        Known { person, answered, resumes, applied_as }: Known<'_>,
    ) -> Option<Self> {
        let (sent, known) = (&new.particulars, &person.particulars);
        let is_new =
            |file: &&NewFile| resumes.iter().all(|known| known.stored.sha256 != file.stored.sha256);
        let resume = new.resume.as_ref().filter(is_new);
        let addition = Self {
            id,
            sent_at,
            // Who types it without its accents says nothing new.
            name: Some(sent.name.clone())
                .filter(|name| folding::folded(name.as_str()) != person.name_folded())
                .filter(|name| applied_as != Some(name)),
            phone: sent.phone.clone().filter(|phone| known.phone.as_ref() != Some(phone)),
            email: sent.email.clone().filter(|email| !person.has_email(email)),
            resume: resume.map(|file| Sent { file: file.id, stored: file.stored.clone() }),
            answers: new.answers.iter().filter(|one| !answered.contains(one)).cloned().collect(),
        };
        (!addition.is_empty()).then_some(addition)
    }

    fn is_empty(&self) -> bool {
        self.name.is_none()
            && self.phone.is_none()
            && self.email.is_none()
            && self.resume.is_none()
            && self.answers.is_empty()
    }

    /// Names what it says, so that the same sent twice is one addition.
    pub fn content(&self) -> String {
        let Self { id: _, sent_at: _, name, phone, email, resume, answers } = self;
        let mut said = format!(
            "{:?} {:?} {:?} {:?}",
            name.as_ref().map(Text::as_str),
            phone.as_ref().map(ToString::to_string),
            email.as_ref().map(Email::folded),
            resume.as_ref().map(|file| file.stored.sha256.as_str()),
        );
        for (language, speaks) in answers {
            // To write into a text cannot fail.
            let _ = write!(said, " {language:?}={speaks}");
        }
        sha256(said)
    }
}
