//! A conversation of one application: how long it is open, and what a turn may do.

use chrono::{DateTime, TimeDelta, Utc};
use dialogue::{Ending, Facts, Finding, Findings, Given, Language, Message, Script, State, Turn};
use serde::{Deserialize, Serialize};

use super::scripts;
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    jobs::JobId,
    kernel::fault::Reason,
    people::PersonId,
};

crate::typed_id!(ScreeningId, "scr");

crate::words! {
    /// How a conversation stands.
    pub enum ScreeningState {
        /// Nobody has answered yet.
        Waiting = "waiting",
        /// Some is answered, and nothing sent.
        Begun = "begun",
        /// The candidate stopped. They may go on.
        Stopped = "stopped",
        /// Its days are over, and nothing was sent.
        Lapsed = "lapsed",
        /// The candidate sent their answers.
        Sent = "sent",
        /// It turned in circles, and a person goes on.
        PassedOn = "passed_on",
    }
}

/// How long a conversation stays open: from the invitation, and again from the first answer.
pub const OPEN_FOR: TimeDelta = TimeDelta::days(7);

/// More turns than this are nobody's conversation. The dialogue itself ends before.
const MOST_TURNS: usize = 200;

/// One conversation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Screening {
    pub id: ScreeningId,
    pub application_id: ApplicationId,
    pub person_id: PersonId,
    pub job_id: JobId,
    /// Missing until somebody has answered.
    pub talk: Option<Talk>,
    pub open_until: DateTime<Utc>,
    /// Missing if the candidate opened it by themselves.
    pub invited: Option<Invited>,
    /// When the candidate last asked for a person, or left something to be answered.
    pub asked_at: Option<DateTime<Utc>>,
    /// When it was sent or passed on.
    pub finished_at: Option<DateTime<Utc>>,
    /// Counts the changes.
    pub revision: i32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invited {
    pub at: DateTime<Utc>,
    pub by: String,
}

/// What it is about, frozen when it began, and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// The script's role.
    pub role: String,
    pub facts: Facts,
    /// The language in which it began: played again from there, it comes out the same.
    pub began_in: Language,
    /// What was said first.
    pub opening: Vec<Message>,
    pub state: State,
}

/// One turn: what the candidate said, and what was said to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    pub turn: Turn,
    pub says: Vec<Message>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum ScreeningRefused {
    ApplicationClosed,
    /// The candidate has sent their answers.
    Finished,
    Lapsed,
    /// What was typed answers a question that is no longer asked.
    MovedOn,
    TooMany,
}

impl Talk {
    pub fn begin(script: &Script, facts: Facts, language: Language) -> Self {
        let (state, opening) = State::begin(script, &facts, language);
        Self { role: script.role.clone(), facts, began_in: language, opening, state }
    }

    pub fn is_finished(&self) -> bool {
        matches!(self.state.ending(), Some(Ending::Sent | Ending::TooLong))
    }

    /// Returns how many turns leave something for a person, and whether one is asked for.
    fn asks(&self) -> (usize, bool) {
        (self.state.passed_on.len(), self.state.wants_person)
    }
}

/// What a turn brought about.
pub struct Came {
    pub says: Vec<Message>,
    /// Whether it left the first thing for a person.
    pub asks_first: bool,
    /// Whether it ended the conversation.
    pub is_end: bool,
}

impl Screening {
    /// Returns how it stands now.
    pub fn word(&self, now: DateTime<Utc>) -> ScreeningState {
        let kept = self.kept_word();
        match kept {
            ScreeningState::Sent | ScreeningState::PassedOn => kept,
            _ if self.open_until <= now => ScreeningState::Lapsed,
            _ => kept,
        }
    }

    /// Returns how it stands, whatever the clock says.
    pub fn kept_word(&self) -> ScreeningState {
        match self.talk.as_ref().map(|talk| talk.state.ending()) {
            None => ScreeningState::Waiting,
            Some(None) => ScreeningState::Begun,
            Some(Some(Ending::Stopped)) => ScreeningState::Stopped,
            Some(Some(Ending::Sent)) => ScreeningState::Sent,
            Some(Some(Ending::TooLong)) => ScreeningState::PassedOn,
        }
    }

    /// Returns how many turns there were.
    pub fn turns(&self) -> usize {
        self.talk.as_ref().map_or(0, |talk| talk.state.turns)
    }

    /// Opens it for some days more. What was answered is there.
    pub fn renew(&mut self, now: DateTime<Utc>) {
        self.open_until = self.open_until.max(now + OPEN_FOR);
        self.revision += 1;
    }

    pub fn invite(&mut self, invited: Invited) -> Result<(), ScreeningRefused> {
        if self.talk.as_ref().is_some_and(Talk::is_finished) {
            return Err(ScreeningRefused::Finished);
        }
        self.renew(invited.at);
        self.invited = Some(invited);
        Ok(())
    }

    /// Refuses a turn to a conversation that is over, or that has `after` turns no longer.
    pub fn admit(&self, after: usize, now: DateTime<Utc>) -> Result<(), ScreeningRefused> {
        match self.turns() {
            _ if self.word(now) == ScreeningState::Lapsed => Err(ScreeningRefused::Lapsed),
            turns if turns >= MOST_TURNS => Err(ScreeningRefused::TooMany),
            turns if turns != after => Err(ScreeningRefused::MovedOn),
            _ => Ok(()),
        }
    }

    /// Takes a turn in a conversation that has begun.
    pub fn take(
        &mut self,
        mut talk: Talk,
        script: &Script,
        turn: &Turn,
        now: DateTime<Utc>,
    ) -> Came {
        let (was_finished, asked) = (talk.is_finished(), talk.asks());
        let says = talk.state.take(script, &talk.facts, turn);
        let is_end = talk.is_finished() && !was_finished;
        let asks_first = asked == (0, false) && talk.asks() != asked;
        if self.talk.is_none() {
            self.open_until = self.open_until.max(now + OPEN_FOR);
        }
        if is_end {
            self.finished_at = Some(now);
        }
        // What was taken back waits for nobody, and a further question waits anew.
        self.asked_at = match talk.asks() {
            (0, false) => None,
            (count, wants) if count > asked.0 || (wants && !asked.1) => Some(now),
            _ => self.asked_at,
        };
        self.talk = Some(talk);
        self.revision += 1;
        Came { says, asks_first, is_end }
    }

    /// Returns whether somebody asked for a person, or left something to be answered.
    pub fn wants_answer(&self) -> bool {
        self.talk.as_ref().is_some_and(|talk| talk.asks() != (0, false))
    }

    /// Returns what was found, in the reader's language, once the candidate has sent it or a person goes on:
    /// nobody reads what has not been sent. What was left for a person is read at once.
    pub fn found(&self, exchanges: &[Exchange], reads: Language) -> Result<Option<Found>> {
        let Some(talk) = &self.talk else { return Ok(None) };
        let script = scripts::named(&talk.role)?;
        let turns: Vec<_> = exchanges.iter().map(|one| one.turn.clone()).collect();
        let found = Findings::of(script, &talk.facts, &talk.state, &turns);
        let mut given = Given::all(script, &talk.facts, &talk.state, reads);
        let mut rows = vec![];
        for finding in found.findings.into_iter().filter(|_| talk.is_finished()) {
            let place = given.iter().position(|given| given.question == finding.question);
            rows.push((finding, place.map(|place| given.remove(place))));
        }
        Ok(Some(Found { rows, left: found.passed_on, wants_person: found.wants_person }))
    }
}

/// What a person reads.
pub struct Found {
    /// Each requirement, with what was understood of the answer if there is one.
    pub rows: Vec<(Finding, Option<Given>)>,
    /// Questions and remarks for a person, in the candidate's own words.
    pub left: Vec<String>,
    pub wants_person: bool,
}

impl From<ScreeningRefused> for Error {
    fn from(refused: ScreeningRefused) -> Self {
        Self::Conflict(Reason::new(match refused {
            ScreeningRefused::ApplicationClosed => "screenings.application_closed",
            ScreeningRefused::Finished => "screenings.finished",
            ScreeningRefused::Lapsed => "screenings.lapsed",
            ScreeningRefused::MovedOn => "screenings.moved_on",
            ScreeningRefused::TooMany => "screenings.too_many",
        }))
    }
}

#[cfg(test)]
mod tests;
