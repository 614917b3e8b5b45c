//! One candidate's run of one assessment: an append-only log of steps, from which follows what was
//! answered and what may be done next.

use bank::{Drawn, Response, Seed};
use chrono::{DateTime, TimeDelta, Utc};

use super::{adjustments::Adjustments, circumstances::Circumstances};
use crate::{assessments::Lost, error::Error, invitations::InvitationId, kernel::fault::Reason};

crate::typed_id!(
    /// One sitting. Its id holds no time: when it began is the candidate's secret.
    SittingId,
    "sit"
);

#[derive(Clone, Debug, PartialEq)]
pub struct Sitting {
    pub id: SittingId,
    pub invitation_id: InvitationId,
    pub seed: Seed,
    pub adjustments: Adjustments,
    pub circumstances: Circumstances,
    /// What stands at each place, with the numbers that were drawn for it. Stored before it is shown.
    pub items: Vec<Placed>,
    pub started_at: DateTime<Utc>,
    pub deadline: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    /// In the order they came.
    pub steps: Vec<Step>,
}

/// One item at its place in a sitting.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    pub item: String,
    /// Of what it asks and keys. Empty if a bank froze it that nobody has.
    pub sha256: String,
    pub drawn: Drawn,
}

/// One thing that the candidate did: an answer, an empty one, a mark to look at it again.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    pub step_no: i32,
    /// Which place of the sitting, from 0.
    pub place: i32,
    /// Nothing if the answer was left empty or emptied.
    pub response: Option<Response>,
    /// To be looked at again.
    pub flagged: bool,
    pub received_at: DateTime<Utc>,
    /// It came after the deadline or after hand-in: kept, and not counted.
    pub is_late: bool,
    /// Unless a person accepted it.
    pub settled: Option<Verdict>,
}

crate::words! {
    /// What became of an answer that came late.
    pub enum Verdict {
        Accepted = "accepted",
        LeftOut = "left_out",
    }
}

impl Step {
    pub fn counts(&self) -> bool {
        !self.is_late || self.settled == Some(Verdict::Accepted)
    }
}

/// What a connection may take to bring an answer that was given in time.
pub const GRACE: TimeDelta = TimeDelta::seconds(10);

#[derive(Debug, PartialEq, Eq)]
pub enum SittingRefused {
    /// There is no such question, or it has not been shown yet.
    NotShown,
    /// It was handed in.
    HandedIn,
    /// It has begun.
    Begun,
    /// An item of it cannot be found. It stands still until it can.
    Paused,
    /// Its candidate asked for something that cannot be changed once it has begun.
    Waits,
}

impl SittingRefused {
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotShown => "sittings.not_shown",
            Self::HandedIn => "sittings.handed_in",
            Self::Begun => "sittings.begun",
            Self::Paused => "sittings.paused",
            Self::Waits => "sittings.waits",
        }
    }
}

/// What decides whether a step is taken: the sitting's row, without its log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gate {
    pub count: i32,
    /// How many places have a step.
    pub reached: i32,
    pub deadline: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
}

/// How far a sitting is: what the next step must know, and what it changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    pub gate: Gate,
    /// How many steps there are.
    pub steps: i32,
    /// How many of them came late and are settled by nobody.
    pub late: i32,
}

impl State {
    /// Takes one more step, or refuses it.
    pub fn take(
        &mut self,
        place: usize,
        response: Option<Response>,
        flagged: bool,
        now: DateTime<Utc>,
    ) -> Result<Step, SittingRefused> {
        let is_late = self.gate.admit_at(place, now)?;
        let place = i32::try_from(place).map_err(|_| SittingRefused::NotShown)?;
        self.steps += 1;
        if is_late {
            self.late += 1;
        } else {
            self.gate.reached = self.gate.reached.max(place + 1);
        }
        let (step_no, received_at) = (self.steps, now);
        Ok(Step { step_no, place, response, flagged, received_at, is_late, settled: None })
    }
}

/// A sitting without its log: what it takes to read answers.
pub struct Begun {
    pub id: SittingId,
    pub invitation_id: InvitationId,
    pub seed: Seed,
    pub state: State,
}

impl Gate {
    fn shown(self, items: &[Placed], place: usize) -> Result<&Placed, SittingRefused> {
        let is_open = i32::try_from(place).is_ok_and(|place| place <= self.reached);
        items.get(place).filter(|_| is_open).ok_or(SittingRefused::NotShown)
    }

    /// Like [`Gate::admit`], for a place as it is counted.
    pub fn admit_at(self, place: usize, now: DateTime<Utc>) -> Result<bool, SittingRefused> {
        self.admit(i32::try_from(place).map_err(|_| SittingRefused::NotShown)?, now)
    }

    /// Returns whether a step for this place comes late, or refuses it.
    pub fn admit(self, place: i32, now: DateTime<Utc>) -> Result<bool, SittingRefused> {
        if !(0..self.count).contains(&place) || place > self.reached {
            return Err(SittingRefused::NotShown);
        }
        Ok(self.submitted_at.is_some() || self.is_over(now))
    }

    pub fn is_over(self, now: DateTime<Utc>) -> bool {
        now > self.deadline + GRACE
    }
}

impl Sitting {
    pub fn gate(&self) -> Gate {
        let places = self.steps.iter().map(|step| step.place + 1);
        Gate {
            count: i32::try_from(self.items.len()).unwrap_or(i32::MAX),
            reached: places.max().unwrap_or(0),
            deadline: self.deadline,
            submitted_at: self.submitted_at,
        }
    }

    /// Returns how many steps there are, late ones too.
    pub fn count_of_steps(&self) -> i32 {
        i32::try_from(self.steps.len()).unwrap_or(i32::MAX)
    }

    /// Returns what stands at a place: the last step there that counts.
    pub fn latest(&self, place: usize) -> Option<&Step> {
        let at = |step: &&Step| usize::try_from(step.place) == Ok(place) && step.counts();
        self.steps.iter().rev().find(at)
    }

    /// Returns what stands at every place, by reading the log once.
    pub fn standing(&self) -> Vec<Option<&Step>> {
        let mut standing = vec![None; self.items.len()];
        for step in self.steps.iter().filter(|step| step.counts()) {
            let place = usize::try_from(step.place).ok();
            if let Some(stands) = place.and_then(|place| standing.get_mut(place)) {
                *stands = Some(step);
            }
        }
        standing
    }

    pub fn answered(&self) -> usize {
        let is_answered = |step: &&Step| step.response.is_some();
        self.standing().into_iter().flatten().filter(is_answered).count()
    }

    /// Returns the id of each item, and the hash of what it asks and keys.
    pub fn asks(&self) -> impl Iterator<Item = (&str, &str)> {
        self.items.iter().map(|one| (one.item.as_str(), one.sha256.as_str()))
    }

    /// Returns the first place without a step, or the last one.
    pub fn next_place(&self) -> usize {
        let reached = usize::try_from(self.gate().reached).unwrap_or_default();
        reached.min(self.items.len().saturating_sub(1))
    }

    /// Returns whether every place has been seen.
    pub fn is_through(&self) -> bool {
        usize::try_from(self.gate().reached).unwrap_or_default() >= self.items.len()
    }

    /// Returns the item at a place that has been shown, or may be shown now.
    pub fn shown(&self, place: usize) -> Result<&Placed, SittingRefused> {
        self.gate().shown(&self.items, place)
    }
}

impl From<SittingRefused> for Error {
    fn from(refused: SittingRefused) -> Self {
        Self::Conflict(Reason::new(refused.code()))
    }
}

/// Whoever sits before it can only wait.
impl From<Lost> for Error {
    fn from(_: Lost) -> Self {
        SittingRefused::Paused.into()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    fn sitting(steps: &[(i32, Option<usize>, bool)]) -> Sitting {
        let placed = |number| Placed {
            item: format!("item.{number}"),
            sha256: String::new(),
            drawn: Drawn::default(),
        };
        let step =
            |(step_no, (place, chosen, is_late)): (usize, &(i32, Option<usize>, bool))| Step {
                step_no: i32::try_from(step_no).unwrap(),
                place: *place,
                response: chosen.map(Response::Single),
                flagged: false,
                received_at: now(),
                is_late: *is_late,
                settled: None,
            };
        Sitting {
            id: SittingId::from_uuid(Uuid::nil()),
            invitation_id: InvitationId::from_uuid(Uuid::nil()),
            seed: [7; 32],
            adjustments: Adjustments::default(),
            circumstances: Circumstances::default(),
            items: (0..3).map(placed).collect(),
            started_at: now(),
            deadline: now() + TimeDelta::minutes(30),
            submitted_at: None,
            steps: steps.iter().enumerate().map(step).collect(),
        }
    }

    fn response(sitting: &Sitting, place: usize) -> Option<&Response> {
        let latest = sitting.latest(place);
        assert_eq!(sitting.standing()[place], latest);
        latest?.response.as_ref()
    }

    #[test]
    fn the_last_answer_at_a_place_counts_and_an_emptied_one_does_not() {
        let sitting = sitting(&[
            (0, Some(1), false),
            (1, Some(0), false),
            (0, Some(2), false),
            (1, None, false),
        ]);
        assert_eq!(response(&sitting, 0), Some(&Response::Single(2)));
        assert_eq!(response(&sitting, 1), None);
        assert_eq!((sitting.answered(), sitting.next_place()), (1, 2));
    }

    #[test]
    fn what_came_late_is_kept_and_not_counted() {
        let sitting = sitting(&[(0, Some(1), false), (0, Some(2), true)]);
        assert_eq!(response(&sitting, 0), Some(&Response::Single(1)));
        assert_eq!(sitting.steps.len(), 2);
    }

    #[test]
    fn what_came_late_counts_once_a_person_has_accepted_it() {
        let mut sitting = sitting(&[(0, Some(1), false), (0, Some(2), true)]);
        sitting.steps[1].settled = Some(Verdict::LeftOut);
        assert_eq!(response(&sitting, 0), Some(&Response::Single(1)));
        sitting.steps[1].settled = Some(Verdict::Accepted);
        assert_eq!(response(&sitting, 0), Some(&Response::Single(2)));
    }

    #[test]
    fn a_question_that_has_not_been_shown_cannot_be_answered() {
        let sitting = sitting(&[(0, Some(1), false)]);
        assert_eq!(sitting.gate().admit(1, now()), Ok(false));
        assert_eq!(sitting.gate().admit(2, now()), Err(SittingRefused::NotShown));
        assert_eq!(sitting.gate().admit(-1, now()), Err(SittingRefused::NotShown));
        assert!(sitting.shown(1).is_ok() && sitting.shown(2).is_err());
    }

    #[test]
    fn an_answer_counts_through_a_short_grace_after_the_deadline() {
        let gate = sitting(&[]).gate();
        assert_eq!(gate.admit(0, gate.deadline + GRACE), Ok(false));
        assert_eq!(gate.admit(0, gate.deadline + GRACE + TimeDelta::seconds(1)), Ok(true));
    }

    #[test]
    fn a_step_moves_the_state_on_and_a_late_one_only_counts_itself() {
        let mut state = State { gate: sitting(&[]).gate(), steps: 0, late: 0 };
        let first = state.take(0, None, false, now()).unwrap();
        assert_eq!((first.step_no, first.is_late, state.gate.reached), (1, false, 1));
        assert_eq!(state.take(2, None, false, now()), Err(SittingRefused::NotShown));
        let late = state.take(1, None, false, state.gate.deadline + TimeDelta::hours(1)).unwrap();
        assert_eq!((late.step_no, late.is_late), (2, true));
        assert_eq!((state.steps, state.late, state.gate.reached), (2, 1, 1));
    }
}
