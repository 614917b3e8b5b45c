//! The way into the demo practice, from the page where a real one would be set up, and out of it.

pub mod removal;

use poem::{Request, Response, handler};

use crate::{
    demo,
    desk::First,
    error::Result,
    platform::{db::Tx, keys, outward::see_other},
};

/// Which of the stories is told to who only looks round.
const SEED: u64 = 1;

/// Opens the demo practice, and signs the reader in as its owner.
#[handler]
pub async fn look_round(request: &Request, first: First) -> Result<Response> {
    first.take_turn().await?;
    let opened = demo::open(first.platform()).await?;
    demo::tell(&opened.scope, SEED).await?;
    let sign_in = async |tx: &mut Tx| keys::open_session(tx, opened.owner).await;
    let session = opened.scope.write(sign_in).await?;
    request.cookie().add(first.platform().outward.session_cookie(&session.secret));
    Ok(see_other("/"))
}
