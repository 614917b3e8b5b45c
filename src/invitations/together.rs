//! Inviting many at once, of whom nobody has looked at each: whoever took the test already is left out.

use chrono::NaiveDate;

use super::{
    actions::{again, before, invite_after},
    invitation::{InvitationRefused, NewInvitation, USUALLY_OPEN},
    retest::Before,
};
use crate::{
    applications::{self, ApplicationId},
    assessments,
    error::Result,
    jobs::JobId,
    kernel::labels::Labels,
    people::PersonId,
    platform::db::Tx,
    practices,
};

/// Invites those of a job who wait for a decision and have no invitation that stands. Returns how many.
pub async fn invite_all(tx: &mut Tx, job: JobId, ids: &[ApplicationId]) -> Result<usize> {
    let assessment = assessments::assessment_for(tx, job).await?;
    let assessment = assessment.ok_or(InvitationRefused::WithoutTest)?;
    let practice = practices::here(tx).await?;
    let mut asked = applications::these(tx, ids).await?;
    asked.retain(|one| one.arrival.job_id == job && one.stage.is_open());
    let people: Vec<_> = asked.iter().map(|one| one.arrival.person_id).collect();
    let mut before = before(tx, &people, &assessment).await?;
    let mut invited = 0;
    for one in asked {
        let person_id = one.arrival.person_id;
        // Taken out: who applied twice is invited once.
        let Some(known) = before.remove(&person_id) else { continue };
        let new = NewInvitation {
            assessment_id: assessment.id,
            person_id,
            application_id: Some(one.id),
            labels: Labels::default(),
            callback_url: None,
            redirect_url: None,
            expires_at: tx.now() + USUALLY_OPEN,
            is_retest: false,
            retest_reason: None,
        };
        let Ok(again) = again(tx, &new, (&known, &practice)) else { continue };
        invite_after(tx, new, again, (&assessment, &known)).await?;
        invited += 1;
    }
    Ok(invited)
}

/// Returns from which day on an applicant can take the test of their job, if they took one of its role too short a time
/// ago.
pub async fn waits_until(tx: &mut Tx, job: JobId, person: PersonId) -> Result<Option<NaiveDate>> {
    let Some(first) = assessments::assessment_for(tx, job).await? else { return Ok(None) };
    let practice = practices::here(tx).await?;
    let look = async |tx: &mut Tx| Before::of(tx, person, &first).await;
    let before = tx.as_practice(look).await?;
    match before.refuse_among_many(|at| practice.today(at), practice.today(tx.now())) {
        Err(InvitationRefused::TooSoon { from, .. }) => Ok(Some(from)),
        _ => Ok(None),
    }
}
