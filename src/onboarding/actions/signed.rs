//! An onboarding begins by what was signed, without a form.

use super::{Made, start};
use crate::{
    applications::ApplicationId, error::Result, onboarding::prefill, platform::db::Tx, practices,
};

/// Starts the onboarding of somebody who has signed an offer, with what the form would have been filled with. What
/// the form would refuse is refused here too: then a person has to say what is missing.
pub async fn start_signed(tx: &mut Tx, id: ApplicationId) -> Result<Made> {
    let practice = practices::here(tx).await?;
    let mut known = prefill::new(&practice);
    prefill::as_last_time(tx, &mut known).await?;
    prefill::from_application(tx, &mut known, id).await?;
    start(tx, known.check(practice.particulars.state)?).await
}
