//! How a sitting ends: its candidate hands it in, or its time is over. It is marked before the writer is
//! waited for, and the mark is kept in the transaction that ends it.

use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{
    ending::{self, Course, Told},
    hooks::Marked,
    pauses,
    sitting::{SittingId, State},
    store,
};
use crate::{
    assessments,
    error::Result,
    invitations::{self, Invitation, InvitationId, Status},
    kernel::typed_id::TypedId,
    platform::db::{Job, Scope, Tx},
};

/// Hands a sitting in and scores it. A second time changes nothing.
pub async fn hand_in(scope: &Scope, sitting: SittingId) -> Result<()> {
    end(scope, sitting, false).await
}

/// Hands in what was saved, once the time is over. The time of a sitting that stands still is not.
pub async fn expire(scope: &Scope, sitting: SittingId) -> Result<()> {
    if let Some(pause) = store::pause_of_sitting(scope, sitting).await?
        && !pauses::end_if_whole(scope, &pause).await?
    {
        return Ok(());
    }
    match end(scope, sitting, true).await {
        Err(error) if pauses::is_pause(&error) => Ok(()),
        done => done,
    }
}

async fn end(scope: &Scope, id: SittingId, only_if_over: bool) -> Result<()> {
    let sitting = store::sitting(scope, id).await?;
    let gate = sitting.gate();
    // The writer looks again: this only saves it the trouble.
    if gate.submitted_at.is_some() || (only_if_over && !gate.is_over(scope.now())) {
        return Ok(());
    }
    let invitation = invitations::find(scope, sitting.invitation_id).await?;
    let form = assessments::assessment(scope, invitation.assessment_id).await?.form;
    // What was taken back is marked by nobody, and stays taken back.
    let marked = if invitation.status == Status::Invited {
        let marked = Marked::new(scope, &invitation, &sitting).await;
        pauses::noting(scope, invitation.id, marked).await?
    } else {
        Marked::default()
    };
    let (invitation, limit) = (invitation.id, form.limit());
    let end = HandIn { sitting: id, invitation, only_if_over, marked, limit };
    let done = scope.platform().batch.run(scope, end).await;
    pauses::noting(scope, invitation, done).await
}

struct HandIn {
    sitting: SittingId,
    invitation: InvitationId,
    only_if_over: bool,
    /// What its answers were worth when they were last looked at.
    marked: Marked,
    /// How long it lasts if nothing is arranged or switched on.
    limit: TimeDelta,
}

impl Job for HandIn {
    type Done = ();

    fn key(&self) -> Uuid {
        self.sitting.uuid()
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let state = store::hold_state(tx, self.sitting).await?;
        let is_early = self.only_if_over && !state.gate.is_over(tx.now());
        if state.gate.submitted_at.is_some() || is_early {
            return Ok(());
        }
        let invitation = invitations::hold(tx, self.invitation).await?;
        self.close(tx, invitation, state).await
    }
}

impl HandIn {
    /// Hands in and scores, in one go: the candidate never waits for a score. Those who decide hear of it
    /// now or later.
    async fn close(&self, tx: &mut Tx, invitation: Invitation, state: State) -> Result<()> {
        let now = tx.now();
        store::close(tx, self.sitting, now).await?;
        // What was taken back while somebody was at it has no score, and tells nothing.
        if invitation.status != Status::Invited {
            return Ok(());
        }
        self.score(tx, &invitation, state).await?;
        store::remove_pause(tx, invitation.id).await?;
        self.tell(tx, invitation, now).await
    }

    /// Keeps what was marked. Where an answer has come since then, all of it is marked again: steps are
    /// only ever added, so as many are the same ones.
    async fn score(&self, tx: &mut Tx, invitation: &Invitation, state: State) -> Result<()> {
        if self.marked.is_of(state.steps) {
            return self.marked.keep(tx, invitation).await;
        }
        let sitting = store::sitting(tx, self.sitting).await?;
        Marked::new(tx, invitation, &sitting).await?.keep(tx, invitation).await
    }

    async fn tell(&self, tx: &mut Tx, invitation: Invitation, now: DateTime<Utc>) -> Result<()> {
        let ends = (invitation.expires_at, self.limit);
        match ending::told(Course::HandedIn(now), ends, now) {
            Told::HandedIn(at) => invitations::tell_handed_in(tx, invitation, at).await,
            Told::Nothing | Told::NobodyBegan => Ok(()),
        }
    }
}
