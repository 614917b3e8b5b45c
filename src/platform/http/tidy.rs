//! The document as those read it who make clients of it: generators for other languages.

use serde_json::{Map, Value, json};

/// How headers are written, where the framework writes them in capitals.
const HEADERS: [&str; 5] =
    ["Content-Disposition", "ETag", "Idempotency-Replayed", "Location", "X-Content-Type-Options"];

/// What a property of this name is, wherever it stands and does not say so itself.
const MEANINGS: &[(&str, &str)] = &[
    ("application_id", "The application."),
    ("applied_at", "When it came."),
    ("assessment_id", "The assessment: what is asked."),
    ("claimed_at", "When it was claimed."),
    ("closed_at", "When it came to its end."),
    ("closed_by", "Who ended it: the id of a user or of an API key."),
    ("consented_at", "When the candidate agreed."),
    ("data", "The rows of this page."),
    ("drafted_at", "When the draft was made."),
    ("email", "The e-mail address."),
    ("frozen_at", "When its questions were frozen."),
    ("id", "What it is called here, for ever."),
    ("invited_at", "When the invitation was made."),
    ("job_id", "The job."),
    ("person_id", "The person."),
    ("phone", "The phone number."),
    ("published_at", "When everybody could read it."),
    ("role", "The role profile."),
    ("sent_at", "When it was sent."),
    ("stage", "How far it has come."),
    ("standing", "How it stands."),
    ("state", "How it stands."),
    ("status", "How it stands."),
    ("title", "What it is called."),
    ("verified_at", "When somebody looked."),
    ("written_at", "When it was written."),
];

/// Writes the document so that what is made of it is plain: no type beside the type that is meant, no
/// field that must be sent because it has a usual value, and headers as they are spelled.
pub fn tidy(document: &mut Value) {
    each(document, &mut |schema| {
        lift(schema);
        spell_headers(schema);
        explain(schema);
    });
    let schemas = document["components"]["schemas"].as_object_mut().into_iter().flatten();
    for (_, schema) in schemas.filter(|(name, _)| name.ends_with("In")) {
        for field in schema["properties"].as_object_mut().into_iter().flatten() {
            say_default(field.1);
        }
    }
    let (scored, told) = (scored(), told());
    let operations = &mut document["paths"];
    if let Some(invite) = operations.pointer_mut("/~1invitations/post") {
        invite["callbacks"] = scored;
    }
    if let Some(add) = operations.pointer_mut("/~1webhooks/post") {
        add["callbacks"] = told;
    }
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
fn lift(schema: &mut Map<String, Value>) {
    let Some(parts) = schema.get_mut("allOf").and_then(Value::as_array_mut) else { return };
    let is_word = |part: &Value| {
        part.as_object().is_some_and(|part| part.keys().all(|key| key == "description"))
    };
    parts.retain(|part| !is_word(part));
    if schema.contains_key("nullable") {
        schema.entry("type").or_insert_with(|| json!("object"));
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

fn explain(schema: &mut Map<String, Value>) {
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else {
        return;
    };
    for (name, meaning) in MEANINGS {
        if let Some(property) = properties.get_mut(*name).and_then(Value::as_object_mut)
            && !property.contains_key("$ref")
        {
            property.entry("description").or_insert_with(|| json!(meaning));
        }
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
    let data = json!({
        "type": "object",
        "required": ["id", "external_id"],
        "properties": {
            "id": { "type": "string", "description": "The invitation." },
            "external_id": { "type": "string", "nullable": true, "description": "What you call it." },
        },
    });
    let body = json!({
        "type": "object",
        "required": ["type", "timestamp", "data"],
        "properties": {
            "type": { "type": "string", "enum": ["invitation.scored"], "description": "What happened." },
            "timestamp": { "type": "string", "format": "date-time", "description": "When it happened." },
            "data": data,
        },
    });
    let summary = "There is a score: ask for it with `GET /invitations/{id}`.";
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
    fn a_usual_value_is_said_in_words_and_makes_no_field_required() {
        let field = json!({ "type": "boolean", "default": false, "description": "Whether." });
        let schema = json!({ "StartIn": { "properties": { "large": field } } });
        let tidied = tidied(json!({ "components": { "schemas": schema }, "paths": {} }));
        let field = &tidied["components"]["schemas"]["StartIn"]["properties"]["large"];
        let expected = "Whether. Left out, it is `false`.";
        assert_eq!(field, &json!({ "type": "boolean", "description": expected }));
    }

    #[test]
    fn headers_are_spelled_as_they_are() {
        let response = json!({ "headers": { "ETAG": {}, "RateLimit": {} } });
        let tidied = tidied(json!({ "paths": { "/jobs": { "get": response } } }));
        let headers = tidied["paths"]["/jobs"]["get"]["headers"].as_object().unwrap().clone();
        assert_eq!(headers.keys().collect::<Vec<_>>(), ["ETag", "RateLimit"]);
    }
}
