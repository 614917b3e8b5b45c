//! One parameter of an address, by its schema in the document: what may be sent for it.

use serde_json::Value;

use crate::kernel::{
    cursor::Cursor, day::Day, fault::Reason, moment::Moment, text::too_long, typed_id,
};

#[derive(Debug, PartialEq)]
pub struct Parameter {
    pub name: String,
    /// Whether it may come several times, each with another value.
    pub is_list: bool,
    pub is_required: bool,
    kind: Kind,
}

/// What a value has to be. The rest is up to the type that reads it.
#[derive(Debug, PartialEq)]
enum Kind {
    /// With the least and the most that it may be.
    Number(i64, i64),
    Boolean,
    /// One of these.
    Word(Vec<String>),
    /// An id with this prefix.
    Id(String),
    /// A place in the list of this operation, and whether that has to be proved.
    Cursor {
        is_proved: bool,
    },
    Day,
    Moment,
    /// Of at most so many characters.
    Text(usize),
    Any,
}

/// More words than stand in a sentence.
const MOST_WORDS: usize = 60;

impl Parameter {
    /// Returns the parameter that the document describes so, of an operation with these responses.
    pub fn of(parameter: &Value, responses: &Value, document: &Value) -> Option<Self> {
        let schema = &parameter["schema"];
        let is_list = schema["type"] == "array";
        let one = if is_list { &schema["items"] } else { schema };
        Some(Self {
            name: parameter["name"].as_str()?.to_owned(),
            is_list,
            is_required: parameter["required"] == true,
            kind: Kind::of(meant(one, document), responses),
        })
    }

    /// Returns what is wrong with a value that was sent.
    pub fn wrong(&self, sent: &str) -> Option<Reason> {
        match &self.kind {
            Kind::Number(least, most) => match sent.parse::<i64>() {
                Ok(number) if (*least..=*most).contains(&number) => None,
                Ok(_) => Some(Reason::new("number.range").with("min", *least).with("max", *most)),
                Err(_) => Some(Reason::new("number.form")),
            },
            Kind::Boolean => {
                let is_one = ["true", "false"].contains(&sent);
                (!is_one).then(|| Reason::new("value.not_a_boolean"))
            }
            Kind::Word(words) => {
                let is_one = words.iter().any(|word| word == sent);
                (!is_one).then(|| Reason::new("word.unknown").with("words", words.join(", ")))
            }
            Kind::Id(prefix) => typed_id::read(prefix, sent).err(),
            Kind::Cursor { .. } => sent.parse::<Cursor>().err(),
            Kind::Day => sent.parse::<Day>().err(),
            Kind::Moment => sent.parse::<Moment>().err(),
            Kind::Text(max) => {
                let are = sent.chars().count();
                (are > *max).then(|| too_long(are, *max))
            }
            Kind::Any => None,
        }
    }

    /// Returns the place that was sent, if this is the cursor of a list that proves its own.
    pub fn place(&self, sent: &str) -> Option<Cursor> {
        if self.kind == (Kind::Cursor { is_proved: true }) { sent.parse().ok() } else { None }
    }
}

impl Kind {
    fn of(schema: &Value, responses: &Value) -> Self {
        let text = |name: &str| schema[name].as_str().unwrap_or_default();
        let prefix = text("pattern").strip_prefix('^').and_then(|rest| rest.split_once("_[0-7]"));
        match (text("type"), text("format"), prefix) {
            ("integer", format, _) => {
                let least = schema["minimum"].as_i64();
                let usual = if format == "int32" { i64::from(i32::MIN) } else { i64::MIN };
                let most = schema["maximum"].as_i64();
                Self::Number(least.unwrap_or(usual), most.unwrap_or(-(usual + 1)))
            }
            ("boolean", ..) => Self::Boolean,
            (_, "date", _) => Self::Day,
            (_, "date-time", _) => Self::Moment,
            (_, _, Some((prefix, _))) if prefix == Cursor::PREFIX => {
                Self::Cursor { is_proved: !are_events(responses) }
            }
            (_, _, Some((prefix, _))) => Self::Id(prefix.to_owned()),
            _ => match (schema["enum"].as_array(), schema["maxLength"].as_u64()) {
                // A list that nobody reads in a sentence: its type says what is wrong.
                (Some(words), _) if words.len() > MOST_WORDS => Self::Any,
                (Some(words), _) => {
                    Self::Word(words.iter().filter_map(Value::as_str).map(str::to_owned).collect())
                }
                (None, Some(max)) => Self::Text(usize::try_from(max).unwrap_or(usize::MAX)),
                (None, None) => Self::Any,
            },
        }
    }
}

/// Returns whether an operation answers with the events. They have places of their own, which they look up.
fn are_events(responses: &Value) -> bool {
    let page = &responses["200"]["content"]["application/json"]["schema"]["$ref"];
    page.as_str().is_some_and(|page| page.ends_with("/Page_LoggedEvent"))
}

fn meant<'a>(schema: &'a Value, document: &'a Value) -> &'a Value {
    let inner = schema["allOf"].get(0).unwrap_or(schema);
    match inner["$ref"].as_str().and_then(|reference| reference.strip_prefix('#')) {
        Some(pointer) => document.pointer(pointer).unwrap_or(inner),
        None => schema,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn code(schema: Value, sent: &str) -> Option<String> {
        let document = json!({ "components": { "schemas": { "Stage": { "enum": ["a", "b"] } } } });
        let parameter = json!({ "name": "one", "in": "query", "schema": schema });
        let parameter = Parameter::of(&parameter, &json!({}), &document).unwrap();
        parameter.wrong(sent).map(|reason| reason.code.into_owned())
    }

    #[test]
    fn what_is_sent_is_told_by_what_it_should_have_been() {
        let limit = json!({ "type": "integer", "minimum": 1, "maximum": 100 });
        let stage = json!({ "$ref": "#/components/schemas/Stage" });
        let stages = json!({ "type": "array", "items": stage });
        let id = json!({ "type": "string", "pattern": "^job_[0-7][0-9a-hjkmnp-tv-z]{25}$" });
        let day = json!({ "type": "string", "format": "date" });
        let moment = json!({ "type": "string", "format": "date-time" });
        for (schema, sent, wrong) in [
            (&limit, "x", "number.form"),
            (&limit, "1.5", "number.form"),
            (&limit, "101", "number.range"),
            (&limit, "100", ""),
            (&json!({ "type": "boolean" }), "yes", "value.not_a_boolean"),
            (&stage, "c", "word.unknown"),
            (&stage, "a", ""),
            (&stages, "c", "word.unknown"),
            (&id, "lic_01h2xcejqtf2nbrexx3vqjhp41", "id.form"),
            (&id, "job_01h2xcejqtf2nbrexx3vqjhp41", ""),
            (&day, "2027-02-30", "day.form"),
            (&moment, "2026-11-24T15:30:00", "moment.zone"),
            (&json!({ "type": "string", "maxLength": 3 }), "four", "text.too_long"),
            (&json!({ "type": "string" }), "anything", ""),
        ] {
            assert_eq!(code(schema.clone(), sent).unwrap_or_default(), wrong, "{schema} {sent}");
        }
    }
}
