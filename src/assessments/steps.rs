//! What a candidate does in a sitting. Each is written with what else waits, and answered once it
//! is on the disk; all go through one queue, so that none overtakes another.

use std::collections::HashMap;

use uuid::Uuid;

use super::{
    adjustments::Adjustments,
    bank::{Bank, Response, Seed, draw},
    events::{self, Event},
    form::Form,
    invitation::{Invitation, InvitationId},
    score::score,
    sitting::{Placed, Sitting, SittingId, State, Step, order},
    store, work,
};
use crate::{
    error::{Error, Result},
    kernel::typed_id::TypedId,
    medical,
    messages::{self, MessageKind},
    platform::db::{Job, Scope, Together, Tx},
};

/// One answer as it comes in: where, what, and the name that the device gave it.
#[derive(Clone, Debug)]
pub struct Answered {
    pub sitting: SittingId,
    pub place: usize,
    pub response: Option<Response>,
    pub flagged: bool,
    pub client_step: String,
}

/// Begins a sitting, or returns the one that the invitation has: two devices begin one.
pub async fn start(
    scope: &Scope,
    invitation: InvitationId,
    adjustments: Adjustments,
) -> Result<SittingId> {
    let seed = scope.platform().chance.bytes();
    scope.platform().batch.run(scope, Start { invitation, adjustments, seed }).await
}

/// Keeps one answer. What is sent twice is one step, and gets the same reply.
pub async fn answer(scope: &Scope, answered: Answered) -> Result<Step> {
    scope.platform().batch.run_together(scope, Answer(answered)).await
}

/// Hands a sitting in and scores it. A second time changes nothing.
pub async fn hand_in(scope: &Scope, sitting: SittingId) -> Result<()> {
    scope.platform().batch.run(scope, HandIn { sitting, only_if_over: false }).await
}

/// Hands in what was saved, once the time is over.
pub async fn expire(scope: &Scope, sitting: SittingId) -> Result<()> {
    scope.platform().batch.run(scope, HandIn { sitting, only_if_over: true }).await
}

struct Start {
    invitation: InvitationId,
    adjustments: Adjustments,
    seed: Seed,
}

impl Job for Start {
    type Done = SittingId;

    fn key(&self) -> Uuid {
        self.invitation.uuid()
    }

    async fn run(&self, tx: &mut Tx) -> Result<SittingId> {
        let invitation = store::hold_invitation(tx, self.invitation).await?;
        if let Some(begun) = store::sitting_of(tx, self.invitation).await? {
            return Ok(begun.id);
        }
        invitation.may_begin(tx.now())?;
        let form = store::assessment(tx, invitation.assessment_id).await?.form;
        let limit = medical::limit(tx, &self.invitation.to_string(), form.limit()).await?;
        let sitting = Sitting {
            id: tx.fresh_id(),
            invitation_id: self.invitation,
            seed: self.seed,
            adjustments: self.adjustments,
            items: placed(&form, &self.seed)?,
            started_at: tx.now(),
            deadline: tx.now() + self.adjustments.limit(limit),
            submitted_at: None,
            steps: vec![],
        };
        store::add_sitting(tx, &sitting).await?;
        Ok(sitting.id)
    }
}

/// Draws the numbers of every item, in the order of the sitting.
fn placed(form: &Form, seed: &Seed) -> Result<Vec<Placed>> {
    let bank = Bank::builtin()?;
    let place = |frozen: &super::form::FormItem| {
        let item = bank.item(&frozen.item).ok_or(Error::Missing("item"))?;
        let drawn = draw(item, seed).map_err(|flaw| Error::internal(flaw.to_string()))?;
        Ok(Placed { item: item.id.clone(), drawn })
    };
    order(form, seed).into_iter().map(place).collect()
}

struct Answer(Answered);

/// Answers of many sittings in a few statements: the states are held in one, what was sent before is
/// found in one, the steps are appended in one, and the states saved in one.
impl Together for Answer {
    type Done = Step;

    fn key(&self) -> Uuid {
        self.0.sitting.uuid()
    }

    async fn run(answers: &[&Self], tx: &mut Tx) -> Result<Vec<Result<Step>>> {
        let mut ids: Vec<_> = answers.iter().map(|one| one.0.sitting).collect();
        ids.sort_unstable();
        ids.dedup();
        let names: Vec<_> = answers.iter().map(|one| one.0.client_step.as_str()).collect();
        let mut states = store::hold_states(tx, &ids).await?;
        let mut known: HashMap<(SittingId, String), Step> = HashMap::new();
        for (sitting, name, step) in store::steps_like(tx, &ids, &names).await? {
            known.insert((sitting, name), step);
        }
        let (mut taken, mut new) = (vec![], vec![]);
        for Self(Answered { sitting, place, response, flagged, client_step }) in answers {
            let name = (*sitting, client_step.clone());
            let step = match (known.get(&name), states.iter_mut().find(|(id, _)| id == sitting)) {
                (Some(step), _) => Ok(step.clone()),
                (None, None) => Err(Error::Missing("sitting")),
                (None, Some((_, state))) => {
                    state.take(*place, response.clone(), *flagged, tx.now()).map_err(Error::from)
                }
            };
            if let (Ok(step), false) = (&step, known.contains_key(&name)) {
                new.push((*sitting, client_step.as_str(), step.clone()));
                known.insert(name, step.clone());
            }
            taken.push(step);
        }
        if !new.is_empty() {
            store::add_steps(tx, &new).await?;
            states.retain(|(id, _)| new.iter().any(|(of, ..)| of == id));
            store::save_states(tx, &states).await?;
        }
        Ok(taken)
    }
}

struct HandIn {
    sitting: SittingId,
    only_if_over: bool,
}

impl Job for HandIn {
    type Done = ();

    fn key(&self) -> Uuid {
        self.sitting.uuid()
    }

    async fn run(&self, tx: &mut Tx) -> Result<()> {
        let State { gate, .. } = store::hold_state(tx, self.sitting).await?;
        let is_early = self.only_if_over && !gate.is_over(tx.now());
        if gate.submitted_at.is_some() || is_early {
            return Ok(());
        }
        let sitting = store::sitting(tx, self.sitting).await?;
        let invitation = store::hold_invitation(tx, sitting.invitation_id).await?;
        close(tx, self.sitting, invitation).await
    }
}

/// Hands in and scores, in one go: nobody ever waits for a score.
async fn close(tx: &mut Tx, id: SittingId, mut invitation: Invitation) -> Result<()> {
    const FIRST: i32 = 1;
    let now = tx.now();
    store::close(tx, id, now).await?;
    let sitting = store::sitting(tx, id).await?;
    let form = store::assessment(tx, invitation.assessment_id).await?.form;
    let outcome = score(Bank::builtin()?, &form, &sitting)?;
    store::add_outcome(tx, invitation.id, FIRST, &outcome).await?;
    // Whoever handed in has had the link: nothing waits to be handed over any more.
    let about = invitation.id.to_string();
    messages::expire_about(tx, &about, MessageKind::AssessmentInvitation).await?;
    tx.announce(events::happened(&invitation, Event::Submitted));
    invitation.score(now);
    store::save_invitation(tx, &invitation).await?;
    tx.announce(events::scored(&invitation, FIRST));
    work::tell(tx, &invitation).await
}
