//! A test ends with its application: whoever was turned down or withdrew begins none any more, is not reminded, and gets
//! no other link. Whoever is at it already hands it in, and it is scored as any other (decision 0098).

use super::invitation::{Invitation, InvitationRefused};
use crate::{
    applications::{self, ApplicationId},
    error::Result,
    platform::db::Scope,
};

/// Returns whether the application of an invitation has ended, and its candidate has none that stands for the same job:
/// whoever withdrew and applied again takes the test to which they were invited first.
pub async fn is_decided(scope: &Scope, id: Option<ApplicationId>) -> Result<bool> {
    let Some(id) = id else { return Ok(false) };
    let application = applications::find(scope, id).await?;
    if application.ending.is_none() {
        return Ok(false);
    }
    let arrival = &application.arrival;
    let all = applications::of_people(scope, [arrival.person_id]).await?;
    let stands = all.iter().any(|one| one.arrival.job_id == arrival.job_id && one.ending.is_none());
    Ok(!stands)
}

/// Refuses to begin a test, or to lead somebody to it, once nobody waits for its result.
pub async fn refuse_decided(scope: &Scope, invitation: &Invitation) -> Result<()> {
    match is_decided(scope, invitation.application_id).await? {
        true => Err(InvitationRefused::ApplicationClosed.into()),
        false => Ok(()),
    }
}
