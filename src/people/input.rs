//! What a program is to send of a person, before a word of it is checked.

use poem_openapi::{Object, types::MaybeUndefined};
use validator::{Validate, ValidationErrors};

use super::{Correction, PersonId, store};
use crate::{
    error::{Error, Result},
    kernel::{
        email::Email, field::Field, labels::Relabelling, language::Language, metadata::MetadataIn,
        phone::Phone, text::Text,
    },
    platform::{
        db::Scope,
        http::{labels::LabelsIn, names::Missing},
    },
};

/// What changes of a person. What you leave out stays.
#[derive(Clone, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct PersonIn {
    /// As the person writes it.
    pub name: Option<Field<Text<200>>>,
    /// `null` takes it away. One way to reach somebody must be left.
    pub email: MaybeUndefined<Field<Email>>,
    /// `null` takes it away. One way to reach somebody must be left.
    pub phone: MaybeUndefined<Field<Phone>>,
    /// In which language to write to them. It is never shown again.
    pub language: Option<Field<Language>>,
    /// What you call it; `null` takes it away.
    pub external_id: MaybeUndefined<Field<Text<120>>>,
    /// Keys to change: a text replaces, `null` removes, and a key that is not named stays. There are
    /// at most 20 keys, of 1 to 40 letters, digits, `_`, `.` and `-`.
    pub metadata: Option<MetadataIn>,
}

/// By hand, because three states are more than a derived one knows.
impl Validate for PersonIn {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        let mut merge = |name, wrong| {
            errors.merge_self(name, wrong);
        };
        merge("name", self.name.as_ref().map_or(Ok(()), Validate::validate));
        merge("language", self.language.as_ref().map_or(Ok(()), Validate::validate));
        merge("metadata", self.metadata.as_ref().map_or(Ok(()), Validate::validate));
        merge("email", self.email.value().map_or(Ok(()), Validate::validate));
        merge("phone", self.phone.value().map_or(Ok(()), Validate::validate));
        merge("external_id", self.external_id.value().map_or(Ok(()), Validate::validate));
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

impl PersonIn {
    /// Looks at what would become of this person by it.
    pub async fn look(&self, scope: &Scope, id: PersonId, missing: &mut Missing) -> Result<()> {
        let mut person = store::find(scope, id).await?.ok_or(Error::Missing("person"))?;
        if let (Ok(email), Ok(phone)) = (three(self.email.clone()), three(self.phone.clone())) {
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
            email: three(self.email)?,
            phone: three(self.phone)?,
            language: self.language.map(Field::checked).transpose()?,
        };
        Ok((correction, LabelsIn { external_id, metadata }.check()?))
    }
}

/// Left out, taken away, or another.
fn three<T>(sent: MaybeUndefined<Field<T>>) -> Result<Option<Option<T>>> {
    Ok(match sent {
        MaybeUndefined::Undefined => None,
        MaybeUndefined::Null => Some(None),
        MaybeUndefined::Value(field) => Some(Some(field.checked()?)),
    })
}
