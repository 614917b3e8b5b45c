//! The link of a new hire.

use chrono::TimeDelta;

use super::onboarding::OnboardingId;
use crate::{
    error::Result,
    messages::{self, MessageKind},
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

/// Ends all links to the page of a hire, and the letters that would bring one and have not left.
pub async fn end(tx: &mut Tx, id: OnboardingId) -> Result<()> {
    let subject = id.to_string();
    keys::revoke_links(tx, Welcome::NAME, &subject).await?;
    messages::expire_about(tx, &subject, MessageKind::Onboarding).await.map(drop)
}
