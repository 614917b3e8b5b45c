//! How a request gets to the product: into its hands, or over a real connection.

use std::{sync::Arc, time::Duration};

use muster::app::App;
use poem::{
    Endpoint, EndpointExt,
    endpoint::BoxEndpoint,
    http::{Method, Request, Response},
};

/// Whoever carries requests. Addresses are whole: the carrier knows what to leave out.
pub trait Transport: Clone {
    async fn send(&self, request: Request<Vec<u8>>) -> Response<String>;
}

/// Into the hands of the product in this very process.
#[derive(Clone)]
pub struct InProcess(Arc<BoxEndpoint<'static>>);

impl InProcess {
    pub fn to(app: &App) -> Self {
        Self(Arc::new(app.endpoint().boxed()))
    }
}

impl Transport for InProcess {
    async fn send(&self, request: Request<Vec<u8>>) -> Response<String> {
        let (parts, body) = request.into_parts();
        let mut inner = poem::Request::builder().method(parts.method);
        let path = parts.uri.path_and_query().unwrap().as_str();
        inner = inner.uri_str(path).header("Host", parts.uri.authority().unwrap().as_str());
        for (name, value) in &parts.headers {
            inner = inner.header(name, value);
        }
        let mut answer = self.0.get_response(inner.body(body)).await;
        let body = answer.take_body().into_vec().await.unwrap();
        let mut outer = Response::builder().status(answer.status());
        outer.headers_mut().unwrap().extend(answer.headers().clone());
        outer.body(String::from_utf8_lossy(&body).into_owned()).unwrap()
    }
}

/// Over TCP, to a server in another process.
#[derive(Clone)]
pub struct OverHttp(ureq::Agent);

impl OverHttp {
    pub fn new() -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .max_redirects(0)
            .max_redirects_will_error(false)
            .timeout_global(Some(Duration::from_secs(30)));
        Self(config.build().into())
    }
}

impl Transport for OverHttp {
    // It blocks, and may: the server has a process of its own.
    async fn send(&self, request: Request<Vec<u8>>) -> Response<String> {
        let answer = if request.method() == Method::GET {
            self.0.run(request.map(|_| ()))
        } else {
            self.0.run(request)
        };
        let (parts, mut body) = answer.unwrap().into_parts();
        Response::from_parts(parts, body.read_to_string().unwrap())
    }
}
