//! Which parameters an address takes, by the document: nothing else is let in.

use std::sync::Arc;

use poem::{Endpoint, IntoResponse, Request, Response};
use serde_json::Value;

use super::{contract, request_name::RequestName};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
};

/// The parameters of every operation. A misspelt filter would be a list of everything, with a 200.
#[derive(Clone)]
pub struct Parameters(Arc<Vec<Operation>>);

struct Operation {
    method: String,
    template: String,
    known: Vec<Parameter>,
}

#[derive(Debug, PartialEq)]
struct Parameter {
    name: String,
    /// Whether it may come several times, each with another value.
    is_list: bool,
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
                known: Parameter::all(operation),
            })
        });
        Self(Arc::new(operations.collect()))
    }

    /// Lets in what the operation knows. What is no operation is left to the router.
    pub async fn only<E: Endpoint>(self, next: Arc<E>, request: Request) -> poem::Result<Response> {
        let (path, method) = (RequestName::of(&request)?.path, request.method().as_str());
        let is_asked =
            |one: &&Operation| one.method == method && contract::is_of(&path, &one.template);
        if let Some(operation) = self.0.iter().find(is_asked) {
            operation.admit(request.uri().query().unwrap_or_default())?;
        }
        Ok(next.call(request).await?.into_response())
    }
}

impl Operation {
    fn admit(&self, query: &str) -> Result<()> {
        let mut seen = vec![];
        for (name, _) in form_urlencoded::parse(query.as_bytes()) {
            let known = self.known.iter().find(|known| known.name == name);
            let known = known.ok_or_else(|| self.unknown(&name))?;
            if seen.contains(&name) && !known.is_list {
                return Err(refused(Reason::new("request.parameter_twice"), &name));
            }
            seen.push(name);
        }
        Ok(())
    }

    fn unknown(&self, name: &str) -> Error {
        if self.known.is_empty() {
            return refused(Reason::new("request.parameter_none"), name);
        }
        let known: Vec<_> = self.known.iter().map(|known| known.name.as_str()).collect();
        let reason = Reason::new("request.parameter_unknown").with("known", known.join(", "));
        refused(reason, name)
    }
}

fn refused(reason: Reason, name: &str) -> Error {
    /// As much of a name as tells which one it is.
    const LONGEST: usize = 60;

    Error::Unreadable(reason.with("name", name.chars().take(LONGEST).collect::<String>()))
}

impl Parameter {
    fn all(operation: &Value) -> Vec<Self> {
        let all = operation["parameters"].as_array().into_iter().flatten();
        let in_query = all.filter(|parameter| parameter["in"] == "query");
        in_query.filter_map(Self::of).collect()
    }

    fn of(parameter: &Value) -> Option<Self> {
        let is_list = parameter["schema"]["type"] == "array";
        Some(Self { name: parameter["name"].as_str()?.to_owned(), is_list })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn operation() -> Operation {
        let known = Parameter::all(&serde_json::json!({ "parameters": [
            { "in": "query", "name": "stage", "schema": { "type": "string" } },
            { "in": "query", "name": "type", "schema": { "type": "array" } },
            { "in": "header", "name": "If-Match", "schema": { "type": "string" } },
        ] }));
        Operation { method: "GET".to_owned(), template: "/api/v1/things".to_owned(), known }
    }

    fn refusal(query: &str) -> Option<String> {
        operation().admit(query).err().map(|error| error.reason().code.into_owned())
    }

    #[test]
    fn what_the_operation_names_is_let_in() {
        for query in ["", "stage=applied", "stage=", "type=a&stage=applied&type=b"] {
            assert_eq!(refusal(query), None, "{query}");
        }
    }

    #[test]
    fn a_misspelt_parameter_is_told_the_known_ones() {
        let Err(error) = operation().admit("stages=hired") else { panic!("let in") };
        let reason = error.reason();
        assert_eq!(reason.code, "request.parameter_unknown");
        assert_eq!(reason.args["name"], "stages");
        assert_eq!(reason.args["known"], "stage, type");
    }

    #[test]
    fn a_header_is_no_parameter_of_the_address() {
        assert_eq!(refusal("If-Match=1").unwrap(), "request.parameter_unknown");
    }

    #[test]
    fn of_two_values_for_one_parameter_none_is_taken() {
        assert_eq!(refusal("stage=applied&stage=hired").unwrap(), "request.parameter_twice");
        assert_eq!(refusal("stage=applied&st%61ge=hired").unwrap(), "request.parameter_twice");
    }
}
