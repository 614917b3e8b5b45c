//! What this room leaves to the rooms above it, whose names it does not know.

use chrono::NaiveDate;
use futures_util::future::BoxFuture;

use super::staff::{Staff, StaffId};
use crate::{
    error::Result,
    kernel::language::Language,
    platform::db::{Scope, Tx},
};

/// What follows in the same transaction when the first day worked is entered.
pub struct Worked {
    pub run: for<'a> fn(&'a mut Tx, &'a Staff, NaiveDate) -> BoxFuture<'a, Result<()>>,
}

/// What follows in the same transaction when somebody leaves, with their last day.
pub struct Left {
    pub run: for<'a> fn(&'a mut Tx, &'a Staff, NaiveDate) -> BoxFuture<'a, Result<()>>,
}

/// What follows in the same transaction when somebody who was to leave stays after all.
pub struct Stays {
    pub run: for<'a> fn(&'a mut Tx, &'a Staff) -> BoxFuture<'a, Result<()>>,
}

/// What a higher room says is due again of somebody who works here: trainings, certificates, checks.
pub struct DueAgain {
    pub of: for<'a> fn(&'a Scope, StaffId, Language) -> Duties<'a>,
}

type Duties<'a> = BoxFuture<'a, Result<Vec<Duty>>>;

/// Something that is due, and where it is done.
pub struct Duty {
    pub title: String,
    pub do_by: Option<NaiveDate>,
    pub path: String,
}

/// Returns what is due again of somebody.
pub async fn due_again(scope: &Scope, id: StaffId, language: Language) -> Result<Vec<Duty>> {
    let mut all = vec![];
    for hook in scope.platform().rooms.hooks::<DueAgain>() {
        all.extend((hook.of)(scope, id, language).await?);
    }
    Ok(all)
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

pub async fn stays(tx: &mut Tx, staff: &Staff) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<Stays>() {
        (hook.run)(tx, staff).await?;
    }
    Ok(())
}
