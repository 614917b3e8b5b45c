//! Yes or no: a ticked box of a form, a boolean of a body.

use std::{borrow::Cow, fmt, str::FromStr};

use poem_openapi::{
    registry::{MetaSchema, MetaSchemaRef},
    types::{ParseError, ParseFromJSON, ParseResult, ToJSON, Type},
};
use serde_json::Value;

use super::{fault::Reason, wire::Wire};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Boolean(pub bool);

impl FromStr for Boolean {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        match text {
            "yes" => Ok(Self(true)),
            "no" => Ok(Self(false)),
            _ => Err(Reason::new("word.unknown").with("words", "yes, no")),
        }
    }
}

impl Wire for Boolean {
    fn from_json(value: &Value) -> Result<Self, Reason> {
        value.as_bool().map(Self).ok_or_else(|| Reason::new("value.not_a_boolean"))
    }
}

impl fmt::Display for Boolean {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0 { "yes" } else { "no" })
    }
}

impl Type for Boolean {
    const IS_REQUIRED: bool = true;
    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        "Boolean".into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Inline(Box::new(MetaSchema::new("boolean")))
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(std::iter::once(self))
    }
}

impl ParseFromJSON for Boolean {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        Self::from_json(&value.unwrap_or_default()).map_err(ParseError::custom)
    }
}

impl ToJSON for Boolean {
    fn to_json(&self) -> Option<Value> {
        Some(self.0.into())
    }
}
