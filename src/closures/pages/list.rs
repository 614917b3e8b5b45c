//! When the office is closed: what is ahead, what is over, and the form to add to it.

use super::{CLOSURES, Row};
use crate::{
    closures::{
        actions,
        input::ClosureIn,
        room::{ReadClosures, WriteClosures},
        store,
    },
    platform::prelude::page::*,
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
    #[serde(flatten)]
    form: Filled,
}

impl Page for Closures {
    const TEMPLATE: &'static str = "closures/list";

    fn samples() -> Vec<Self> {
        let page = |(ahead, past), may_write, faults| Self {
            frame: Frame::sample(SETTINGS),
            ahead,
            past,
            may_write,
            form: Filled::of::<ClosureIn>(&ClosureIn::default(), faults),
        };
        let some = || (vec![Row::sample(true)], vec![Row::sample(true), Row::sample(false)]);
        let wrong = Filled::faults_of::<ClosureIn>();
        vec![
            page((vec![], vec![]), true, vec![]),
            page(some(), false, vec![]),
            page(some(), true, wrong),
        ]
    }
}

#[handler]
pub async fn view(session: Session<ReadClosures>) -> Result<Html<String>> {
    session.page(&page(&session, &ClosureIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteClosures, ClosureIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let act = async |tx: &mut Tx| actions::add(tx, sent.clone().check()?).await;
    let done = session.scope.write(act).await;
    let again = async |faults| page(&session, &sent, faults).await;
    session.answer::<ClosureIn, _, _>(done, CLOSURES, again).await
}

async fn page<P: Permission>(
    session: &Session<P>,
    sent: &ClosureIn,
    faults: Vec<Fault>,
) -> Result<Closures> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let all = store::all(scope).await?;
    let (ahead, past): (Vec<_>, Vec<_>) =
        all.iter().partition(|closure| closure.span.last_day >= today);
    Ok(Closures {
        frame: Frame::around(session, SETTINGS, &practice).await?,
        ahead: ahead.into_iter().map(|closure| Row::new(closure, today)).collect(),
        past: past.into_iter().rev().map(|closure| Row::new(closure, today)).collect(),
        may_write: session.may::<WriteClosures>(),
        form: Filled::of::<ClosureIn>(sent, faults),
    })
}
