//! From a candidate's status page to the page of a new hire: a new link, beside those that there are.

use poem::{Request, Response, handler, web::Path};

use crate::{
    applications::{self, StatusPage},
    error::{Error, Result},
    onboarding::{OnboardingId, link as own, store},
    platform::{db::Tx, http::link::Link, outward::see_other},
};

#[handler]
pub async fn submit(
    request: &Request,
    link: Link<StatusPage>,
    Path((_, id)): Path<(String, OnboardingId)>,
) -> Result<Response> {
    let application = applications::go_on_privately(request, &link).await?;
    if store::joining_of(&link.scope, application).await? != Some(id) {
        return Err(Error::Missing("onboarding"));
    }
    let secret = link.scope.write(async |tx: &mut Tx| own::to(tx, id).await).await?.secret;
    Ok(see_other(&format!("/welcome/{secret}")))
}
