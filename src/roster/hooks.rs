//! What this room leaves to the rooms above it, whose names it does not know.

use chrono::NaiveDate;
use futures_util::future::BoxFuture;

use super::staff::Staff;
use crate::{error::Result, platform::db::Tx};

/// What follows in the same transaction when the first day worked is entered.
pub struct Worked {
    pub run: for<'a> fn(&'a mut Tx, &'a Staff, NaiveDate) -> BoxFuture<'a, Result<()>>,
}

/// What follows in the same transaction when somebody leaves, with their last day.
pub struct Left {
    pub run: for<'a> fn(&'a mut Tx, &'a Staff, NaiveDate) -> BoxFuture<'a, Result<()>>,
}

pub async fn worked(tx: &mut Tx, staff: &Staff, on: NaiveDate) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<Worked>() {
        (hook.run)(tx, staff, on).await?;
    }
    Ok(())
}

pub async fn left(tx: &mut Tx, staff: &Staff, last_day: NaiveDate) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<Left>() {
        (hook.run)(tx, staff, last_day).await?;
    }
    Ok(())
}
