//! One's own account: who one is here, and how to sign out.

use poem::{Request, Response, handler, web::Html};
use serde::Serialize;

use crate::{
    auth::{OwnAccount, actions},
    error::Result,
    platform::{
        Platform,
        db::{Actor, Tx},
        http::{
            form::{Form, Pairs, Submitted},
            principal::Session,
        },
        keys::Role,
        outward::see_other,
        render::Page,
    },
    practices::{Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct Account {
    frame: Frame,
    name: String,
    email: String,
    role: &'static str,
}

impl Page for Account {
    const TEMPLATE: &'static str = "auth/account";

    fn samples() -> Vec<Self> {
        vec![Self {
            frame: Frame::sample(SETTINGS),
            name: "Dana Okafor".to_owned(),
            email: "dana@willamette.example".to_owned(),
            role: Role::Owner.word(),
        }]
    }
}

/// A form with nothing to fill in: its button is all it says.
pub struct Nothing;

impl Form for Nothing {
    const INPUTS: &'static [&'static str] = &[];

    fn read(_: &mut Pairs) -> Self {
        Self
    }
}

#[handler]
pub async fn view(session: Session<OwnAccount>) -> Result<Html<String>> {
    let user = session.reader.clone();
    session.page(&Account {
        frame: Frame::of(&session, SETTINGS).await?,
        name: user.name.to_string(),
        email: user.email.to_string(),
        role: user.role.word(),
    })
}

#[handler]
pub async fn sign_out(request: &Request, form: Submitted<OwnAccount, Nothing>) -> Result<Response> {
    let scope = &form.session.scope;
    if let Actor::User { id, via } = scope.actor() {
        scope.write(async |tx: &mut Tx| actions::sign_out(tx, id, via).await).await?;
    }
    leave(request)
}

#[handler]
pub async fn sign_out_everywhere(
    request: &Request,
    form: Submitted<OwnAccount, Nothing>,
) -> Result<Response> {
    let scope = &form.session.scope;
    if let Actor::User { id, .. } = scope.actor() {
        scope.write(async |tx: &mut Tx| actions::sign_out_everywhere(tx, id).await).await?;
    }
    leave(request)
}

fn leave(request: &Request) -> Result<Response> {
    request.cookie().add(Platform::of(request)?.outward.session_ended());
    Ok(see_other("/sign-in"))
}
