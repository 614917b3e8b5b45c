//! What the doors are sent.

use std::{collections::BTreeSet, fmt, str::FromStr};

use poem_openapi::Object;
use validator::Validate;

use super::{
    Extra, Reader,
    request::{Asking, Help},
};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
        phone::Phone,
        prose::Prose,
        text::Text,
    },
    platform::{
        http::form::{Form, Pairs},
        keys::UserId,
    },
};

/// What a candidate asks for.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct RequestIn {
    /// What would help with the test or an interview.
    #[oai(default)]
    #[validate(nested)]
    pub helps: Vec<Field<Help>>,
    /// What else would help, in the candidate's own words. No diagnosis is needed. One of the two is there.
    #[validate(nested)]
    pub words: Option<Field<Prose<2000>>>,
}

impl RequestIn {
    pub fn check(self) -> Result<Asking> {
        self.validate()?;
        let helps =
            self.helps.into_iter().map(Field::checked).collect::<Result<BTreeSet<_>, _>>()?;
        let words = self.words.map(Field::checked).transpose()?;
        if helps.is_empty() && words.is_none() {
            return Err(Error::fault("helps", "value.missing"));
        }
        Ok(Asking { helps: helps.into_iter().collect(), words })
    }
}

impl Form for RequestIn {
    const INPUTS: &'static [&'static str] = &["helps", "words"];

    fn read(pairs: &mut Pairs) -> Self {
        let helps = pairs.all("helps").iter().map(|help| Field::read(help)).collect();
        Self { helps, words: pairs.optional("words") }
    }
}

/// What the reader answers.
#[derive(Clone, Default, Validate)]
pub struct AnswerIn {
    #[validate(nested)]
    pub extra: Field<Extra>,
    #[validate(nested)]
    pub words: Field<Prose<2000>>,
}

impl AnswerIn {
    pub fn check(self) -> Result<(Extra, Prose<2000>)> {
        self.validate()?;
        Ok((self.extra.checked()?, self.words.checked()?))
    }
}

impl Form for AnswerIn {
    const INPUTS: &'static [&'static str] = &["extra", "words"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { extra: pairs.field("extra"), words: pairs.field("words") }
    }
}

/// One of those who can be named: `owner`, `outside`, or a user.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Who {
    #[default]
    Owner,
    Outside,
    User(UserId),
}

impl FromStr for Who {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        match text {
            "owner" => Ok(Self::Owner),
            "outside" => Ok(Self::Outside),
            user => user.parse().map(Self::User),
        }
    }
}

impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Owner => f.write_str("owner"),
            Self::Outside => f.write_str("outside"),
            Self::User(id) => id.fmt(f),
        }
    }
}

/// Who is to read requests. Nothing said is the owner.
#[derive(Clone, Default, Validate)]
pub struct ReaderIn {
    #[validate(nested)]
    pub reader: Option<Field<Who>>,
    #[validate(nested)]
    pub reader_name: Option<Field<Text<120>>>,
    #[validate(nested)]
    pub reader_phone: Option<Field<Phone>>,
}

impl ReaderIn {
    /// Who is outside must be named and reached; of anybody else that says nothing.
    pub fn check(self) -> Result<Reader> {
        let who = self.who();
        if who == Who::Outside {
            self.validate()?;
            let missing = |name: &str| Fault::new(name, Reason::new("value.missing"));
            return match (self.reader_name, self.reader_phone) {
                (Some(name), Some(phone)) => {
                    Ok(Reader::Outside { name: name.checked()?, phone: phone.checked()? })
                }
                (name, phone) => {
                    let missing = [
                        name.is_none().then(|| missing("reader_name")),
                        phone.is_none().then(|| missing("reader_phone")),
                    ];
                    Err(Error::Invalid(missing.into_iter().flatten().collect()))
                }
            };
        }
        match self.reader {
            None => Ok(Reader::Owner),
            Some(field) => {
                field.validate().map_err(|_| Error::fault("reader", "reader.missing"))?;
                Ok(match field.checked()? {
                    Who::User(id) => Reader::User(id),
                    _ => Reader::Owner,
                })
            }
        }
    }

    /// Returns who was chosen, for the form.
    pub fn who(&self) -> Who {
        match self.reader {
            Some(Field::Read(who)) => who,
            _ => Who::Owner,
        }
    }

    /// The form as it would be filled in for this reader.
    pub fn of(reader: &Reader) -> Self {
        let who = |who| Self { reader: Some(Field::Read(who)), ..Self::default() };
        match reader {
            Reader::Owner => who(Who::Owner),
            Reader::User(id) => who(Who::User(*id)),
            Reader::Outside { name, phone } => Self {
                reader_name: Some(Field::Read(name.clone())),
                reader_phone: Some(Field::Read(phone.clone())),
                ..who(Who::Outside)
            },
        }
    }
}

impl Form for ReaderIn {
    const INPUTS: &'static [&'static str] = &["reader", "reader_name", "reader_phone"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            reader: pairs.optional("reader"),
            reader_name: pairs.optional("reader_name"),
            reader_phone: pairs.optional("reader_phone"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(reader: &str, name: &str, phone: &str) -> ReaderIn {
        let field = |text: &str| (!text.is_empty()).then_some(text.to_owned());
        ReaderIn {
            reader: field(reader).map(|text| Field::read(&text)),
            reader_name: field(name).map(|text| Field::read(&text)),
            reader_phone: field(phone).map(|text| Field::read(&text)),
        }
    }

    #[test]
    fn who_is_outside_has_a_name_and_a_phone() {
        let Err(Error::Invalid(faults)) = said("outside", "", "").check() else { panic!() };
        let paths: Vec<_> = faults.iter().map(|fault| fault.path.as_str()).collect();
        assert_eq!(paths, ["reader_name", "reader_phone"]);
        assert!(said("outside", "Ines Duarte", "503 555 0171").check().is_ok());
    }

    #[test]
    fn nothing_said_is_the_owner_and_a_name_beside_it_says_nothing() {
        for reader in ["", "owner"] {
            assert_eq!(said(reader, "Ines Duarte", "no phone").check().unwrap(), Reader::Owner);
        }
        assert!(said("nobody", "", "").check().is_err());
    }
}
