//! `muster verify-log`: does each log still say what was written?

use anyhow::{Context, bail};
use clap::Args;

use super::{answer, name_of_log, open};
use crate::{
    config::Config,
    error::Error,
    platform::{db::PracticeId, events},
};

#[derive(Args)]
pub struct VerifyLog {}

impl VerifyLog {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let app = open(config).await?;
        let mut broken = false;
        for scope in app.scopes().await?.into_iter().chain([app.scope(PracticeId::SYSTEM)]) {
            let practice = scope.practice_id();
            let name = name_of_log(&practice.to_string());
            match events::verify(&scope).await {
                Ok((0, _)) => {}
                Ok((events, head)) => answer(&format!("{name}  {events} events  {head}\n"))?,
                Err(Error::Conflict(reason)) => {
                    broken = true;
                    let seq = reason.args.get("seq").map(ToString::to_string).unwrap_or_default();
                    answer(&format!("{name}  broken at event {seq}\n"))?;
                }
                Err(other) => return Err(other).context(name),
            }
        }
        if broken {
            bail!("a log has been changed since it was written; compare it with a backup");
        }
        Ok(())
    }
}
