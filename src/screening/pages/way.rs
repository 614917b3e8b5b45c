//! From a candidate's status page to their conversation and back: a new link each time, beside those that there are.

use poem::{Response, handler};

use super::chat::subject;
use crate::{
    applications::{self, StatusPage},
    error::Result,
    platform::{db::Tx, http::link::Link, outward::see_other},
    screening::{Chat, actions, store},
};

#[handler]
pub async fn submit(link: Link<StatusPage>) -> Result<Response> {
    let application = applications::lead_on(&link).await?;
    let act = async |tx: &mut Tx| actions::open(tx, application).await;
    let made = link.scope.write(act).await?;
    Ok(see_other(&format!("/chat/{}", made.secret)))
}

#[handler]
pub async fn back(link: Link<Chat>) -> Result<Response> {
    let screening = store::find(&link.scope, subject(&link)?).await?;
    Ok(see_other(&applications::go_back(&link.scope, screening.application_id).await?))
}
