//! What else is to be done in the transaction in which something happened.

use futures_util::future::BoxFuture;

use super::Event;
use crate::{error::Result, platform::db::Tx};

/// What a room does with every event, as its transaction is about to commit: a few statements for all
/// of them, for the end of the practice's chain is held meanwhile. It announces nothing.
pub struct Appended {
    pub run: for<'a> fn(&'a mut Tx, &'a [Event]) -> BoxFuture<'a, Result<()>>,
}

pub(super) async fn tell(tx: &mut Tx, events: &[Event]) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<Appended>() {
        (hook.run)(tx, events).await?;
    }
    Ok(())
}
