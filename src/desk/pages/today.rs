//! The first page: what needs doing, and what to begin with while there is nothing.

use chrono::NaiveDate;
use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    auth::OwnAccount,
    error::Result,
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, Place},
};

#[derive(Serialize)]
pub struct Today {
    frame: Frame,
    today: NaiveDate,
    /// Whether phones can follow our links.
    is_reachable: bool,
}

impl Page for Today {
    const TEMPLATE: &'static str = "desk/today";

    fn samples() -> Vec<Self> {
        let page = |is_reachable| Self {
            frame: Frame::sample(Place::Today),
            today: NaiveDate::default(),
            is_reachable,
        };
        vec![page(true), page(false)]
    }
}

#[handler]
pub async fn view(session: Session<OwnAccount>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    session.page(&Today {
        frame: Frame::around(&session, Place::Today, &practice).await?,
        today: practice.today(session.scope.now()),
        is_reachable: practice.is_reachable(),
    })
}
