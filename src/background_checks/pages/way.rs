//! From a candidate's status page to their background check and back: a new link each time, beside those that there are.

use poem::{Request, Response, handler, web::Path};

use crate::{
    applications::{self, StatusPage},
    background_checks::{BackgroundCheckId, Read, link, store},
    error::{Error, Result},
    platform::{db::Tx, http::link::Link, outward::see_other},
};

#[handler]
pub async fn submit(
    request: &Request,
    status: Link<StatusPage>,
    Path((_, id)): Path<(String, BackgroundCheckId)>,
) -> Result<Response> {
    let application = applications::go_on_privately(request, &status).await?;
    let act = async |tx: &mut Tx| {
        let check = store::hold(tx, id).await?;
        // By now its link opens what came back, and an owner hands that over.
        if check.application_id != application || check.review.is_some() {
            return Err(Error::Missing("background_check"));
        }
        link::further(tx, &check).await
    };
    let secret = status.scope.write(act).await?;
    Ok(see_other(&link::path(&secret)))
}

#[handler]
pub async fn back(yours: Link<Read>) -> Result<Response> {
    let check = store::find(&yours.scope, link::subject(&yours)?).await?;
    Ok(see_other(&applications::go_back(&yours.scope, check.application_id).await?))
}
