//! What this room leaves to the rooms above it, whose names it does not know.

use futures_util::future::BoxFuture;

use super::sitting::Sitting;
use crate::{error::Result, invitations::Invitation, platform::db::Tx};

/// What follows in the same transaction when a sitting was handed in, with all that counts.
pub struct HandedIn {
    pub run: for<'a> fn(&'a mut Tx, &'a Invitation, &'a Sitting) -> BoxFuture<'a, Result<()>>,
}

/// Tells the rooms above that a sitting was handed in.
pub async fn handed_in(tx: &mut Tx, invitation: &Invitation, sitting: &Sitting) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<HandedIn>() {
        (hook.run)(tx, invitation, sitting).await?;
    }
    Ok(())
}
