//! From a candidate's status page to their interview and back: a new link each time, beside those that there are.

use poem::{Response, handler, web::Path};

use super::meet::subject;
use crate::{
    applications::{self, StatusPage},
    error::{Error, Result},
    interviews::{
        InterviewId, actions,
        link::{Meet, meeting},
        store,
    },
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

#[handler]
pub async fn back(link: Link<Meet>) -> Result<Response> {
    let interview = store::find(&link.scope, subject(&link)?).await?;
    Ok(see_other(&applications::go_back(&link.scope, interview.application_id).await?))
}
