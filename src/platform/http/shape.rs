//! The form of a body: what is an object, a list, a number or a text, by the schema that the document shows. A
//! value of the wrong form would end the reading of all others, so it is told here, with all like it.

use std::collections::BTreeMap;

use poem_openapi::{
    registry::{MetaSchema, MetaSchemaRef, Registry},
    types::Type,
};
use serde_json::{Map, Value, json};

use crate::kernel::{
    fault::{self, Fault, Reason},
    text::too_long,
};

/// What a body has to look like.
pub struct Shape {
    root: MetaSchemaRef,
    schemas: BTreeMap<String, MetaSchema>,
}

/// What stands in for a value of the wrong form, so that the rest can be read.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum StandIn {
    /// Nothing, which a field takes and reports: no rule takes it for something that was said.
    Nothing,
    /// Something of the right form, for what is no field.
    Alike,
}

impl Shape {
    pub fn of<T: Type>() -> Self {
        let mut registry = Registry::new();
        T::register(&mut registry);
        Self { root: T::schema_ref(), schemas: registry.schemas }
    }

    /// Returns whether a body that says nothing has the right form.
    pub fn requires_nothing(&self) -> bool {
        self.meant(&self.root).is_none_or(|schema| schema.required.is_empty())
    }

    /// Returns what has the wrong form, and makes something of it that can be read, so that what is wrong with
    /// the rest can be told beside it. What becomes of it so is never acted on.
    pub fn straighten(&self, body: &mut Value, with: StandIn) -> Vec<Fault> {
        let mut walk = Walk { shape: self, with, faults: vec![] };
        walk.value(&self.root, body, "");
        walk.faults
    }

    /// Returns the schema that is meant: beside a reference stand words alone.
    fn meant<'a>(&'a self, schema: &'a MetaSchemaRef) -> Option<&'a MetaSchema> {
        match schema {
            MetaSchemaRef::Reference(name) => self.schemas.get(name),
            MetaSchemaRef::Inline(inline) => match inline.all_of.first() {
                Some(part) if inline.ty.is_empty() => self.meant(part),
                _ => Some(inline),
            },
        }
    }
}

struct Walk<'a> {
    shape: &'a Shape,
    with: StandIn,
    faults: Vec<Fault>,
}

impl<'a> Walk<'a> {
    fn value(&mut self, schema: &'a MetaSchemaRef, value: &mut Value, path: &str) {
        let Some(schema) = self.shape.meant(schema) else { return };
        match (schema.ty, value) {
            // What has any names reports on itself.
            ("object", _) if schema.properties.is_empty() => {}
            ("object", Value::Object(fields)) => self.fields(schema, fields, path),
            ("array", Value::Array(items)) => {
                let Some(of) = &schema.items else { return };
                for (at, item) in items.iter_mut().enumerate() {
                    self.value(of, item, &below(path, &at.to_string()));
                }
            }
            (_, value) => {
                if let Some(why) = wrong(schema, value) {
                    self.tell(path, why);
                    *value = stand_in(schema, self.with);
                    self.quietly(schema, value);
                }
            }
        }
    }

    fn fields(&mut self, schema: &'a MetaSchema, fields: &mut Map<String, Value>, path: &str) {
        let known: Vec<_> = schema.properties.iter().map(|(name, _)| *name).collect();
        fields.retain(|name, _| {
            let is_known = known.contains(&name.as_str());
            if !is_known {
                let reason = Reason::new("value.unknown").with("known", known.join(", "));
                self.tell(&below(path, &fault::part(name)), reason);
            }
            is_known
        });
        for (name, of) in &schema.properties {
            let is_required = schema.required.contains(name);
            match fields.get_mut(*name) {
                Some(Value::Null) | None if !is_required => {}
                Some(value) => self.value(of, value, &below(path, name)),
                None => {
                    self.tell(&below(path, name), Reason::new("value.missing"));
                    self.fill_in(of, fields, name);
                }
            }
        }
    }

    /// What a thing that is not there would have to hold is told once it is there.
    fn fill_in(&mut self, of: &'a MetaSchemaRef, fields: &mut Map<String, Value>, name: &str) {
        let Some(schema) = self.shape.meant(of) else { return };
        let mut value = stand_in(schema, self.with);
        self.quietly(schema, &mut value);
        fields.insert(name.to_owned(), value);
    }

    fn quietly(&mut self, schema: &'a MetaSchema, value: &mut Value) {
        if let Value::Object(fields) = value {
            let told = self.faults.len();
            self.fields(schema, fields, "");
            self.faults.truncate(told);
        }
    }

    fn tell(&mut self, path: &str, reason: Reason) {
        if self.faults.len() < Fault::MOST {
            self.faults.push(Fault::new(path, reason));
        }
    }
}

fn below(path: &str, part: &str) -> String {
    if path.is_empty() { part.to_owned() } else { format!("{path}.{part}") }
}

/// Returns why a value has not the form of its schema. What a text has to be like, its own type tells.
fn wrong(schema: &MetaSchema, value: &Value) -> Option<Reason> {
    let code = match (schema.ty, value) {
        ("object", _) => "value.not_an_object",
        ("array", _) => "value.not_a_list",
        ("boolean", value) if !value.is_boolean() => "value.not_a_boolean",
        ("integer", Value::Number(number)) => return out_of_range(schema, number.as_i64()),
        ("integer", _) => "value.not_a_number",
        ("string", Value::String(text)) => {
            let (are, max) = (text.chars().count(), schema.max_length?);
            return (are > max).then(|| too_long(are, max));
        }
        ("string", _) => "value.not_a_string",
        _ => return None,
    };
    Some(Reason::new(code))
}

/// Returns why this is no number of that schema. One with a fraction, or too large for any, is none.
fn out_of_range(schema: &MetaSchema, number: Option<i64>) -> Option<Reason> {
    let (least, most) = bounds(schema);
    let Some(number) = number else { return Some(Reason::new("number.form")) };
    let fits = (least..=most).contains(&number);
    (!fits).then(|| Reason::new("number.range").with("min", least).with("max", most))
}

fn bounds(schema: &MetaSchema) -> (i64, i64) {
    let (least, most) = match schema.format {
        Some("uint8") => (0, u8::MAX.into()),
        Some("uint16") => (0, u16::MAX.into()),
        Some("uint32") => (0, u32::MAX.into()),
        Some("int32") => (i32::MIN.into(), i32::MAX.into()),
        _ => (i64::MIN, i64::MAX),
    };
    // What the document says of a bound is a whole number, whatever its type.
    let whole = |bound: Option<f64>| bound.and_then(|bound| format!("{bound:.0}").parse().ok());
    (whole(schema.minimum).unwrap_or(least), whole(schema.maximum).unwrap_or(most))
}

/// Returns what stands in for a value of this schema. Things and lists are never nothing: what is in them is read.
fn stand_in(schema: &MetaSchema, with: StandIn) -> Value {
    match schema.ty {
        "object" => json!({}),
        "array" => json!([]),
        _ if with == StandIn::Nothing => Value::Null,
        "boolean" => json!(false),
        "integer" => json!(bounds(schema).0.max(0)),
        _ => json!(""),
    }
}

#[cfg(test)]
mod tests {
    use poem_openapi::Object;

    use super::*;
    use crate::kernel::{field::Field, text::Text};

    #[derive(Object)]
    #[oai(deny_unknown_fields)]
    struct OuterIn {
        name: Field<Text<9>>,
        lines: Vec<LineIn>,
        #[oai(validator(minimum(value = "1"), maximum(value = "5")))]
        count: u16,
        inner: Option<LineIn>,
    }

    #[derive(Object)]
    #[oai(deny_unknown_fields)]
    struct LineIn {
        is_open: bool,
    }

    fn faults(mut body: Value) -> Vec<String> {
        let faults = Shape::of::<OuterIn>().straighten(&mut body, StandIn::Alike);
        let read = <OuterIn as poem_openapi::types::ParseFromJSON>::parse_from_json(Some(body));
        assert!(read.is_ok(), "what was straightened can be read");
        faults.iter().map(|fault| format!("{} {}", fault.pointer(), fault.reason.code)).collect()
    }

    #[test]
    fn what_is_as_it_should_be_has_no_fault() {
        let body =
            json!({ "name": "a", "lines": [{ "is_open": true }], "count": 1, "inner": null });
        assert_eq!(faults(body), Vec::<String>::new());
    }

    #[test]
    fn every_value_of_the_wrong_form_is_told_at_once_however_deep() {
        let lines = json!([{ "is_open": "yes" }, 5, {}, { "is_open": false, "is/shut": true }]);
        let body = json!({ "nme": 1, "name": "a", "lines": lines, "count": 6, "inner": [] });
        assert_eq!(
            faults(body),
            [
                "/nme value.unknown",
                "/lines/0/is_open value.not_a_boolean",
                "/lines/1 value.not_an_object",
                "/lines/2/is_open value.missing",
                "/lines/3/is~1shut value.unknown",
                "/count number.range",
                "/inner value.not_an_object",
            ]
        );
    }

    #[test]
    fn of_an_empty_body_everything_that_is_required_is_missing() {
        let missing = ["/name value.missing", "/lines value.missing", "/count value.missing"];
        assert_eq!(faults(json!({})), missing);
    }

    #[test]
    fn a_number_with_a_fraction_or_a_list_for_a_list_of_lists_is_told_in_plain_words() {
        let body =
            |count: Value, lines: Value| json!({ "name": "a", "lines": lines, "count": count });
        assert_eq!(faults(body(json!(1.5), json!([]))), ["/count number.form"]);
        assert_eq!(
            faults(body(json!("1"), json!(null))),
            ["/lines value.not_a_list", "/count value.not_a_number"]
        );
    }

    #[test]
    fn what_is_no_object_at_all_is_one_fault() {
        for body in [json!([]), json!(null), json!("text")] {
            assert_eq!(faults(body), [" value.not_an_object"]);
        }
    }

    #[test]
    fn no_more_faults_are_told_than_anybody_reads() {
        let body: Value = (0..500).map(|number| (format!("x{number}"), json!(1))).collect();
        assert_eq!(faults(body).len(), Fault::MOST);
    }
}
