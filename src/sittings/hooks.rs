//! What this room leaves to the rooms above it, whose names it does not know.

use futures_util::future::BoxFuture;

use super::sitting::Sitting;
use crate::{
    error::Result,
    invitations::{Invitation, Outcome},
    platform::db::{Scope, Tx},
};

type Marks = for<'a> fn(&'a Scope, &'a Invitation, &'a Sitting) -> BoxFuture<'a, Result<Outcome>>;
type Keeps = for<'a> fn(&'a mut Tx, &'a Invitation, &'a Outcome) -> BoxFuture<'a, Result<()>>;

/// What follows when a sitting is handed in, with all that counts.
pub struct HandedIn {
    /// Says what its answers are worth. It writes nothing: no writer waits for it.
    pub mark: Marks,
    /// Keeps that, in the transaction that hands the sitting in.
    pub keep: Keeps,
}

/// What the rooms above say of the answers that a sitting had after so many steps.
#[derive(Default)]
pub struct Marked {
    steps: i32,
    outcomes: Vec<Outcome>,
}

impl Marked {
    /// Has the rooms above mark a sitting.
    ///
    /// # Errors
    /// Refuses a sitting of which an item cannot be found: it stands still.
    pub async fn new(scope: &Scope, invitation: &Invitation, sitting: &Sitting) -> Result<Self> {
        let mut outcomes = vec![];
        for hook in scope.platform().rooms.hooks::<HandedIn>() {
            outcomes.push((hook.mark)(scope, invitation, sitting).await?);
        }
        Ok(Self { steps: sitting.count_of_steps(), outcomes })
    }

    /// Returns whether it is about all that was answered, after so many steps.
    pub fn is_of(&self, steps: i32) -> bool {
        self.steps == steps
    }

    /// Tells the rooms above that the sitting is handed in.
    pub async fn keep(&self, tx: &mut Tx, invitation: &Invitation) -> Result<()> {
        let rooms = tx.platform().rooms;
        for (hook, outcome) in rooms.hooks::<HandedIn>().zip(&self.outcomes) {
            (hook.keep)(tx, invitation, outcome).await?;
        }
        Ok(())
    }
}
