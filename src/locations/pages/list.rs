//! The locations in the order of the practice, those that are closed, and the form to add to them.

use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;

use super::{Fields, LOCATIONS, Row};
use crate::{
    error::Result,
    kernel::{fault::Fault, field::Field},
    locations::{
        actions,
        input::LocationIn,
        room::{ReadLocations, WriteLocations},
        store,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, Submitted, faults_to_show},
            principal::{Permission, Session},
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Practice, SETTINGS},
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    active: Vec<Row>,
    closed: Vec<Row>,
    may_write: bool,
    fields: Fields,
    faults: Vec<Fault>,
}

impl Page for List {
    const TEMPLATE: &'static str = "locations/list";

    fn samples() -> Vec<Self> {
        let page = |active, closed, may_write, faults: Vec<Fault>| Self {
            frame: Frame::sample(SETTINGS),
            active,
            closed,
            may_write,
            fields: Fields::new(&LocationIn::default(), &faults),
            faults,
        };
        let some = || (vec![Row::sample(false)], vec![Row::sample(true)]);
        let ((active, closed), (again, gone)) = (some(), some());
        let wrong = Fault::at_each([&["form"], LocationIn::INPUTS].concat(), "value.missing");
        vec![
            page(vec![], vec![], true, vec![]),
            page(active, closed, false, vec![]),
            page(again, gone, true, wrong),
        ]
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
    let page = fill(&session, &practice, (&begun(&practice), vec![])).await?;
    session.page(&page)
}

#[handler]
pub async fn submit(form: Submitted<WriteLocations, LocationIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let act = async |tx: &mut Tx| actions::add(tx, sent.clone().check()?).await;
    match session.scope.write(act).await {
        Ok(_) => Ok(see_other(LOCATIONS)),
        Err(error) => {
            let (status, faults) = faults_to_show::<LocationIn>(error)?;
            let practice = practices::here(&session.scope).await?;
            let page = fill(&session, &practice, (&sent, faults)).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill<P: Permission>(
    session: &Session<P>,
    practice: &Practice,
    (sent, faults): (&LocationIn, Vec<Fault>),
) -> Result<List> {
    let all = store::all(&session.scope).await?;
    let (closed, active): (Vec<_>, Vec<_>) = all.iter().partition(|one| one.closed_at.is_some());
    let above = std::iter::once(None).chain(active.iter().map(|one| Some(*one)));
    Ok(List {
        frame: Frame::around(session, SETTINGS, practice).await?,
        active: active.iter().zip(above).map(|(one, above)| Row::new(one, above)).collect(),
        closed: closed.into_iter().map(|one| Row::new(one, None)).collect(),
        may_write: session.may::<WriteLocations>(),
        fields: Fields::new(sent, &faults),
        faults,
    })
}
