//! An e-mail address, as far as one can tell without sending to it.

use std::{fmt, str::FromStr};

use poem_openapi::registry::MetaSchema;

use super::fault::Reason;

/// The domain is written in small letters; what stands before the `@` is left as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Email(String);

const LONGEST: usize = 254;

impl Email {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns the form under which two spellings of one address are the same.
    pub fn folded(&self) -> String {
        self.0.to_lowercase()
    }
}

impl FromStr for Email {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let text = text.trim();
        let (local, domain) = text.rsplit_once('@').ok_or_else(|| Reason::new("email.form"))?;
        let is_label = |label: &str| {
            !label.is_empty() && label.chars().all(|char| char.is_alphanumeric() || char == '-')
        };
        let is_local = |char: char| !char.is_whitespace() && !char.is_control() && char != '@';
        let fits = text.len() <= LONGEST
            && !local.is_empty()
            && local.chars().all(is_local)
            && domain.contains('.')
            && domain.split('.').all(is_label);
        if !fits {
            return Err(Reason::new("email.form"));
        }
        Ok(Self(format!("{local}@{}", domain.to_lowercase())))
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::wire_string!([] Email, MetaSchema {
    max_length: Some(LONGEST),
    pattern: Some(r"^[^@\s\u0000-\u001f]+@[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)+$".to_owned()),
    example: Some("marisol@mail.example".into()),
    ..MetaSchema::new("string")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_keeps_its_name_and_lowers_its_domain() {
        let email: Email = "  Dana.Okafor@Cedar.EXAMPLE ".parse().unwrap();
        assert_eq!(email.as_str(), "Dana.Okafor@cedar.example");
        assert_eq!(email.folded(), "dana.okafor@cedar.example");
    }

    #[test]
    fn what_nobody_could_write_to_is_refused() {
        for text in ["", "dana", "dana@", "@x.example", "a b@x.example", "a@x", "a@x..example"] {
            assert!(text.parse::<Email>().is_err(), "{text}");
        }
    }
}
