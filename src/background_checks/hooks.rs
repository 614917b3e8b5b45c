//! What this room says at points that the rooms below it name.

use super::{
    ReadBackgroundChecks, WriteBackgroundChecks,
    background_check::BackgroundCheck,
    background_check_state::{BackgroundCheckId, BackgroundCheckState},
    store,
};
use crate::{
    applications::{self, ApplicationId, Way},
    error::Result,
    kernel::fault::Reason,
    licenses::{self, License, Standing},
    offers::{self, Beside, Condition, Offer, WithdrawalReason},
    people::PersonId,
    platform::{
        db::Scope,
        http::principal::Permission,
        keys::{self, Role},
    },
    practices,
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

/// No signed offer is taken back for a report before the final notice, whatever the reason is called.
///
/// As long as a check is out or a report undecided, only what a list or a board says is another reason: that one was told
/// apart from the report by whoever withdraws is a word, and the word is chosen by them. Before anything has come back an
/// owner may still do so.
pub async fn against_rescinding(
    scope: &Scope,
    offer: &Offer,
    because: WithdrawalReason,
) -> Result<Option<Reason>> {
    use BackgroundCheckState as State;
    let check = store::of_offer(scope, offer.id).await?;
    let state = check.as_ref().map(BackgroundCheck::state);
    if because == WithdrawalReason::Report {
        let is_ended = state == Some(State::Ended);
        return Ok((!is_ended).then(|| Reason::new("background_checks.end_first")));
    }
    let is_open = match state {
        Some(State::UnderReview) => true,
        Some(State::Ordered) => !is_owner(scope).await?,
        _ => false,
    };
    let Some(check) = check.filter(|_| is_open) else { return Ok(None) };
    if is_proven(scope, offer, &check, because).await? {
        return Ok(None);
    }
    Ok(Some(Reason::new("background_checks.decide_first")))
}

async fn is_owner(scope: &Scope) -> Result<bool> {
    Ok(keys::acting(scope).await?.is_some_and(|user| user.role == Role::Owner))
}

/// A match with a list stands in the room above. A license proves it if the offer was made on its condition, and if its
/// board's own word against it was written down before the report was asked for: what whoever withdraws types now is no
/// proof.
async fn is_proven(
    scope: &Scope,
    offer: &Offer,
    check: &BackgroundCheck,
    because: WithdrawalReason,
) -> Result<bool> {
    if because != WithdrawalReason::License {
        return offers::is_proven(scope, offer.person_id, because).await;
    }
    if !offer.terms.conditions.contains(&Condition::LicenseVerified) {
        return Ok(false);
    }
    let practice = practices::here(scope).await?;
    let Some(ordered_on) = check.order.as_ref().map(|order| order.on) else { return Ok(false) };
    let today = practice.today(scope.now());
    let was_known = |license: &License| {
        let fails = matches!(license.standing(today), Standing::Barred | Standing::Expired);
        let mut words = license.words_of_source();
        fails && words.any(|seen| practice.today(seen.verified_at) < ordered_on)
    };
    let licenses = licenses::of_person(scope, offer.person_id).await?;
    Ok(licenses.iter().any(was_known))
}

/// Returns why nobody says of a new hire that the check is complete: one of an offer that stands is under way.
pub async fn against_settling(scope: &Scope, person: PersonId) -> Result<Option<Reason>> {
    use BackgroundCheckState as State;
    let all = store::of_person(scope, person).await?;
    // Of an offer that was taken back each check is closed or ended.
    let is_over = |state| matches!(state, State::Passed | State::Ended | State::Closed);
    let is_open = all.iter().any(|check| !is_over(check.state()));
    Ok(is_open.then(|| Reason::new("background_checks.not_settled")))
}

/// Returns what a candidate's status page says, if they are led there.
pub async fn ways(scope: &Scope, id: ApplicationId) -> Result<Vec<Way>> {
    use BackgroundCheckState as State;
    let checks = store::of_application(scope, id).await?;
    if checks.is_empty() || !applications::leads_on(scope).await? {
        return Ok(vec![]);
    }
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
    // What was closed unsigned asks for nothing, and there is no copy to come back to.
    let is_there =
        |check: &&BackgroundCheck| check.closed.is_none() || check.authorization.is_some();
    Ok(checks.iter().filter(is_there).map(|check| way(stands(check))).collect())
}
