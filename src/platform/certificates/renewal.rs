//! Another certificate in time.

use chrono::TimeDelta;

use super::Own;
use crate::{
    error::{Error, Result},
    platform::{
        Platform,
        rounds::{Act, Pause, Round},
    },
};

/// Looks each minute, which costs nothing, and asks when it is due. Where that fails it asks after two minutes, and
/// then ever less often: Let's Encrypt takes five failures an hour from one name, and one renewal has 30 days.
pub const RENEW: Round = Round {
    name: "renew_certificate",
    every: TimeDelta::minutes(1),
    pause: Pause { first: TimeDelta::minutes(2), longest: TimeDelta::hours(6) },
    act: Act::Server(|platform| Box::pin(renew_if_due(platform))),
};

async fn renew_if_due(platform: &Platform) -> Result<()> {
    match &platform.certificates {
        Some(own) if own.is_due(platform.clock.now()) => renew(own, platform).await,
        _ => Ok(()),
    }
}

/// Whoever has just started the server reads the terminal.
async fn renew(own: &Own, platform: &Platform) -> Result<()> {
    let domain = own.domain();
    match own.renew(&*platform.clock).await {
        Ok(life) => {
            tracing::info!(%domain, until = %life.until, "there is a new certificate");
            Ok(())
        }
        Err(why) => {
            tracing::error!(%domain, "no new certificate: {why}. It is tried again");
            Err(Error::internal(why))
        }
    }
}
