//! What has no room at the foot of a phone.

use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    auth::OwnAccount,
    error::Result,
    platform::{
        house::{MORE, Tab},
        http::principal::Session,
        render::Page,
    },
    practices::{Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct More {
    frame: Frame,
}

/// Where the page itself stands.
const HERE: Tab = Tab { word: MORE, path: "/more", ..SETTINGS };

impl Page for More {
    const TEMPLATE: &'static str = "desk/more";

    fn samples() -> Vec<Self> {
        vec![Self { frame: Frame::sample(SETTINGS) }]
    }
}

#[handler]
pub async fn view(session: Session<OwnAccount>) -> Result<Html<String>> {
    session.page(&More { frame: Frame::of(&session, HERE).await? })
}
