//! What waits in this room: for a decision, for a reading of what was turned in, and for candidates.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{
    ReadApplications,
    application::Application,
    hooks::{Found, elsewhere, tests_of},
    store,
    tested::{Standing, Tested},
};
use crate::{
    error::Result,
    jobs::{self, JobId},
    kernel::language::Language,
    people::{self, Person},
    platform::{
        db::Scope,
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] = &["decide", "read_tests", "tests", "more_candidates"];
/// More than anybody decides on in one day. That there are more is said.
const MOST: u64 = 500;
/// How many are named.
const NAMED: usize = 3;

/// Whose turn one application is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Turn {
    /// A test was turned in, and nobody has moved them since.
    Read,
    Decide,
    Candidate,
}

impl Turn {
    pub const WORDS: &[&str] = &["read", "decide", "candidate"];

    fn word(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Decide => "decide",
            Self::Candidate => "candidate",
        }
    }
}

/// One of those who have waited longest, for what, and since when. Of an offer, an interview or a chat that is under way
/// it is the word of that room, so that a report says what *Today* says.
pub struct Longest {
    pub application: Application,
    pub turn: &'static str,
    pub since: DateTime<Utc>,
}

/// The applications to one job whose turn is the same.
struct Together<'a> {
    all: Vec<&'a Application>,
    since: DateTime<Utc>,
    until: Option<DateTime<Utc>>,
}

/// Whoever has a test to take is not yet to be decided on, and whoever waits in a room above waits there alone, but for a
/// test that was turned in.
pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !asker.may::<ReadApplications>() {
        return Ok(vec![]);
    }
    let scope = asker.scope;
    let open = store::who_waits_longest(scope, MOST).await?;
    let is_full = open.len() as u64 == MOST;
    let last = open.last().map(|last| last.turn.at);
    let ids: Vec<_> = open.iter().map(|one| one.id).collect();
    let elsewhere = elsewhere(scope, &ids).await?;
    let tests = tests_of(scope, &open, asker.language).await?;
    // A chat that a candidate has not finished keeps nobody from reading what they turned in.
    let is_here =
        |one: &Application| !elsewhere.contains_key(&one.id) || turn(one, &tests).0 == Turn::Read;
    let open: Vec<_> = open.into_iter().filter(is_here).collect();
    let together = together(&open, &tests);
    let named = together.values().flat_map(|group| group.all.iter().take(NAMED));
    let people = people::named(scope, named.map(|one| one.arrival.person_id)).await?;
    let titles = jobs::titled(scope, together.keys().map(|(_, job)| *job)).await?;
    let said = together.iter().map(|((turn, job), group)| {
        let title = titles.iter().find(|(of, _)| of == job).map(|(_, title)| title.clone());
        say(*turn, *job, group, &people, title.unwrap_or_default())
    });
    let more = last.filter(|_| is_full).map(more);
    Ok(said.chain(more).collect())
}

/// Returns who has waited longest for a next step, of these jobs or of all.
pub async fn longest(
    scope: &Scope,
    jobs: Option<&[JobId]>,
    most: u64,
    language: Language,
) -> Result<Vec<Longest>> {
    let open = match jobs {
        Some(jobs) => store::who_waits_among(scope, jobs, most).await?,
        None => store::who_waits_longest(scope, most).await?,
    };
    let ids: Vec<_> = open.iter().map(|one| one.id).collect();
    let elsewhere = elsewhere(scope, &ids).await?;
    let tests = tests_of(scope, &open, language).await?;
    let say = |application: Application| {
        let (turn, since, _) = turn(&application, &tests);
        let there = elsewhere.get(&application.id).filter(|_| turn != Turn::Read);
        Longest { turn: there.copied().unwrap_or_else(|| turn.word()), since, application }
    };
    Ok(open.into_iter().map(say).collect())
}

fn together<'a>(open: &'a [Application], tests: &Found) -> BTreeMap<(Turn, JobId), Together<'a>> {
    let mut all = BTreeMap::new();
    for one in open {
        let (turn, since, until) = turn(one, tests);
        let group = all.entry((turn, one.arrival.job_id));
        let group = group.or_insert_with(|| Together { all: vec![], since, until });
        group.all.push(one);
        group.since = group.since.min(since);
        group.until = group.until.into_iter().chain(until).min();
    }
    all
}

/// Returns whose turn it is, since when, and until when. What nobody is told of is no turn of ours.
fn turn(one: &Application, tests: &Found) -> (Turn, DateTime<Utc>, Option<DateTime<Utc>>) {
    let tested = tests.get(&one.id);
    if let Some(Standing::Open { since, until }) = tested.map(|tested| &tested.standing) {
        return (Turn::Candidate, *since, Some(*until));
    }
    match tested.and_then(Tested::turned_in) {
        Some(at) if at >= one.turn.at => (Turn::Read, at, None),
        _ => (Turn::Decide, one.turn.at, None),
    }
}

fn say(turn: Turn, job: JobId, group: &Together<'_>, people: &[Person], of: String) -> Waiting {
    let (on, word, icon) = match turn {
        Turn::Read => (On::You, "read_tests", "info"),
        Turn::Decide => (On::You, "decide", "people"),
        Turn::Candidate => (On::Candidates, "tests", "waiting"),
    };
    let name = |one: &&Application| {
        let person = people.iter().find(|person| person.id == one.arrival.person_id);
        person.map(|person| person.name().to_owned())
    };
    let path = match group.all.as_slice() {
        [only] => format!("/applications/{}", only.id),
        _ => format!("/jobs/{job}/board"),
    };
    let names = group.all.iter().take(NAMED).filter_map(name).collect();
    let count = group.all.len() as u64;
    Waiting { on, word, icon, count, of, names, since: group.since, until: group.until, path }
}

/// There are more than are looked at here.
fn more(since: DateTime<Utc>) -> Waiting {
    Waiting {
        on: On::You,
        word: "more_candidates",
        icon: "people",
        count: MOST,
        of: String::new(),
        names: vec![],
        since,
        until: None,
        path: "/candidates".to_owned(),
    }
}
