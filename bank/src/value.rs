//! What is drawn or computed, and how it is kept: numbers are exact decimals, never binary
//! fractions, and are stored as text.

use std::{cmp::Ordering, fmt};

use chrono::NaiveDate;
use indexmap::IndexMap;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de, ser};

/// `{"number":"12.50"}`, `{"text":"Ortiz"}`, `{"date":"2027-03-09"}` or `{"truth":true}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    Number(#[serde(with = "as_text")] Decimal),
    Text(String),
    Date(NaiveDate),
    Truth(bool),
}

impl Value {
    /// Returns which comes first, if both are numbers or both are dates.
    pub fn order(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(one), Self::Number(two)) => Some(one.cmp(two)),
            (Self::Date(one), Self::Date(two)) => Some(one.cmp(two)),
            _ => None,
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(number) => write!(f, "{}", number.normalize()),
            Self::Text(text) => f.write_str(text),
            Self::Date(date) => write!(f, "{date}"),
            Self::Truth(truth) => write!(f, "{truth}"),
        }
    }
}

/// The numbers of one item in one sitting, in the order in which they were drawn and computed.
/// They are stored before they are shown, so that a reload never draws again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Drawn(IndexMap<String, Value>);

impl Drawn {
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.get(name)
    }

    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn insert(&mut self, name: &str, value: Value) {
        self.0.insert(name.to_owned(), value);
    }
}

/// For complaints: `allowed = 120, left = 20`.
impl fmt::Display for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let values: Vec<_> = self.iter().map(|(name, value)| format!("{name} = {value}")).collect();
        f.write_str(&values.join(", "))
    }
}

mod as_text {
    use super::*;

    pub fn serialize<S: Serializer>(number: &Decimal, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(number)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Decimal, D::Error> {
        String::deserialize(from)?.parse().map_err(de::Error::custom)
    }
}

/// A number as an item's author writes it, without quotes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exact(pub Decimal);

impl Serialize for Exact {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let number = self.0.normalize();
        match number.to_i64().filter(|_| number.is_integer()) {
            Some(whole) => to.serialize_i64(whole),
            // It is read back by its shortest text, as it was when it was written.
            None => to.serialize_f64(number.to_string().parse().map_err(ser::Error::custom)?),
        }
    }
}

impl<'de> Deserialize<'de> for Exact {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match Scalar::deserialize(from)?.0 {
            Value::Number(number) => Ok(Self(number)),
            _ => Err(de::Error::custom("write a number here, without quotes")),
        }
    }
}

/// One of a list: a number, or in quotes a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar(pub Value);

impl Serialize for Scalar {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Value::Number(number) => Exact(*number).serialize(to),
            word => to.collect_str(word),
        }
    }
}

impl<'de> Deserialize<'de> for Scalar {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyScalar)
    }
}

struct AnyScalar;

impl AnyScalar {
    /// The shortest text that means this number is the text that was written.
    fn number<E: de::Error>(written: impl fmt::Display) -> Result<Scalar, E> {
        let number: Result<Decimal, _> = written.to_string().parse();
        number.map(|number| Scalar(Value::Number(number))).map_err(E::custom)
    }
}

impl de::Visitor<'_> for AnyScalar {
    type Value = Scalar;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a number or a word")
    }

    fn visit_u64<E: de::Error>(self, number: u64) -> Result<Scalar, E> {
        Self::number(number)
    }

    fn visit_i64<E: de::Error>(self, number: i64) -> Result<Scalar, E> {
        Self::number(number)
    }

    fn visit_f64<E: de::Error>(self, number: f64) -> Result<Scalar, E> {
        Self::number(number)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Scalar, E> {
        Ok(Scalar(Value::Text(text.to_owned())))
    }
}
