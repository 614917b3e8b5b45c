//! Where one signs in.

use poem::{
    IntoResponse, Request, Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use crate::{
    auth::{actions, input::SignInIn},
    error::{Error, Result},
    kernel::{
        fault::Reason,
        language::Language,
        wait::{Hurry, Wait},
    },
    platform::{
        Platform,
        db::{Actor, PracticeId, Scope},
        http::{kept::Kept, link::Open, refusal::Refusal, request_name::RequestName},
        keys,
        outward::{own_path, see_other},
        render::Page,
    },
};

#[derive(Serialize)]
pub struct SignIn {
    email: String,
    to: String,
    /// What was typed before.
    kept: Option<Kept>,
    /// What went wrong, as one sentence: a name and a password are wrong together.
    refused: Option<Reason>,
    /// Whether there is anybody who could sign in.
    is_set_up: bool,
}

#[derive(Deserialize)]
struct Asked {
    to: Option<String>,
}

impl Page for SignIn {
    const TEMPLATE: &'static str = "auth/sign_in";

    fn samples() -> Vec<Self> {
        let page = |refused| Self {
            email: "dana@willamette.example".to_owned(),
            to: "/licenses".to_owned(),
            kept: None,
            refused,
            is_set_up: true,
        };
        vec![
            page(None),
            SignIn { is_set_up: false, ..page(None) },
            SignIn { kept: Some(Kept::sample(None)), ..page(None) },
            page(Some(Reason::new("sign_in.wrong"))),
            page(Some(Wait { after: Hurry::Tries, seconds: 30 }.reason())),
        ]
    }
}

/// What was typed before somebody was signed out, to be sent now.
#[derive(Serialize)]
pub struct Again {
    kept: Kept,
}

impl Page for Again {
    const TEMPLATE: &'static str = "auth/again";

    fn samples() -> Vec<Self> {
        vec![Self { kept: Kept::sample(Some("0a1b")) }]
    }
}

#[handler]
pub async fn view(request: &Request, Query(asked): Query<Asked>) -> Result<Html<String>> {
    let (platform, name) = (Platform::of(request)?, RequestName::of(request)?);
    let to = asked.to.unwrap_or_default();
    let is_set_up = !keys::is_nobody_there(platform).await?;
    let page = SignIn { email: String::new(), to, kept: None, refused: None, is_set_up };
    platform.renderer.page(name.language, &page)
}

#[handler]
pub async fn submit(request: &Request, Open(sent): Open<SignInIn>) -> Result<Response> {
    let (platform, name) = (Platform::of(request)?, RequestName::of(request)?);
    // From the page that says that one was signed out, with what was typed there.
    if sent.kept.is_some() && sent.email.is_empty() && sent.password.is_empty() {
        let (email, to, kept) = (sent.email, sent.to, sent.kept);
        let page = SignIn { email, to, kept, refused: None, is_set_up: true };
        return Ok(platform.renderer.page(name.language, &page)?.into_response());
    }
    let place = platform.outward.place_of(request);
    let scope_of = |practice| scope(platform, practice);
    let signed = actions::sign_in(platform, scope_of, &sent.email, &sent.password, &place).await;
    match signed {
        Ok(signed) => {
            request.cookie().add(platform.outward.session_cookie(&signed.session.secret));
            match sent.kept {
                Some(kept) => {
                    let kept = kept.with_token(keys::form_token(&signed.session.secret));
                    Ok(platform.renderer.page(name.language, &Again { kept })?.into_response())
                }
                None => Ok(see_other(own_path(&sent.to).unwrap_or("/"))),
            }
        }
        Err(error) => refuse(platform, name.language, sent, error),
    }
}

fn refuse(
    platform: &Platform,
    language: Language,
    sent: SignInIn,
    error: Error,
) -> Result<Response> {
    let reason = match &error {
        Error::Unknown => Reason::new("sign_in.wrong"),
        Error::Throttled(wait) => wait.reason(),
        _ => return Err(error),
    };
    let refusal = Refusal::because(&error);
    let (email, to, kept) = (sent.email, sent.to, sent.kept);
    let page = SignIn { email, to, kept, refused: Some(reason), is_set_up: true };
    Ok(refusal.answer(platform.renderer.page(language, &page)?))
}

/// Returns the scope in which somebody signs in to this practice.
#[expect(clippy::disallowed_methods, reason = "who signs in has no scope before they have one")]
pub fn scope(platform: &Platform, practice: PracticeId) -> Scope {
    Scope::new(platform, practice, Actor::System)
}
