//! What programs are shown. In which language somebody is written to is never part of it.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::{Particulars, Person, PersonId};
use crate::kernel::{email::Email, labels::Labels, metadata::Metadata, phone::Phone, text::Text};

/// A person, and how to reach them.
#[derive(Clone, Object)]
#[oai(skip_serializing_if_is_none)]
pub struct PersonOut {
    id: PersonId,
    /// As the person gave it.
    name: Text<200>,
    email: Option<Email>,
    phone: Option<Phone>,
    /// What you call them.
    external_id: Option<Text<120>>,
    /// What you keep beside it.
    metadata: Metadata,
    added_at: DateTime<Utc>,
    /// When it last changed, in any way that is shown here.
    updated_at: DateTime<Utc>,
}

impl From<Person> for PersonOut {
    fn from(person: Person) -> Self {
        let Person { id, added_at, updated_at, .. } = person;
        let Particulars { name, email, phone, .. } = person.particulars;
        let Labels { external_id, metadata } = person.labels;
        Self { id, name, email, phone, external_id, metadata, added_at, updated_at }
    }
}
