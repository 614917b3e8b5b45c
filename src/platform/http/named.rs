//! Closed lists of words by a name of their own in the document, so that a client has one type for
//! each of them, wherever it stands.

use serde_json::{Map, Value, json};

/// What stands beside a list where it is used, and is not of the list.
const BESIDE: [&str; 4] = ["default", "deprecated", "description", "example"];

/// Puts each list that has a title among the schemas, and a reference in its place.
///
/// A second list by the same title stays where it is, with its title; `tests/openapi.rs` wants none.
pub fn name_lists(document: &mut Value) {
    let mut named = Map::new();
    take(document, &mut named);
    if let Some(schemas) = document["components"]["schemas"].as_object_mut() {
        schemas.extend(named);
    }
}

fn take(value: &mut Value, named: &mut Map<String, Value>) {
    if let Some(list) = value.as_object_mut().and_then(|schema| taken(schema, named)) {
        *value = list;
        return;
    }
    match value {
        Value::Object(inner) => inner.values_mut().for_each(|one| take(one, named)),
        Value::Array(inner) => inner.iter_mut().for_each(|one| take(one, named)),
        _ => {}
    }
}

/// Returns what stands in place of a list, if this is one and its name is not another's.
fn taken(schema: &mut Map<String, Value>, named: &mut Map<String, Value>) -> Option<Value> {
    let (title, values) = (schema.get("title")?.as_str()?.to_owned(), schema.get("enum")?.clone());
    let list = json!({ "type": "string", "enum": values, "title": title });
    if named.get(&title).is_some_and(|known| *known != list) {
        return None;
    }
    let reference = json!({ "$ref": format!("#/components/schemas/{title}") });
    named.insert(title, list);
    schema.retain(|key, _| BESIDE.contains(&key.as_str()));
    if schema.is_empty() {
        return Some(reference);
    }
    schema.insert("allOf".to_owned(), json!([reference]));
    Some(Value::Object(std::mem::take(schema)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stage(beside: &Value) -> Value {
        let mut list =
            json!({ "type": "string", "title": "JobStage", "enum": ["draft", "closed"] });
        let all = list.as_object_mut().unwrap();
        all.extend(beside.as_object().unwrap().clone());
        list
    }

    fn named(first: Value, second: Value) -> Value {
        let properties = json!({ "first": first, "second": second });
        let schemas = json!({ "JobOut": { "properties": properties } });
        let mut document = json!({ "components": { "schemas": schemas } });
        name_lists(&mut document);
        document["components"]["schemas"].take()
    }

    #[test]
    fn a_list_stands_once_and_is_referred_to_with_what_is_said_of_it_there() {
        let schemas = named(stage(&json!({})), stage(&json!({ "description": "How it stands." })));
        assert_eq!(schemas["JobStage"]["enum"], json!(["draft", "closed"]));
        let reference = json!({ "$ref": "#/components/schemas/JobStage" });
        let fields = &schemas["JobOut"]["properties"];
        assert_eq!(fields["first"], reference);
        let said = json!({ "allOf": [reference], "description": "How it stands." });
        assert_eq!(fields["second"], said);
    }

    #[test]
    fn another_list_by_the_same_name_is_left_where_it_is() {
        let mut other = stage(&json!({}));
        other["enum"] = json!(["open"]);
        let schemas = named(stage(&json!({})), other.clone());
        assert_eq!(schemas["JobOut"]["properties"]["second"], other);
    }
}
