//! A whole number within bounds, like a head count.

use std::{borrow::Cow, fmt, str::FromStr};

use poem_openapi::{
    registry::{MetaSchema, MetaSchemaRef},
    types::{ParseError, ParseFromJSON, ParseResult, ToJSON, Type},
};
use serde_json::Value;

use super::{brought::plain, fault::Reason, wire::Wire};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BoundedInt<const MIN: i32, const MAX: i32>(pub i32);

impl<const MIN: i32, const MAX: i32> BoundedInt<MIN, MAX> {
    fn within(number: i64) -> Result<Self, Reason> {
        let fits = i32::try_from(number).ok().filter(|number| (MIN..=MAX).contains(number));
        fits.map(Self).ok_or_else(|| Reason::new("number.range").with("min", MIN).with("max", MAX))
    }
}

impl<const MIN: i32, const MAX: i32> FromStr for BoundedInt<MIN, MAX> {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let number = ungrouped(&plain(text)).and_then(|digits| digits.parse().ok());
        number.ok_or_else(|| Reason::new("number.form")).and_then(Self::within)
    }
}

/// Returns a number without its commas, or nothing if they do not stand between thousands.
pub(super) fn ungrouped(number: &str) -> Option<String> {
    let mut groups = number.split(',');
    let first = groups.next()?;
    let is_grouped = number.len() > first.len();
    let fits =
        groups.all(|group| group.len() == 3) && (!is_grouped || (1..=3).contains(&first.len()));
    fits.then(|| number.replace(',', ""))
}

/// Reads a whole number of a body. One with a fraction, or larger than any, is a number and none that can be used.
pub(super) fn whole(value: &Value) -> Result<i64, Reason> {
    let why = || match value {
        Value::Number(_) => Reason::new("number.form"),
        _ => Reason::new("value.not_a_number"),
    };
    value.as_i64().ok_or_else(why)
}

impl<const MIN: i32, const MAX: i32> Wire for BoundedInt<MIN, MAX> {
    fn from_json(value: &Value) -> Result<Self, Reason> {
        whole(value).and_then(Self::within)
    }
}

impl<const MIN: i32, const MAX: i32> fmt::Display for BoundedInt<MIN, MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<const MIN: i32, const MAX: i32> Type for BoundedInt<MIN, MAX> {
    const IS_REQUIRED: bool = true;
    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        "BoundedInt".into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Inline(Box::new(MetaSchema {
            minimum: Some(f64::from(MIN)),
            maximum: Some(f64::from(MAX)),
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

impl<const MIN: i32, const MAX: i32> ParseFromJSON for BoundedInt<MIN, MAX> {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        Self::from_json(&value.unwrap_or_default()).map_err(ParseError::custom)
    }
}

impl<const MIN: i32, const MAX: i32> ToJSON for BoundedInt<MIN, MAX> {
    fn to_json(&self) -> Option<Value> {
        Some(self.0.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    type HeadCount = BoundedInt<1, 50_000>;

    #[test]
    fn a_number_is_read_with_its_commas_and_within_its_bounds() {
        assert_eq!("1,200".parse::<HeadCount>().unwrap().0, 1200);
        assert_eq!("１２\u{200b}".parse::<HeadCount>().unwrap().0, 12);
        for text in ["1,2", "12,5", "1,23,4", "1200,000"] {
            assert_eq!(text.parse::<HeadCount>().unwrap_err().code, "number.form", "{text}");
        }
        assert_eq!("a dozen".parse::<HeadCount>().unwrap_err().code, "number.form");
        assert_eq!("0".parse::<HeadCount>().unwrap_err().code, "number.range");
    }

    #[test]
    fn in_a_body_text_is_no_number() {
        let code = |value: Value| HeadCount::from_json(&value).unwrap_err().code;
        assert_eq!(code("12".into()), "value.not_a_number");
        assert_eq!(code(1.5.into()), "number.form", "it is one, without quotation marks");
        assert_eq!(HeadCount::from_json(&12.into()).unwrap().0, 12);
    }
}
