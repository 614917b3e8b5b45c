//! The keys of one row, as they stand in an address.

use std::{fmt, str::FromStr};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::NaiveDate;
use sea_orm::{
    ColumnTrait, Value,
    sea_query::{ColumnType, Expr},
};
use serde::{Deserialize, Deserializer, de};
use uuid::Uuid;

/// By what a row stands where it stands: an id, a day, a folded name, in the order of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct Key(Vec<Value>);

/// From where a page is read. In an address: nothing, `last`, `after.…` or `before.…`.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Seek {
    #[default]
    First,
    After(Key),
    Before(Key),
    Last,
}

const DAY: &str = "%Y%m%d";

impl Key {
    pub(super) fn new(values: Vec<Value>) -> Self {
        Self(values)
    }

    pub(super) fn tuple(&self) -> Expr {
        super::one_or_tuple(self.0.iter().map(|value| Expr::val(value.clone())).collect())
    }

    /// Returns whether it is the key of a row in this order: what is compared is of one kind.
    fn fits<C: ColumnTrait>(&self, keys: &[C]) -> bool {
        let is_alike = |(value, key): (&Value, &C)| match key.def().get_column_type() {
            ColumnType::Uuid => matches!(value, Value::Uuid(Some(_))),
            ColumnType::BigInteger => matches!(value, Value::BigInt(Some(_))),
            ColumnType::Date => matches!(value, Value::ChronoDate(Some(_))),
            _ => matches!(value, Value::String(Some(_))),
        };
        self.0.len() == keys.len() && self.0.iter().zip(keys).all(is_alike)
    }
}

impl Seek {
    /// Returns the same place, or the first page if it was made for another order.
    pub(super) fn of<C: ColumnTrait>(&self, keys: &[C]) -> Self {
        match self {
            Self::After(key) | Self::Before(key) if !key.fits(keys) => Self::First,
            fitting => fitting.clone(),
        }
    }

    pub(super) fn is_backwards(&self) -> bool {
        matches!(self, Self::Before(_) | Self::Last)
    }
}

/// A part for each key: `u` and the digits of an id, `n` and a number, `d` and a day, `t` and a text in base64.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for value in &self.0 {
            match value {
                Value::Uuid(Some(id)) => write!(f, ".u{}", id.simple())?,
                Value::BigInt(Some(number)) => write!(f, ".n{number}")?,
                Value::ChronoDate(Some(day)) => write!(f, ".d{}", day.format(DAY))?,
                Value::String(Some(text)) => write!(f, ".t{}", URL_SAFE_NO_PAD.encode(text))?,
                // A column of any other kind is no key.
                _ => return Err(fmt::Error),
            }
        }
        Ok(())
    }
}

impl fmt::Display for Seek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::First => f.write_str(""),
            Self::After(key) => write!(f, "after{key}"),
            Self::Before(key) => write!(f, "before{key}"),
            Self::Last => f.write_str("last"),
        }
    }
}

impl FromStr for Seek {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut parts = text.split('.');
        let (way, key) = (parts.next(), parts.map(value).collect::<Option<Vec<_>>>());
        match (way, key) {
            (Some(""), Some(key)) if key.is_empty() => Ok(Self::First),
            (Some("last"), Some(key)) if key.is_empty() => Ok(Self::Last),
            (Some("after"), Some(key)) if !key.is_empty() => Ok(Self::After(Key(key))),
            (Some("before"), Some(key)) if !key.is_empty() => Ok(Self::Before(Key(key))),
            _ => Err("no place of a list"),
        }
    }
}

fn value(part: &str) -> Option<Value> {
    let rest = part.get(1..)?;
    match part.get(..1)? {
        "u" => Some(Uuid::parse_str(rest).ok()?.into()),
        "n" => Some(rest.parse::<i64>().ok()?.into()),
        "d" => Some(NaiveDate::parse_from_str(rest, DAY).ok()?.into()),
        "t" => {
            let text = String::from_utf8(URL_SAFE_NO_PAD.decode(rest).ok()?).ok()?;
            // PostgreSQL has no text with this in it.
            (!text.contains('\0')).then(|| text.into())
        }
        _ => None,
    }
}

impl<'de> Deserialize<'de> for Seek {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
