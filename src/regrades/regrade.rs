//! A question that is left out of scores, how far that has come, and why it may not be.

use chrono::{DateTime, Utc};

use crate::{
    assessments::{Assessment, AssessmentId},
    error::Error,
    invitations::InvitationId,
    kernel::{fault::Reason, text::Text},
};

crate::typed_id!(RegradeId, "regr");

crate::words! {
    /// Why a question is left out.
    pub enum RegradeReason {
        WrongAnswer = "wrong_answer",
        /// More than one answer can be defended, or it cannot be understood.
        Unclear = "unclear",
        OutOfDate = "out_of_date",
        /// Some candidates had it before.
        Known = "known",
        Other = "other",
    }
}

crate::words! {
    /// How far the scores are.
    pub enum RegradeState {
        /// Scores are being counted without it.
        Counting = "counting",
        Counted = "counted",
        /// Scores are being counted with it again.
        Restoring = "restoring",
        Restored = "restored",
    }
}

use RegradeState as State;

/// With fewer questions a score says nothing: a wide range is better than a wrong key, but it has to say something.
pub const FEWEST_LEFT: usize = 8;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Regrade {
    pub id: RegradeId,
    pub item: String,
    /// Of what it asks and keys: another wording may be sound.
    pub sha256: String,
    /// Of which test. None if of every one that asks it.
    pub assessment_id: Option<AssessmentId>,
    pub reason: RegradeReason,
    /// For the office alone.
    pub note: Option<Text<300>>,
    pub state: State,
    pub began_at: DateTime<Utc>,
    pub began_by: String,
    pub undone_at: Option<DateTime<Utc>>,
    pub undone_by: Option<String>,
    /// The last invitation whose score was looked at.
    pub counted_to: Option<InvitationId>,
    /// How many scores were counted again since it was begun, or since it was undone: of those that are told. How many wait
    /// to be told is nobody's business.
    pub changed: i32,
    /// How many of those that are told stay as they are, because another question of their test cannot be found.
    pub unscored: i32,
    pub updated_at: DateTime<Utc>,
    pub revision: i32,
}

#[derive(Debug, PartialEq, Eq)]
pub enum RegradeRefused {
    /// It is left out already.
    Already,
    /// No such test asks it in this wording.
    NotAsked,
    TooFewLeft {
        left: usize,
    },
    /// Who acts took one of these tests.
    Own,
    /// Another leaves it out of every test, of this one too.
    Wider,
    NotInForce,
}

impl Regrade {
    /// Is the question left out of what is scored now?
    pub fn is_in_force(&self) -> bool {
        self.undone_at.is_none()
    }

    pub fn is_under_way(&self) -> bool {
        matches!(self.state, State::Counting | State::Restoring)
    }

    pub fn concerns(&self, id: AssessmentId) -> bool {
        self.assessment_id.is_none_or(|own| own == id)
    }

    /// Returns whether both are of one question in one wording, and of a test in common.
    pub fn overlaps(&self, other: &Self) -> bool {
        (&self.item, &self.sha256) == (&other.item, &other.sha256)
            && self.assessment_id.is_none_or(|id| other.concerns(id))
    }

    /// Returns which other leaves the question out, so that undoing this one does not make it count, or did not: of one
    /// in force that of every test, of one that was undone any.
    pub fn still_out_by<'a>(&self, in_force: &'a [Self]) -> Option<&'a Self> {
        let is_wide = |other: &&Self| !self.is_in_force() || other.assessment_id.is_none();
        let others = in_force.iter().filter(|other| other.id != self.id && other.overlaps(self));
        others.filter(is_wide).min_by_key(|other| other.assessment_id)
    }

    /// Lets the question count again, whether all scores have been counted without it or not.
    pub fn undo(&mut self, at: DateTime<Utc>, by: String) -> Result<(), RegradeRefused> {
        if !self.is_in_force() {
            return Err(RegradeRefused::NotInForce);
        }
        (self.undone_at, self.undone_by) = (Some(at), Some(by));
        self.state = State::Restoring;
        (self.counted_to, self.changed, self.unscored) = (None, 0, 0);
        self.revision += 1;
        Ok(())
    }

    /// Some more were looked at, up to this one.
    pub fn went_on(&mut self, to: InvitationId, (changed, unscored): (i32, i32)) {
        self.counted_to = Some(to);
        self.changed += changed;
        self.unscored += unscored;
    }

    /// Since when scores are to be counted otherwise.
    pub fn changed_at(&self) -> DateTime<Utc> {
        self.undone_at.unwrap_or(self.began_at)
    }

    /// All are looked at once more.
    pub fn look_again(&mut self) {
        (self.counted_to, self.unscored) = (None, 0);
    }

    /// All were looked at.
    pub fn finish(&mut self) {
        self.state = match self.state {
            State::Counting | State::Counted => State::Counted,
            State::Restoring | State::Restored => State::Restored,
        };
        self.revision += 1;
    }
}

/// Returns which of these tests ask this wording.
pub fn asking<'a>(
    tests: &'a [Assessment],
    (item, sha256): (&'a str, &'a str),
) -> impl Iterator<Item = &'a Assessment> {
    tests.iter().filter(move |test| test.form.asks().any(|asked| asked == (item, sha256)))
}

/// Refuses to leave out what leaves a test too short, beside what is left out of it already.
pub fn refuse_too_few(
    tests: &[&Assessment],
    (item, sha256): (&str, &str),
    in_force: &[Regrade],
) -> Result<(), RegradeRefused> {
    let left = |test: &&Assessment| {
        let is_out = |asked: (&str, &str)| {
            let by_other = |one: &Regrade| {
                one.concerns(test.id) && (one.item.as_str(), one.sha256.as_str()) == asked
            };
            asked == (item, sha256) || in_force.iter().any(by_other)
        };
        test.form.asks().filter(|asked| !is_out(*asked)).count()
    };
    match tests.iter().map(left).min() {
        None => Err(RegradeRefused::NotAsked),
        Some(left) if left < FEWEST_LEFT => Err(RegradeRefused::TooFewLeft { left }),
        Some(_) => Ok(()),
    }
}

impl From<RegradeRefused> for Error {
    fn from(refused: RegradeRefused) -> Self {
        Self::Conflict(match refused {
            RegradeRefused::Already => Reason::new("regrades.already"),
            RegradeRefused::NotAsked => Reason::new("regrades.not_asked"),
            RegradeRefused::TooFewLeft { left } => {
                Reason::new("regrades.too_few_left").with("left", left).with("min", FEWEST_LEFT)
            }
            RegradeRefused::Own => Reason::new("regrades.own"),
            RegradeRefused::Wider => Reason::new("regrades.wider"),
            RegradeRefused::NotInForce => Reason::new("regrades.not_in_force"),
        })
    }
}

#[cfg(test)]
mod tests;
