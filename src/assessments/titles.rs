//! How an assessment and its parts are called.

use std::collections::HashMap;

use bank::Bank;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use chrono_tz::Tz;
use sea_orm::FromQueryResult;

use super::{
    form::{Assessment, AssessmentId},
    store,
};
use crate::{
    error::Result,
    jobs::{self, JobId},
    kernel::{fault::Reason, language::Language},
    platform::db::Scope,
    practices,
};

/// What an assessment is called by.
#[derive(FromQueryResult)]
pub struct Named {
    pub id: AssessmentId,
    pub role: String,
    pub job_id: Option<JobId>,
    pub frozen_at: DateTime<Utc>,
}

/// Returns the name of an assessment, as people read it.
pub fn title(assessment: &Assessment, language: Language) -> Result<String> {
    title_of(&assessment.form.role, language)
}

/// Returns the same, by the role alone.
pub fn title_of(role: &str, language: Language) -> Result<String> {
    let blueprint = Bank::builtin()?.blueprint(role);
    Ok(blueprint.map_or(role, |one| one.title.get(language)).to_owned())
}

/// Returns the name of a part of the report.
pub fn group_title(bank: &Bank, group: &str, language: Language) -> String {
    let found = bank.groups().iter().find(|one| one.id == group);
    found.map_or(group, |one| one.title.get(language)).to_owned()
}

/// Returns what each assessment of the practice is called, no two alike.
pub async fn titles(scope: &Scope, language: Language) -> Result<HashMap<AssessmentId, String>> {
    let all = store::named(scope).await?;
    let jobs = jobs::titled(scope, all.iter().filter_map(|one| one.job_id)).await?;
    let zone = practices::here(scope).await?.time_zone();
    let day = |day: NaiveDate| {
        let words = Reason::new("day").with("day", day.day()).with("month", day.month());
        let words = words.with("year", day.year().to_string());
        scope.platform().locales.word(language, &words)
    };
    let jobs = jobs.into_iter().collect();
    Ok(distinct(&all, &jobs, (zone, day), (Bank::builtin()?, language)))
}

/// Returns what each of a practice's assessments is called, no two alike: one of its own by the role, a posting's by
/// the job and the day too. Of several with one name on one day, the later ones have a number. They come in the
/// order in which they were frozen.
fn distinct(
    all: &[Named],
    jobs: &HashMap<JobId, String>,
    (zone, say): (Tz, impl Fn(NaiveDate) -> String),
    (bank, language): (&Bank, Language),
) -> HashMap<AssessmentId, String> {
    let (mut called, mut times) = (HashMap::new(), HashMap::<String, u32>::new());
    for one in all {
        let blueprint = bank.blueprint(&one.role);
        let role = blueprint.map_or(one.role.as_str(), |found| found.title.get(language));
        let job = one.job_id.map(|id| jobs.get(&id).map_or(role, String::as_str));
        let day = say(one.frozen_at.with_timezone(&zone).date_naive());
        let mut title = match job {
            None => role.to_owned(),
            // Who calls a job like the work need not read it twice.
            Some(job) if folding::folded(job) == folding::folded(role) => format!("{role}, {day}"),
            Some(job) => format!("{role}: {job}, {day}"),
        };
        let number = times.entry(title.clone()).or_default();
        *number += 1;
        if *number > 1 {
            title = format!("{title} ({number})");
        }
        called.insert(one.id, title);
    }
    called
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    #[test]
    fn no_two_assessments_are_called_alike() {
        let frozen = |number, job: Option<u128>, at: &str| Named {
            id: AssessmentId::from_uuid(Uuid::from_u128(number)),
            role: "medical_biller".to_owned(),
            job_id: job.map(|job| JobId::from_uuid(Uuid::from_u128(job))),
            frozen_at: at.parse().unwrap(),
        };
        let all = [
            frozen(1, None, "2026-11-01T15:00:00Z"),
            frozen(2, Some(1), "2026-11-24T15:00:00Z"),
            // At the practice it is still the day before.
            frozen(3, Some(2), "2026-11-25T05:00:00Z"),
            frozen(4, Some(1), "2026-12-01T15:00:00Z"),
            frozen(5, Some(3), "2026-12-01T15:00:00Z"),
        ];
        let jobs = [(1, "Medical biller"), (2, "medical biller"), (3, "Evening biller")];
        let jobs =
            jobs.map(|(id, title)| (JobId::from_uuid(Uuid::from_u128(id)), title.to_owned()));
        let bank = Bank::builtin().unwrap();
        let say = |day: NaiveDate| day.format("%b %-d, %Y").to_string();
        let zone = Tz::America__Los_Angeles;
        let titles = distinct(&all, &jobs.into(), (zone, say), (bank, Language::English));
        let titles: Vec<_> = all.iter().map(|one| titles[&one.id].as_str()).collect();
        assert_eq!(
            titles,
            [
                "Medical biller",
                "Medical biller, Nov 24, 2026",
                "Medical biller, Nov 24, 2026 (2)",
                "Medical biller, Dec 1, 2026",
                "Medical biller: Evening biller, Dec 1, 2026",
            ]
        );
    }
}
