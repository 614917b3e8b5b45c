//! The form to remove the demo practice.

use poem::{Request, Response, handler, web::Html};
use serde::Serialize;

use crate::{
    demo,
    desk::WriteSettings,
    error::Result,
    platform::{
        http::{
            form::{Form, Pairs, Submitted},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, PracticeRefused, SETTINGS},
};

#[derive(Serialize)]
pub struct Removal {
    frame: Frame,
}

/// A form with nothing to fill in: its button is all it says.
pub struct Sure;

impl Form for Sure {
    const INPUTS: &'static [&'static str] = &[];

    fn read(_: &mut Pairs) -> Self {
        Self
    }
}

impl Page for Removal {
    const TEMPLATE: &'static str = "demo/removal";

    fn samples() -> Vec<Self> {
        vec![Self { frame: Frame::sample(SETTINGS) }]
    }
}

#[handler]
pub async fn view(session: Session<WriteSettings>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    if !practice.is_demo() {
        return Err(PracticeRefused::IsReal.into());
    }
    session.page(&Removal { frame: Frame::around(&session, SETTINGS, &practice).await? })
}

/// Whoever looked round goes on to set a practice of their own up.
#[handler]
pub async fn submit(request: &Request, form: Submitted<WriteSettings, Sure>) -> Result<Response> {
    let scope = &form.session.scope;
    let link = demo::remove(scope).await?;
    request.cookie().add(scope.platform().outward.session_ended());
    Ok(match link {
        Some(link) => see_other(&format!("/set-up/{}", link.secret)),
        None => see_other("/sign-in"),
    })
}
