//! A code for one candidate, to begin on a screen of the office.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    applications::{self, ApplicationId, TAB, WriteApplications},
    error::{Error, Result},
    kernel::fault::Reason,
    kiosk::actions,
    people,
    platform::{
        db::Tx,
        http::{
            form::{Press, Submitted},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
};

#[derive(Serialize)]
pub struct Code {
    frame: Frame,
    id: String,
    name: String,
    /// Made just now, and shown this once.
    code: Option<String>,
}

impl Page for Code {
    const TEMPLATE: &'static str = "kiosk/code";

    fn samples() -> Vec<Self> {
        let page = |code: Option<&str>| Self {
            frame: Frame::sample(TAB),
            id: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            code: code.map(str::to_owned),
        };
        vec![page(None), page(Some("K7QM4-XPD9R"))]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteApplications>,
    Path(id): Path<ApplicationId>,
) -> Result<Html<String>> {
    session.page(&fill(&session, id, None).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteApplications, Press>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let session = form.session;
    // Whom the page would refuse gets none.
    let page = fill(&session, id, None).await?;
    let code = session.scope.write(async |tx: &mut Tx| actions::make_code(tx, id).await).await?;
    let page = Code { code: Some(code.to_string()), ..page };
    Ok(session.page(&page)?.into_response())
}

async fn fill(
    session: &Session<WriteApplications>,
    id: ApplicationId,
    code: Option<String>,
) -> Result<Code> {
    let application = applications::find(&session.scope, id).await?;
    if !application.stage.is_open() {
        return Err(Error::Conflict(Reason::new("kiosk.ended")));
    }
    let person = people::find(&session.scope, application.arrival.person_id).await?;
    let name = person.map(|person| person.name().to_owned()).unwrap_or_default();
    Ok(Code { frame: Frame::of(session, TAB).await?, id: id.to_string(), name, code })
}
