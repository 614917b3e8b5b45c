//! What each property of the document means, and what it looks like: so that whoever reads it need not guess,
//! and whoever tries it has something to send.
//!
//! A room says what its properties mean where it declares them. What means the same everywhere, and what
//! things look like, stands in `docs/properties.tsv`.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

const ROWS: &str = include_str!("../../../docs/properties.tsv");
/// What stands before a value that is left out where a whole is shown.
const LEFT_OUT: char = '-';
/// A moment and a day on which nothing else happens.
const MOMENT: &str = "2026-11-24T15:30:00+00:00";
const DAY: &str = "2026-11-24";

/// What one row says of a property.
#[derive(Clone, Copy, Default)]
struct Told<'a> {
    words: &'a str,
    example: &'a str,
    /// Whether it is left out where a whole is shown: one of two that exclude each other.
    is_left_out: bool,
    /// Whether it is shown for this one alone, whatever others of its kind look like.
    is_own: bool,
    /// How few and how many there may be in a list, as `1..12`.
    count: &'a str,
}

/// The rows, by what they are about.
struct Rows<'a>(HashMap<&'a str, Told<'a>>);

impl<'a> Rows<'a> {
    fn read(text: &'a str) -> Self {
        let rows = text.lines().filter(|line| !line.starts_with('#'));
        let row = |line: &'a str| {
            let mut parts = line.split('\t');
            let of = parts.next().unwrap_or_default();
            let words = parts.next().unwrap_or_default();
            let shown = parts.next().unwrap_or_default();
            let count = parts.next().unwrap_or_default();
            let example = shown.trim_start_matches(LEFT_OUT);
            let is_left_out = shown.starts_with(LEFT_OUT);
            (of, Told { words, example, is_left_out, is_own: false, count })
        };
        Self(rows.map(row).collect())
    }

    /// Returns what is told of this: what is said of this one alone counts more than of all by that name.
    fn of(&self, schema: &str, property: &str) -> Told<'a> {
        let get = |key: &str| self.0.get(key).copied().unwrap_or_default();
        let (own, any) = (get(&format!("{schema}.{property}")), get(&format!("*.{property}")));
        let or = |own: &'a str, any: &'a str| if own.is_empty() { any } else { own };
        Told {
            words: or(own.words, any.words),
            example: or(own.example, any.example),
            is_left_out: own.is_left_out,
            is_own: !own.example.is_empty(),
            count: own.count,
        }
    }
}

/// Says of each schema and property what it means, and shows what it looks like.
pub fn explain(document: &mut Value) {
    explain_by(&Rows::read(ROWS), document);
}

fn explain_by(rows: &Rows, document: &mut Value) {
    let Some(schemas) = document["components"]["schemas"].as_object_mut() else { return };
    for (name, schema) in schemas.iter_mut() {
        describe(schema, rows.0.get(name.as_str()).copied().unwrap_or_default().words);
        let properties = schema.get_mut("properties").and_then(Value::as_object_mut);
        for (property, field) in properties.into_iter().flatten() {
            let told = rows.of(name, property);
            describe(field, told.words);
            show(field, told);
            count(field, told.count);
        }
    }
    let shown: Vec<_> = {
        let schemas = &*schemas;
        let whole = |name: &String| (name.clone(), Wholes { schemas, rows }.of_schema(name, 0));
        schemas.keys().map(whole).collect()
    };
    for (name, example) in shown {
        if let Some(schema) = schemas.get_mut(&name).and_then(Value::as_object_mut) {
            schema.entry("example").or_insert(example);
        }
    }
}

/// Beside a reference nothing else counts, so it is wrapped.
fn describe(schema: &mut Value, words: &str) {
    if words.is_empty() || schema.get("description").is_some() {
        return;
    }
    if schema.get("$ref").is_some() {
        *schema = json!({ "allOf": [schema.take()] });
    }
    schema["description"] = json!(words);
}

/// Shows a property that is no schema of its own.
fn show(field: &mut Value, told: Told<'_>) {
    let Some(field) = field.as_object_mut() else { return };
    if (field.contains_key("example") && !told.is_own) || field.contains_key("$ref") {
        return;
    }
    let fits = |value: &Value| told.is_own || fits(field, value);
    let example = serde_json::from_str(told.example).ok().filter(fits);
    let usual = || match field.get("format").and_then(Value::as_str) {
        Some("date-time") => Some(json!(MOMENT)),
        Some("date") => Some(json!(DAY)),
        _ => None,
    };
    if let Some(example) = example.or_else(usual) {
        field.insert("example".to_owned(), example);
    }
}

/// Says how few and how many there may be in a list.
fn count(field: &mut Value, count: &str) {
    let ends = count.split_once("..").map(|(least, most)| (least.parse(), most.parse()));
    if let Some((Ok(least), Ok(most))) = ends {
        let (least, most): (u32, u32) = (least, most);
        field["minItems"] = json!(least);
        field["maxItems"] = json!(most);
    }
}

/// Returns whether a value is of the type of a field, as far as a name that stands in many schemas can miss it.
fn fits(field: &Map<String, Value>, value: &Value) -> bool {
    match field.get("type").and_then(Value::as_str) {
        Some("string") => value.is_string() && !field.contains_key("format"),
        Some("integer" | "number") => value.is_number(),
        Some("boolean") => value.is_boolean(),
        Some("array") => value.is_array(),
        Some("object") => value.is_object(),
        // What refers to a schema looks as that does.
        _ => false,
    }
}

/// Puts together what whole things look like.
#[derive(Clone, Copy)]
struct Wholes<'a> {
    schemas: &'a Map<String, Value>,
    rows: &'a Rows<'a>,
}

impl Wholes<'_> {
    /// Deeper than any thing lies in another, and not for ever where one lies in itself.
    const DEEPEST: usize = 8;

    fn of_schema(self, name: &str, depth: usize) -> Value {
        let Some(schema) = self.schemas.get(name).filter(|_| depth < Self::DEEPEST) else {
            return Value::Null;
        };
        if let Some(properties) = schema.get("properties").and_then(Value::as_object) {
            let shown =
                properties.iter().filter(|(property, _)| !self.rows.of(name, property).is_left_out);
            let shown =
                shown.map(|(property, field)| (property.clone(), self.of(field, depth + 1)));
            return shown.filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>().into();
        }
        self.of(schema, depth)
    }

    /// Returns what a value of this looks like, or nothing if nobody has said.
    fn of(self, schema: &Value, depth: usize) -> Value {
        if let Some(example) = schema.get("example") {
            return example.clone();
        }
        if let Some(first) = schema.get("enum").and_then(|words| words.get(0)) {
            return first.clone();
        }
        let part = schema.get("allOf").and_then(|parts| parts.get(0)).unwrap_or(schema);
        if let Some(reference) = part.get("$ref").and_then(Value::as_str) {
            let name = reference.rsplit('/').next().unwrap_or_default();
            return self.of_schema(name, depth);
        }
        match schema.get("items").map(|items| self.of(items, depth)) {
            Some(Value::Null) | None => Value::Null,
            Some(item) => json!([item]),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn explained(rows: &str, schemas: Value) -> Value {
        let mut document = json!({ "components": { "schemas": schemas } });
        explain_by(&Rows::read(rows), &mut document);
        document["components"]["schemas"].take()
    }

    #[test]
    fn what_is_said_of_one_counts_more_than_what_is_said_of_all() {
        let rows = "*.count\tHow many.\t3\nJobOut.count\t\t20\nJobOut.kept\tNot this.";
        let kept = json!({ "type": "string", "description": "Its own." });
        let properties = json!({ "count": { "type": "integer" }, "kept": kept });
        let schemas = explained(rows, json!({ "JobOut": { "properties": properties } }));
        let count = json!({ "type": "integer", "description": "How many.", "example": 20 });
        assert_eq!(schemas["JobOut"]["properties"]["count"], count);
        assert_eq!(schemas["JobOut"]["properties"]["kept"]["description"], "Its own.");
    }

    #[test]
    fn a_list_says_how_many_it_may_hold_and_one_day_can_look_unlike_others() {
        let rows = "TimesIn.times\t\t\t1..12\nIdentityIn.born_on\t\t\"1988-04-02\"";
        let day = json!({ "type": "string", "format": "date", "example": "2027-01-31" });
        let schemas = json!({
            "TimesIn": { "properties": { "times": { "type": "array" }, "on": day } },
            "IdentityIn": { "properties": { "born_on": day } },
        });
        let schemas = explained(rows, schemas);
        let times = json!({ "type": "array", "minItems": 1, "maxItems": 12 });
        assert_eq!(schemas["TimesIn"]["properties"]["times"], times);
        assert_eq!(schemas["TimesIn"]["properties"]["on"]["example"], "2027-01-31");
        assert_eq!(schemas["IdentityIn"]["properties"]["born_on"]["example"], "1988-04-02");
    }

    #[test]
    fn a_whole_shows_its_parts_and_leaves_out_what_excludes_another() {
        let rows = "*.id\t\t\"job_1\"\nJobIn.other\t\t-\"x\"";
        let stage = json!({ "type": "string", "enum": ["draft", "closed"] });
        let properties = json!({
            "id": { "type": "string" },
            "other": { "type": "string" },
            "stages": { "type": "array", "items": { "$ref": "#/components/schemas/Stage" } },
        });
        let job = json!({ "properties": properties });
        let schemas = explained(rows, json!({ "JobIn": job, "Stage": stage }));
        assert_eq!(schemas["JobIn"]["example"], json!({ "id": "job_1", "stages": ["draft"] }));
        assert_eq!(schemas["JobIn"]["properties"]["other"]["example"], "x");
        assert_eq!(schemas["Stage"]["example"], "draft");
        assert!(schemas["Stage"].get("properties").is_none(), "a word has none");
    }

    #[test]
    fn a_value_of_another_type_is_not_shown_and_a_moment_always_is() {
        let rows = "*.source\t\t\"Indeed\"";
        let properties = json!({
            "source": { "type": "integer" },
            "at": { "type": "string", "format": "date-time" },
        });
        let schemas = explained(rows, json!({ "Thing": { "properties": properties } }));
        assert_eq!(schemas["Thing"]["example"], json!({ "at": MOMENT }));
    }
}
