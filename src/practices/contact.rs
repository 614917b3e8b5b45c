//! How people reach a practice.

use std::{fmt, str::FromStr};

use poem_openapi::registry::MetaSchema;
use url::{Host, Url};

use super::place::State;
use crate::kernel::{brought::plain, fault::Reason, phone::Phone, text::Text};

/// What a practice says of how to reach it. Candidates see it on each of their pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contact {
    pub street: Option<Text<120>>,
    pub zip: Option<Zip>,
    pub phone: Option<Phone>,
    pub website: Option<Website>,
}

/// A ZIP code of five digits, or of nine: `97301-1234`.
#[derive(Clone, Debug, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Zip(String);

impl FromStr for Zip {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let text = plain(text);
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let has_only_marks = text.chars().all(|char| char.is_ascii_digit() || char == '-');
        match (digits.len(), has_only_marks) {
            (5, true) => Ok(Self(digits)),
            (9, true) => Ok(Self(format!("{}-{}", &digits[..5], &digits[5..]))),
            _ => Err(Reason::new("zip.form")),
        }
    }
}

impl fmt::Display for Zip {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::wire_string!([] Zip, MetaSchema {
    pattern: Some("^[0-9]{5}(-?[0-9]{4})?$".to_owned()),
    example: Some("97301".into()),
    ..MetaSchema::new("string")
});

/// Returns an address in one line. State and ZIP code stay together: `412 Beaver Dam Road, Salem, OR 97301`.
pub fn address_line(
    street: &Text<120>,
    city: &Text<80>,
    state: State,
    zip: Option<&Zip>,
) -> String {
    let zip = zip.map(|zip| format!("\u{a0}{zip}")).unwrap_or_default();
    format!("{street}, {city}, {}{zip}", state.word())
}

/// The address of a website. It is taken without its beginning, as people write it:
/// `cedarhollow.example`.
#[derive(Clone, Debug, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Website(String);

impl Website {
    const LONGEST: usize = 200;

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns it as people write it: without its beginning and a last slash.
    pub fn plain(&self) -> &str {
        let (_, plain) = self.0.split_once("://").unwrap_or_default();
        plain.trim_end_matches('/')
    }
}

impl FromStr for Website {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let wrong = || Reason::new("website.form");
        let text = plain(text);
        let whole = if text.contains("://") { text } else { format!("https://{text}") };
        let url = Url::parse(&whole).map_err(|_| wrong())?;
        let is_name = matches!(url.host(), Some(Host::Domain(name)) if name.contains('.'));
        let is_bare = url.username().is_empty() && url.password().is_none();
        let is_short = url.as_str().len() <= Self::LONGEST;
        if !matches!(url.scheme(), "http" | "https") || !is_name || !is_bare || !is_short {
            return Err(wrong());
        }
        Ok(Self(url.into()))
    }
}

impl fmt::Display for Website {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.plain())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zip_code_has_five_digits_or_nine() {
        for (typed, kept) in [
            ("97301", "97301"),
            ("９7301–1234\u{200b} ", "97301-1234"),
            ("973011234", "97301-1234"),
        ] {
            assert_eq!(typed.parse::<Zip>().unwrap().to_string(), kept);
        }
        for typed in ["", "9730", "973012", "OR 97301", "97301x"] {
            assert_eq!(typed.parse::<Zip>().unwrap_err().code, "zip.form", "{typed}");
        }
    }

    #[test]
    fn a_website_is_taken_as_people_write_it() {
        for (typed, kept, shown) in [
            ("cedarhollow.example", "https://cedarhollow.example/", "cedarhollow.example"),
            ("HTTP://Cedar.example/jobs/", "http://cedar.example/jobs/", "cedar.example/jobs"),
        ] {
            let website: Website = typed.parse().unwrap();
            assert_eq!((website.as_str(), website.plain()), (kept, shown));
        }
    }

    #[test]
    fn what_no_website_can_be_is_refused() {
        let long = format!("cedar.example/{}", "a".repeat(200));
        for typed in [
            "",
            "cedar",
            "javascript://cedar.example/%0aalert(1)",
            "https://user:pw@cedar.example",
            "https://127.0.0.1/",
            "https://cedar hollow.example",
            long.as_str(),
        ] {
            assert_eq!(typed.parse::<Website>().unwrap_err().code, "website.form", "{typed}");
        }
    }
}
