//! What an answer about an invitation carries along, so that nobody asks a second time.

use std::collections::HashMap;

use super::{Invitation, output::InvitationOut};
use crate::{
    applications::{self, ApplicationId, ApplicationOut, ReadApplications},
    error::{Error, Result},
    people::{self, Person, PersonId, PersonOut, ReadPeople},
    platform::{
        db::Scope,
        http::principal::{ApiKey, Permission},
    },
};

crate::words! {
    /// What is told along with an invitation.
    pub enum ExpandInvitation {
        /// The whole person, with what you call them. Needs `people:read`.
        Person = "person",
        /// The whole application, if the invitation belongs to one. Needs `applications:read`.
        Application = "application",
    }
}

/// What is carried along, which the key may read: nothing else can be made of what was asked for.
pub struct Along(Vec<ExpandInvitation>);

/// What was found of it.
#[derive(Default)]
pub struct Found {
    people: HashMap<PersonId, Person>,
    applications: HashMap<ApplicationId, ApplicationOut>,
}

impl Along {
    /// Refuses what the key may not read, by the permission that it lacks.
    pub fn of<P>(key: &ApiKey<P>, asked: Option<Vec<ExpandInvitation>>) -> Result<Self> {
        let asked = asked.unwrap_or_default();
        for one in &asked {
            let rule = match one {
                ExpandInvitation::Person => ReadPeople::RULE,
                ExpandInvitation::Application => ReadApplications::RULE,
            };
            if !key.is_within(rule) {
                return Err(Error::Denied(rule.name));
            }
        }
        Ok(Self(asked))
    }

    /// Returns what these invitations carry along, in one question more for each.
    pub async fn find(&self, scope: &Scope, invitations: &[Invitation]) -> Result<Found> {
        let mut found = Found::default();
        if self.0.contains(&ExpandInvitation::Person) {
            let people = people::named(scope, invitations.iter().map(|one| one.person_id)).await?;
            found.people = people.into_iter().map(|person| (person.id, person)).collect();
        }
        if self.0.contains(&ExpandInvitation::Application) {
            let ids: Vec<_> = invitations.iter().filter_map(|one| one.application_id).collect();
            let applications = applications::these(scope, &ids).await?;
            found.applications = ApplicationOut::all(scope, applications)
                .await?
                .into_iter()
                .map(|application| (application.id, application))
                .collect();
        }
        Ok(found)
    }
}

impl Found {
    /// Returns the same with what it carries along.
    pub fn beside(&self, mut out: InvitationOut) -> InvitationOut {
        out.person = self.people.get(&out.person_id).cloned().map(PersonOut::from);
        out.application = out.application_id.and_then(|id| self.applications.get(&id).cloned());
        out
    }
}
