//! What an invitation follows upon: whoever takes a test again arranges nothing again.

use super::{
    invitation::{Invitation, InvitationId},
    store,
};
use crate::{assessments, error::Result, platform::db::Scope};

/// Returns what the candidate was invited to before, by the same application, to the same test in any of its forms.
/// Nothing for a first try.
pub async fn earlier(scope: &Scope, to: &Invitation) -> Result<Vec<InvitationId>> {
    if to.again.is_none() && to.confirms.is_none() {
        return Ok(vec![]);
    }
    let mut invitations = store::of_people(scope, [to.person_id]).await?;
    invitations.retain(|one| one.application_id == to.application_id);
    let ids = invitations.iter().map(|one| one.assessment_id);
    let tests = assessments::with_ids(scope, ids).await?;
    let test = |one: &Invitation| {
        let test = tests.iter().find(|test| test.id == one.assessment_id)?;
        Some((test.job_id, test.form.role.as_str()))
    };
    let own = test(to);
    let before = invitations.iter().filter(|one| one.id < to.id && test(one) == own);
    Ok(before.map(|one| one.id).collect())
}
