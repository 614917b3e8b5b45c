//! The OpenAPI document is a committed file: a change of the contract shows in its diff.

use muster::{
    licenses::{ReadLicenses, WriteLicenses},
    platform::http::principal::Permission,
    router,
};
use serde_json::{Value, json};

#[test]
fn the_committed_document_is_the_one_that_is_served() {
    let committed = include_str!("../docs/openapi.json");
    let served = format!("{:#}\n", router::document());
    assert!(committed == served, "run `cargo run openapi > docs/openapi.json` and read its diff");
}

#[test]
fn each_operation_names_the_permission_that_its_handler_demands() {
    let document = router::document();
    let licenses = &document["paths"]["/licenses"];
    assert_eq!(licenses["get"]["x-scopes"], json!([ReadLicenses::NAME]));
    assert_eq!(licenses["post"]["x-scopes"], json!([WriteLicenses::NAME]));
    let description = licenses["post"]["description"].as_str().unwrap();
    assert!(description.ends_with(" Needs `licenses:write`."), "{description}");
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            // Who sits a test or answers in a chat comes by a link, and holds no scope.
            let is_theirs = path.starts_with("/sittings")
                || path == "/adjustment-request"
                || path == "/screenings/{id}/messages";
            let security = match is_theirs {
                true => json!([{ "CandidateLink": [] }]),
                false => json!([{ "ApiKey": [] }, { "ApiKeyAsUserName": [] }]),
            };
            assert_eq!(operation["security"], security, "{method} {path}");
            assert_eq!(operation["x-scopes"].is_array(), !is_theirs, "{method} {path}");
            let challenge = &operation["responses"]["401"]["headers"]["WWW-Authenticate"];
            assert!(challenge.is_object(), "{method} {path}");
        }
    }
    let schemes = document["components"]["securitySchemes"].as_object().unwrap();
    assert_eq!(schemes.keys().collect::<Vec<_>>(), ["ApiKey", "ApiKeyAsUserName", "CandidateLink"]);
}

#[test]
fn each_post_can_be_sent_again_by_its_key_but_for_a_few() {
    // A candidate's steps have names of their own; the others can be done twice without harm.
    let others = [
        "/adjustment-request",
        // It writes nothing.
        "/checklists/{role}/additions/comparison",
        "/exclusion-checks",
        "/exclusion-lists",
        // A source is not asked twice in a minute, and the same row of the same file is recorded once.
        "/license-rosters",
        "/licenses/{id}/source-checks",
        "/npi-files",
    ];
    let document = router::document();
    let posts =
        document["paths"].as_object().unwrap().iter().filter(|(_, one)| one["post"].is_object());
    let without = posts.filter(|(_, one)| {
        let named = one["post"]["parameters"].as_array().into_iter().flatten();
        named.into_iter().all(|parameter| parameter["name"] != "Idempotency-Key")
    });
    let without: Vec<_> = without.map(|(path, _)| path.as_str()).collect();
    let by_link = |path: &str| path.starts_with("/sittings") || path == "/screenings/{id}/messages";
    let unexpected: Vec<_> =
        without.iter().filter(|path| !others.contains(path) && !by_link(path)).collect();
    assert!(unexpected.is_empty(), "{unexpected:?}");
    assert!(others.iter().all(|path| without.contains(path)), "{without:?}");
}

#[test]
fn each_property_and_each_body_says_what_it_means_and_what_it_looks_like() {
    let document = router::document();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let mut lacking = vec![];
    for (name, schema) in schemas {
        for (property, field) in schema["properties"].as_object().into_iter().flatten() {
            let words = field["description"].as_str().unwrap_or_default();
            if words.len() < 12 {
                lacking.push(format!("{name}.{property} says nothing: {words:?}"));
            }
            if shown(document, field).is_null() {
                lacking.push(format!("{name}.{property} shows nothing"));
            }
        }
        if schema["description"].as_str().unwrap_or_default().is_empty() {
            lacking.push(format!("{name} says nothing"));
        }
    }
    for (path, methods) in document["paths"].as_object().unwrap() {
        for (method, operation) in methods.as_object().unwrap() {
            let answers = operation["responses"].as_object().unwrap().values();
            for body in answers.chain([&operation["requestBody"]]) {
                let json = &body["content"]["application/json"];
                if json.is_object() && shown(document, &json["schema"]).is_null() {
                    lacking.push(format!("a body of {method} {path} shows nothing"));
                }
            }
        }
    }
    assert!(lacking.is_empty(), "{} lack something:\n{}", lacking.len(), lacking.join("\n"));
}

/// Returns what a value of this looks like: as it says itself, or the schema that it refers to.
fn shown<'a>(document: &'a Value, schema: &'a Value) -> &'a Value {
    if !schema["example"].is_null() {
        return &schema["example"];
    }
    let part = if schema["allOf"].is_array() { &schema["allOf"][0] } else { schema };
    match part["$ref"].as_str() {
        Some(reference) => shown(document, document.pointer(&reference[1..]).unwrap()),
        None if part["items"].is_object() => shown(document, &part["items"]),
        None => &Value::Null,
    }
}
