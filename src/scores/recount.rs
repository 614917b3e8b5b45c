//! Scores that are counted anew because what counts has changed. What they come to is found outside of any
//! transaction: candidates save their answers by the same writer, and none of them waits for a recount.

use std::collections::{HashMap, hash_map::Entry};

use super::{counted::Counted, store};
use crate::{
    assessments::AssessmentId,
    error::Result,
    invitations::{self, Invitation, InvitationId, Outcome},
    platform::db::{Scope, Tx},
    sittings::{self, is_pause},
};

/// The scores that some invitations should have, and have not.
#[derive(Default)]
pub struct Recount {
    anew: Vec<Anew>,
    /// How many of those that are told stay as they are, because a question of their test cannot be found.
    pub unscored: i32,
}

struct Anew {
    id: InvitationId,
    /// Of the score that it takes the place of.
    number: i32,
    outcome: Outcome,
}

impl Recount {
    /// Finds what is to be counted anew. It writes nothing.
    pub async fn of(scope: &Scope, invited: &[Invitation]) -> Result<Self> {
        let scores = store::in_force(scope, invited.iter().map(|one| one.id)).await?;
        let (mut forms, mut stale) = (HashMap::new(), HashMap::new());
        for one in invited {
            let Some((number, outcome)) = scores.get(&one.id) else { continue };
            if !form(scope, &mut forms, one.assessment_id).await?.is_of(outcome) {
                stale.insert(one.id, (*number, one));
            }
        }
        let mut recount = Self::default();
        for sitting in sittings::of_invitations(scope, stale.keys().copied()).await? {
            let id = sitting.invitation_id;
            let Some((number, invitation)) = stale.get(&id) else { continue };
            match form(scope, &mut forms, invitation.assessment_id).await?.score(&sitting) {
                Ok(outcome) => recount.anew.push(Anew { id, number: *number, outcome }),
                Err(why) if is_pause(&why) => {
                    recount.unscored += i32::from(invitation.tells_result());
                }
                Err(why) => return Err(why),
            }
        }
        Ok(recount)
    }

    /// Keeps what was found, where nothing was scored meanwhile: whoever did that knew what counts. Earlier scores stay.
    /// Returns how many of them are told. Until it is told that there is a score, nothing tells that it was counted anew:
    /// no event, no number, and not the score itself.
    pub async fn keep(&self, tx: &mut Tx) -> Result<i32> {
        let there = invitations::with_ids(tx, self.anew.iter().map(|one| one.id)).await?;
        let there: HashMap<_, _> = there.into_iter().map(|one| (one.id, one)).collect();
        let numbers = store::numbers_of(tx, there.keys().copied()).await?;
        let mut told = 0;
        for Anew { id, number, outcome } in &self.anew {
            let is_last = numbers.get(id) == Some(number);
            let Some(invitation) = there.get(id).filter(|_| is_last) else { continue };
            let is_told = invitation.tells_result();
            let left_out = outcome.left_out.clone().or(is_told.then(Vec::new));
            let outcome = Outcome { left_out, ..outcome.clone() };
            // On PostgreSQL somebody may have settled late answers just now.
            if store::add_once(tx, *id, number + 1, &outcome).await? && is_told {
                told += 1;
                let left_out = outcome.left_out.as_ref().map_or(0, Vec::len);
                invitations::rescored(tx, invitation, left_out).await?;
            }
        }
        Ok(told)
    }
}

type Forms = HashMap<AssessmentId, Counted>;

async fn form<'a>(scope: &Scope, forms: &'a mut Forms, id: AssessmentId) -> Result<&'a Counted> {
    match forms.entry(id) {
        Entry::Occupied(found) => Ok(found.into_mut()),
        Entry::Vacant(place) => Ok(place.insert(Counted::new(scope, id).await?)),
    }
}
