//! The document as those read it who make clients of it: generators for other languages.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::properties;

/// How headers are written, where the framework writes them in capitals.
const HEADERS: [&str; 5] =
    ["Content-Disposition", "ETag", "Idempotency-Replayed", "Location", "X-Content-Type-Options"];

/// Writes the document so that what is made of it is plain: no type beside the type that is meant, no
/// field that must be sent because it has a usual value, and headers as they are spelled.
pub fn tidy(document: &mut Value) {
    let words = words(document);
    each(document, &mut |schema| {
        lift(schema, &words);
        spell_headers(schema);
        name_formats(schema);
    });
    let schemas = document["components"]["schemas"].as_object_mut().into_iter().flatten();
    for (_, schema) in schemas.filter(|(name, _)| name.ends_with("In")) {
        for field in schema["properties"].as_object_mut().into_iter().flatten() {
            say_default(field.1);
        }
    }
    properties::explain(document);
    let (scored, told) = (scored(), told());
    let operations = &mut document["paths"];
    if let Some(invite) = operations.pointer_mut("/~1invitations/post") {
        invite["callbacks"] = scored;
    }
    if let Some(add) = operations.pointer_mut("/~1webhooks/post") {
        add["callbacks"] = told;
    }
}

/// Returns what refers to a closed list of words.
fn words(document: &Value) -> BTreeSet<String> {
    let schemas = document["components"]["schemas"].as_object().into_iter().flatten();
    let lists = schemas.filter(|(_, schema)| schema.get("enum").is_some());
    lists.map(|(name, _)| format!("#/components/schemas/{name}")).collect()
}

fn each(value: &mut Value, act: &mut impl FnMut(&mut Map<String, Value>)) {
    match value {
        Value::Object(inner) => {
            act(inner);
            inner.values_mut().for_each(|one| each(one, act));
        }
        Value::Array(inner) => inner.iter_mut().for_each(|one| each(one, act)),
        _ => {}
    }
}

/// A description beside a reference is not part of it: as a second part of `allOf` it would be a type.
fn lift(schema: &mut Map<String, Value>, words: &BTreeSet<String>) {
    let Some(parts) = schema.get_mut("allOf").and_then(Value::as_array_mut) else { return };
    let is_word = |part: &Value| {
        part.as_object().is_some_and(|part| part.keys().all(|key| key == "description"))
    };
    parts.retain(|part| !is_word(part));
    let mut meant = parts.iter().filter_map(|part| part["$ref"].as_str());
    let kind = if meant.any(|part| words.contains(part)) { "string" } else { "object" };
    if schema.contains_key("nullable") {
        schema.entry("type").or_insert_with(|| json!(kind));
    }
}

fn spell_headers(response: &mut Map<String, Value>) {
    let Some(headers) = response.get_mut("headers").and_then(Value::as_object_mut) else { return };
    for spelled in HEADERS {
        if let Some(header) = headers.remove(&spelled.to_uppercase()) {
            headers.insert(spelled.to_owned(), header);
        }
    }
}

/// A day is a day, whatever the library calls it; a number is whole within its bounds, and as wide as
/// generators know; and JSON is in UTF-8 (RFC 8259), which nobody has to say.
fn name_formats(schema: &mut Map<String, Value>) {
    let format = match schema.get("format").and_then(Value::as_str) {
        Some("naive-date") => "date",
        Some("uint8" | "uint16") => "int32",
        Some("uint32" | "uint64") => "int64",
        _ => "",
    };
    if !format.is_empty() {
        if format != "date" {
            schema.entry("minimum").or_insert(json!(0));
        }
        schema.insert("format".to_owned(), json!(format));
    }
    if schema.get("type") == Some(&json!("integer")) {
        for bound in ["minimum", "maximum"] {
            let whole =
                schema.get(bound).and_then(Value::as_f64).map(|bound| format!("{bound:.0}"));
            if let Some(whole) = whole.and_then(|whole| whole.parse::<i64>().ok()) {
                schema.insert(bound.to_owned(), json!(whole));
            }
        }
    }
    if let Some(content) = schema.get_mut("content").and_then(Value::as_object_mut)
        && let Some(body) = content.remove("application/json; charset=utf-8")
    {
        content.insert("application/json".to_owned(), body);
    }
}

/// Generators take a field with a usual value for one that is always there.
fn say_default(field: &mut Value) {
    let usual = field.as_object_mut().and_then(|field| field.remove("default"));
    let Some(usual) = usual else { return };
    let told = field["description"].as_str().unwrap_or_default();
    let usual = if usual == json!([]) { "empty".to_owned() } else { format!("`{usual}`") };
    field["description"] = json!(format!("{told} Left out, it is {usual}.").trim_start());
}

/// What is sent to `callback_url`.
fn scored() -> Value {
    let body = json!({ "$ref": "#/components/schemas/LoggedEvent" });
    let summary = "There is a score: ask for it with `GET /invitations/{id}`. The event is an \
                   `invitation.scored`, with `id` of the invitation in its `data`, and `external_id` if it \
                   has one.";
    callback("scored", "{$request.body#/callback_url}", summary, body)
}

/// What is sent to the address of a webhook.
fn told() -> Value {
    let body = json!({ "$ref": "#/components/schemas/LoggedEvent" });
    let summary = "Something happened that the webhook is told.";
    callback("event", "{$request.body#/url}", summary, body)
}

fn callback(name: &str, address: &str, summary: &str, body: Value) -> Value {
    let header = |name: &str, description: &str| {
        json!({
            "in": "header", "name": name, "required": true, "description": description,
            "schema": { "type": "string" },
        })
    };
    let headers = [
        header("webhook-id", "The same at each try: drop what you have seen."),
        header("webhook-timestamp", "When this try was made, in seconds since 1970."),
        header("webhook-signature", "After Standard Webhooks, one for each secret."),
    ];
    let content = json!({ "application/json": { "schema": body } });
    let post = json!({
        "summary": summary,
        "parameters": headers,
        // Whoever is called checks the signature.
        "security": [],
        "requestBody": { "required": true, "content": content },
        "responses": {
            "2XX": { "description": "You have it." },
            "410": { "description": "You want to hear nothing any more." },
        },
    });
    json!({ name: { address: { "post": post } } })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tidied(mut document: Value) -> Value {
        tidy(&mut document);
        document
    }

    #[test]
    fn a_description_beside_a_reference_is_no_type() {
        let closing = json!({ "$ref": "#/components/schemas/ClosingOut" });
        let words = json!({ "description": "How it ended." });
        let field = json!({ "allOf": [closing, words], "description": "How it ended." });
        let schema = json!({ "ApplicationOut": { "properties": { "closing": field } } });
        let tidied = tidied(json!({ "components": { "schemas": schema }, "paths": {} }));
        let field = &tidied["components"]["schemas"]["ApplicationOut"]["properties"]["closing"];
        assert_eq!(field, &json!({ "allOf": [closing], "description": "How it ended." }));
    }

    #[test]
    fn what_may_be_left_out_has_the_type_of_what_it_refers_to() {
        let field = |name: &str| {
            let reference = format!("#/components/schemas/{name}");
            json!({ "allOf": [{ "$ref": reference }], "nullable": true })
        };
        let properties = json!({ "language": field("Language"), "pay": field("PayIn") });
        let schemas = json!({
            "JobIn": { "properties": properties },
            "Language": { "type": "string", "enum": ["en"] },
            "PayIn": { "type": "object" },
        });
        let tidied = tidied(json!({ "components": { "schemas": schemas }, "paths": {} }));
        let fields = &tidied["components"]["schemas"]["JobIn"]["properties"];
        assert_eq!(
            (&fields["language"]["type"], &fields["pay"]["type"]),
            (&json!("string"), &json!("object"))
        );
    }

    #[test]
    fn a_usual_value_is_said_in_words_and_makes_no_field_required() {
        let field = json!({ "type": "boolean", "default": false, "description": "Whether." });
        let schema = json!({ "StartIn": { "properties": { "large": field } } });
        let tidied = tidied(json!({ "components": { "schemas": schema }, "paths": {} }));
        let field = &tidied["components"]["schemas"]["StartIn"]["properties"]["large"];
        let expected = "Whether. Left out, it is `false`.";
        let expected = json!({ "type": "boolean", "description": expected, "example": false });
        assert_eq!(field, &expected);
    }

    #[test]
    fn a_day_a_number_and_a_body_are_named_as_generators_know_them() {
        let day = json!({ "type": "string", "format": "naive-date" });
        let count = json!({ "type": "integer", "format": "uint8", "maximum": 100.0 });
        let body = json!({ "content": { "application/json; charset=utf-8": { "schema": {} } } });
        let tidied = tidied(json!({ "day": day, "count": count, "body": body, "paths": {} }));
        assert_eq!(tidied["day"]["format"], "date");
        let count = json!({ "type": "integer", "format": "int32", "minimum": 0, "maximum": 100 });
        assert_eq!(tidied["count"].to_string(), count.to_string());
        assert_eq!(tidied["body"]["content"], json!({ "application/json": { "schema": {} } }));
    }

    #[test]
    fn headers_are_spelled_as_they_are() {
        let response = json!({ "headers": { "ETAG": {}, "RateLimit": {} } });
        let tidied = tidied(json!({ "paths": { "/jobs": { "get": response } } }));
        let headers = tidied["paths"]["/jobs"]["get"]["headers"].as_object().unwrap().clone();
        assert_eq!(headers.keys().collect::<Vec<_>>(), ["ETag", "RateLimit"]);
    }
}
