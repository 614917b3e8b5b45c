//! What this room leaves to the rooms above it, whose names it does not know.

use futures_util::future::BoxFuture;

use super::Person;
use crate::{error::Result, platform::db::Tx};

/// What else changes when somebody is called otherwise, in the same transaction: lists that are sorted by
/// names keep a copy of them.
pub struct Renamed {
    pub run: for<'a> fn(&'a mut Tx, &'a Person) -> BoxFuture<'a, Result<()>>,
}

/// Tells the rooms above what somebody is called from now on.
pub async fn renamed(tx: &mut Tx, person: &Person) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<Renamed>() {
        (hook.run)(tx, person).await?;
    }
    Ok(())
}
