//! A telephone number of the North American plan, where every office that we serve is.

use std::{fmt, str::FromStr};

use poem_openapi::registry::MetaSchema;

use super::fault::Reason;

/// Kept as ten digits: `5035550147`.
#[derive(Clone, Debug, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Phone(String);

impl Phone {
    pub fn digits(&self) -> &str {
        &self.0
    }

    /// Returns it as programs dial it: `+15035550147`.
    pub fn e164(&self) -> String {
        format!("+1{}", self.0)
    }

    pub fn last_four(&self) -> &str {
        &self.0[6..]
    }
}

impl FromStr for Phone {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let is_mark = |char: char| char.is_ascii_digit() || " +-.()/".contains(char);
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let digits = match digits.len() {
            11 => digits.strip_prefix('1').map(str::to_owned),
            10 => Some(digits),
            _ => None,
        };
        // Neither an area code nor an exchange begins with 0 or 1.
        let starts = |digits: &String| {
            digits.bytes().enumerate().all(|(at, digit)| !matches!(at, 0 | 3) || digit > b'1')
        };
        digits
            .filter(|digits| starts(digits) && text.chars().all(is_mark))
            .map(Self)
            .ok_or_else(|| Reason::new("phone.form"))
    }
}

/// As people write it: `503 555 0147`.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {} {}", &self.0[..3], &self.0[3..6], &self.0[6..])
    }
}

crate::wire_string!([] Phone, MetaSchema {
    pattern: Some(r"^(\+?1[ .-]?)?\(?[2-9][0-9]{2}\)?[ .-]?[2-9][0-9]{2}[ .-]?[0-9]{4}$".to_owned()),
    example: Some("503 555 0147".into()),
    ..MetaSchema::new("string")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_has_one_form_however_it_is_typed() {
        for text in ["503 555 0147", "(503) 555-0147", "+1 503.555.0147", "1-503-555-0147"] {
            assert_eq!(text.parse::<Phone>().unwrap().e164(), "+15035550147", "{text}");
        }
    }

    #[test]
    fn what_cannot_be_dialled_here_is_refused() {
        for text in
            ["", "555 0147", "103 555 0147", "503 055 0147", "+44 20 7946 0958", "5035550147x"]
        {
            assert!(text.parse::<Phone>().is_err(), "{text}");
        }
    }
}
