//! What leads a candidate back: a return code with something that only they would know.

use std::{fmt, str::FromStr};

use super::application::ApplicationId;
use crate::{
    error::Error,
    kernel::{brought::plain, digest::sha256, email::Email, phone::Phone, return_code::ReturnCode},
    people::Particulars,
    platform::db::PracticeId,
};

/// What a link or a code opens.
///
/// Once, who applied to a job twice was given a link and a code of their own the second time. Such an
/// **echo** opens nothing of the application that stands, and says so; no more of them are made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    Application(ApplicationId),
    Echo(ApplicationId),
}

impl Opens {
    pub fn application(self) -> ApplicationId {
        match self {
            Self::Application(id) | Self::Echo(id) => id,
        }
    }
}

impl fmt::Display for Opens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Application(id) => id.fmt(f),
            Self::Echo(id) => write!(f, "echo:{id}"),
        }
    }
}

impl FromStr for Opens {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self, Error> {
        let read = |id: &str| id.parse().map_err(Error::internal);
        match text.strip_prefix("echo:") {
            Some(id) => read(id).map(Self::Echo),
            None => read(text).map(Self::Application),
        }
    }
}

/// How a code is kept. It is hashed with its practice, so that the same one is another elsewhere.
pub fn hash(practice: PracticeId, code: &ReturnCode) -> String {
    sha256(format!("return code {} of {practice}", code.digits()))
}

/// Returns whether these are the last four digits of the person's phone, or their e-mail address.
pub fn is_theirs(person: &Particulars, said: &str) -> bool {
    let said = plain(said);
    if let Ok(email) = said.parse::<Email>() {
        return person.email.as_ref().is_some_and(|own| own.folded() == email.folded());
    }
    let Some(phone) = &person.phone else { return false };
    phone.last_four() == said.as_str() || said.parse::<Phone>().is_ok_and(|whole| whole == *phone)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::language::Language;

    fn marisol(email: Option<&str>, phone: Option<&str>) -> Particulars {
        Particulars {
            name: "Marisol".parse().unwrap(),
            email: email.map(|email| email.parse().unwrap()),
            phone: phone.map(|phone| phone.parse().unwrap()),
            language: Language::Spanish,
        }
    }

    #[test]
    fn the_end_of_the_phone_number_or_the_address_is_theirs() {
        let person = marisol(Some("Marisol@mail.example"), Some("503 555 0147"));
        for said in ["0147", " 0147 ", "\u{200b}０１４７", "(503) 555-0147", "marisol@MAIL.example"]
        {
            assert!(is_theirs(&person, said), "{said}");
        }
        for said in ["", "147", "0148", "50147", "other@mail.example", "503 555 0148"] {
            assert!(!is_theirs(&person, said), "{said}");
        }
    }

    #[test]
    fn what_is_not_known_of_a_person_is_nobodys() {
        let nothing = marisol(None, None);
        for said in ["", "0147", "marisol@mail.example"] {
            assert!(!is_theirs(&nothing, said), "{said}");
        }
    }

    #[test]
    fn what_a_link_opens_survives_being_written_and_read() {
        use crate::kernel::typed_id::TypedId;

        let id = ApplicationId::from_uuid(uuid::Uuid::from_u128(5));
        for opens in [Opens::Application(id), Opens::Echo(id)] {
            assert_eq!(opens.to_string().parse::<Opens>().unwrap(), opens);
        }
        assert_eq!(Opens::Application(id).to_string(), id.to_string());
    }
}
