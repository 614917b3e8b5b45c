//! What a candidate does in a sitting. Each is written with what else waits, and answered once it
//! is on the disk; all go through one queue, so that none overtakes another. How a sitting ends stands
//! in `hand_in.rs`.

use std::collections::{HashMap, HashSet};

use bank::{Response, Seed};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{
    actions::{arranged_limit, as_asked, refuse_while_waiting},
    adjustments::Adjustments,
    circumstances::Circumstances,
    delivery::Delivery,
    pauses, question,
    sitting::{Begun, Placed, Sitting, SittingId, SittingRefused, Step},
    store::{self, PlacedRows},
};
use crate::{
    assessments::{self, Contents},
    error::{Error, Result},
    invitations::{self, Invitation, InvitationId},
    kernel::typed_id::TypedId,
    platform::db::{Grouped, Job, Scope, Tx},
};

/// One answer as it comes in: where, what, and the name that the device gave it.
#[derive(Clone, Debug)]
pub struct Answered {
    pub sitting: SittingId,
    /// Whose link brought it: a sitting takes answers to its own invitation alone.
    pub invitation: InvitationId,
    pub place: usize,
    /// Names and values, as the question's form has them.
    pub given: Vec<(String, String)>,
    pub flagged: bool,
    pub client_step: String,
    /// Whether it was given on a screen of the office.
    pub is_in_office: bool,
}

/// Begins a sitting, or returns the one that the invitation has: two devices begin one.
pub async fn start(
    scope: &Scope,
    invitation: InvitationId,
    how: (Adjustments, Circumstances),
) -> Result<SittingId> {
    let begun = begin(scope, invitation, how).await;
    pauses::noting(scope, invitation, begun).await
}

/// A form never changes, so what is asked is drawn before the writer is waited for.
async fn begin(
    scope: &Scope,
    invitation: InvitationId,
    (adjustments, circumstances): (Adjustments, Circumstances),
) -> Result<SittingId> {
    if let Some(begun) = store::answerable(scope, invitation).await? {
        return Ok(begun.id);
    }
    let asked = as_asked(scope, invitations::find(scope, invitation).await?).await?;
    asked.may_begin(scope.now())?;
    invitations::refuse_decided(scope, &asked).await?;
    refuse_while_waiting(scope, invitation).await?;
    let form = assessments::assessment(scope, asked.assessment_id).await?.form;
    let contents = assessments::contents(scope, form.asks().map(|(_, sha256)| sha256)).await?;
    let seed = scope.platform().randomness.bytes();
    let items = Delivery::of(&form).at_start(&form, &contents, &seed)?;
    let limit = form.limit();
    let start = Start { invitation, adjustments, circumstances, seed, items, limit };
    scope.platform().batch.run(scope, start).await
}

/// Keeps one answer. What is sent twice is one step, and gets the same reply.
pub async fn answer(scope: &Scope, answered: Answered) -> Result<Step> {
    let invitation = answered.invitation;
    let kept = scope.platform().batch.run_grouped(scope, Answer(answered)).await;
    pauses::noting(scope, invitation, kept).await
}

struct Start {
    invitation: InvitationId,
    adjustments: Adjustments,
    circumstances: Circumstances,
    seed: Seed,
    /// What is asked, in the order of this sitting.
    items: Vec<Placed>,
    /// How long it lasts if nothing is arranged or switched on.
    limit: TimeDelta,
}

impl Job for Start {
    type Done = SittingId;

    fn key(&self) -> Uuid {
        self.invitation.uuid()
    }

    async fn run(&self, tx: &mut Tx) -> Result<SittingId> {
        let invitation = invitations::hold(tx, self.invitation).await?;
        if let Some(begun) = store::sitting_of(tx, self.invitation).await? {
            return Ok(begun.id);
        }
        let invitation = as_asked(tx, invitation).await?;
        invitation.may_begin(tx.now())?;
        invitations::refuse_decided(tx, &invitation).await?;
        refuse_while_waiting(tx, self.invitation).await?;
        let limit = arranged_limit(tx, &invitation, self.limit).await?;
        let sitting = Sitting {
            // When it began is the candidate's secret.
            id: tx.random_id(),
            invitation_id: self.invitation,
            seed: self.seed,
            adjustments: self.adjustments,
            circumstances: self.circumstances,
            items: self.items.clone(),
            started_at: tx.now(),
            deadline: tx.now() + self.adjustments.limit(limit),
            submitted_at: None,
            steps: vec![],
        };
        store::add_sitting(tx, &sitting).await?;
        Ok(sitting.id)
    }
}

struct Answer(Answered);

/// Answers of many sittings in a few statements: the sittings are held in one, what was sent before is
/// found in one, what stands at their places in one, the steps are appended in one, and the states saved
/// in one.
impl Grouped for Answer {
    type Done = Step;

    fn key(&self) -> Uuid {
        self.0.sitting.uuid()
    }

    async fn run(answers: &[&Self], tx: &mut Tx) -> Result<Vec<Result<Step>>> {
        let mut ids: Vec<_> = answers.iter().map(|one| one.0.sitting).collect();
        ids.sort_unstable();
        ids.dedup();
        let names: Vec<_> = answers.iter().map(|one| one.0.client_step.as_str()).collect();
        let mut all: HashMap<_, _> =
            store::hold_begun(tx, &ids).await?.into_iter().map(|one| (one.id, one)).collect();
        let mut known: HashMap<(SittingId, String), Step> = HashMap::new();
        for (sitting, name, step) in store::steps_like(tx, &ids, &names).await? {
            known.insert((sitting, name), step);
        }
        let places = answers.iter().map(|one| (one.0.sitting, one.0.place));
        let placed = store::placed_at(tx, places).await?;
        let contents = assessments::contents(tx, placed.hashes()).await?;
        let there = There { placed: &placed, contents: &contents };
        let invited = invited_elsewhere(tx, answers).await?;
        let (mut taken, mut new) = (vec![], vec![]);
        for Self(answered) in answers {
            let name = (answered.sitting, answered.client_step.clone());
            // Whose link brought it comes first: nobody is told of another's steps.
            let begun = all.get_mut(&answered.sitting);
            let begun = begun.filter(|begun| begun.invitation_id == answered.invitation);
            let Some(begun) = begun else {
                taken.push(Err(Error::Missing("sitting")));
                continue;
            };
            let invited = invited.get(&answered.invitation);
            let misplaced = invited.map(|one| one.refuse_elsewhere(answered.is_in_office));
            if let Some(Err(refused)) = misplaced {
                taken.push(Err(refused.into()));
                continue;
            }
            if let Some(step) = known.get(&name) {
                taken.push(answered.again(begun, there, step));
                continue;
            }
            let step = answered.take(begun, there, tx.now());
            if let Ok(step) = &step {
                new.push((answered.sitting, answered.client_step.as_str(), step.clone()));
                known.insert(name, step.clone());
            }
            taken.push(step);
        }
        if !new.is_empty() {
            store::add_steps(tx, &new).await?;
            let moved = all.values().filter(|begun| new.iter().any(|(of, ..)| *of == begun.id));
            let moved: Vec<_> = moved.map(|begun| (begun.id, begun.state)).collect();
            store::save_states(tx, &moved).await?;
        }
        Ok(taken)
    }
}

/// Returns the invitations of what is answered on no screen of the office: some tests are taken there alone.
async fn invited_elsewhere(
    tx: &Tx,
    answers: &[&Answer],
) -> Result<HashMap<InvitationId, Invitation>> {
    let elsewhere = answers.iter().filter(|one| !one.0.is_in_office);
    let ids: HashSet<_> = elsewhere.map(|one| one.0.invitation).collect();
    let found = invitations::with_ids(tx, ids).await?;
    Ok(found.into_iter().map(|one| (one.id, one)).collect())
}

/// What stands at the places that a group of answers is for, and what is asked there.
#[derive(Clone, Copy)]
struct There<'a> {
    placed: &'a PlacedRows,
    contents: &'a Contents,
}

impl Answered {
    /// Reads what was given at its place, and makes a step of it.
    fn take(&self, begun: &mut Begun, there: There<'_>, now: DateTime<Utc>) -> Result<Step> {
        // Whether it may be answered comes first: nothing is told of what has not been shown.
        begun.state.gate.admit_at(self.place, now)?;
        let response = self.response(begun, there)?;
        Ok(begun.state.take(self.place, response, self.flagged, now)?)
    }

    fn response(&self, begun: &Begun, there: There<'_>) -> Result<Option<Response>> {
        let placed = there.placed.at(self.sitting, self.place)?;
        let placed = placed.ok_or(SittingRefused::NotShown)?;
        question::read(&placed, there.contents, &begun.seed, &self.given)
    }

    /// Returns the step that was taken under this name, if it said the same. Anything else would be
    /// acknowledged and lost.
    fn again(&self, begun: &Begun, there: There<'_>, step: &Step) -> Result<Step> {
        let is_there = usize::try_from(step.place) == Ok(self.place);
        if !is_there || step.flagged != self.flagged {
            return Err(Error::StepReused);
        }
        match self.response(begun, there) {
            Ok(response) if response == step.response => Ok(step.clone()),
            Ok(_) | Err(Error::Invalid(_)) => Err(Error::StepReused),
            Err(other) => Err(other),
        }
    }
}
