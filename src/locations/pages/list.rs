//! The locations in the order of the practice, those that are closed, and the form to add to them.

use super::{LOCATIONS, Row, filled};
use crate::{
    locations::{
        actions,
        input::LocationIn,
        room::{ReadLocations, WriteLocations},
        store,
    },
    platform::prelude::page::*,
    practices::{self, Frame, Practice, SETTINGS},
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    active: Vec<Row>,
    closed: Vec<Row>,
    may_write: bool,
    #[serde(flatten)]
    form: Filled,
}

impl Page for List {
    const TEMPLATE: &'static str = "locations/list";

    fn samples() -> Vec<Self> {
        let page = |some: usize, may_write, faults| Self {
            frame: Frame::sample(SETTINGS),
            active: vec![Row::sample(false); some],
            closed: vec![Row::sample(true); some],
            may_write,
            form: filled(&LocationIn::default(), faults),
        };
        let wrong = Filled::faults_of::<LocationIn>();
        vec![page(0, true, vec![]), page(1, false, vec![]), page(1, true, wrong)]
    }
}

/// Most are in the same city.
fn begun(practice: &Practice) -> LocationIn {
    let said = &practice.particulars;
    let (city, state) = (Field::Read(said.city.clone()), Field::Read(said.state));
    LocationIn { city, state, ..LocationIn::default() }
}

#[handler]
pub async fn view(session: Session<ReadLocations>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    session.page(&page(&session, &practice, filled(&begun(&practice), vec![])).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteLocations, LocationIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let act = async |tx: &mut Tx| actions::add(tx, sent.clone().check()?).await;
    let done = session.scope.write(act).await;
    let again = async |faults| {
        let practice = practices::here(&session.scope).await?;
        page(&session, &practice, filled(&sent, faults)).await
    };
    session.answer::<LocationIn, _, _>(done, LOCATIONS, again).await
}

async fn page<P: Permission>(
    session: &Session<P>,
    practice: &Practice,
    form: Filled,
) -> Result<List> {
    let all = store::all(&session.scope).await?;
    let (closed, active): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.closed_at.is_some());
    let above = std::iter::once(None).chain(active.iter().map(|one| Some(*one)));
    Ok(List {
        frame: Frame::around(session, SETTINGS, practice).await?,
        active: active.iter().zip(above).map(|(one, above)| Row::new(one, above)).collect(),
        closed: closed.into_iter().map(|one| Row::new(one, None)).collect(),
        may_write: session.may::<WriteLocations>(),
        form,
    })
}
