//! What a `PATCH` says of a value that there need not be: nothing, that it goes, or another one.

use std::{borrow::Cow, fmt::Display};

use poem_openapi::{
    registry::{MetaSchemaRef, Registry},
    types::{ParseError, ParseFromJSON, ParseResult, ToJSON, Type},
};
use serde_json::Value;
use validator::{Validate, ValidationErrors};

use super::{
    field::{Field, Unchecked},
    wire::Wire,
};

/// Like a [`Field`] it is `#[validate(nested)]` in what a door is sent, and reports on itself.
#[derive(Clone, Debug, Default)]
pub enum Change<T> {
    /// It was left out: what there is stays.
    #[default]
    Stay,
    /// It was `null`: what there is goes.
    Go,
    To(Field<T>),
}

impl<T> Change<T> {
    /// Returns what becomes of what there was, once it has been validated.
    pub fn of(self, was: Option<T>) -> Result<Option<T>, Unchecked> {
        Ok(self.checked()?.unwrap_or(was))
    }

    /// Returns what was said, if anything was: that there is none from now on, or which.
    pub fn checked(self) -> Result<Option<Option<T>>, Unchecked> {
        Ok(match self {
            Self::Stay => None,
            Self::Go => Some(None),
            Self::To(field) => Some(Some(field.checked()?)),
        })
    }
}

impl<T> Validate for Change<T> {
    fn validate(&self) -> Result<(), ValidationErrors> {
        match self {
            Self::Stay | Self::Go => Ok(()),
            Self::To(field) => field.validate(),
        }
    }
}

/// In the document it is what it may become, and need not be there.
impl<T: Type> Type for Change<T> {
    const IS_REQUIRED: bool = false;
    type RawValueType = Field<T>;
    type RawElementValueType = Field<T>;

    fn name() -> Cow<'static, str> {
        format!("optional_{}", T::name()).into()
    }

    fn schema_ref() -> MetaSchemaRef {
        T::schema_ref()
    }

    fn register(registry: &mut Registry) {
        T::register(registry);
    }

    fn as_raw_value(&self) -> Option<&Field<T>> {
        match self {
            Self::To(field) => Some(field),
            Self::Stay | Self::Go => None,
        }
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Field<T>> + 'a> {
        Box::new(self.as_raw_value().into_iter())
    }

    fn is_none(&self) -> bool {
        self.as_raw_value().is_none()
    }
}

impl<T: Type + Wire> ParseFromJSON for Change<T> {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        match value {
            None => Ok(Self::Stay),
            Some(Value::Null) => Ok(Self::Go),
            sent => Field::parse_from_json(sent).map(Self::To).map_err(ParseError::propagate),
        }
    }
}

impl<T: Type + Display> ToJSON for Change<T> {
    fn to_json(&self) -> Option<Value> {
        match self {
            Self::Stay => None,
            Self::Go => Some(Value::Null),
            Self::To(field) => field.to_json(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::text::Text;

    fn sent(value: Option<Value>) -> Change<Text<3>> {
        Change::parse_from_json(value).unwrap()
    }

    #[test]
    fn what_is_left_out_stays_and_null_takes_it_away() {
        let was = || Some("old".parse::<Text<3>>().unwrap());
        assert_eq!(sent(None).of(was()).unwrap(), was());
        assert_eq!(sent(Some(Value::Null)).of(was()).unwrap(), None);
        assert_eq!(sent(Some("new".into())).of(was()).unwrap().unwrap().as_str(), "new");
        assert!(sent(Some("too long".into())).validate().is_err());
    }

    #[test]
    fn two_requests_are_told_apart_by_what_they_leave_out() {
        assert_eq!(sent(None).to_json(), None);
        assert_eq!(sent(Some(Value::Null)).to_json(), Some(Value::Null));
    }
}
