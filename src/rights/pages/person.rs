//! What is held of somebody, and what can be done about it.

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
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Names, SETTINGS},
    rights::{
        actions,
        input::HoldIn,
        laws,
        room::{Forget, ReadRights, WriteRights},
    },
};

#[derive(Serialize)]
pub struct PersonPage {
    frame: Frame,
    id: String,
    name: String,
    lines: Vec<Line>,
    hold: Option<HoldLine>,
    reason: FormField,
    faults: Vec<Fault>,
    /// Whether anything may go today, and whether all of it.
    goes: bool,
    is_all: bool,
    may_forget: bool,
    as_of: chrono::NaiveDate,
    copies_stay: i64,
}

impl Form for HoldIn {
    const INPUTS: &'static [&'static str] = &["reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { reason: pairs.field("reason") }
    }
}

impl Page for PersonPage {
    const TEMPLATE: &'static str = "rights/person";

    fn samples() -> Vec<Self> {
        let page = |hold: Option<HoldLine>, faults: Vec<Fault>, is_all: bool| Self {
            frame: Frame::sample(SETTINGS),
            id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            lines: Line::samples(),
            goes: hold.is_none(),
            hold,
            reason: FormField::new("reason", Some(&HoldIn::default().reason), &faults),
            faults,
            is_all,
            may_forget: true,
            as_of: chrono::NaiveDate::default(),
            copies_stay: copies_stay(),
        };
        let wrong = Fault::at_each([&["form"], HoldIn::INPUTS].concat(), "value.missing");
        vec![
            page(None, vec![], true),
            page(Some(HoldLine::sample()), vec![], false),
            page(None, wrong, false),
        ]
    }
}

#[handler]
pub async fn view(session: Session<ReadRights>, Path(id): Path<PersonId>) -> Result<Html<String>> {
    let page = fill(&session, id, &HoldIn::default(), vec![]).await?;
    session.page(&page)
}

#[handler]
pub async fn set_hold(
    form: Submitted<WriteRights, HoldIn>,
    Path(id): Path<PersonId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    actions::person(&session.scope, id).await?;
    let act = async || {
        let reason = sent.clone().check()?;
        let set = async |tx: &mut Tx| actions::set_hold(tx, id, reason).await.map(drop);
        session.scope.write(set).await
    };
    let done = act().await;
    answer(&session, id, &sent, done).await
}

#[handler]
pub async fn lift_hold(
    form: Submitted<WriteRights, HoldIn>,
    Path(id): Path<PersonId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    actions::person(&session.scope, id).await?;
    let act = async || {
        let because = sent.clone().check()?;
        let lift = async |tx: &mut Tx| actions::lift_hold(tx, id, because).await;
        session.scope.write(lift).await
    };
    let done = act().await;
    answer(&session, id, &sent, done).await
}

async fn answer<P>(
    session: &Session<P>,
    id: PersonId,
    sent: &HoldIn,
    done: Result<()>,
) -> Result<Response> {
    match done {
        Ok(()) => Ok(on_to(format!("/rights/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<HoldIn>(error)?;
            let page = fill(session, id, sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill<P>(
    session: &Session<P>,
    id: PersonId,
    sent: &HoldIn,
    faults: Vec<Fault>,
) -> Result<PersonPage> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let (person, standing) = actions::look(scope, id).await?;
    let names = Names::of(session).await?;
    Ok(PersonPage {
        frame: Frame::around(session, SETTINGS, &practice).await?,
        id: id.to_string(),
        name: person.name().to_owned(),
        lines: Line::all(&standing),
        hold: standing.hold.as_ref().map(|hold| HoldLine::of(hold, &practice, &names)),
        reason: FormField::new("reason", Some(&sent.reason), &faults),
        faults,
        goes: !standing.goes().is_empty(),
        is_all: standing.is_all(),
        may_forget: session.may::<Forget>(),
        as_of: laws::as_of()?,
        copies_stay: copies_stay(),
    })
}
