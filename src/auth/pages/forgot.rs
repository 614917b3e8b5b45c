//! A forgotten password: the form that asks for a link by mail, and whom else to ask.

use poem::{IntoResponse, Request, Response, handler, http::StatusCode, web::Html};
use serde::Serialize;

use super::sign_in::scope;
use crate::{
    auth::{forgotten, input::ForgotIn, mailed_link},
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        wait::{Hurry, Wait},
    },
    platform::{
        Platform,
        http::{form::FormField, link::Open, refusal::Refusal, request_name::RequestName},
        keys,
        render::Page,
    },
};

/// A form where mail can leave, or else whom to ask.
#[derive(Serialize)]
pub struct Forgot {
    has_form: bool,
    /// Whether there is anybody who could have forgotten a password.
    is_set_up: bool,
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
        Self { has_form: true, is_set_up: true, is_asked: false, email, refused, faults }
    }

    /// The same to everybody who asked: it repeats no address, and promises nothing.
    fn asked() -> Self {
        Self { is_asked: true, ..Self::without_mail() }
    }

    fn without_mail() -> Self {
        Self { has_form: false, ..Self::form(&ForgotIn::default(), None, vec![]) }
    }

    fn not_set_up() -> Self {
        Self { is_set_up: false, ..Self::without_mail() }
    }
}

impl Page for Forgot {
    const TEMPLATE: &'static str = "auth/forgot";

    fn samples() -> Vec<Self> {
        let form = |refused, faults| Self::form(&ForgotIn::default(), refused, faults);
        let wait = Wait { after: Hurry::Tries, seconds: 30 }.reason();
        let missing = Fault::new("email", Reason::new("value.missing"));
        vec![
            form(None, vec![]),
            form(None, vec![missing]),
            form(Some(wait), vec![]),
            Self::asked(),
            Self::without_mail(),
            Self::not_set_up(),
        ]
    }
}

#[handler]
pub async fn view(request: &Request) -> Result<Html<String>> {
    let (platform, name) = (Platform::of(request)?, RequestName::of(request)?);
    let page = if keys::is_nobody_there(platform).await? {
        Forgot::not_set_up()
    } else if mailed_link::can_mail(platform).await? {
        Forgot::form(&ForgotIn::default(), None, vec![])
    } else {
        Forgot::without_mail()
    };
    platform.renderer.page(name.language, &page)
}

#[handler]
pub async fn submit(request: &Request, Open(sent): Open<ForgotIn>) -> Result<Response> {
    let (platform, name) = (Platform::of(request)?, RequestName::of(request)?);
    let show = |page: &Forgot| platform.renderer.page(name.language, page);
    if !mailed_link::can_mail(platform).await? {
        // The form of somebody's old page: the server has lost its mail since.
        let page = show(&Forgot::without_mail())?;
        return Ok(page.with_status(StatusCode::CONFLICT).into_response());
    }
    match ask(request, sent.clone()).await {
        Ok(()) => Ok(show(&Forgot::asked())?.into_response()),
        Err(error @ Error::Throttled(wait)) => {
            let page = Forgot::form(&sent, Some(wait.reason()), vec![]);
            Ok(Refusal::because(&error).answer(show(&page)?))
        }
        Err(error) => {
            let refusal = Refusal::of::<ForgotIn>(error)?;
            let page = Forgot::form(&sent, None, refusal.faults.clone());
            Ok(refusal.answer(show(&page)?))
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
