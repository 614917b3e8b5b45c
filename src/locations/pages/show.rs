//! One location, to be changed, closed, opened again or moved up.

use super::{LOCATIONS, Row, filled};
use crate::{
    locations::{
        actions,
        input::{LocationChangesIn, LocationIn},
        location::{Location, LocationId},
        output::LocationOut,
        room::WriteLocations,
        store,
    },
    platform::prelude::page::*,
    practices::{Frame, SETTINGS},
};

#[derive(Serialize)]
pub struct ShowLocation {
    frame: Frame,
    location: Row,
    former_names: Vec<String>,
    /// The location as its reader saw it: what was typed was decided on that.
    revision: i32,
    #[serde(flatten)]
    form: Filled,
}

impl Page for ShowLocation {
    const TEMPLATE: &'static str = "locations/show";

    fn samples() -> Vec<Self> {
        let page = |is_closed, faults| Self {
            frame: Frame::sample(SETTINGS),
            location: Row::sample(is_closed),
            former_names: if is_closed { vec!["Market Street".to_owned()] } else { vec![] },
            revision: 1,
            form: filled(&LocationIn::default(), faults),
        };
        let wrong = Filled::faults_of::<LocationIn>();
        vec![page(false, vec![]), page(true, vec![]), page(false, wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteLocations>,
    Path(id): Path<LocationId>,
) -> Result<Html<String>> {
    let location = store::find(&session.scope, id).await?;
    let form = filled(&LocationOut::from(location.clone()), vec![]);
    session.page(&page(&session, &location, location.revision, form).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteLocations, Revised<LocationIn>>,
    Path(id): Path<LocationId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    // Before what was typed: whose location it is not learns nothing of the form.
    let location = store::find(&session.scope, id).await?;
    let act = async |tx: &mut Tx| {
        let office = sent.fields.clone().check()?;
        actions::change(tx, id, sent.seen()?, office).await
    };
    let done = session.scope.write(act).await;
    let again = async |faults| {
        let revision = sent.revision.unwrap_or(location.revision);
        page(&session, &location, revision, filled(&sent.fields, faults)).await
    };
    session.answer::<LocationIn, _, _>(done, LOCATIONS, again).await
}

/// Does what one of its buttons says.
#[handler]
pub async fn stand(
    form: Submitted<WriteLocations, LocationChangesIn>,
    Path(id): Path<LocationId>,
) -> Result<Response> {
    let Submitted { session, fields } = form;
    let act = async |tx: &mut Tx| {
        let was = store::find(tx, id).await?;
        let to = fields.check(was.office)?;
        actions::stand(tx, id, to.stage, to.place).await
    };
    session.scope.write(act).await?;
    Ok(see_other(LOCATIONS))
}

async fn page(
    session: &Session<WriteLocations>,
    location: &Location,
    revision: i32,
    form: Filled,
) -> Result<ShowLocation> {
    Ok(ShowLocation {
        frame: Frame::of(session, SETTINGS).await?,
        location: Row::new(location, None),
        former_names: location.former_names.iter().map(ToString::to_string).collect(),
        revision,
        form,
    })
}
