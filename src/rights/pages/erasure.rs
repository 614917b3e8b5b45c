//! What would go and what would stay, before an owner says that it goes.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{HoldLine, Line, copies_stay, on_to};
use crate::{
    error::Result,
    kernel::fault::Fault,
    people::PersonId,
    platform::{
        http::{
            form::{Press, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Names, SETTINGS},
    rights::{actions, room::Forget},
};

#[derive(Serialize)]
pub struct Erasure {
    frame: Frame,
    id: String,
    name: String,
    goes: Vec<Line>,
    stays: Vec<Line>,
    hold: Option<HoldLine>,
    is_all: bool,
    faults: Vec<Fault>,
    copies_stay: i64,
}

impl Page for Erasure {
    const TEMPLATE: &'static str = "rights/erasure";

    fn samples() -> Vec<Self> {
        let page = |hold: Option<HoldLine>, is_all: bool, faults: Vec<Fault>| {
            let (goes, stays) = Line::samples().into_iter().partition(|line| line.goes);
            Self {
                frame: Frame::sample(SETTINGS),
                id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                name: "Rosa O'Brien-Núñez".to_owned(),
                goes: if hold.is_some() { vec![] } else { goes },
                stays: if is_all { vec![] } else { stays },
                hold,
                is_all,
                faults,
                copies_stay: copies_stay(),
            }
        };
        let refused = Fault::at_each(["form"], "rights.nothing_may_go");
        vec![
            page(None, false, vec![]),
            page(None, true, vec![]),
            page(Some(HoldLine::sample()), false, refused),
        ]
    }
}

#[handler]
pub async fn view(session: Session<Forget>, Path(id): Path<PersonId>) -> Result<Html<String>> {
    let page = fill(&session, id, vec![]).await?;
    session.page(&page)
}

#[handler]
pub async fn submit(form: Submitted<Forget, Press>, Path(id): Path<PersonId>) -> Result<Response> {
    let session = form.session;
    match actions::forget(&session.scope, id).await {
        Ok(true) => Ok(on_to("/rights?forgotten=yes".to_owned())),
        Ok(false) => Ok(on_to(format!("/rights/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<Press>(error)?;
            let page = fill(&session, id, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(session: &Session<Forget>, id: PersonId, faults: Vec<Fault>) -> Result<Erasure> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let (person, standing) = actions::look(scope, id).await?;
    let names = Names::of(session).await?;
    let (goes, stays) = Line::all(&standing).into_iter().partition(|line| line.goes);
    Ok(Erasure {
        frame: Frame::around(session, SETTINGS, &practice).await?,
        id: id.to_string(),
        name: person.name().to_owned(),
        goes,
        stays,
        hold: standing.hold.as_ref().map(|hold| HoldLine::of(hold, &practice, &names)),
        is_all: standing.is_all(),
        faults,
        copies_stay: copies_stay(),
    })
}
