//! Decisions that rested on a score which is not in force any more: for a person to look at again.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

use super::{regrade::Regrade, store};
use crate::{
    applications::{self, Application, ApplicationStage as Stage, Closing, Grounds},
    assessments,
    error::Result,
    invitations::{self, Invitation, InvitationId, Outcome},
    platform::db::Scope,
    scores::{self, Dated},
    sittings,
};

/// Somebody who was moved on or closed, by a score that was made with the question and is now made without it, or
/// the other way round.
#[derive(Clone, Debug)]
pub struct Decision {
    pub invitation_id: InvitationId,
    pub application: Application,
    /// The score in force when it was decided.
    pub before: Outcome,
    pub now: Outcome,
}

/// How many scores are looked at for one page of them.
const LOOKED_AT: u64 = 500;

/// Returns the decisions among the next of the scores of these tests, and after which to go on, if there are more.
pub async fn decisions(
    scope: &Scope,
    regrade: &Regrade,
    after: Option<InvitationId>,
) -> Result<(Vec<Decision>, Option<InvitationId>)> {
    let tests = store::tests_of(scope, regrade).await?;
    let invited = invitations::next_to(scope, &tests, after, LOOKED_AT).await?;
    let more = invited.last().filter(|_| invited.len() as u64 == LOOKED_AT).map(|one| one.id);
    let told: Vec<_> = invited.into_iter().filter(Invitation::tells_result).collect();
    let applied: Vec<_> = told.iter().filter_map(|one| one.application_id).collect();
    let applications = applications::these(scope, &applied).await?;
    let closings = applications::closings(scope, applied).await?;
    let told_late = told
        .iter()
        .filter(|one| one.told_at.is_none() && is_told_late(one))
        .map(|one| one.assessment_id);
    let late = assessments::with_ids(scope, told_late).await?;
    let limits: HashMap<_, _> = late.iter().map(|test| (test.id, test.form.limit())).collect();
    let mut scores = scores::history_of(scope, told.iter().map(|one| one.id)).await?;
    let decision = |one: Invitation| {
        let application = applications.iter().find(|it| Some(it.id) == one.application_id)?;
        let scores = scores.remove(&one.id)?;
        let decided_at = decided_at(application, closings.get(&application.id))?;
        // What was not told yet decided nothing.
        if decided_at < told_at(&one, limits.get(&one.assessment_id).copied()) {
            return None;
        }
        let (before, now) = changed(&regrade.item, scores, decided_at)?;
        Some(Decision { invitation_id: one.id, application: application.clone(), before, now })
    };
    Ok((told.into_iter().filter_map(decision).collect(), more))
}

/// When somebody decided last where this application stands, if that is beyond its test.
fn decided_at(application: &Application, closing: Option<&Closing>) -> Option<DateTime<Utc>> {
    let is_decided = match application.stage {
        Stage::Applied | Stage::Screened | Stage::Assessed => false,
        Stage::Interview | Stage::Offer | Stage::Hired => true,
        Stage::Closed => is_chosen(closing?.decision.as_ref()?.grounds),
    };
    is_decided.then_some(application.turn.at)
}

/// Whether an end for these reasons is a choice among people. Who lost interest, or applied for what is not to be had any
/// more, was not decided on, whoever closed it.
fn is_chosen(grounds: Grounds) -> bool {
    match grounds {
        Grounds::AnotherChosen | Grounds::RequirementNotMet => true,
        Grounds::WithdrewInterest | Grounds::PositionClosed => false,
    }
}

/// Of what is told as turned in by the end, nobody knew before all of it was told.
fn is_told_late(one: &Invitation) -> bool {
    one.submitted_at.is_none_or(|at| at >= one.expires_at)
}

/// Returns from when on those who decide could read the score. Where that was not kept, it is by the clock, of a test that
/// lasts so long: a server that stood still told it later.
fn told_at(one: &Invitation, limit: Option<TimeDelta>) -> DateTime<Utc> {
    if let Some(at) = one.told_at {
        return at;
    }
    match one.submitted_at.filter(|_| !is_told_late(one)) {
        Some(at) => at,
        None => sittings::told_from(one.expires_at, limit.unwrap_or_default()),
    }
}

/// Returns the score by which it was decided and the one in force, if just one of them is without the item.
fn changed(
    item: &str,
    mut scores: Vec<Dated>,
    decided_at: DateTime<Utc>,
) -> Option<(Outcome, Outcome)> {
    let now = scores.last()?.outcome.clone();
    scores.retain(|one| one.scored_at <= decided_at);
    let before = scores.pop()?.outcome;
    (before.is_without(item) != now.is_without(item)).then_some((before, now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(minute: i64, left_out: Option<&[&str]>) -> Dated {
        let left_out = left_out.map(|items| items.iter().map(|one| (*one).to_owned()).collect());
        let outcome = Outcome {
            right: 1,
            answered: 1,
            count: 1,
            score: 50,
            low: 40,
            high: 60,
            theta: String::new(),
            sd: String::new(),
            parts: vec![],
            blind: None,
            scoring: 2,
            left_out,
        };
        Dated { outcome, scored_at: at(minute) }
    }

    fn at(minute: i64) -> DateTime<Utc> {
        DateTime::default() + TimeDelta::minutes(minute)
    }

    #[test]
    fn who_was_decided_on_before_it_was_left_out_is_listed_and_who_was_after_is_not() {
        let scores = || vec![score(1, None), score(5, Some(&["a"]))];
        let (before, now) = changed("a", scores(), at(3)).unwrap();
        assert!(!before.is_without("a") && now.is_without("a"));
        assert!(changed("a", scores(), at(6)).is_none());
        assert!(changed("b", scores(), at(3)).is_none(), "another question was left out");
    }

    #[test]
    fn undone_it_is_the_decisions_between_that_are_listed() {
        let scores = || vec![score(1, None), score(5, Some(&["a"])), score(9, Some(&[]))];
        assert!(changed("a", scores(), at(3)).is_none(), "the score is as it was");
        assert!(changed("a", scores(), at(7)).unwrap().0.is_without("a"));
    }

    #[test]
    fn who_lost_interest_or_whose_position_was_closed_was_not_decided_on() {
        let decided: Vec<_> = Grounds::ALL.iter().filter(|grounds| is_chosen(**grounds)).collect();
        assert_eq!(decided, [&Grounds::AnotherChosen, &Grounds::RequirementNotMet]);
    }

    #[test]
    fn what_was_decided_before_there_was_a_score_did_not_rest_on_one() {
        assert!(changed("a", vec![score(5, Some(&["a"]))], at(3)).is_none());
    }
}
