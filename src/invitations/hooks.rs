//! What this room leaves to the rooms above it, whose names it does not know.

use std::collections::HashMap;

use futures_util::future::BoxFuture;

use super::{Invitation, InvitationId, Outcome};
use crate::{
    error::Result,
    platform::db::{Scope, Tx},
};

/// The results of invitations, as far as there are any.
pub type Found = HashMap<InvitationId, Outcome>;

/// Finds the results in force of these invitations, in one question however many there are.
pub struct Results {
    pub of: for<'a> fn(&'a Scope, Vec<InvitationId>) -> BoxFuture<'a, Result<Found>>,
}

/// What else ends when an invitation is taken back, in the same transaction.
pub struct Cancelled {
    pub run: for<'a> fn(&'a mut Tx, InvitationId) -> BoxFuture<'a, Result<()>>,
}

/// Makes sure that whoever ordered a test is told of its score, in the same transaction: as the invitation's
/// `callback` says, and once however often it is asked.
pub struct Awaited {
    pub by: for<'a> fn(&'a mut Tx, &'a Invitation) -> BoxFuture<'a, Result<()>>,
}

/// Returns the results of these invitations, as far as there are any.
pub async fn results_of(
    scope: &Scope,
    ids: impl IntoIterator<Item = InvitationId>,
) -> Result<Found> {
    let ids: Vec<_> = ids.into_iter().collect();
    let mut all = HashMap::new();
    for hook in scope.platform().rooms.hooks::<Results>() {
        all.extend((hook.of)(scope, ids.clone()).await?);
    }
    Ok(all)
}

/// Returns the result of one invitation.
pub async fn result_of(scope: &Scope, id: InvitationId) -> Result<Option<Outcome>> {
    Ok(results_of(scope, [id]).await?.remove(&id))
}

/// Tells the rooms above that an invitation was taken back.
pub async fn cancelled(tx: &mut Tx, id: InvitationId) -> Result<()> {
    let rooms = tx.platform().rooms;
    for hook in rooms.hooks::<Cancelled>() {
        (hook.run)(tx, id).await?;
    }
    Ok(())
}

/// Tells the rooms above who waits for the score of an invitation.
pub async fn awaited(tx: &mut Tx, invitation: &Invitation) -> Result<()> {
    let rooms = tx.platform().rooms;
    if invitation.callback.is_some() {
        for hook in rooms.hooks::<Awaited>() {
            (hook.by)(tx, invitation).await?;
        }
    }
    Ok(())
}
