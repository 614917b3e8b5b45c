//! A forgotten password: what one can do about it here.

use poem::{Request, handler, web::Html};
use serde::Serialize;

use crate::{
    error::Result,
    platform::{Platform, http::request_name::RequestName, render::Page},
};

/// Says whom to ask. A link that opens a user's account never waits in a list of messages.
#[derive(Serialize)]
pub struct Forgot {}

impl Page for Forgot {
    const TEMPLATE: &'static str = "auth/forgot";

    fn samples() -> Vec<Self> {
        vec![Self {}]
    }
}

#[handler]
pub fn view(request: &Request) -> Result<Html<String>> {
    let language = RequestName::of(request)?.language;
    Platform::of(request)?.renderer.page(language, &Forgot {})
}
