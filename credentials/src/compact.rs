//! The Nurse Licensure Compact: states that let nurses of each other's work. It is about registered and practical
//! nurses alone, and about a license that says it is multistate.

use chrono::{Days, NaiveDate};
use serde::Deserialize;

use crate::{Law, Words};

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Compact {
    pub law: Law,
    /// The credentials that it is about.
    pub covers: Vec<String>,
    /// How many days after a move to another member somebody has to apply there.
    pub days_to_apply: u64,
    pub members: Vec<Member>,
    /// States that have joined and do not work with it yet, and why.
    #[serde(default)]
    pub not_yet: Vec<NotYet>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    pub state: String,
    /// The first day, where it is not long ago.
    #[serde(default)]
    pub since: Option<NaiveDate>,
}

#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NotYet {
    pub state: String,
    pub words: Words,
}

/// A nurse's license, and where its holder lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Nurse<'a> {
    /// Which credential.
    pub key: &'a str,
    /// Which state gave it.
    pub licensed_in: &'a str,
    /// Whether the source says that it is multistate; nothing where it does not say.
    pub is_multistate: Option<bool>,
    /// Where the holder lives, and since when, where it is known.
    pub lives_in: Option<(&'a str, Option<NaiveDate>)>,
}

/// Whether a license lets its holder work in another state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Privilege {
    /// It is that state's own license.
    Own,
    /// By the compact.
    Compact,
    /// The source did not say whether it is multistate: look again.
    NotShown,
    /// The holder has moved; they have until this day to apply where they live now.
    MovedUntil(NaiveDate),
    /// It is not enough.
    None,
}

impl Compact {
    /// Returns whether a state works with the compact on a day.
    pub fn has(&self, state: &str, day: NaiveDate) -> bool {
        let is_in = |member: &Member| {
            member.state == state && member.since.is_none_or(|since| since <= day)
        };
        self.members.iter().any(is_in)
    }

    /// Returns whether a nurse may work in a state on a day.
    ///
    /// A multistate license belongs to the state where its holder lives. Who has moved to another member may work on
    /// with it until their time to apply is over; who has moved out of the compact keeps no privilege.
    pub fn privilege(&self, nurse: Nurse<'_>, work_in: &str, today: NaiveDate) -> Privilege {
        if nurse.licensed_in == work_in {
            return Privilege::Own;
        }
        let is_covered = self.covers.iter().any(|key| key == nurse.key);
        if !is_covered || !self.has(nurse.licensed_in, today) || !self.has(work_in, today) {
            return Privilege::None;
        }
        match (nurse.is_multistate, nurse.lives_in) {
            (Some(false), _) => Privilege::None,
            (None, _) => Privilege::NotShown,
            (Some(true), Some((home, since))) if home != nurse.licensed_in => {
                self.after_a_move(home, since, today)
            }
            (Some(true), _) => Privilege::Compact,
        }
    }

    fn after_a_move(&self, home: &str, since: Option<NaiveDate>, today: NaiveDate) -> Privilege {
        let until = since.and_then(|since| since.checked_add_days(Days::new(self.days_to_apply)));
        match until {
            Some(until) if self.has(home, today) && today <= until => Privilege::MovedUntil(until),
            _ => Privilege::None,
        }
    }
}
