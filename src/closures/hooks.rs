//! What this room leaves to the rooms above it, whose names it does not know.

use futures_util::future::BoxFuture;

use crate::{error::Result, platform::db::Tx};

/// What else changes when the office is closed on other days, in the same transaction: days that were counted by them.
pub struct ClosuresChanged {
    pub run: for<'a> fn(&'a mut Tx) -> BoxFuture<'a, Result<()>>,
}

/// Tells the rooms above that days are counted otherwise from now on.
pub async fn changed(tx: &mut Tx) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<ClosuresChanged>() {
        (hook.run)(tx).await?;
    }
    Ok(())
}
