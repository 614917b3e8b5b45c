//! A forgotten password: the form that asks for a link by mail, and whom else to ask.

use poem::{IntoResponse, Request, Response, handler, http::StatusCode, web::Html};
use serde::Serialize;

use super::sign_in::scope;
use crate::{
    auth::{forgotten, input::ForgotIn},
    error::{Error, Result},
    kernel::fault::{Fault, Reason},
    platform::{
        Platform,
        http::{
            form::{FormField, faults_to_show},
            link::Open,
            request_name::RequestName,
        },
        render::Page,
    },
};

/// A form where mail can leave, or else whom to ask.
#[derive(Serialize)]
pub struct Forgot {
    has_form: bool,
    /// Somebody has just asked by the form.
    is_asked: bool,
    email: FormField,
    /// Why they have to wait before they ask again.
    refused: Option<Reason>,
    faults: Vec<Fault>,
}

impl Forgot {
    fn form(sent: &ForgotIn, refused: Option<Reason>, faults: Vec<Fault>) -> Self {
        let email = FormField::new("email", &sent.email, &faults);
        Self { has_form: true, is_asked: false, email, refused, faults }
    }

    /// The same to everybody who asked: it repeats no address, and promises nothing.
    fn asked() -> Self {
        Self { is_asked: true, ..Self::without_mail() }
    }

    fn without_mail() -> Self {
        Self { has_form: false, ..Self::form(&ForgotIn::default(), None, vec![]) }
    }
}

impl Page for Forgot {
    const TEMPLATE: &'static str = "auth/forgot";

    fn samples() -> Vec<Self> {
        let form = |refused, faults| Self::form(&ForgotIn::default(), refused, faults);
        let wait = Reason::new("access.throttled").with("seconds", 30);
        let missing = Fault::new("email", Reason::new("value.missing"));
        vec![
            form(None, vec![]),
            form(None, vec![missing]),
            form(Some(wait), vec![]),
            Self::asked(),
            Self::without_mail(),
        ]
    }
}

#[handler]
pub async fn view(request: &Request) -> Result<Html<String>> {
    let (platform, name) = (Platform::of(request)?, RequestName::of(request)?);
    let page = if forgotten::can_mail(platform).await? {
        Forgot::form(&ForgotIn::default(), None, vec![])
    } else {
        Forgot::without_mail()
    };
    platform.renderer.page(name.language, &page)
}

#[handler]
pub async fn submit(request: &Request, Open(sent): Open<ForgotIn>) -> Result<Response> {
    let (status, page) = answer(request, sent).await?;
    let language = RequestName::of(request)?.language;
    let page = Platform::of(request)?.renderer.page(language, &page)?;
    Ok(page.with_status(status).into_response())
}

async fn answer(request: &Request, sent: ForgotIn) -> Result<(StatusCode, Forgot)> {
    if !forgotten::can_mail(Platform::of(request)?).await? {
        // The form of somebody's old page: the server has lost its mail since.
        return Ok((StatusCode::CONFLICT, Forgot::without_mail()));
    }
    match ask(request, sent.clone()).await {
        Ok(()) => Ok((StatusCode::OK, Forgot::asked())),
        Err(error @ Error::Throttled { .. }) => {
            let page = Forgot::form(&sent, Some(error.reason()), vec![]);
            Ok((StatusCode::TOO_MANY_REQUESTS, page))
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<ForgotIn>(error)?;
            Ok((status, Forgot::form(&sent, None, faults)))
        }
    }
}

async fn ask(request: &Request, sent: ForgotIn) -> Result<()> {
    let (platform, email) = (Platform::of(request)?, sent.check()?);
    let scope_of = |practice| scope(platform, practice);
    let place = platform.outward.place_of(request);
    let language = RequestName::of(request)?.language;
    forgotten::ask(platform, scope_of, &email, &place, language).await
}
