//! The link of a new hire.

use chrono::TimeDelta;

use super::onboarding::OnboardingId;
use crate::{
    error::Result,
    platform::{
        db::Tx,
        http::link::Purpose,
        keys::{self, Issued},
    },
};

/// The page of a new hire.
pub struct Welcome;

impl Purpose for Welcome {
    const NAME: &'static str = "onboarding:welcome";
}

/// Check-ins go on for 90 days after the first one.
const LINK_LASTS: TimeDelta = TimeDelta::days(180);

/// Makes a new link to the page of a hire. Those made before go on opening it.
pub async fn to(tx: &mut Tx, id: OnboardingId) -> Result<Issued> {
    keys::make_link(tx, Welcome::NAME, id.to_string(), tx.now() + LINK_LASTS).await
}
