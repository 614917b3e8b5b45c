//! How the bank names what is in it.

use std::str::FromStr;

use poem_openapi::registry::MetaSchema;

use crate::kernel::fault::Reason;

/// The name of an item, of a skill or of a role: small letters, digits and underscores, with points between its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankName(String);

const LONGEST: usize = 120;

impl BankName {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for BankName {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for BankName {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let is_part = |part: &str| {
            !part.is_empty()
                && part.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_'))
        };
        if text.len() > LONGEST || !text.split('.').all(is_part) {
            return Err(Reason::new("bank_name.form"));
        }
        Ok(Self(text.to_owned()))
    }
}

crate::wire_string!([] BankName, MetaSchema {
    pattern: Some(r"^[a-z0-9_]+(\.[a-z0-9_]+)*$".to_owned()),
    max_length: Some(LONGEST),
    ..MetaSchema::new("string")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_the_bank_is_read_and_nothing_else_is() {
        for name in ["receptionist", "insurance.eligibility", "insurance.eligibility.two_plans_2"] {
            assert_eq!(name.parse::<BankName>().unwrap().as_str(), name);
        }
        let long = "a".repeat(LONGEST + 1);
        for text in ["", ".", "a.", "a..b", "A", "ä", "a b", "a\u{0}", &long] {
            assert!(text.parse::<BankName>().is_err(), "{text}");
        }
    }
}
