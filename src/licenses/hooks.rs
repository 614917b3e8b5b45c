//! What this room leaves to the rooms above it, whose names it does not know.

use futures_util::future::BoxFuture;

use super::license::License;
use crate::{error::Result, platform::db::Tx};

/// What follows in the same transaction when somebody looked at the source of a license.
pub struct LookedAt {
    pub run: for<'a> fn(&'a mut Tx, &'a License) -> BoxFuture<'a, Result<()>>,
}

pub async fn looked_at(tx: &mut Tx, license: &License) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<LookedAt>() {
        (hook.run)(tx, license).await?;
    }
    Ok(())
}
