//! What those who decide on applications are shown of the tests that belong to them.

use std::collections::HashMap;

use super::{
    hooks,
    invitation::{Invitation, Status},
    pages::figure,
    result::Outcome,
    store,
};
use crate::{
    applications::{ApplicationId, Standing, Tested},
    error::Result,
    kernel::language::Language,
    platform::db::Scope,
};

/// Finds how the tests of these applications stand: of each the latest that was not taken back.
pub async fn of_applications(
    scope: &Scope,
    ids: Vec<ApplicationId>,
    language: Language,
) -> Result<HashMap<ApplicationId, Tested>> {
    let all = store::of_applications(scope, ids).await?;
    let told = all.iter().filter(|one| one.tells_result()).map(|one| one.id);
    let outcomes = hooks::results_of(scope, told).await?;
    let mut found = HashMap::new();
    for invitation in all {
        let standing = standing(&invitation, outcomes.get(&invitation.id), language)?;
        if let Some((application, standing)) = invitation.application_id.zip(standing) {
            let invitation = invitation.id.to_string();
            found.insert(application, Tested { invitation, standing });
        }
    }
    Ok(found)
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
