//! What this room leaves to the rooms above it, whose names it does not know.

use futures_util::future::BoxFuture;

use super::license::License;
use crate::{
    error::Result,
    kernel::fault::Reason,
    people::PersonId,
    platform::db::{Scope, Tx},
};

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

/// What a higher room has against somebody working with patients today. Whoever may read licenses reads it, so it
/// tells no more than that something is not settled.
pub struct AgainstContact {
    pub why: for<'a> fn(&'a Scope, PersonId) -> BoxFuture<'a, Result<Option<Reason>>>,
}

pub async fn against_contact(scope: &Scope, person: PersonId) -> Result<Vec<Reason>> {
    let mut all = vec![];
    for hook in scope.platform().rooms.hooks::<AgainstContact>() {
        all.extend((hook.why)(scope, person).await?);
    }
    Ok(all)
}

/// Who works here, or is about to: who does not is written to about no license, and stands in no calendar.
pub struct WorksHere {
    pub who: for<'a> fn(&'a Scope, Vec<PersonId>) -> Found<'a>,
}

/// Who worked here and has left: of their licenses nobody is reminded.
pub struct HasLeft {
    pub who: for<'a> fn(&'a Scope, Vec<PersonId>) -> Found<'a>,
}

type Found<'a> = BoxFuture<'a, Result<Vec<PersonId>>>;

pub async fn works_here(scope: &Scope, person: PersonId) -> Result<bool> {
    Ok(!who_works_here(scope, vec![person]).await?.is_empty())
}

/// Returns those of these people who work here.
pub async fn who_works_here(scope: &Scope, people: Vec<PersonId>) -> Result<Vec<PersonId>> {
    let mut all = vec![];
    for hook in scope.platform().rooms.hooks::<WorksHere>() {
        all.extend((hook.who)(scope, people.clone()).await?);
    }
    Ok(all)
}

/// Returns those of these people who have left.
pub async fn who_has_left(scope: &Scope, people: Vec<PersonId>) -> Result<Vec<PersonId>> {
    let mut all = vec![];
    for hook in scope.platform().rooms.hooks::<HasLeft>() {
        all.extend((hook.who)(scope, people.clone()).await?);
    }
    Ok(all)
}
