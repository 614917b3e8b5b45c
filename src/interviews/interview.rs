//! An interview: when it may be, and what becomes of it.

use chrono::{DateTime, TimeDelta, Utc};

use super::kit::Question;
use crate::{
    applications::ApplicationId,
    error::Error,
    jobs::JobId,
    kernel::{fault::Reason, prose::Prose, text::Text},
    people::PersonId,
};

crate::typed_id!(InterviewId, "intv");

crate::words! {
    /// How an interview stands.
    pub enum InterviewState {
        /// Times are offered, and none is picked.
        Offered = "offered",
        Booked = "booked",
        /// None of the times suits; the candidate asks for others.
        OtherTimes = "other_times",
        /// The candidate does not want it.
        Declined = "declined",
        /// The practice called it off.
        Cancelled = "cancelled",
        /// A person put down that the candidate did not come.
        Missed = "missed",
        /// Somebody who interviewed has submitted ratings.
        Held = "held",
    }
}

crate::words! {
    /// How people meet.
    pub enum MeetingKind {
        InPerson = "in_person",
        Phone = "phone",
        Video = "video",
    }
}

/// The most times that are offered at once.
pub const MOST_TIMES: usize = 12;

/// How long before it begins a time can still be picked.
const LEAST_NOTICE: TimeDelta = TimeDelta::hours(1);

/// How long before it begins a booked time can be moved by the link. Later it takes a call.
const MOVES_UNTIL: TimeDelta = TimeDelta::hours(12);

/// What is arranged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arranged {
    pub kind: MeetingKind,
    pub minutes: i32,
    /// Where, or by which link. By phone the practice calls.
    pub place: Option<Text<300>>,
    /// What the office adds to the letter, sent as typed.
    pub line: Option<Prose<1000>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interview {
    pub id: InterviewId,
    pub application_id: ApplicationId,
    pub person_id: PersonId,
    pub job_id: JobId,
    /// Which interview of this application.
    pub number: i32,
    pub arranged: Arranged,
    /// What is asked, as it was when the interview was made.
    pub kit: Vec<Question>,
    pub state: InterviewState,
    /// In their order, each once.
    pub times: Vec<DateTime<Utc>>,
    /// The one that was picked.
    pub starts_at: Option<DateTime<Utc>>,
    /// What a candidate says whom no time suits.
    pub wish: Option<Prose<500>>,
    /// When the candidate is reminded, until they have been.
    pub remind_at: Option<DateTime<Utc>>,
    pub offered_at: DateTime<Utc>,
    pub offered_by: String,
    /// When anything of it was last written.
    pub updated_at: DateTime<Utc>,
    /// Counts the changes.
    pub revision: i32,
}

#[derive(Debug, PartialEq, Eq)]
pub enum InterviewRefused {
    /// Another one of the same application stands.
    AlreadyPlanned(InterviewId),
    ApplicationClosed,
    /// It is over, or was called off.
    NotOpen(InterviewState),
    /// The time is past, too near, or not among those that are offered.
    TimeGone,
    /// It begins too soon to be moved by the link.
    TooLateToMove,
    /// It is booked for later, and nobody said that they met before.
    StillAhead,
    /// Nobody fails to come before it has begun.
    NotBegunYet,
    /// It was rated: somebody came.
    WasHeld,
}

/// Returns times in their order, each once.
pub fn in_order(mut times: Vec<DateTime<Utc>>) -> Vec<DateTime<Utc>> {
    times.sort();
    times.dedup();
    times
}

impl Interview {
    /// Returns whether something is still to happen.
    pub fn is_standing(&self) -> bool {
        use InterviewState::{Booked, Offered, OtherTimes};
        matches!(self.state, Offered | Booked | OtherTimes)
    }

    /// Returns the times that can be picked now.
    pub fn open_times(&self, now: DateTime<Utc>) -> impl Iterator<Item = DateTime<Utc>> {
        let is_ahead = move |at: &DateTime<Utc>| now + LEAST_NOTICE <= *at;
        self.times.iter().copied().filter(is_ahead)
    }

    /// Returns whether the candidate can still pick, or move what was picked.
    pub fn may_pick(&self, now: DateTime<Utc>) -> bool {
        match (self.state, self.starts_at) {
            (InterviewState::Offered | InterviewState::OtherTimes, _) => true,
            (InterviewState::Booked, Some(at)) => now + MOVES_UNTIL <= at,
            _ => false,
        }
    }

    pub fn ends_at(&self) -> Option<DateTime<Utc>> {
        let minutes = TimeDelta::minutes(self.arranged.minutes.into());
        self.starts_at.map(|at| at + minutes)
    }

    /// Returns what keeps its interviewers busy: the booked time, or all that are offered.
    pub fn keeps_busy(&self) -> Vec<DateTime<Utc>> {
        match (self.state, self.starts_at) {
            (InterviewState::Booked, Some(at)) => vec![at],
            (InterviewState::Offered, _) => self.times.clone(),
            _ => vec![],
        }
    }

    /// Books one of the times. Returns whether another one was booked before.
    pub fn pick(
        &mut self,
        at: DateTime<Utc>,
        remind_at: Option<DateTime<Utc>>,
        now: DateTime<Utc>,
    ) -> Result<bool, InterviewRefused> {
        self.refuse_unless_standing()?;
        if !self.may_pick(now) {
            return Err(InterviewRefused::TooLateToMove);
        }
        if !self.open_times(now).any(|open| open == at) {
            return Err(InterviewRefused::TimeGone);
        }
        let was_booked = self.state == InterviewState::Booked;
        (self.starts_at, self.remind_at, self.wish) = (Some(at), remind_at, None);
        self.turn_to(InterviewState::Booked);
        Ok(was_booked)
    }

    /// Keeps what the candidate says whom no time suits. What was booked is free again.
    pub fn ask_for_others(&mut self, wish: Prose<500>) -> Result<(), InterviewRefused> {
        self.refuse_unless_standing()?;
        (self.starts_at, self.remind_at, self.wish) = (None, None, Some(wish));
        self.turn_to(InterviewState::OtherTimes);
        Ok(())
    }

    /// Offers other times in place of those before. Whoever missed it can be asked again.
    pub fn offer_again(&mut self, times: Vec<DateTime<Utc>>) -> Result<(), InterviewRefused> {
        if self.state != InterviewState::Missed {
            self.refuse_unless_standing()?;
        }
        (self.times, self.starts_at, self.remind_at, self.wish) = (times, None, None, None);
        self.turn_to(InterviewState::Offered);
        Ok(())
    }

    pub fn decline(&mut self) -> Result<(), InterviewRefused> {
        self.refuse_unless_standing()?;
        self.remind_at = None;
        self.turn_to(InterviewState::Declined);
        Ok(())
    }

    pub fn cancel(&mut self) -> Result<(), InterviewRefused> {
        self.refuse_unless_standing()?;
        self.remind_at = None;
        self.turn_to(InterviewState::Cancelled);
        Ok(())
    }

    /// A person says that nobody came.
    pub fn miss(&mut self, now: DateTime<Utc>) -> Result<(), InterviewRefused> {
        match (self.state, self.starts_at) {
            (InterviewState::Booked, Some(at)) if at <= now => {}
            (InterviewState::Booked, _) => return Err(InterviewRefused::NotBegunYet),
            (InterviewState::Held, _) => return Err(InterviewRefused::WasHeld),
            _ => return Err(InterviewRefused::NotOpen(self.state)),
        }
        self.remind_at = None;
        self.turn_to(InterviewState::Missed);
        Ok(())
    }

    /// Whether it is booked for a time that has not come.
    pub fn is_ahead(&self, now: DateTime<Utc>) -> bool {
        self.state == InterviewState::Booked && self.starts_at.is_some_and(|at| at > now)
    }

    /// Somebody has submitted ratings: they met. Where no time was picked, they met as they agreed otherwise; where the
    /// booked one is still ahead, only if whoever rates says that they met earlier.
    pub fn hold(&mut self, now: DateTime<Utc>, met_earlier: bool) -> Result<(), InterviewRefused> {
        if self.state == InterviewState::Held {
            return Ok(());
        }
        self.refuse_unless_standing()?;
        if self.is_ahead(now) && !met_earlier {
            return Err(InterviewRefused::StillAhead);
        }
        let met = self.starts_at.filter(|at| *at <= now).unwrap_or(now);
        (self.starts_at, self.remind_at) = (Some(met), None);
        self.turn_to(InterviewState::Held);
        Ok(())
    }

    /// Returns whether ratings can still come in.
    pub fn may_be_rated(&self) -> bool {
        self.is_standing() || self.state == InterviewState::Held
    }

    fn refuse_unless_standing(&self) -> Result<(), InterviewRefused> {
        if self.is_standing() { Ok(()) } else { Err(InterviewRefused::NotOpen(self.state)) }
    }

    fn turn_to(&mut self, state: InterviewState) {
        self.state = state;
        self.revision += 1;
    }
}

/// Returns whether two interviews of these minutes, beginning then, are on at the same time.
pub fn overlap(one: (DateTime<Utc>, i32), other: (DateTime<Utc>, i32)) -> bool {
    let end = |(at, minutes): (DateTime<Utc>, i32)| at + TimeDelta::minutes(minutes.into());
    one.0 < end(other) && other.0 < end(one)
}

impl From<InterviewRefused> for Error {
    fn from(refused: InterviewRefused) -> Self {
        Self::Conflict(match refused {
            InterviewRefused::AlreadyPlanned(id) => Reason::new("interviews.already_planned")
                .with("page", format!("/interviews/{id}"))
                .with("existing", id.to_string()),
            InterviewRefused::ApplicationClosed => Reason::new("interviews.application_closed"),
            InterviewRefused::NotOpen(state) => {
                Reason::new("interviews.not_open").with("state", state.word())
            }
            InterviewRefused::TimeGone => Reason::new("interviews.time_gone"),
            InterviewRefused::TooLateToMove => Reason::new("interviews.too_late_to_move"),
            InterviewRefused::StillAhead => Reason::new("interviews.still_ahead"),
            InterviewRefused::NotBegunYet => Reason::new("interviews.not_begun_yet"),
            InterviewRefused::WasHeld => Reason::new("interviews.was_held"),
        })
    }
}

#[cfg(test)]
mod tests;
