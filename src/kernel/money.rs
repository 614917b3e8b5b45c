//! An amount of money: whole cents, because halves of them do not exist on a pay slip.

use std::{borrow::Cow, fmt, str::FromStr};

use poem_openapi::{
    registry::{MetaSchema, MetaSchemaRef},
    types::{ParseError, ParseFromJSON, ParseResult, ToJSON, Type},
};
use serde_json::Value;

use super::{
    bounded_int::{ungrouped, whole},
    brought::plain,
    fault::Reason,
    wire::Wire,
};

/// United States dollars, in cents. A form writes `21.50`, a body `2150`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cents(pub i32);

/// More than anybody is paid in a year, and well within 32 bits.
const MOST: i32 = 100_000_000;

impl FromStr for Cents {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let wrong = || Reason::new("money.form");
        let text = plain(text);
        let text = text.trim_start_matches('$').trim_start();
        let (dollars, cents) = text.split_once('.').unwrap_or((text, "00"));
        // Where other people write a decimal comma, $21.50 must not become $2,150.
        let dollars = ungrouped(dollars).ok_or_else(wrong)?;
        let are_digits = |text: &str| text.bytes().all(|digit| digit.is_ascii_digit());
        // People leave out the last zero: 19.5 is $19.50.
        let cents = if cents.len() == 1 { format!("{cents}0") } else { cents.to_owned() };
        if cents.len() != 2 || dollars.is_empty() || !are_digits(&dollars) || !are_digits(&cents) {
            return Err(wrong());
        }
        let cents = format!("{dollars}{cents}").parse().map_err(|_| wrong())?;
        Some(cents).filter(|cents| (1..=MOST).contains(cents)).map(Self).ok_or_else(wrong)
    }
}

impl Wire for Cents {
    fn from_json(value: &Value) -> Result<Self, Reason> {
        let number = whole(value)?;
        let fits = i32::try_from(number).ok().filter(|cents| (1..=MOST).contains(cents));
        fits.map(Self).ok_or_else(|| Reason::new("number.range").with("min", 1).with("max", MOST))
    }
}

/// As a form shows it again: `1250.00`.
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{:02}", self.0 / 100, self.0 % 100)
    }
}

impl Cents {
    /// Returns it as people read it: `$1,250.00`.
    pub fn dollars(self) -> String {
        let digits = (self.0 / 100).to_string();
        let grouped: Vec<_> =
            digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
        format!("${}.{:02}", grouped.join(","), self.0 % 100)
    }
}

impl Type for Cents {
    const IS_REQUIRED: bool = true;
    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        "Cents".into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Inline(Box::new(MetaSchema {
            minimum: Some(1.0),
            maximum: Some(f64::from(MOST)),
            ..MetaSchema::new_with_format("integer", "int32")
        }))
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(std::iter::once(self))
    }
}

impl ParseFromJSON for Cents {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        Self::from_json(&value.unwrap_or_default()).map_err(ParseError::custom)
    }
}

impl ToJSON for Cents {
    fn to_json(&self) -> Option<Value> {
        Some(self.0.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dollars_are_read_as_people_type_them() {
        for (text, cents) in [
            ("21.50", 2150),
            ("21.5", 2150),
            ("$1,250", 125_000),
            ("\u{a0}$ 18\u{200b} ", 1800),
            ("45,000", 4_500_000),
            ("1,000,000.00", 100_000_000),
        ] {
            assert_eq!(text.parse::<Cents>().unwrap(), Cents(cents), "{text}");
        }
        for text in [
            "",
            "DOE",
            "21.",
            "21.505",
            "-3",
            "0",
            "21,50.1",
            "99999999999",
            "21,50",
            "1,2",
            "1,23,4",
            ",500",
            "1,2345",
            "1250,000",
            "1,000,00.00",
        ] {
            assert!(text.parse::<Cents>().is_err(), "{text}");
        }
        assert_eq!(Cents(125_000).dollars(), "$1,250.00");
    }
}
