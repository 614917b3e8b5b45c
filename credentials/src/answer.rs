//! May somebody start patient contact? For each requirement of their work, what meets it or what is missing.

use chrono::NaiveDate;

use crate::{Asks, Catalogue, Nurse, Privilege, Requirement, Task};

/// What somebody would do, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Work<'a> {
    pub role: &'a str,
    pub state: &'a str,
    pub tasks: &'a [Task],
}

/// How something held stands on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    Good,
    /// Good under conditions.
    Conditions,
    /// Nobody has looked, what was seen needs reading, or the look is too old.
    Unproven,
    /// It is over, or gives no right.
    Bad,
}

/// A credential that somebody holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held<'a> {
    pub key: &'a str,
    /// The state or body that gave it.
    pub from: &'a str,
    pub stands: Stands,
    pub is_multistate: Option<bool>,
    pub lives_in: Option<(&'a str, Option<NaiveDate>)>,
}

/// Whether a requirement is met, by which of what is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    By(usize),
    /// By the compact, though another state gave it.
    ByCompact(usize),
    /// The holder has moved, and has until a day to apply.
    Moved(usize, NaiveDate),
    Conditions(usize),
    Unproven(usize),
    /// Another state gave it, and its source did not say whether it is multistate.
    MultistateNotShown(usize),
    Bad(usize),
    OtherState(usize),
    Missing,
    AskBoard,
    SomebodyElse,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line<'a> {
    pub requirement: &'a Requirement,
    pub met: Met,
}

/// The answer as a whole: the worst of its lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    Yes,
    /// Nothing known speaks against it, and something is for a person or a board to say.
    Ask,
    No,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer<'a> {
    pub verdict: Verdict,
    pub lines: Vec<Line<'a>>,
}

impl Met {
    pub const fn verdict(self) -> Verdict {
        match self {
            Self::By(_) | Self::ByCompact(_) => Verdict::Yes,
            Self::Moved(..) | Self::Conditions(_) | Self::AskBoard => Verdict::Ask,
            Self::MultistateNotShown(_)
            | Self::Unproven(_)
            | Self::Bad(_)
            | Self::OtherState(_)
            | Self::Missing
            | Self::SomebodyElse => Verdict::No,
        }
    }

    /// What is nearest to being enough is told: of two, the one with the smaller number.
    const fn distance(self) -> u8 {
        match self {
            Self::By(_) => 0,
            Self::ByCompact(_) => 1,
            Self::Moved(..) => 2,
            Self::Conditions(_) => 3,
            Self::Unproven(_) => 4,
            Self::MultistateNotShown(_) => 5,
            Self::Bad(_) => 6,
            Self::OtherState(_) => 7,
            Self::Missing | Self::AskBoard | Self::SomebodyElse => 8,
        }
    }
}

impl Catalogue {
    /// Returns whether what is held is enough for some work. Where nothing is required, it is; a role that nobody
    /// has written down asks for nothing here, and may elsewhere.
    pub fn answer(&self, work: &Work<'_>, held: &[Held<'_>], today: NaiveDate) -> Answer<'_> {
        let about = |it: &&Requirement| it.is_about(work.role, work.state, work.tasks);
        let lines: Vec<_> = self
            .requirements()
            .iter()
            .filter(about)
            .map(|requirement| Line { requirement, met: self.met(requirement, work, held, today) })
            .collect();
        let worst = lines.iter().map(|line| line.met.verdict()).max();
        Answer { verdict: worst.unwrap_or(Verdict::Yes), lines }
    }

    fn met(
        &self,
        requirement: &Requirement,
        work: &Work<'_>,
        held: &[Held<'_>],
        today: NaiveDate,
    ) -> Met {
        let keys = match &requirement.asks {
            Asks::Board => return Met::AskBoard,
            Asks::SomebodyElse => return Met::SomebodyElse,
            Asks::OneOf(keys) => keys,
        };
        held.iter()
            .enumerate()
            .filter(|(_, one)| keys.iter().any(|key| key == one.key))
            .map(|(at, one)| self.by(at, one, work, today))
            .min_by_key(|met| met.distance())
            .unwrap_or(Met::Missing)
    }

    fn by(&self, at: usize, held: &Held<'_>, work: &Work<'_>, today: NaiveDate) -> Met {
        match held.stands {
            Stands::Bad => return Met::Bad(at),
            Stands::Unproven => return Met::Unproven(at),
            Stands::Good | Stands::Conditions => {}
        }
        let is_a_right = self.credential(held.key).is_some_and(|known| known.is_a_right());
        let (key, licensed_in) = (held.key, held.from);
        let nurse =
            Nurse { key, licensed_in, is_multistate: held.is_multistate, lives_in: held.lives_in };
        // A body's certificate counts everywhere; a right counts where it was given.
        let privilege = match is_a_right {
            true => self.compact().privilege(nurse, work.state, today),
            false => Privilege::Own,
        };
        match privilege {
            Privilege::None => Met::OtherState(at),
            Privilege::NotShown => Met::MultistateNotShown(at),
            // Conditions usually end the privilege to work in another state.
            Privilege::Own | Privilege::Compact if held.stands == Stands::Conditions => {
                Met::Conditions(at)
            }
            Privilege::Own => Met::By(at),
            Privilege::Compact => Met::ByCompact(at),
            Privilege::MovedUntil(day) => Met::Moved(at, day),
        }
    }
}
