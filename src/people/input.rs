//! What a program is to send of a person, before a word of it is checked.

use poem_openapi::Object;
use validator::Validate;

use super::{Correction, PersonId, store};
use crate::{
    error::{Error, Result},
    kernel::{
        change::Change, email::Email, field::Field, labels::Relabelling, language::Language,
        metadata::MetadataIn, phone::Phone, text::Text,
    },
    platform::{
        db::Scope,
        http::{labels::LabelsIn, names::Missing},
    },
};

/// What changes of a person. What you leave out stays.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct PersonIn {
    /// As the person writes it.
    #[validate(nested)]
    pub name: Option<Field<Text<200>>>,
    /// `null` takes it away. One way to reach somebody must be left.
    #[validate(nested)]
    pub email: Change<Email>,
    /// `null` takes it away. One way to reach somebody must be left.
    #[validate(nested)]
    pub phone: Change<Phone>,
    /// In which language to write to them. It is never shown again.
    #[validate(nested)]
    pub language: Option<Field<Language>>,
    /// What you call it; `null` takes it away.
    #[validate(nested)]
    pub external_id: Change<Text<120>>,
    /// Keys to change: a text replaces, `null` removes, and a key that is not named stays. There are
    /// at most 20 keys, of 1 to 40 letters, digits, `_`, `.` and `-`.
    #[validate(nested)]
    pub metadata: Option<MetadataIn>,
}

impl PersonIn {
    /// Looks at what would become of this person by it.
    pub async fn look(&self, scope: &Scope, id: PersonId, missing: &mut Missing) -> Result<()> {
        let mut person = store::find(scope, id).await?.ok_or(Error::Missing("person"))?;
        if let (Ok(email), Ok(phone)) = (self.email.clone().checked(), self.phone.clone().checked())
        {
            let correction = Correction { email, phone, ..Correction::default() };
            missing.also(person.correct(correction));
        }
        let labels = LabelsIn { metadata: self.metadata.clone(), ..LabelsIn::default() };
        if let Ok(to) = labels.check() {
            missing.also(person.labels.change(to));
        }
        Ok(())
    }

    pub fn check(self) -> Result<(Correction, Relabelling)> {
        self.validate()?;
        let Self { external_id, metadata, .. } = self;
        let correction = Correction {
            name: self.name.map(Field::checked).transpose()?,
            email: self.email.checked()?,
            phone: self.phone.checked()?,
            language: self.language.map(Field::checked).transpose()?,
        };
        Ok((correction, LabelsIn { external_id, metadata }.check()?))
    }
}
