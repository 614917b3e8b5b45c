//! Which parameters an address takes, by the document: nothing else is let in, and all that is wrong with them is
//! told at once.

use std::sync::Arc;

use percent_encoding::percent_decode_str;
use poem::{Endpoint, IntoResponse, Request, Response};
use serde_json::Value;

use super::{body, contract, parameter::Parameter, request_name::RequestName, walk::Walk};
use crate::{
    error::{Error, Result},
    kernel::{
        cursor::Cursor,
        fault::{Fault, Reason, part},
    },
    platform::db::Scope,
};

/// The parameters of every operation. A misspelt filter would be a list of everything, with a 200.
#[derive(Clone)]
pub struct Parameters(Arc<Vec<Operation>>);

struct Operation {
    method: String,
    template: String,
    /// Those of the path, and those behind the question mark.
    path: Vec<Parameter>,
    query: Vec<Parameter>,
    takes_body: bool,
}

impl Parameters {
    pub fn new(document: &Value) -> Self {
        let server = document["servers"][0]["url"].as_str().unwrap_or_default();
        let paths = document["paths"].as_object().into_iter().flatten();
        let operations = paths.flat_map(|(path, methods)| {
            let methods = methods.as_object().into_iter().flatten();
            methods.map(move |(method, operation)| Operation {
                method: method.to_uppercase(),
                template: format!("{server}{path}"),
                ..Operation::new(operation, document)
            })
        });
        Self(Arc::new(operations.collect()))
    }

    /// Notes what is wrong with an address, for [`refuse_unusable`]. What is no operation is left to the router.
    pub async fn look_at<E: Endpoint>(
        self,
        next: Arc<E>,
        mut request: Request,
    ) -> poem::Result<Response> {
        let (path, method) = (RequestName::of(&request)?.path, request.method().as_str());
        let is_asked =
            |one: &&Operation| one.method == method && contract::is_of(&path, &one.template);
        let Some(operation) = self.0.iter().find(is_asked) else {
            return Ok(next.call(request).await?.into_response());
        };
        let unusable = operation.unusable(&path, request.uri().query().unwrap_or_default());
        let sends = body::announced(&request).is_some_and(|length| length > NOTHING);
        request.set_data(Unusable { has_body: sends && !operation.takes_body, ..unusable });
        Ok(next.call(request).await?.into_response())
    }
}

/// What is wrong with the address of a request.
#[derive(Clone, Default)]
struct Unusable {
    faults: Vec<Fault>,
    /// The cursor that was sent to a list which proves its own.
    place: Option<Cursor>,
    /// Whether it says something in a body where none is asked for. Its length tells: it is read by nobody.
    has_body: bool,
}

/// Refuses with all that is wrong with the address: once it is known who asks, for whoever may not ask is told
/// that alone.
pub fn refuse_unusable(request: &Request, (scope, walk): (&Scope, &Walk)) -> Result<()> {
    match request.data::<Unusable>() {
        Some(Unusable { faults, .. }) if !faults.is_empty() => {
            Err(Error::Parameters(faults.clone()))
        }
        Some(Unusable { has_body: true, .. }) => {
            Err(Error::Unreadable(Reason::new("request.body_unasked")))
        }
        Some(Unusable { place: Some(place), .. }) if !walk.has(scope, *place) => {
            Err(Error::astray(Reason::new("cursor.of_another_list")))
        }
        _ => Ok(()),
    }
}

impl Operation {
    fn new(operation: &Value, document: &Value) -> Self {
        let of = |place: &str| {
            let all = operation["parameters"].as_array().into_iter().flatten();
            let here = all.filter(|parameter| parameter["in"] == place);
            here.filter_map(|one| Parameter::of(one, &operation["responses"], document)).collect()
        };
        Self {
            method: String::new(),
            template: String::new(),
            path: of("path"),
            query: of("query"),
            takes_body: operation.get("requestBody").is_some(),
        }
    }

    /// Returns what is wrong: names that are not known, and what was sent for those that are.
    fn unusable(&self, path: &str, query: &str) -> Unusable {
        let mut faults = self.of_path(path);
        let (mut seen, mut place) = (vec![], None);
        for (name, sent) in form_urlencoded::parse(query.as_bytes()) {
            let Some(known) = self.query.iter().find(|known| known.name == name) else {
                faults.push(fault(&name, self.unknown(&name)));
                continue;
            };
            let wrong = match () {
                () if seen.contains(&name) && !known.is_list => {
                    Some(Reason::new("request.parameter_twice").with("name", shortened(&name)))
                }
                () => known.wrong(&sent),
            };
            place = place.or_else(|| known.place(&sent));
            faults.extend(wrong.map(|reason| fault(&name, reason)));
            seen.push(name);
        }
        let missing = self.query.iter().filter(|known| {
            known.is_required && seen.iter().all(|name| *name != known.name.as_str())
        });
        faults.extend(missing.map(|known| fault(&known.name, Reason::new("value.missing"))));
        faults.truncate(Fault::MOST);
        Unusable { faults, place, has_body: false }
    }

    /// Returns what is wrong with the parts of the path.
    fn of_path(&self, path: &str) -> Vec<Fault> {
        let parts = self.template.split('/').zip(path.split('/'));
        let wrong = parts.filter_map(|(template, sent)| {
            let name = template.strip_prefix('{')?.strip_suffix('}')?;
            let known = self.path.iter().find(|known| known.name == name)?;
            match percent_decode_str(sent).decode_utf8() {
                Ok(sent) => Some(fault(name, known.wrong(&sent)?)),
                Err(_) => Some(fault(name, Reason::new("text.control_characters"))),
            }
        });
        wrong.collect()
    }

    fn unknown(&self, name: &str) -> Reason {
        let reason = match self.query.is_empty() {
            true => Reason::new("request.parameter_none"),
            false => {
                let known: Vec<_> = self.query.iter().map(|known| known.name.as_str()).collect();
                Reason::new("request.parameter_unknown").with("known", known.join(", "))
            }
        };
        reason.with("name", shortened(name))
    }
}

/// As long as `{}`, `""` and `null` are, with which some say nothing.
const NOTHING: usize = 4;

fn fault(name: &str, reason: Reason) -> Fault {
    Fault::new(part(&shortened(name)), reason)
}

/// As much of a name as tells which one it is.
fn shortened(name: &str) -> String {
    const LONGEST: usize = 60;

    name.chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn operation() -> Operation {
        let text = json!({ "type": "string" });
        let limit = json!({ "type": "integer", "minimum": 1, "maximum": 100 });
        let operation = json!({ "parameters": [
            { "in": "path", "name": "id", "schema": limit },
            { "in": "query", "name": "stage", "schema": text },
            { "in": "query", "name": "limit", "schema": limit },
            { "in": "query", "name": "type", "schema": { "type": "array", "items": text } },
            { "in": "header", "name": "If-Match", "schema": text },
        ] });
        Operation {
            method: "GET".to_owned(),
            template: "/api/v1/things/{id}".to_owned(),
            ..Operation::new(&operation, &json!({}))
        }
    }

    fn refused(path: &str, query: &str) -> Vec<String> {
        let told = |fault: &Fault| format!("{} {}", fault.path, fault.reason.code);
        operation().unusable(path, query).faults.iter().map(told).collect()
    }

    fn refusal(query: &str) -> Vec<String> {
        refused("/api/v1/things/1", query)
    }

    #[test]
    fn what_the_operation_names_is_let_in() {
        for query in ["", "stage=applied", "stage=", "type=a&stage=applied&type=b"] {
            assert!(refusal(query).is_empty(), "{query}");
        }
    }

    #[test]
    fn a_misspelt_parameter_is_told_the_known_ones() {
        let faults = operation().unusable("/api/v1/things/1", "stages=hired").faults;
        let reason = &faults[0].reason;
        assert_eq!(reason.code, "request.parameter_unknown");
        assert_eq!(reason.args["name"], "stages");
        assert_eq!(reason.args["known"], "stage, limit, type");
    }

    #[test]
    fn a_header_is_no_parameter_of_the_address() {
        assert_eq!(refusal("If-Match=1"), ["If-Match request.parameter_unknown"]);
    }

    #[test]
    fn of_two_values_for_one_parameter_none_is_taken() {
        let twice = ["stage request.parameter_twice"];
        assert_eq!(refusal("stage=applied&stage=hired"), twice);
        assert_eq!(refusal("stage=applied&st%61ge=hired"), twice);
    }

    #[test]
    fn all_that_is_wrong_with_an_address_is_told_at_once() {
        let told = ["id number.form", "limit number.range", "nope request.parameter_unknown"];
        assert_eq!(refused("/api/v1/things/x", "limit=0&nope=1"), told);
    }
}
