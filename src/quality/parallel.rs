//! How far two forms of one test agree, by those who took both.

use std::collections::{HashMap, HashSet};

use psychometrics::classical::{Interval, PAIRS_FROM, parallel_forms};

use crate::{
    assessments::{self, Assessment},
    error::Result,
    invitations::{self, Invitation, InvitationId},
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
    /// Of each person the first two forms of one test that they took one after the other.
    pub async fn of_role(scope: &Scope, role: &str) -> Result<Self> {
        let again = invitations::retests(scope).await?;
        let firsts: HashSet<_> =
            again.iter().filter_map(|one| Some(one.again.as_ref()?.of)).collect();
        let firsts = invitations::with_ids(scope, firsts).await?;
        let firsts: HashMap<_, _> = firsts.iter().map(|one| (one.id, one)).collect();
        let taken = again.iter().chain(firsts.values().copied()).map(|one| one.assessment_id);
        let tests = assessments::with_ids(scope, taken.collect::<HashSet<_>>()).await?;
        let test = |one: &Invitation| tests.iter().find(|test| test.id == one.assessment_id);
        let (mut pairs, mut seen) = (vec![], HashSet::new());
        for one in &again {
            let first = one.again.as_ref().and_then(|again| firsts.get(&again.of)).copied();
            let both = first.and_then(test).zip(test(one));
            let is_pair = both.is_some_and(|(first, second)| {
                second.form.role == role && are_parallel(first, second)
            });
            if let Some(first) = first.filter(|_| is_pair && seen.insert(one.person_id)) {
                pairs.push((first.id, one.id));
            }
        }
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

/// The test of another posting asks for other skills, and the same form again is no other.
fn are_parallel(one: &Assessment, other: &Assessment) -> bool {
    one.job_id == other.job_id && one.id != other.id
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
