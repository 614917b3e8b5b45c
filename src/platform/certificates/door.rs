//! What port 80 answers: the authority, when it looks, and everybody else with where the pages are.

use std::sync::Arc;

use poem::{
    Endpoint, Request, Response,
    http::{Method, StatusCode, header},
};

use super::Own;

/// Where an authority looks (RFC 8555, 8.3).
const LOOKED_AT: &str = "/.well-known/acme-challenge/";

pub struct Door(pub Arc<Own>);

impl Door {
    fn answer(&self, method: &Method, path: &str, path_and_query: &str) -> Response {
        let said = |status: StatusCode, text: String| {
            let response =
                Response::builder().status(status).content_type("text/plain; charset=utf-8");
            response.header(header::CACHE_CONTROL, "no-store").body(text)
        };
        if let Some(token) = path.strip_prefix(LOOKED_AT) {
            let is_read = matches!(*method, Method::GET | Method::HEAD);
            return match self.0.challenges.answer(token).filter(|_| is_read) {
                Some(answer) => said(StatusCode::OK, answer),
                None => said(StatusCode::NOT_FOUND, "Nothing is looked for here.\n".to_owned()),
            };
        }
        if self.0.life().is_none() {
            // Whoever sets it up looks here first; led on they would only see that it cannot be sealed.
            let why = match self.0.failed() {
                Some(failed) => failed.why.to_string(),
                None => "it is being fetched".to_owned(),
            };
            let text = format!(
                "There is no certificate for {} yet: {why}.\nMuster tries again by itself.\n",
                self.0.domain()
            );
            return said(StatusCode::SERVICE_UNAVAILABLE, text);
        }
        // To our own name, whatever name was asked for: nobody is sent elsewhere. The method stays.
        let there = format!("{}{path_and_query}", self.0.url());
        Response::builder()
            .status(StatusCode::PERMANENT_REDIRECT)
            .header(header::LOCATION, there)
            .finish()
    }
}

impl Endpoint for Door {
    type Output = Response;

    async fn call(&self, request: Request) -> poem::Result<Response> {
        let uri = request.uri();
        // `//evil.example` or a whole address stay behind our own name.
        let all = uri.path_and_query().map_or("/", |it| it.as_str());
        let all = if all.starts_with('/') { all } else { "/" };
        Ok(self.answer(request.method(), uri.path(), all))
    }
}
