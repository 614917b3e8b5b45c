//! What the doors are sent, before a word of it is checked. Both doors read the same fields.

mod apply;
mod paste;
mod resume;
mod sheet;
mod together;

use poem_openapi::Object;
use validator::Validate;

use super::{
    application::{ApplicationStage, Decision, Grounds},
    newcomer::New,
};
use crate::{
    error::{Result, refuse},
    jobs::JobId,
    kernel::{
        email::Email,
        fault::{Fault, Reason},
        field::Field,
        labels::Labels,
        language::Language,
        metadata::MetadataIn,
        phone::Phone,
        prose::Prose,
        text::{Text, why_no_name},
    },
    people::{Correction, Particulars},
    platform::keys::UserId,
};
pub use apply::{ApplyIn, LostIn};
pub use paste::{Column, Line, PasteIn};
pub use resume::{ResumeForm, ResumeIn};
pub use sheet::PasteColumn;
pub use together::TogetherIn;

/// Somebody who applies, as the office or an HR system says. A phone number or an e-mail address
/// is enough.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct ApplicationIn {
    /// As the person gave it.
    #[validate(nested)]
    pub name: Field<Text<200>>,
    #[validate(nested)]
    pub phone: Option<Field<Phone>>,
    #[validate(nested)]
    pub email: Option<Field<Email>>,
    /// In which language to write to them. It is never shown again.
    #[validate(nested)]
    pub language: Option<Field<Language>>,
    #[validate(nested)]
    pub job_id: Field<JobId>,
    /// Where they came from, in a word.
    #[validate(nested)]
    pub source: Option<Field<Text<60>>>,
    /// What you call this application.
    #[validate(nested)]
    pub external_id: Option<Field<Text<120>>>,
    /// What you keep beside it: at most 20 keys of 1 to 40 letters, digits, `_`, `.` and `-`.
    #[validate(nested)]
    pub metadata: Option<MetadataIn>,
}

/// What the office mends of somebody who applied. What is left blank is taken away, but for the language:
/// that stays as it is.
#[derive(Clone, Default, Validate)]
pub struct ContactIn {
    #[validate(nested)]
    pub name: Field<Text<200>>,
    #[validate(nested)]
    pub phone: Option<Field<Phone>>,
    #[validate(nested)]
    pub email: Option<Field<Email>>,
    #[validate(nested)]
    pub language: Option<Field<Language>>,
}

impl ContactIn {
    pub fn check(self) -> Result<Correction> {
        refuse(&self, nameless(&self.name))?;
        Ok(Correction {
            name: Some(self.name.checked()?),
            phone: Some(self.phone.map(Field::checked).transpose()?),
            email: Some(self.email.map(Field::checked).transpose()?),
            language: self.language.map(Field::checked).transpose()?,
        })
    }
}

/// Where an application moves.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct MoveIn {
    #[validate(nested)]
    pub to: Field<ApplicationStage>,
    /// What to remember about it.
    #[validate(nested)]
    pub note: Option<Field<Prose<2000>>>,
}

/// What to remember.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct NoteIn {
    #[validate(nested)]
    pub text: Field<Prose<2000>>,
}

/// What the office adds to a letter.
#[derive(Clone, Default, Validate)]
pub struct LetterIn {
    #[validate(nested)]
    pub added: Option<Field<Prose<2000>>>,
}

/// The end of an application, as a person decided it.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct DecisionIn {
    #[validate(nested)]
    pub reason: Field<Grounds>,
    /// What the candidate reads, in full.
    #[validate(nested)]
    pub letter: Field<Prose<4000>>,
    /// The user who decided: any who may, as `GET /users` says.
    #[validate(nested)]
    pub decided_by: Field<UserId>,
}

impl ApplicationIn {
    pub fn check(self) -> Result<New> {
        let unreachable = unreachable(self.phone.as_ref(), self.email.as_ref());
        refuse(&self, unreachable.into_iter().chain(nameless(&self.name)))?;
        let language = self.language.map(Field::checked).transpose()?;
        let particulars = Particulars {
            name: self.name.checked()?,
            email: self.email.map(Field::checked).transpose()?,
            phone: self.phone.map(Field::checked).transpose()?,
            language: language.unwrap_or(Language::English),
        };
        Ok(New {
            source: self.source.map(Field::checked).transpose()?,
            labels: Labels::checked(self.external_id, self.metadata)?,
            ..New::by_hand(particulars, self.job_id.checked()?)
        })
    }
}

impl MoveIn {
    pub fn check(self) -> Result<(ApplicationStage, Option<Prose<2000>>)> {
        self.validate()?;
        Ok((self.to.checked()?, self.note.map(Field::checked).transpose()?))
    }
}

impl NoteIn {
    pub fn check(self) -> Result<Prose<2000>> {
        self.validate()?;
        Ok(self.text.checked()?)
    }
}

impl LetterIn {
    pub fn check(self) -> Result<Option<Prose<2000>>> {
        self.validate()?;
        Ok(self.added.map(Field::checked).transpose()?)
    }
}

impl DecisionIn {
    pub fn check(self) -> Result<Decision> {
        self.validate()?;
        let (grounds, letter) = (self.reason.checked()?, self.letter.checked()?);
        Ok(Decision { grounds, letter, decided_by: self.decided_by.checked()? })
    }
}

/// Returns a fault if there is no way to reach somebody. It stands at the first of the two ways.
fn unreachable<P, E>(phone: Option<&Field<P>>, email: Option<&Field<E>>) -> Option<Fault> {
    let is_missing = phone.is_none() && email.is_none();
    is_missing.then(|| Fault::new("phone", Reason::new("applications.unreachable")))
}

/// Nobody is called “.”.
fn nameless(name: &Field<Text<200>>) -> Option<Fault> {
    let why = why_no_name(name.value()?.as_str())?;
    Some(Fault::new("name", why))
}
