//! What those who decide on applications are shown of the tests that belong to them.

use std::collections::{HashMap, HashSet};

use super::{
    invitation::{Invitation, Status},
    pages::figure,
    result::Outcome,
    store,
    taken::{AllTaken, Taken},
};
use crate::{
    applications::{ApplicationId, Beside, Standing, Tested},
    error::Result,
    kernel::language::Language,
    people::PersonId,
    platform::db::Scope,
};

/// Finds how the tests of these applications stand: of each the first that waits for its candidate, else the first that
/// has a result, with what else they turned in of the same role.
pub async fn of_applications(
    scope: &Scope,
    these: Vec<(ApplicationId, PersonId)>,
    language: Language,
) -> Result<HashMap<ApplicationId, Tested>> {
    let people: HashSet<_> = these.iter().map(|(_, person)| *person).collect();
    let wanted: HashSet<_> = these.into_iter().map(|(application, _)| application).collect();
    // What belongs to the applications is among all that their people were invited to.
    let all = store::of_people(scope, people).await?;
    let taken = AllTaken::among(scope, &all).await?;
    let mut found = HashMap::<ApplicationId, Tested>::new();
    // What confirms another stands beside it.
    for invitation in all.iter().filter(|one| one.confirms.is_none()) {
        let application = invitation.application_id.filter(|id| wanted.contains(id));
        let standing = standing(invitation, taken.outcome_of(invitation), language)?;
        let Some((application, standing)) = application.zip(standing) else { continue };
        if found.get(&application).is_some_and(|earlier| !replaces(&standing, &earlier.standing)) {
            continue;
        }
        let beside = taken.beside(invitation);
        let beside = beside.filter_map(|one| beside_of(one, language).transpose());
        let beside = beside.collect::<Result<_>>()?;
        let invitation = invitation.id.to_string();
        found.insert(application, Tested { invitation, standing, beside });
    }
    Ok(found)
}

/// Returns whether this one is shown in place of an earlier one: what waits for its candidate stays, and a first result
/// stays until something waits.
fn replaces(later: &Standing, earlier: &Standing) -> bool {
    match earlier {
        Standing::Open { .. } => false,
        Standing::Scored { .. } => matches!(later, Standing::Open { .. }),
        Standing::Expired => true,
    }
}

fn beside_of(one: &Taken, language: Language) -> Result<Option<Beside>> {
    let Some(at) = one.invitation.submitted_at else { return Ok(None) };
    let figure = figure(&one.outcome, language)?;
    let is_in_office = one.invitation.confirms.is_some();
    Ok(Some(Beside { invitation: one.invitation.id.to_string(), at, figure, is_in_office }))
}

/// From the end of the time on, until it is told what came of it, it stands as open.
fn standing(
    invitation: &Invitation,
    outcome: Option<&Outcome>,
    language: Language,
) -> Result<Option<Standing>> {
    Ok(match invitation.status {
        Status::Invited | Status::Submitted => {
            Some(Standing::Open { since: invitation.invited_at, until: invitation.expires_at })
        }
        Status::Scored => match outcome.zip(invitation.submitted_at) {
            Some((outcome, at)) => {
                Some(Standing::Scored { at, figure: figure(outcome, language)? })
            }
            None => None,
        },
        Status::Expired => Some(Standing::Expired),
        Status::Cancelled => None,
    })
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;
    use crate::applications::Figure;

    #[test]
    fn what_waits_is_shown_before_any_result_and_of_results_the_first() {
        let at = DateTime::default();
        let open = Standing::Open { since: at, until: at };
        let scored = Standing::Scored { at, figure: Figure::sample(&[]) };
        assert!(!replaces(&scored, &open) && !replaces(&open, &open));
        assert!(replaces(&open, &scored) && !replaces(&scored, &scored));
        assert!(!replaces(&Standing::Expired, &scored) && replaces(&scored, &Standing::Expired));
    }
}
