//! How phones reach this server.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use crate::{
    desk::WriteSettings,
    error::Result,
    kernel::{
        fault::{Fault, Reason},
        field::Field,
    },
    platform::{
        db::Tx,
        http::{
            form::{FormField, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, ReachIn, SETTINGS},
};

#[derive(Serialize)]
pub struct Reach {
    frame: Frame,
    /// Part of setting up, where another page follows.
    is_first: bool,
    is_reachable: bool,
    own_url: String,
    /// Where a tunnel on this computer finds it.
    port: String,
    public_url: FormField,
    faults: Vec<Fault>,
}

#[derive(Deserialize)]
struct Asked {
    first: Option<String>,
}

impl Page for Reach {
    const TEMPLATE: &'static str = "desk/reach";

    fn samples() -> Vec<Self> {
        let page = |is_first, is_reachable, faults: Vec<Fault>| Self {
            frame: Frame::sample(SETTINGS),
            is_first,
            is_reachable,
            own_url: "http://127.0.0.1:8080".to_owned(),
            port: "8080".to_owned(),
            public_url: FormField::new::<String>("public_url", None, &faults),
            faults,
        };
        let wrong = |code| vec![Fault::new("public_url", Reason::new(code))];
        vec![
            page(true, false, vec![]),
            page(false, true, vec![]),
            page(false, false, wrong("public_url.plain")),
            page(true, false, wrong("public_url.here")),
            page(true, false, wrong("public_url.passing")),
        ]
    }
}

async fn fill(
    session: &Session<WriteSettings>,
    sent: Option<&ReachIn>,
    is_first: bool,
    faults: Vec<Fault>,
) -> Result<Reach> {
    let practice = practices::here(&session.scope).await?;
    let kept = practice.public_url.clone().map(Field::Read);
    let shown = match sent {
        Some(sent) => sent.public_url.as_ref(),
        None => kept.as_ref(),
    };
    let own_url = session.scope.platform().outward.own_url.clone();
    Ok(Reach {
        frame: Frame::around(session, SETTINGS, &practice).await?,
        is_first,
        is_reachable: practice.is_reachable(),
        port: own_url.rsplit(':').next().unwrap_or_default().to_owned(),
        own_url,
        public_url: FormField::new("public_url", shown, &faults),
        faults,
    })
}

#[handler]
pub async fn view(
    session: Session<WriteSettings>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    session.page(&fill(&session, None, asked.first.is_some(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteSettings, ReachIn>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let is_first = asked.first.is_some();
    let saved = match sent.clone().check() {
        Ok(url) => {
            let save = async |tx: &mut Tx| practices::name_address(tx, url).await;
            session.scope.write(save).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(see_other(if is_first { "/settings/first" } else { "/settings" })),
        Err(error) => {
            let (status, faults) = faults_to_show::<ReachIn>(error)?;
            let page = fill(&session, Some(&sent), is_first, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
