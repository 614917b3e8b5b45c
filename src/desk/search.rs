//! Who and what is meant by a few letters or digits: candidates, staff and jobs, as far as who asks may see them.
//!
//! Five statements at most, however many people there are: who is called so (two), what they applied for, who of
//! them works here, and what jobs are called.

use chrono::NaiveDate;

use crate::{
    applications::{self, Application, ReadApplications},
    error::Result,
    jobs::{self, JobId, ReadJobs},
    licenses::ReadLicenses,
    people::{self, Person, PersonId, ReadPeople},
    platform::{db::Scope, http::principal::Permission, keys::Rule},
    roster::{self, ReadStaff, Staff},
};

crate::words! {
    /// What was found.
    pub enum HitKind {
        /// An application.
        Candidate = "candidate",
        /// Somebody who works or worked here.
        Staff = "staff",
        /// Somebody of whom there is neither.
        Person = "person",
        Job = "job",
    }
}

/// How many people are found, and how many jobs. Whoever means another types more.
pub const MOST: usize = 20;

/// One thing that may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub kind: HitKind,
    pub id: String,
    pub person: Option<PersonId>,
    pub name: String,
    /// The job that they applied to, or what they do here.
    pub of: String,
    /// The stage of an application or of employment.
    pub state: Option<&'static str>,
    pub path: String,
}

/// What was found, people by name first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hits {
    pub all: Vec<Hit>,
    /// Whether too little was typed: two letters or digits are the least.
    pub is_short: bool,
    /// Whether there are more than are shown.
    pub has_more: bool,
}

/// What somebody may see.
#[derive(Clone, Copy)]
struct May {
    people: bool,
    applications: bool,
    staff: bool,
    licenses: bool,
    jobs: bool,
}

impl May {
    fn of(permits: impl Fn(Rule) -> bool) -> Self {
        Self {
            people: permits(ReadPeople::RULE),
            applications: permits(ReadApplications::RULE),
            staff: permits(ReadStaff::RULE),
            licenses: permits(ReadLicenses::RULE),
            jobs: permits(ReadJobs::RULE),
        }
    }
}

/// Searches, for somebody who is permitted that much.
pub async fn search(
    scope: &Scope,
    (typed, today): (&str, NaiveDate),
    permits: impl Fn(Rule) -> bool,
) -> Result<Hits> {
    let may = May::of(permits);
    let beginnings = folding::beginnings(typed);
    if beginnings.is_empty() {
        return Ok(Hits { is_short: true, ..Hits::default() });
    }
    let mut found = vec![];
    if may.people || may.applications || may.staff {
        found = people::called(scope, typed, MOST as u64 + 1).await?;
    }
    let has_more = found.len() > MOST;
    found.truncate(MOST);
    let titles = jobs::all_titled(scope).await?;
    let mut all = of_people(scope, (&found[..], &titles[..], today), may).await?;
    if may.jobs {
        let meant = titles.iter().filter(|(_, title)| is_called(title, &beginnings));
        all.extend(meant.take(MOST).map(job));
    }
    Ok(Hits { all, is_short: false, has_more })
}

async fn of_people(
    scope: &Scope,
    (found, titles, today): (&[Person], &[(JobId, String)], NaiveDate),
    may: May,
) -> Result<Vec<Hit>> {
    if found.is_empty() {
        return Ok(vec![]);
    }
    let ids = || found.iter().map(|person| person.id);
    let applied =
        if may.applications { applications::of_people(scope, ids()).await? } else { vec![] };
    let staff = if may.staff { roster::of_people(scope, ids()).await? } else { vec![] };
    let mut all = vec![];
    for person in found {
        let before = all.len();
        let theirs = applied.iter().filter(|one| one.arrival.person_id == person.id);
        all.extend(theirs.map(|one| candidate(person, one, titles)));
        let here = staff.iter().find(|one| one.person_id == person.id);
        all.extend(here.map(|one| member(person, one, today)));
        if all.len() == before && may.licenses && may.people {
            all.push(other(person));
        }
    }
    Ok(all)
}

/// Does some word of a title begin with each thing that was typed?
fn is_called(title: &str, beginnings: &[String]) -> bool {
    let words = folding::words(title, None, None);
    beginnings.iter().all(|beginning| words.iter().any(|word| word.starts_with(beginning)))
}

fn candidate(person: &Person, one: &Application, titles: &[(JobId, String)]) -> Hit {
    let title = titles.iter().find(|(id, _)| *id == one.arrival.job_id);
    Hit {
        kind: HitKind::Candidate,
        id: one.id.to_string(),
        person: Some(person.id),
        name: person.name().to_owned(),
        of: title.map(|(_, title)| title.clone()).unwrap_or_default(),
        state: Some(one.stage.word()),
        path: format!("/applications/{}", one.id),
    }
}

fn member(person: &Person, one: &Staff, today: NaiveDate) -> Hit {
    Hit {
        kind: HitKind::Staff,
        id: one.id.to_string(),
        person: Some(person.id),
        name: person.name().to_owned(),
        of: one.terms.position.to_string(),
        state: Some(one.stage(today).word()),
        path: format!("/staff/{}", one.id),
    }
}

/// Of somebody who neither applied nor works here, licenses are all that there can be.
fn other(person: &Person) -> Hit {
    Hit {
        kind: HitKind::Person,
        id: person.id.to_string(),
        person: Some(person.id),
        name: person.name().to_owned(),
        of: String::new(),
        state: None,
        path: format!("/people/{}/patient-contact", person.id),
    }
}

fn job((id, title): &(JobId, String)) -> Hit {
    Hit {
        kind: HitKind::Job,
        id: id.to_string(),
        person: None,
        name: title.clone(),
        of: String::new(),
        state: None,
        path: format!("/jobs/{id}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_job_is_found_by_the_beginnings_of_its_words_without_accents() {
        let meant = |title: &str, typed: &str| is_called(title, &folding::beginnings(typed));
        assert!(meant("Front-desk receptionist", "rec fro"));
        assert!(meant("Recepción", "RECEPCION"));
        assert!(!meant("Front-desk receptionist", "rec bil"));
    }
}
