//! When the office is closed: what is ahead, what is over, and the form to add to it.

use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;

use super::{CLOSURES, Row};
use crate::{
    closures::{
        actions,
        input::ClosureIn,
        room::{ReadClosures, WriteClosures},
        store,
    },
    error::Result,
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Submitted, faults_to_show},
            principal::{Permission, Session},
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct Closures {
    frame: Frame,
    /// What is not over, the nearest first.
    ahead: Vec<Row>,
    /// The latest first.
    past: Vec<Row>,
    may_write: bool,
    name: FormField,
    first_day: FormField,
    last_day: FormField,
    faults: Vec<Fault>,
}

impl Closures {
    fn new(
        frame: Frame,
        (ahead, past): (Vec<Row>, Vec<Row>),
        may_write: bool,
        (sent, faults): (&ClosureIn, Vec<Fault>),
    ) -> Self {
        Self {
            frame,
            ahead,
            past,
            may_write,
            name: FormField::new("name", &sent.name, &faults),
            first_day: FormField::new("first_day", &sent.first_day, &faults),
            last_day: FormField::new("last_day", sent.last_day.as_ref(), &faults),
            faults,
        }
    }
}

impl Page for Closures {
    const TEMPLATE: &'static str = "closures/list";

    fn samples() -> Vec<Self> {
        let page = |rows, may_write, faults| {
            Self::new(Frame::sample(SETTINGS), rows, may_write, (&ClosureIn::default(), faults))
        };
        let some = || (vec![Row::sample(true)], vec![Row::sample(true), Row::sample(false)]);
        let wrong = Fault::at_each([&["form"], ClosureIn::INPUTS].concat(), "value.missing");
        vec![
            page((vec![], vec![]), true, vec![]),
            page(some(), false, vec![]),
            page(some(), true, wrong),
        ]
    }
}

#[handler]
pub async fn view(session: Session<ReadClosures>) -> Result<Html<String>> {
    session.page(&fill(&session, (&ClosureIn::default(), vec![])).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteClosures, ClosureIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let act = async |tx: &mut Tx| actions::add(tx, sent.clone().check()?).await;
    match session.scope.write(act).await {
        Ok(_) => Ok(see_other(CLOSURES)),
        Err(error) => {
            let (status, faults) = faults_to_show::<ClosureIn>(error)?;
            let page = fill(&session, (&sent, faults)).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill<P: Permission>(
    session: &Session<P>,
    typed: (&ClosureIn, Vec<Fault>),
) -> Result<Closures> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let all = store::all(scope).await?;
    let (ahead, past): (Vec<_>, Vec<_>) =
        all.iter().partition(|closure| closure.span.last_day >= today);
    let ahead = ahead.into_iter().map(|closure| Row::new(closure, today)).collect();
    let past = past.into_iter().rev().map(|closure| Row::new(closure, today)).collect();
    let frame = Frame::around(session, SETTINGS, &practice).await?;
    Ok(Closures::new(frame, (ahead, past), session.may::<WriteClosures>(), typed))
}
