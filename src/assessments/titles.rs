//! How an assessment and its parts are called.

use std::collections::HashMap;

use bank::Bank;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use sea_orm::FromQueryResult;

use super::form::{Assessment, AssessmentId};
use crate::{error::Result, jobs::JobId, kernel::language::Language};

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

/// Returns what each of a practice's assessments is called, no two alike: one of its own by the role, a posting's by
/// the job and the day too. Of several with one name on one day, the later ones have a number. They come in the
/// order in which they were frozen.
pub fn distinct(
    all: &[Named],
    jobs: &HashMap<JobId, String>,
    zone: Tz,
    bank: &Bank,
) -> HashMap<AssessmentId, String> {
    let (mut called, mut times) = (HashMap::new(), HashMap::<String, u32>::new());
    for one in all {
        let blueprint = bank.blueprint(&one.role);
        let role = blueprint.map_or(one.role.as_str(), |found| found.title.get(Language::English));
        let job = one.job_id.map(|id| jobs.get(&id).map_or(role, String::as_str));
        let day = one.frozen_at.with_timezone(&zone).format("%b %-d, %Y");
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
        let titles = distinct(&all, &jobs.into(), Tz::America__Los_Angeles, bank);
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
