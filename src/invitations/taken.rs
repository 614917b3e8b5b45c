//! All tests that somebody turned in, side by side: who took another form has two scores, and neither is the better
//! one for being higher.

use std::collections::{HashMap, HashSet};

use super::{hooks, invitation::Invitation, result::Outcome, store};
use crate::{
    applications::ApplicationId,
    assessments::{self, AssessmentId},
    error::Result,
    people::PersonId,
    platform::db::Scope,
};

/// A test that somebody turned in, with what came of it.
#[derive(Clone, Debug)]
pub struct Taken {
    pub invitation: Invitation,
    pub outcome: Outcome,
}

/// All that is told of some people, of each in the order in which they were invited.
#[derive(Default)]
pub struct AllTaken {
    people: HashMap<PersonId, Vec<Taken>>,
    /// Of which role a test is, where somebody has another to stand beside it.
    roles: HashMap<AssessmentId, String>,
}

impl AllTaken {
    pub async fn of(scope: &Scope, people: impl IntoIterator<Item = PersonId>) -> Result<Self> {
        Self::among(scope, &store::of_people(scope, people).await?).await
    }

    /// The same, of all that these people were invited to.
    pub(super) async fn among(scope: &Scope, invitations: &[Invitation]) -> Result<Self> {
        let told: Vec<_> = invitations.iter().filter(|one| one.tells_result()).collect();
        let ids: Vec<_> = told.iter().map(|one| one.id).collect();
        let mut outcomes = hooks::results_of(scope, ids).await?;
        let tests = with_another(invitations);
        let roles = match tests.is_empty() {
            true => HashMap::new(),
            false => assessments::roles_of(scope, tests).await?,
        };
        let mut people = HashMap::<_, Vec<_>>::new();
        for invitation in told {
            let Some(outcome) = outcomes.remove(&invitation.id) else { continue };
            let taken = Taken { invitation: invitation.clone(), outcome };
            people.entry(invitation.person_id).or_default().push(taken);
        }
        Ok(Self { people, roles })
    }

    /// Returns what came of one of them, if that is told.
    pub fn outcome_of(&self, one: &Invitation) -> Option<&Outcome> {
        let taken =
            self.of_person(one.person_id).iter().find(|taken| taken.invitation.id == one.id);
        taken.map(|taken| &taken.outcome)
    }

    /// Returns the first that belongs to this application: by the form that everybody gets, so that it can be compared.
    pub fn first_for(&self, person: PersonId, application: ApplicationId) -> Option<&Taken> {
        self.of_person(person).iter().find(|one| {
            one.invitation.application_id == Some(application) && one.invitation.confirms.is_none()
        })
    }

    /// Returns what else its candidate turned in for the same role, beside this one.
    pub fn beside(&self, one: &Invitation) -> impl Iterator<Item = &Taken> {
        let (id, role) = (one.id, self.roles.get(&one.assessment_id));
        self.of_person(one.person_id).iter().filter(move |other| {
            let is_same = role.is_some() && role == self.roles.get(&other.invitation.assessment_id);
            other.invitation.id != id && is_same
        })
    }

    fn of_person(&self, person: PersonId) -> &[Taken] {
        self.people.get(&person).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Returns the tests of those who turned one in and were invited to another: of nobody else does anything stand beside
/// what they took, and their tests' roles need not be known.
fn with_another(invitations: &[Invitation]) -> HashSet<AssessmentId> {
    let mut of_each = HashMap::<PersonId, (usize, bool)>::new();
    for one in invitations {
        let (count, has_told) = of_each.entry(one.person_id).or_default();
        *count += 1;
        *has_told |= one.tells_result();
    }
    let has_another = |one: &&Invitation| {
        of_each.get(&one.person_id).is_some_and(|(count, has_told)| *count > 1 && *has_told)
    };
    invitations.iter().filter(has_another).map(|one| one.assessment_id).collect()
}
