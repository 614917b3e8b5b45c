//! What an answer about an application carries along, so that nobody asks a second time.

use std::collections::HashMap;

use super::{Application, output::ApplicationOut};
use crate::{
    error::{Error, Result},
    jobs::{self, JobId, JobOut, ReadJobs},
    people::{self, Person, PersonId, PersonOut, ReadPeople},
    platform::{
        db::Scope,
        http::principal::{ApiKey, Permission},
    },
};

crate::words! {
    /// What is told along with an application.
    pub enum ExpandApplication {
        /// The whole person, with what you call them. Needs `people:read`.
        Person = "person",
        /// The whole job, with its description. Needs `jobs:read`.
        Job = "job",
    }
}

/// What is carried along, which the key may read: nothing else can be made of what was asked for.
pub struct Along(Vec<ExpandApplication>);

/// What was found of it.
#[derive(Default)]
struct Found {
    people: HashMap<PersonId, Person>,
    jobs: HashMap<JobId, JobOut>,
}

impl Along {
    /// Refuses what the key may not read, by the permission that it lacks.
    pub fn of<P>(key: &ApiKey<P>, asked: Option<Vec<ExpandApplication>>) -> Result<Self> {
        let asked = asked.unwrap_or_default();
        for one in &asked {
            let rule = match one {
                ExpandApplication::Person => ReadPeople::RULE,
                ExpandApplication::Job => ReadJobs::RULE,
            };
            if !key.is_within(rule) {
                return Err(Error::Denied(rule.name));
            }
        }
        Ok(Self(asked))
    }

    /// Returns these applications with what is carried along, in one question more for each.
    pub async fn with(
        &self,
        scope: &Scope,
        applications: Vec<Application>,
    ) -> Result<Vec<ApplicationOut>> {
        let found = self.find(scope, &applications).await?;
        let out = ApplicationOut::all(scope, applications).await?;
        Ok(out.into_iter().map(|one| found.beside(one)).collect())
    }

    /// The same of one.
    pub async fn with_one(
        &self,
        scope: &Scope,
        application: Application,
    ) -> Result<ApplicationOut> {
        let one = self.with(scope, vec![application]).await?.pop();
        one.ok_or_else(|| Error::internal("of one application there is no output"))
    }

    async fn find(&self, scope: &Scope, applications: &[Application]) -> Result<Found> {
        let mut found = Found::default();
        if self.0.contains(&ExpandApplication::Person) {
            let people = applications.iter().map(|one| one.arrival.person_id);
            let people = people::named(scope, people).await?;
            found.people = people.into_iter().map(|person| (person.id, person)).collect();
        }
        if self.0.contains(&ExpandApplication::Job) {
            let jobs = jobs::with_ids(scope, applications.iter().map(|one| one.arrival.job_id));
            let jobs = JobOut::all(scope, jobs.await?).await?;
            found.jobs = jobs.into_iter().map(|job| (job.id, job)).collect();
        }
        Ok(found)
    }
}

impl Found {
    fn beside(&self, mut out: ApplicationOut) -> ApplicationOut {
        out.person = self.people.get(&out.person_id).cloned().map(PersonOut::from);
        out.job = self.jobs.get(&out.job_id).cloned();
        out
    }
}
