//! What this room says at points that the rooms below it name.

use super::{
    ReadBackgroundChecks, WriteBackgroundChecks,
    background_check::BackgroundCheck,
    background_check_state::{BackgroundCheckId, BackgroundCheckState},
    store,
};
use crate::{
    applications::{ApplicationId, Way},
    error::Result,
    kernel::fault::Reason,
    offers::{Beside, Condition, Offer, WithdrawalReason},
    people::PersonId,
    platform::{db::Scope, http::principal::Permission},
};

/// Returns what an offer's page says of its background check: the way to it, or to asking for one.
pub async fn beside(scope: &Scope, offer: &Offer) -> Result<Vec<Beside>> {
    let state = match store::of_offer(scope, offer.id).await? {
        Some(check) => Some((check.id, check.state())),
        None => None,
    };
    let depends = offer.terms.conditions.contains(&Condition::BackgroundCheck);
    let is_signed = offer.signature().is_some() && offer.ended().is_none();
    Ok(match state {
        Some((id, state)) => vec![Beside {
            words: "background_check",
            state: state.word(),
            path: format!("/background-checks/{id}"),
            needs: ReadBackgroundChecks::RULE,
        }],
        None if depends && is_signed => vec![Beside {
            words: "background_check",
            state: "none",
            path: format!("/offers/{}/background-check/new", offer.id),
            needs: WriteBackgroundChecks::RULE,
        }],
        None => vec![],
    })
}

/// No signed offer is taken back for a report before the final notice.
pub async fn against_rescinding(
    scope: &Scope,
    offer: &Offer,
    because: WithdrawalReason,
) -> Result<Option<Reason>> {
    if because != WithdrawalReason::Report {
        return Ok(None);
    }
    let check = store::of_offer(scope, offer.id).await?;
    let is_ended = check.is_some_and(|check| check.state() == BackgroundCheckState::Ended);
    Ok((!is_ended).then(|| Reason::new("background_checks.end_first")))
}

/// Returns why nobody says of a new hire that the check is complete: one is under way.
pub async fn against_settling(scope: &Scope, person: PersonId) -> Result<Option<Reason>> {
    let latest = store::latest_of(scope, person).await?;
    let is_open = latest.is_some_and(|check| check.state() != BackgroundCheckState::Passed);
    Ok(is_open.then(|| Reason::new("background_checks.not_settled")))
}

/// Returns what a candidate's status page says.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    use BackgroundCheckState as State;
    let checks = store::of_application(scope, id).await?;
    let way = |(id, state, is_back): (BackgroundCheckId, State, bool)| {
        let word = match state {
            State::Asked | State::Refused => "background_open",
            _ => "background_signed",
        };
        // What opens a report is handed over by an owner, and a status page is reached by other hands too.
        let act = (!is_back).then(|| format!("background-checks/{id}"));
        Way { word, until: None, act }
    };
    let stands = |check: &BackgroundCheck| (check.id, check.state(), check.review.is_some());
    Ok(checks.iter().map(|check| way(stands(check))).collect())
}
