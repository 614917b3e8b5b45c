//! All tests that somebody turned in, side by side: who took another form has two scores, and neither is the better
//! one for being higher.

use std::collections::HashMap;

use super::{
    hooks,
    invitation::{Invitation, InvitationId},
    result::Outcome,
    store,
};
use crate::{
    applications::ApplicationId, assessments, error::Result, people::PersonId, platform::db::Scope,
};

/// A test that somebody turned in, with what came of it.
#[derive(Clone, Debug)]
pub struct Taken {
    pub invitation: Invitation,
    pub role: String,
    pub outcome: Outcome,
}

/// All that is told of some people, of each in the order in which they were invited.
#[derive(Default)]
pub struct AllTaken(HashMap<PersonId, Vec<Taken>>);

impl AllTaken {
    pub async fn of(scope: &Scope, people: impl IntoIterator<Item = PersonId>) -> Result<Self> {
        let mut invitations = store::of_people(scope, people).await?;
        invitations.retain(Invitation::tells_result);
        let mut outcomes = hooks::results_of(scope, invitations.iter().map(|one| one.id)).await?;
        let tests = invitations.iter().map(|one| one.assessment_id);
        let roles = assessments::roles_of(scope, tests).await?;
        let mut all = HashMap::<_, Vec<_>>::new();
        for invitation in invitations {
            let outcome = outcomes.remove(&invitation.id);
            let found = outcome.zip(roles.get(&invitation.assessment_id).cloned());
            let Some((outcome, role)) = found else { continue };
            all.entry(invitation.person_id).or_default().push(Taken { invitation, role, outcome });
        }
        Ok(Self(all))
    }

    /// Returns the first that belongs to this application: by the form that everybody gets, so that it can be compared.
    pub fn first_for(&self, person: PersonId, application: ApplicationId) -> Option<&Taken> {
        let all = self.0.get(&person)?;
        all.iter().find(|one| {
            one.invitation.application_id == Some(application) && one.invitation.confirms.is_none()
        })
    }

    /// Returns what else this person turned in for this role, beside one invitation of theirs.
    pub fn beside(
        &self,
        person: PersonId,
        (id, role): (InvitationId, &str),
    ) -> impl Iterator<Item = &Taken> {
        let all = self.0.get(&person).map(Vec::as_slice).unwrap_or_default();
        all.iter().filter(move |one| one.invitation.id != id && one.role == role)
    }
}
