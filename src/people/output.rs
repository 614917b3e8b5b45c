//! What programs are shown. In which language somebody is written to is never part of it.

use poem_openapi::Object;

use super::{Particulars, Person, PersonId};
use crate::kernel::{email::Email, phone::Phone, text::Text};

/// A person, and how to reach them.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct PersonOut {
    id: PersonId,
    /// As the person gave it.
    name: Text<200>,
    email: Option<Email>,
    phone: Option<Phone>,
}

impl From<Person> for PersonOut {
    fn from(person: Person) -> Self {
        let Particulars { name, email, phone, .. } = person.particulars;
        Self { id: person.id, name, email, phone }
    }
}
