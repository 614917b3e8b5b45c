//! One location, to be changed, closed or opened again.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Fields, LOCATIONS, Row};
use crate::{
    error::{Error, Result},
    kernel::fault::Fault,
    locations::{
        actions,
        input::LocationIn,
        location::{Location, LocationId},
        room::WriteLocations,
        store,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct ShowLocation {
    frame: Frame,
    location: Row,
    former_names: Vec<String>,
    /// The location as its reader saw it: it is changed as that, or not at all.
    revision: i32,
    fields: Fields,
    faults: Vec<Fault>,
}

/// What was typed, and what the location was when it was read.
#[derive(Clone)]
pub struct Changing {
    revision: Option<i32>,
    location: LocationIn,
}

impl Form for Changing {
    const INPUTS: &'static [&'static str] = LocationIn::INPUTS;

    fn read(pairs: &mut Pairs) -> Self {
        let revision = pairs.all("revision").pop().and_then(|sent| sent.parse().ok());
        Self { revision, location: LocationIn::read(pairs) }
    }
}

impl Page for ShowLocation {
    const TEMPLATE: &'static str = "locations/show";

    fn samples() -> Vec<Self> {
        let page = |is_closed, faults: Vec<Fault>| Self {
            frame: Frame::sample(SETTINGS),
            location: Row::sample(is_closed),
            former_names: if is_closed { vec!["Market Street".to_owned()] } else { vec![] },
            revision: 1,
            fields: Fields::new(&LocationIn::default(), &faults),
            faults,
        };
        let wrong = Fault::at_each([&["form"], LocationIn::INPUTS].concat(), "value.missing");
        vec![page(false, vec![]), page(true, vec![]), page(false, wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteLocations>,
    Path(id): Path<LocationId>,
) -> Result<Html<String>> {
    let location = store::find(&session.scope, id).await?;
    let sent = LocationIn::from(location.office.clone());
    session.page(&fill(&session, &location, (None, &sent, vec![])).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteLocations, Changing>,
    Path(id): Path<LocationId>,
) -> Result<Response> {
    let Submitted { session, fields: Changing { revision, location: sent } } = form;
    // Before what was typed: whose location it is not learns nothing of the form.
    let location = store::find(&session.scope, id).await?;
    let act = async |tx: &mut Tx| {
        let office = sent.clone().check()?;
        // A form without it is not ours.
        actions::change(tx, id, revision.ok_or(Error::Stale)?, office).await
    };
    match session.scope.write(act).await {
        Ok(()) => Ok(see_other(LOCATIONS)),
        Err(error) => {
            let (status, faults) = faults_to_show::<Changing>(error)?;
            let page = fill(&session, &location, (revision, &sent, faults)).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteLocations>,
    location: &Location,
    (revision, sent, faults): (Option<i32>, &LocationIn, Vec<Fault>),
) -> Result<ShowLocation> {
    Ok(ShowLocation {
        frame: Frame::of(session, SETTINGS).await?,
        location: Row::new(location, None),
        former_names: location.former_names.iter().map(ToString::to_string).collect(),
        // What was typed was decided on what stood there then.
        revision: revision.unwrap_or(location.revision),
        fields: Fields::new(sent, &faults),
        faults,
    })
}
