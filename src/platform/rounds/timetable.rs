//! Which rounds there are, when each ran last in this process, and when it runs next.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::Notify;

use super::{Act, Round, Went};
use crate::{error::Result, platform::db::PracticeId};

pub struct Timetable {
    rounds: Vec<Line>,
    /// The kinds of work that are done here.
    kinds: Vec<&'static str>,
    /// When work of this kind was last done for this practice.
    worked: Mutex<HashMap<(PracticeId, String), DateTime<Utc>>>,
}

struct Line {
    name: &'static str,
    every: TimeDelta,
    ran: Mutex<Ran>,
    /// Poked by whoever wants it to run now.
    called: Notify,
}

/// How a round has gone in this process.
#[derive(Clone, Debug, Default)]
pub struct Ran {
    pub began_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    pub next_at: Option<DateTime<Utc>>,
    /// The code of what went wrong last time with the round itself, not with one of its things.
    pub trouble: Option<String>,
    /// How often in a row.
    pub failures: i32,
}

impl Timetable {
    pub fn new(
        rounds: impl IntoIterator<Item = &'static Round>,
        kinds: impl IntoIterator<Item = &'static str>,
    ) -> Self {
        let line = |round: &'static Round| Line {
            name: round.name,
            every: round.every,
            ran: Mutex::default(),
            called: Notify::new(),
        };
        let rounds = rounds.into_iter().map(line).collect();
        Self { rounds, kinds: kinds.into_iter().collect(), worked: Mutex::default() }
    }

    /// Returns each round with its cadence and how it has gone.
    pub fn rounds(&self) -> impl Iterator<Item = (&'static str, TimeDelta, Ran)> + '_ {
        self.rounds.iter().map(|line| (line.name, line.every, held(&line.ran).clone()))
    }

    pub fn kinds(&self) -> &[&'static str] {
        &self.kinds
    }

    /// Has a round run now, if there is such a round here.
    pub fn call(&self, name: &str) {
        if let Some(line) = self.line(name) {
            line.called.notify_one();
        }
    }

    /// Returns once somebody wants it to run.
    pub(super) async fn called(&self, name: &str) {
        match self.line(name) {
            Some(line) => line.called.notified().await,
            None => std::future::pending().await,
        }
    }

    pub(super) fn begin(&self, name: &str, now: DateTime<Utc>) {
        if let Some(line) = self.line(name) {
            held(&line.ran).began_at = Some(now);
        }
    }

    pub(super) fn end(&self, round: &Round, now: DateTime<Utc>, went: &Result<Went>) {
        let Some(line) = self.line(round.name) else { return };
        let mut ran = held(&line.ran);
        match went {
            Ok(_) => (ran.trouble, ran.failures) = (None, 0),
            Err(error) => {
                ran.trouble = Some(error.reason().code.into_owned());
                ran.failures = ran.failures.saturating_add(1);
            }
        }
        ran.ended_at = Some(now);
        ran.next_at = Some(now + wait(round, ran.failures));
    }

    /// Returns how long a round waits for its next go.
    pub(super) fn pause(&self, round: &Round) -> TimeDelta {
        let failures = self.line(round.name).map_or(0, |line| held(&line.ran).failures);
        wait(round, failures)
    }

    /// Notes that work of this kind was done.
    pub fn worked(&self, practice: PracticeId, kind: &str, now: DateTime<Utc>) {
        held(&self.worked).insert((practice, kind.to_owned()), now);
    }

    pub fn worked_at(&self, practice: PracticeId, kind: &str) -> Option<DateTime<Utc>> {
        held(&self.worked).get(&(practice, kind.to_owned())).copied()
    }

    fn line(&self, name: &str) -> Option<&Line> {
        self.rounds.iter().find(|line| line.name == name)
    }
}

/// What fails for the whole server waits ever longer, and never less than after it went well. One
/// that could not ask what is due asks again as usual: a question costs little, and what waits for
/// it are its things.
fn wait(round: &Round, failures: i32) -> TimeDelta {
    match round.act {
        Act::Server(_) if failures > 0 => round.every.max(round.pause.after(failures)),
        _ => round.every,
    }
}

fn held<T>(what: &Mutex<T>) -> MutexGuard<'_, T> {
    what.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::{super::Pause, *};

    #[test]
    fn what_keeps_failing_comes_ever_later_and_never_sooner_than_its_cadence() {
        let (name, pause) = ("test", Pause::USUAL);
        let server = Act::Server(|_| Box::pin(async { Ok(()) }));
        let whose: super::super::Whose = |_| Box::pin(async { Ok(vec![]) });
        let practice = Act::Practice { whose, run: |_| Box::pin(async { Ok(()) }) };
        let minutes = |act, every, failures| {
            let round = Round { name, every: TimeDelta::minutes(every), pause, act };
            wait(&round, failures).num_minutes()
        };
        let failures = [0, 1, 2, 3, 9];
        assert_eq!(failures.map(|many| minutes(server, 2, many)), [2, 2, 2, 4, 60]);
        assert_eq!(failures.map(|many| minutes(server, 180, many)), [180; 5]);
        assert_eq!(failures.map(|many| minutes(practice, 2, many)), [2; 5]);
    }
}
