//! From a candidate's status page to their offer and back: a new link each time, beside those that there are.

use poem::{Request, Response, handler, web::Path};

use super::subject;
use crate::{
    applications::{self, StatusPage},
    error::{Error, Result},
    offers::{OfferId, Read, actions, store},
    platform::{db::Tx, http::link::Link, outward::see_other},
};

#[handler]
pub async fn submit(
    request: &Request,
    link: Link<StatusPage>,
    Path((_, id)): Path<(String, OfferId)>,
) -> Result<Response> {
    let application = applications::go_on_privately(request, &link).await?;
    let offer = store::find(&link.scope, id).await?;
    if offer.application_id != application {
        return Err(Error::Missing("offer"));
    }
    let secret =
        link.scope.write(async |tx: &mut Tx| actions::further_link(tx, &offer).await).await?;
    Ok(see_other(&format!("/offer/{secret}")))
}

#[handler]
pub async fn back(link: Link<Read>) -> Result<Response> {
    let offer = store::find(&link.scope, subject(&link)?).await?;
    Ok(see_other(&applications::go_back(&link.scope, offer.application_id).await?))
}
