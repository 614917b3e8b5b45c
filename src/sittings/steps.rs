//! What a candidate does in a sitting. Each is written with what else waits, and answered once it
//! is on the disk; all go through one queue, so that none overtakes another.

use std::collections::HashMap;

use bank::{Response, Seed, draw};
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::{
    adjustments::Adjustments,
    ending::{self, Course, Told},
    hooks, pauses, question,
    sitting::{Begun, Placed, Sitting, SittingId, SittingRefused, State, Step, order},
    store,
};
use crate::{
    assessments::{self, Contents, Form, FormItem},
    error::{Error, Result},
    invitations::{self, Invitation, InvitationId, Status},
    kernel::typed_id::TypedId,
    medical,
    platform::db::{Job, Scope, Together, Tx},
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
}

/// Begins a sitting, or returns the one that the invitation has: two devices begin one.
pub async fn start(
    scope: &Scope,
    invitation: InvitationId,
    adjustments: Adjustments,
) -> Result<SittingId> {
    let begun = begin(scope, invitation, adjustments).await;
    pauses::noting(scope, invitation, begun).await
}

/// A form never changes, so what is asked is drawn before the writer is waited for.
async fn begin(
    scope: &Scope,
    invitation: InvitationId,
    adjustments: Adjustments,
) -> Result<SittingId> {
    if let Some(begun) = store::answerable(scope, invitation).await? {
        return Ok(begun.id);
    }
    let asked = invitations::find(scope, invitation).await?;
    asked.may_begin(scope.now())?;
    let form = assessments::assessment(scope, asked.assessment_id).await?.form;
    let contents = assessments::contents(scope, form.asks().map(|(_, sha256)| sha256)).await?;
    let seed = scope.platform().chance.bytes();
    let items = placed(&form, &contents, &seed)?;
    let start = Start { invitation, adjustments, seed, items, limit: form.limit() };
    scope.platform().batch.run(scope, start).await
}

/// Keeps one answer. What is sent twice is one step, and gets the same reply.
pub async fn answer(scope: &Scope, answered: Answered) -> Result<Step> {
    let invitation = answered.invitation;
    let kept = scope.platform().batch.run_together(scope, Answer(answered)).await;
    pauses::noting(scope, invitation, kept).await
}

/// Hands a sitting in and scores it. A second time changes nothing.
pub async fn hand_in(scope: &Scope, sitting: SittingId) -> Result<()> {
    let done = scope.platform().batch.run(scope, HandIn { sitting, only_if_over: false }).await;
    noting(scope, sitting, done).await
}

/// Hands in what was saved, once the time is over. The time of a sitting that stands still is not.
pub async fn expire(scope: &Scope, sitting: SittingId) -> Result<()> {
    if let Some(pause) = store::pause_of_sitting(scope, sitting).await?
        && !pauses::end_if_whole(scope, &pause).await?
    {
        return Ok(());
    }
    let done = scope.platform().batch.run(scope, HandIn { sitting, only_if_over: true }).await;
    match noting(scope, sitting, done).await {
        Err(error) if pauses::is_pause(&error) => Ok(()),
        done => done,
    }
}

async fn noting(scope: &Scope, sitting: SittingId, done: Result<()>) -> Result<()> {
    if done.as_ref().is_err_and(pauses::is_pause) {
        let invitation = store::sitting(scope, sitting).await?.invitation_id;
        return pauses::noting(scope, invitation, done).await;
    }
    done
}

struct Start {
    invitation: InvitationId,
    adjustments: Adjustments,
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
        invitation.may_begin(tx.now())?;
        let limit = medical::limit(tx, &self.invitation.to_string(), self.limit).await?;
        let sitting = Sitting {
            // When it began is the candidate's secret.
            id: tx.random_id(),
            invitation_id: self.invitation,
            seed: self.seed,
            adjustments: self.adjustments,
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

/// Draws the numbers of every item, in the order of the sitting.
fn placed(form: &Form, contents: &Contents, seed: &Seed) -> Result<Vec<Placed>> {
    let place = |frozen: &FormItem| {
        let content = contents.get(&frozen.item, &frozen.sha256)?;
        let (item, sha256) = (frozen.item.clone(), frozen.sha256.clone());
        Ok(Placed { item, sha256, drawn: draw(content, seed)? })
    };
    order(form, seed).into_iter().map(place).collect()
}

struct Answer(Answered);

/// Answers of many sittings in a few statements: the sittings are held in one, what was sent before is
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
        let mut all: HashMap<_, _> =
            store::hold_begun(tx, &ids).await?.into_iter().map(|one| (one.id, one)).collect();
        let mut known: HashMap<(SittingId, String), Step> = HashMap::new();
        for (sitting, name, step) in store::steps_like(tx, &ids, &names).await? {
            known.insert((sitting, name), step);
        }
        let placed: Vec<_> = answers.iter().map(|one| one.0.placed(&all)).collect();
        let hashes = placed.iter().flatten().flatten().map(|placed| placed.sha256.as_str());
        let contents = assessments::contents(tx, hashes).await?;
        let (mut taken, mut new) = (vec![], vec![]);
        for (Self(answered), placed) in answers.iter().zip(placed) {
            let name = (answered.sitting, answered.client_step.clone());
            // Whose link brought it comes first: nobody is told of another's steps.
            let begun = all.get_mut(&answered.sitting);
            let begun = begun.filter(|begun| begun.invitation_id == answered.invitation);
            let Some(begun) = begun else {
                taken.push(Err(Error::Missing("sitting")));
                continue;
            };
            if let Some(step) = known.get(&name) {
                taken.push(answered.again(begun, placed, &contents, step));
                continue;
            }
            let step = answered.take(begun, placed, &contents, tx.now());
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

impl Answered {
    /// Returns the item at its place, if there is one.
    fn placed(&self, all: &HashMap<SittingId, Begun>) -> Result<Option<Placed>> {
        all.get(&self.sitting).map_or(Ok(None), |begun| store::placed(&begun.items, self.place))
    }

    /// Reads what was given at its place, and makes a step of it.
    fn take(
        &self,
        begun: &mut Begun,
        placed: Result<Option<Placed>>,
        contents: &Contents,
        now: DateTime<Utc>,
    ) -> Result<Step> {
        // Whether it may be answered comes first: nothing is told of what has not been shown.
        begun.state.gate.admit_at(self.place, now)?;
        let response = self.response(begun, placed, contents)?;
        Ok(begun.state.take(self.place, response, self.flagged, now)?)
    }

    fn response(
        &self,
        begun: &Begun,
        placed: Result<Option<Placed>>,
        contents: &Contents,
    ) -> Result<Option<Response>> {
        let placed = placed?.ok_or(SittingRefused::NotShown)?;
        question::read(&placed, contents, &begun.seed, &self.given)
    }

    /// Returns the step that was taken under this name, if it said the same. Anything else would be
    /// acknowledged and lost.
    fn again(
        &self,
        begun: &Begun,
        placed: Result<Option<Placed>>,
        contents: &Contents,
        step: &Step,
    ) -> Result<Step> {
        let is_there = usize::try_from(step.place) == Ok(self.place);
        if !is_there || step.flagged != self.flagged {
            return Err(Error::StepReused);
        }
        match self.response(begun, placed, contents) {
            Ok(response) if response == step.response => Ok(step.clone()),
            Ok(_) | Err(Error::Invalid(_)) => Err(Error::StepReused),
            Err(other) => Err(other),
        }
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
        let invitation = invitations::hold(tx, sitting.invitation_id).await?;
        close(tx, self.sitting, invitation).await
    }
}

/// Hands in and scores, in one go: the candidate never waits for a score. Those who decide hear of it
/// now or later.
async fn close(tx: &mut Tx, id: SittingId, invitation: Invitation) -> Result<()> {
    let now = tx.now();
    store::close(tx, id, now).await?;
    // What was taken back while somebody was at it has no score, and tells nothing.
    if invitation.status != Status::Invited {
        return Ok(());
    }
    let sitting = store::sitting(tx, id).await?;
    let form = assessments::assessment(tx, invitation.assessment_id).await?.form;
    hooks::handed_in(tx, &invitation, &sitting).await?;
    store::remove_pause(tx, invitation.id).await?;
    let ends = (invitation.expires_at, form.limit());
    match ending::told(Course::HandedIn(now), ends, now) {
        Told::HandedIn(at) => invitations::tell_handed_in(tx, invitation, at).await,
        Told::Nothing | Told::NobodyBegan => Ok(()),
    }
}
