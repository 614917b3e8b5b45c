//! Background work: hand in what nobody handed in, and close what nobody began.

use super::{actions, sitting::GRACE, steps, store};
use crate::{
    error::Result,
    platform::db::{Scope, Tx},
};

/// May run as often as it likes, and be stopped anywhere: each is a transaction of its own.
pub async fn close_what_is_over(scope: &Scope) -> Result<()> {
    for sitting in store::overdue(scope, scope.now() - GRACE).await? {
        steps::expire(scope, sitting).await?;
    }
    for invitation in store::overdue_invitations(scope, scope.now()).await? {
        if store::sitting_of(scope, invitation).await?.is_none() {
            scope.write(async |tx: &mut Tx| actions::lapse(tx, invitation).await).await?;
        }
    }
    Ok(())
}
