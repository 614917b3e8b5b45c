//! An e-mail address, as far as one can tell without sending to it.

use std::{fmt, str::FromStr};

use email_address::{EmailAddress, Options};
use poem_openapi::registry::MetaSchema;

use super::{brought::plain, fault::Reason};

/// The domain is written in small letters; what stands before the `@` is left as it was typed.
#[derive(Clone, Debug, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Email(String);

const LONGEST: usize = 254;

/// What may stand before the `@` besides letters and digits (RFC 5322, `atext`, and the dot). An
/// address in quotation marks is allowed there too, and nobody has one.
const MARKS: &str = "!#$%&'*+-/=?^_`{|}~.";

/// Takes off what programs put round an address: `mailto:`, angle brackets with a name before them,
/// and the comma or full stop after it.
fn bare(text: &str) -> &str {
    let text = text.trim_end_matches(['.', ',', ';']);
    let inside = text.strip_suffix('>').and_then(|text| text.rsplit_once('<'));
    let text = inside.map_or(text, |(_, inside)| inside).trim();
    let is_mailto = text.get(..7).is_some_and(|start| start.eq_ignore_ascii_case("mailto:"));
    if is_mailto { &text[7..] } else { text }
}

/// A mailbox at a host with a name: no name before it, and no number of a machine behind it.
fn mailbox() -> Options {
    Options::default().with_required_tld().without_domain_literal().without_display_text()
}

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
        let text = plain(text);
        let text = bare(&text);
        let (local, domain) = text.rsplit_once('@').ok_or_else(|| Reason::new("email.form"))?;
        // Few mail servers bring a letter to an address of other letters (RFC 6531), and the document says so.
        let is_local = |char: char| char.is_ascii_alphanumeric() || MARKS.contains(char);
        let is_host = |char: char| char.is_ascii_alphanumeric() || ".-".contains(char);
        let fits = text.len() <= LONGEST
            && local.chars().all(is_local)
            && domain.chars().all(is_host)
            && EmailAddress::parse_with_options(text, mailbox()).is_ok();
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
    // What stands before the `@` has at most 64 letters, and each part of a host at most 63 (RFC 5321, 1035).
    pattern: Some(
        r"^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+$"
            .to_owned(),
    ),
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
        for text in [
            "",
            "dana",
            "dana@",
            "@x.example",
            "a b@x.example",
            "a@x",
            "a@x..example",
            "ä@x.example",
            "a@ü.example",
            "a@b_c.example",
            "a,b@x.example",
            "“ana”@x.example",
            "a@b@x.example",
            "<a@x.example",
            "ana;rosa@x.example",
        ] {
            assert!(text.parse::<Email>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_address_is_read_as_programs_hand_it_on() {
        for text in [
            "ana\u{200b}5@mail.example",
            "\u{feff}ana5@mail.example",
            "mailto:ana5@mail.example",
            "Ana Ruiz <ana5@mail.example>",
            "<mailto:ana5@mail.example>.",
            "ana5@mail.example,",
            "ana5＠mail.example",
        ] {
            assert_eq!(text.parse::<Email>().unwrap().as_str(), "ana5@mail.example", "{text:?}");
        }
        assert_eq!("o’neil@mail.example".parse::<Email>().unwrap().as_str(), "o'neil@mail.example");
    }
}
