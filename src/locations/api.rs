//! The door for programs.

use super::{
    actions,
    input::{LocationChangesIn, LocationIn},
    location::{Location, LocationId, LocationStage},
    output::LocationOut,
    room::{ReadLocations, WriteLocations},
    store,
};
use crate::{platform::prelude::api::*, practices};

#[derive(Tags)]
enum Tag {
    /// The offices of the practice.
    Locations,
}

async fn shown(scope: &Scope, location: Location) -> Result<Shown<LocationOut>> {
    let day = practices::today(scope).await?;
    let tag = EntityTag { revision: location.revision, day, labels: None };
    Ok(Shown::new(location.into(), &tag))
}

pub struct Api;

#[OpenApi(tag = "Tag::Locations")]
impl Api {
    /// List locations
    ///
    /// Returns the offices of the practice in the order they were added, closed ones too. `place` is the order in which the
    /// practice has them.
    #[oai(path = "/locations", method = "get", operation_id = "list_locations")]
    async fn list(
        &self,
        key: ApiKey<ReadLocations>,
        /// Only those that stand so.
        stage: Query<Option<LocationStage>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<LocationOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut found = store::list(&key.scope, stage.0, window).await?;
        let next = window.cut(&mut found, |one| (one.id, one.updated_at));
        Ok(Listed::new(found.into_iter().map(LocationOut::from).collect(), next))
    }

    /// Get a location
    ///
    /// Returns one.
    #[oai(path = "/locations/:id", method = "get", operation_id = "get_location")]
    async fn get(
        &self,
        key: ApiKey<ReadLocations>,
        /// The location.
        id: Path<LocationId>,
    ) -> Result<Shown<LocationOut>> {
        shown(&key.scope, store::find(&key.scope, id.0).await?).await
    }

    /// Add a location
    ///
    /// From then on its name is suggested where a location is typed. Any other text stays good there.
    #[oai(path = "/locations", method = "post", operation_id = "add_location")]
    async fn add(
        &self,
        key: ApiKey<WriteLocations>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<LocationIn>,
    ) -> Result<Added<LocationOut>> {
        let act = async |tx: &mut Tx, body: LocationIn| {
            Ok(LocationOut::from(actions::add(tx, body.check()?).await?))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Change a location
    ///
    /// Changes what you name and leaves the rest. What was published, signed or entered with its old name keeps that, and is
    /// found by either. A location is closed and never removed.
    #[oai(path = "/locations/:id", method = "patch", operation_id = "change_location")]
    async fn change(
        &self,
        key: ApiKey<WriteLocations>,
        /// The location.
        id: Path<LocationId>,
        /// The `ETag` of the location as you read it.
        #[oai(name = "If-Match")]
        read: IfMatch,
        body: JsonBody<LocationChangesIn>,
    ) -> Result<Shown<LocationOut>> {
        let act = async |tx: &mut Tx, body: LocationChangesIn| {
            let was = store::find(tx, id.0).await?;
            let to = body.check(was.office)?;
            actions::change(tx, id.0, read.revision, to.office).await?;
            actions::stand(tx, id.0, to.stage, to.place).await
        };
        shown(&key.scope, body.write(&key.scope, act).await?).await
    }
}
