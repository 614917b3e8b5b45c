//! From a candidate's status page to their conversation: a new link, beside those that there are.

use poem::{Response, handler};

use crate::{
    applications::{self, StatusPage},
    error::Result,
    platform::{db::Tx, http::link::Link, outward::see_other},
    screening::actions,
};

#[handler]
pub async fn submit(link: Link<StatusPage>) -> Result<Response> {
    let application = applications::go_on(&link).await?;
    let act = async |tx: &mut Tx| actions::open(tx, application).await;
    let made = link.scope.write(act).await?;
    Ok(see_other(&format!("/chat/{}", made.secret)))
}
