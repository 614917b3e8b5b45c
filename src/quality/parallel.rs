//! How far two forms of one test agree, by those who took both.

use std::collections::HashSet;

use psychometrics::classical::{Interval, PAIRS_FROM, parallel_forms};

use crate::{
    assessments,
    error::Result,
    invitations::{self, InvitationId},
    platform::db::Scope,
    scores,
};

/// What the people say together who took another form of a role's test. Short tests in the office are no such form.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Parallel {
    pub people: usize,
    /// The correlation with its interval, from [`PAIRS_FROM`] people on.
    pub found: Option<(f64, Interval)>,
}

/// From how many people on something is said.
pub const NEED: usize = PAIRS_FROM;

impl Parallel {
    /// Of each person the first test and the one after it.
    pub async fn of_role(scope: &Scope, role: &str) -> Result<Self> {
        let mut again = invitations::retests(scope).await?;
        let roles = assessments::roles_of(scope, again.iter().map(|one| one.assessment_id)).await?;
        let mut seen = HashSet::new();
        again.retain(|one| {
            roles.get(&one.assessment_id).is_some_and(|of| of == role) && seen.insert(one.person_id)
        });
        let pairs = again.iter().filter_map(|one| Some((one.again.as_ref()?.of, one.id)));
        let pairs: Vec<_> = pairs.collect();
        let mut ids: Vec<_> = pairs.iter().map(|(first, _)| *first).collect();
        ids.extend(pairs.iter().map(|(_, second)| *second));
        let outcomes = scores::outcomes_of(scope, ids).await?;
        let theta = |id: &InvitationId| -> Option<f64> { outcomes.get(id)?.theta.parse().ok() };
        let both = pairs.iter().filter_map(|(first, second)| Some((theta(first)?, theta(second)?)));
        Ok(Self::of(both.unzip()))
    }

    fn of((first, second): (Vec<f64>, Vec<f64>)) -> Self {
        Self { people: first.len(), found: parallel_forms(&first, &second).ok() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(people: usize) -> Parallel {
        let theta = |person: usize| ((person * 37) % 101) as f64 / 50.0 - 1.0;
        Parallel::of((0..people).map(|one| (theta(one), theta(one) * 0.8)).unzip())
    }

    #[test]
    fn below_fifty_people_it_is_said_how_many_there_are_and_nothing_else() {
        assert_eq!(of(49), Parallel { people: 49, found: None });
        assert!(of(50).found.is_some_and(|(r, _)| (r - 1.0).abs() < 1e-9));
    }
}
