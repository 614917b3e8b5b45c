//! Somebody who sends requests, by one of the doors.

use std::sync::Arc;

use muster::{app::App, platform::keys};
use poem::{
    Body, Endpoint, EndpointExt, Request, RequestBuilder,
    endpoint::BoxEndpoint,
    http::{Method, header},
};
use serde_json::Value;

use super::Answer;

/// Somebody who sends requests, by one of the doors.
#[derive(Clone)]
pub struct Caller {
    endpoint: Arc<BoxEndpoint<'static>>,
    api_key: Option<String>,
    session: Option<String>,
    /// From where a proxy says that they come.
    place: Option<String>,
}

/// The session as a browser keeps it: without TLS, and behind a proxy that ends it.
fn cookies(session: &str) -> String {
    format!("session={session}; __Host-session={session}")
}

impl Caller {
    /// Nobody, at this server.
    pub fn of(app: &App) -> Self {
        Self {
            endpoint: Arc::new(app.endpoint().boxed()),
            api_key: None,
            session: None,
            place: None,
        }
    }

    /// The secret of the session, if a browser has one.
    pub fn session(&self) -> Option<&str> {
        self.session.as_deref()
    }

    pub fn without_session(&self) -> Self {
        Self { session: None, ..self.clone() }
    }

    pub fn with_session(&self, session: String) -> Self {
        Self { session: Some(session), ..self.clone() }
    }

    /// Somebody with a key that nobody issued.
    pub fn forged(&self) -> Self {
        let forged = Some("api_0000".to_owned());
        Self { api_key: forged.clone(), session: forged, ..self.clone() }
    }

    pub fn with_key(&self, api_key: String) -> Self {
        Self { api_key: Some(api_key), ..self.clone() }
    }

    /// Returns the secret of a link or key.
    pub fn secret(&self) -> &str {
        self.api_key.as_deref().unwrap_or_default()
    }

    /// The same somebody, talking to another server.
    pub fn at(&self, server: &App) -> Self {
        Self { endpoint: Arc::new(server.endpoint().boxed()), ..self.clone() }
    }

    /// The same somebody, from that address, as a proxy tells it.
    pub fn from(&self, place: &str) -> Self {
        Self { place: Some(place.to_owned()), ..self.clone() }
    }

    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path), None).await
    }

    pub async fn post(&self, path: &str, body: Value) -> Answer {
        self.send(self.request(Method::POST, path), Some(body)).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Answer {
        self.send(self.request(Method::PATCH, path), Some(body)).await
    }

    /// Changes a thing as it stands now: what it is decided on is read before.
    pub async fn revise(&self, method: Method, path: &str, body: Option<Value>) -> Answer {
        let read = self.get(path).await.expect(200);
        let request = self.request(method, path).header("If-Match", read.header("etag"));
        self.send(request, body).await
    }

    /// Fills in a form of our pages, as a browser would.
    pub async fn submit(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.session.as_deref().map(keys::form_token).unwrap_or_default();
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("form_token", &token).extend_pairs(fields);
        let request = self.request(Method::POST, path);
        let request = request.content_type("application/x-www-form-urlencoded");
        self.answer(request.body(form.finish())).await
    }

    /// The same with a file, as a browser would.
    pub async fn hand_in(&self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Answer {
        self.hand_in_as(path, fields, "file", file).await
    }

    /// The same, by the name of the file's input.
    pub async fn hand_in_as(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        input: &str,
        file: &[u8],
    ) -> Answer {
        self.hand_in_all(path, fields, input, &[file]).await
    }

    /// The same with several files of one input.
    pub async fn hand_in_all(
        &self,
        path: &str,
        fields: &[(&str, &str)],
        input: &str,
        files: &[&[u8]],
    ) -> Answer {
        let token = self.session.as_deref().map(keys::form_token).unwrap_or_default();
        let mut body = vec![];
        for (name, value) in [("form_token", &*token)].iter().chain(fields) {
            let part = format!(
                "--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend(part.bytes());
        }
        for file in files {
            let part = format!(
                "--edge\r\nContent-Disposition: form-data; name=\"{input}\"; filename=\"x\"\r\n\r\n"
            );
            body.extend(part.bytes().chain(file.iter().copied()).chain(*b"\r\n"));
        }
        body.extend(*b"--edge--\r\n");
        let request = self.request(Method::POST, path);
        self.answer(request.content_type("multipart/form-data; boundary=edge").body(body)).await
    }

    pub fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let mut request = Request::builder().method(method).uri_str(path);
        if let Some(key) = &self.api_key {
            request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        if let Some(session) = &self.session {
            request = request.header(header::COOKIE, cookies(session));
        }
        if let Some(place) = &self.place {
            request = request.header("X-Forwarded-For", place);
        }
        request
    }

    pub async fn send(&self, request: RequestBuilder, body: Option<Value>) -> Answer {
        let request = match body {
            Some(body) => {
                let body = body.to_string();
                let request = request.header("Content-Length", body.len());
                request.content_type("application/json").body(body)
            }
            None => request.finish(),
        };
        self.answer(request).await
    }

    pub async fn send_raw(&self, request: RequestBuilder, body: &'static str) -> Answer {
        self.send_body(request, body).await
    }

    pub async fn send_body(&self, request: RequestBuilder, body: impl Into<Body>) -> Answer {
        self.answer(request.body(body)).await
    }

    /// The status and the encoding of an answer that is not text.
    pub async fn head(&self, request: RequestBuilder) -> (u16, String) {
        let response = self.endpoint.get_response(request.finish()).await;
        let encoding = response.header(header::CONTENT_ENCODING).unwrap_or_default().to_owned();
        (response.status().as_u16(), encoding)
    }

    async fn answer(&self, request: Request) -> Answer {
        Answer::read(self.endpoint.get_response(request).await).await
    }
}
