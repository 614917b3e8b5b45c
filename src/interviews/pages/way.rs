//! From a candidate's status page to their interview: a new link, beside those that there are.

use poem::{Response, handler, web::Path};

use crate::{
    applications::{self, StatusPage},
    error::{Error, Result},
    interviews::{InterviewId, actions, link::meeting, store},
    platform::{db::Tx, http::link::Link, outward::see_other},
};

#[handler]
pub async fn submit(
    link: Link<StatusPage>,
    Path((_, id)): Path<(String, InterviewId)>,
) -> Result<Response> {
    let application = applications::go_on(&link).await?;
    let interview = store::find(&link.scope, id).await?;
    if interview.application_id != application {
        return Err(Error::Missing("interview"));
    }
    let act = async |tx: &mut Tx| actions::further_link(tx, &interview).await;
    Ok(see_other(&meeting(&link.scope.write(act).await?)))
}
