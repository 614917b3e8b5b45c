//! Who has waited longest, and for whom.

use serde::Serialize;

use crate::{
    applications::{self, Longest, WhoseTurn},
    error::Result,
    interviews,
    jobs::{self, JobId},
    kernel::language::Language,
    offers, people,
    platform::db::Scope,
    practices::Practice,
    screening,
};

/// As many as one looks at. The others are in the list of candidates.
const MOST: u64 = 10;

#[derive(Clone, Serialize)]
pub struct Waiting {
    path: String,
    name: String,
    job: String,
    stage: &'static str,
    /// For whom they wait, and for what: as *Today* says it.
    turn: &'static str,
    days: i64,
}

impl Waiting {
    /// Examples for the samples of pages.
    pub fn samples() -> Vec<Self> {
        let turns = [WhoseTurn::WORDS, interviews::WAITS, offers::WAITS, screening::WAITS].concat();
        let sample = |(days, turn): (usize, &'static str)| Self {
            path: "/applications/appl_1".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            job: "Medical biller".to_owned(),
            stage: "applied",
            turn,
            days: i64::try_from(days).unwrap_or_default(),
        };
        turns.into_iter().enumerate().map(sample).collect()
    }
}

/// Returns those who have waited longest, of these jobs or of all.
pub async fn waiting(
    scope: &Scope,
    jobs: Option<&[JobId]>,
    practice: &Practice,
    language: Language,
) -> Result<Vec<Waiting>> {
    let longest = applications::longest(scope, jobs, MOST, language).await?;
    let whose = longest.iter().map(|one| one.application.arrival.person_id);
    let people = people::named(scope, whose).await?;
    let titles =
        jobs::titled(scope, longest.iter().map(|one| one.application.arrival.job_id)).await?;
    let today = practice.today(scope.now());
    let say = |one: &Longest| {
        let arrival = &one.application.arrival;
        let person = people.iter().find(|person| person.id == arrival.person_id);
        let title = titles.iter().find(|(id, _)| *id == arrival.job_id);
        Waiting {
            path: format!("/applications/{}", one.application.id),
            name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            job: title.map(|(_, title)| title.clone()).unwrap_or_default(),
            stage: one.application.stage.word(),
            turn: one.turn,
            days: (today - practice.today(one.since)).num_days(),
        }
    };
    Ok(longest.iter().map(say).collect())
}
