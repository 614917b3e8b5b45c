//! What those who decide on applications are shown of the tests that belong to them.

use std::collections::HashMap;

use super::{
    hooks,
    invitation::{Invitation, InvitationId, Status},
    pages::figure,
    result::Outcome,
    store,
    taken::{AllTaken, Taken},
};
use crate::{
    applications::{ApplicationId, Beside, Standing, Tested},
    assessments,
    error::Result,
    kernel::language::Language,
    platform::db::Scope,
};

/// Finds how the tests of these applications stand: of each the one that waits for its candidate, else the first that has
/// a result, with what else they turned in of the same role.
pub async fn of_applications(
    scope: &Scope,
    ids: Vec<ApplicationId>,
    language: Language,
) -> Result<HashMap<ApplicationId, Tested>> {
    let all = store::of_applications(scope, ids).await?;
    let taken = AllTaken::of(scope, all.iter().map(|one| one.person_id)).await?;
    let roles = assessments::roles_of(scope, all.iter().map(|one| one.assessment_id)).await?;
    let outcomes = hooks::results_of(scope, told_ids(&all)).await?;
    let mut found = HashMap::<ApplicationId, Tested>::new();
    // What confirms another stands beside it.
    for invitation in all.into_iter().filter(|one| one.confirms.is_none()) {
        let standing = standing(&invitation, outcomes.get(&invitation.id), language)?;
        let Some((application, standing)) = invitation.application_id.zip(standing) else {
            continue;
        };
        let earlier = found.get(&application).map(|tested| &tested.standing);
        if matches!((earlier, &standing), (Some(Standing::Scored { .. }), other) if !is_open(other))
        {
            continue;
        }
        let role = roles.get(&invitation.assessment_id).map(String::as_str).unwrap_or_default();
        let beside = taken.beside(invitation.person_id, (invitation.id, role));
        let beside = beside.filter_map(|one| beside_of(one, language).transpose());
        let beside = beside.collect::<Result<_>>()?;
        let invitation = invitation.id.to_string();
        found.insert(application, Tested { invitation, standing, beside });
    }
    Ok(found)
}

fn told_ids(all: &[Invitation]) -> impl Iterator<Item = InvitationId> {
    all.iter().filter(|one| one.tells_result()).map(|one| one.id)
}

fn is_open(standing: &Standing) -> bool {
    matches!(standing, Standing::Open { .. })
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
