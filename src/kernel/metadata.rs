//! What another program keeps beside a thing of ours: a few keys, each with one line of text. We
//! store them and show them to programs. Nothing here is decided by them.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
    fmt,
    str::FromStr,
};

use poem_openapi::{
    registry::{MetaSchema, MetaSchemaRef},
    types::{ParseError, ParseFromJSON, ParseResult, ToJSON, Type},
};
use serde_json::Value;
use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use super::{
    fault::{self, Reason},
    field::Unchecked,
    text::Text,
    wire::Wire,
};

const MOST_KEYS: usize = 20;
const LONGEST_KEY: usize = 40;

/// One line, of at most 500 characters.
type Kept = Text<500>;

/// At most 20 keys of 1 to 40 letters, digits, `_`, `.` and `-`, each with its text.
#[derive(Clone, Debug, Default, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Metadata(BTreeMap<String, String>);

/// What shall change: a text replaces, nothing removes. A key that is not named stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MetadataPatch(BTreeMap<String, Option<Kept>>);

impl Metadata {
    /// Merges what shall change. Refuses what would leave more than 20 keys.
    pub fn merged(&self, patch: MetadataPatch) -> Result<Self, Reason> {
        let mut merged = self.0.clone();
        for (key, kept) in patch.0 {
            match kept {
                Some(text) => merged.insert(key, text.to_string()),
                None => merged.remove(&key),
            };
        }
        refuse_many(merged.len())?;
        Ok(Self(merged))
    }
}

fn refuse_many(are: usize) -> Result<(), Reason> {
    if are <= MOST_KEYS {
        return Ok(());
    }
    Err(Reason::new("metadata.too_many").with("max", MOST_KEYS).with("are", are))
}

/// As it is stored: a JSON object, its keys in order.
impl fmt::Display for Metadata {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", serde_json::json!(self.0))
    }
}

/// Reads what was stored. What comes from outside is a [`MetadataIn`].
impl FromStr for Metadata {
    type Err = serde_json::Error;

    fn from_str(stored: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(stored).map(Self)
    }
}

impl Type for Metadata {
    const IS_REQUIRED: bool = true;
    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        "Metadata".into()
    }

    fn schema_ref() -> MetaSchemaRef {
        MetaSchemaRef::Inline(Box::new(MetaSchema {
            additional_properties: Some(Box::new(Kept::schema_ref())),
            max_properties: Some(MOST_KEYS),
            ..MetaSchema::new("object")
        }))
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(std::iter::once(self))
    }
}

/// Reads an answer of ours that was kept.
impl ParseFromJSON for Metadata {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        let read = serde_json::from_value(value.unwrap_or_default());
        read.map(Self).map_err(ParseError::custom)
    }
}

impl ToJSON for Metadata {
    fn to_json(&self) -> Option<Value> {
        Some(serde_json::json!(self.0))
    }
}

/// What a body says of metadata, as it was sent. It reports on itself, key by key, so reading it
/// never fails and hides no other fault.
#[derive(Clone, Debug)]
pub struct MetadataIn(Value);

impl MetadataIn {
    /// Takes what shall change, which is there once this has been validated.
    pub fn checked(self) -> Result<MetadataPatch, Unchecked> {
        self.read().map_err(|_| Unchecked)
    }

    fn read(&self) -> Result<MetadataPatch, ValidationErrors> {
        let whole = |why: Reason| ValidationErrors(HashMap::from([wrong(String::new(), why)]));
        let Some(sent) = self.0.as_object() else {
            return Err(whole(Reason::new("value.not_an_object")));
        };
        // More than can be kept is one fault, and no list of them.
        refuse_many(sent.values().filter(|value| !value.is_null()).count()).map_err(whole)?;
        let (mut patch, mut errors) = (BTreeMap::new(), HashMap::new());
        for (key, value) in sent {
            match read_one(key, value) {
                Ok(kept) => {
                    patch.insert(key.clone(), kept);
                }
                Err(why) => errors.extend([wrong(fault::part(key), why)]),
            }
        }
        if errors.is_empty() { Ok(MetadataPatch(patch)) } else { Err(ValidationErrors(errors)) }
    }
}

fn wrong(name: String, why: Reason) -> (Cow<'static, str>, ValidationErrorsKind) {
    (name.into(), ValidationErrorsKind::Field(vec![why.into()]))
}

fn read_one(key: &str, value: &Value) -> Result<Option<Kept>, Reason> {
    let may_stand = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte);
    if !(1..=LONGEST_KEY).contains(&key.len()) || !key.bytes().all(may_stand) {
        return Err(Reason::new("metadata.key").with("max", LONGEST_KEY));
    }
    if value.is_null() { Ok(None) } else { Kept::from_json(value).map(Some) }
}

impl Validate for MetadataIn {
    fn validate(&self) -> Result<(), ValidationErrors> {
        self.read().map(drop)
    }
}

impl Type for MetadataIn {
    const IS_REQUIRED: bool = true;
    type RawValueType = Self;
    type RawElementValueType = Self;

    fn name() -> Cow<'static, str> {
        "MetadataIn".into()
    }

    /// Without a number of keys: whoever replaces all of them names twice as many.
    fn schema_ref() -> MetaSchemaRef {
        let removes = MetaSchema { nullable: true, ..MetaSchema::ANY };
        MetaSchemaRef::Inline(Box::new(MetaSchema {
            additional_properties: Some(Box::new(Kept::schema_ref().merge(removes))),
            ..MetaSchema::new("object")
        }))
    }

    fn as_raw_value(&self) -> Option<&Self> {
        Some(self)
    }

    fn raw_element_iter<'a>(&'a self) -> Box<dyn Iterator<Item = &'a Self> + 'a> {
        Box::new(std::iter::once(self))
    }
}

impl ParseFromJSON for MetadataIn {
    fn parse_from_json(value: Option<Value>) -> ParseResult<Self> {
        Ok(Self(value.unwrap_or_default()))
    }
}

impl ToJSON for MetadataIn {
    fn to_json(&self) -> Option<Value> {
        Some(self.0.clone())
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::kernel::fault::Fault;

    fn patch(sent: Value) -> MetadataPatch {
        MetadataIn(sent).checked().unwrap()
    }

    fn kept(sent: Value) -> Metadata {
        Metadata::default().merged(patch(sent)).unwrap()
    }

    /// Where each fault is, and its code.
    fn faults(sent: Value) -> Vec<(String, String)> {
        let faults = Fault::all(&MetadataIn(sent).validate().unwrap_err());
        faults.into_iter().map(|one| (one.pointer(), one.reason.code.into_owned())).collect()
    }

    fn many(count: usize) -> Value {
        (0..count).map(|number| (format!("k{number}"), json!("v"))).collect()
    }

    #[test]
    fn a_text_replaces_nothing_removes_and_what_is_not_named_stays() {
        let before = kept(json!({ "stays": "1", "goes": "2", "changes": "3" }));
        let merged = before.merged(patch(json!({ "goes": null, "changes": "4", "comes": "5" })));
        let wanted = json!({ "stays": "1", "changes": "4", "comes": "5" });
        assert_eq!(merged, Ok(kept(wanted)));
        assert_eq!(before.merged(patch(json!({ "unknown": null }))), Ok(before.clone()));
    }

    #[test]
    fn what_was_stored_is_read_again_with_its_keys_in_order() {
        let metadata = kept(json!({ "b": "\"two\"", "a": "año" }));
        assert_eq!(metadata.to_string(), r#"{"a":"año","b":"\"two\""}"#);
        assert_eq!(metadata.to_string().parse::<Metadata>().unwrap(), metadata);
        assert_eq!("{}".parse::<Metadata>().unwrap(), Metadata::default());
    }

    #[test]
    fn each_fault_names_its_key() {
        let long = "k".repeat(41);
        let sent = json!({
            "cost.center": 12,
            "a b": "text",
            "a/b": null,
            long.clone(): "text",
            "empty": " ",
            "control": "a\u{0}b",
            "wide": "w".repeat(501),
            "fine": "w".repeat(500),
        });
        let mut found = faults(sent);
        found.sort();
        let at_long = format!("/{long}");
        let wanted = [
            ("/a b", "metadata.key"),
            ("/a~1b", "metadata.key"),
            ("/control", "text.control_characters"),
            ("/cost.center", "value.not_a_string"),
            ("/empty", "text.empty"),
            (at_long.as_str(), "metadata.key"),
            ("/wide", "text.too_long"),
        ];
        let wanted = wanted.map(|(at, code): (&str, &str)| (at.to_owned(), code.to_owned()));
        assert_eq!(found, wanted);
    }

    #[test]
    fn what_is_no_object_or_too_much_of_one_is_a_single_fault() {
        let one = |at: &str, code: &str| vec![(at.to_owned(), code.to_owned())];
        assert_eq!(faults(json!(["a"])), one("", "value.not_an_object"));
        assert_eq!(faults(many(21)), one("", "metadata.too_many"));
        assert!(MetadataIn(many(20)).validate().is_ok());
    }

    #[test]
    fn there_are_at_most_twenty_keys_after_merging() {
        let full = kept(many(20));
        let refused = full.merged(patch(json!({ "one": "more" }))).unwrap_err();
        let wanted = Reason::new("metadata.too_many").with("max", 20).with("are", 21);
        assert_eq!(refused, wanted);
        assert!(full.merged(patch(json!({ "one": "more", "k0": null }))).is_ok());
    }
}
