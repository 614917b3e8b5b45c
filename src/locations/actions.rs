//! What is done with locations.

use super::{
    events::{self, Event},
    location::{Location, LocationId, LocationStage, MOST, Office, rearranged, refuse_namesake},
    store,
};
use crate::{
    error::{Error, Result},
    platform::db::Tx,
};

/// Takes one in, behind all others.
pub async fn add(tx: &mut Tx, office: Office) -> Result<Location> {
    // One after the other: there is no row to hold yet.
    store::in_turn(tx).await?;
    let all = store::all(tx).await?;
    refuse_namesake(&office.name, None, &all)?;
    if all.len() >= MOST {
        return Err(Error::fault("name", "locations.too_many"));
    }
    let place = i32::try_from(all.len()).map_err(Error::internal)? + 1;
    let location = Location::new(tx.fresh_id(), office, place, tx.now());
    store::add(tx, &location).await?;
    tx.announce(events::about(&location, Event::Added));
    Ok(location)
}

/// Says one anew, as it was at `revision`. The same again changes nothing.
pub async fn change(tx: &mut Tx, id: LocationId, revision: i32, office: Office) -> Result<()> {
    store::in_turn(tx).await?;
    let mut location = store::hold(tx, id).await?;
    if location.revision != revision {
        return Err(Error::Stale);
    }
    if location.office == office {
        return Ok(());
    }
    refuse_namesake(&office.name, Some(id), &store::all(tx).await?)?;
    location.change(office);
    store::save(tx, &location).await?;
    tx.announce(events::about(&location, Event::Changed));
    Ok(())
}

/// Closes one or opens it again, and puts it at a place of the list.
pub async fn stand(
    tx: &mut Tx,
    id: LocationId,
    stage: Option<LocationStage>,
    place: Option<i32>,
) -> Result<Location> {
    store::in_turn(tx).await?;
    let mut location = store::hold(tx, id).await?;
    if let Some(stage) = stage.filter(|stage| *stage != location.stage()) {
        location.stand(stage, tx.now());
        store::save(tx, &location).await?;
        let event = match stage {
            LocationStage::Active => Event::Reopened,
            LocationStage::Closed => Event::Closed,
        };
        tx.announce(events::about(&location, event));
    }
    if let Some(place) = place {
        let moved = rearranged(store::all(tx).await?, id, place);
        for one in &moved {
            store::save(tx, one).await?;
        }
        if !moved.is_empty() {
            tx.announce(events::about(&location, Event::Moved));
        }
    }
    store::find(tx, id).await
}
