//! The buttons that close a location, open it again, and move it up.

use poem::{Response, handler, web::Path};

use super::LOCATIONS;
use crate::{
    error::Result,
    locations::{actions, input::StandingIn, location::LocationId, room::WriteLocations, store},
    platform::{db::Tx, http::form::Submitted, outward::see_other},
};

#[handler]
pub async fn submit(
    form: Submitted<WriteLocations, StandingIn>,
    Path(id): Path<LocationId>,
) -> Result<Response> {
    let Submitted { session, fields } = form;
    let act = async |tx: &mut Tx| {
        store::find(tx, id).await?;
        actions::stand(tx, id, fields.check()?).await
    };
    session.scope.write(act).await?;
    Ok(see_other(LOCATIONS))
}
