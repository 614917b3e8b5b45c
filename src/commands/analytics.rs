//! What reports count, made anew from the log.

use anyhow::bail;
use clap::{Args, Subcommand};

use super::{answer, open};
use crate::{analytics, config::Config, platform::db::Scope, quality};

#[derive(Subcommand)]
pub(super) enum Analytics {
    /// Count everything anew from the log and the answers. With --check nothing is written: what is kept is
    /// compared.
    Rebuild(Rebuild),
}

/// Count everything anew from the log, or compare with it.
#[derive(Args)]
pub(super) struct Rebuild {
    /// Write nothing, and say whether what is kept is what the log says.
    #[arg(long)]
    check: bool,
}

impl Analytics {
    pub(super) async fn run(self, config: &Config) -> anyhow::Result<()> {
        match self {
            Self::Rebuild(rebuild) => rebuild.run(config).await,
        }
    }
}

impl Rebuild {
    async fn run(self, config: &Config) -> anyhow::Result<()> {
        let app = open(config).await?;
        let mut differs = false;
        for scope in app.scopes().await? {
            if !self.check {
                analytics::rebuild(&scope).await?;
                quality::rebuild(&scope).await?;
            }
            differs |= !is_as_the_log_says(&scope).await?;
            differs |= !is_as_was_answered(&scope).await?;
        }
        if differs {
            bail!("what is kept is not what the log says; count anew without --check");
        }
        Ok(())
    }
}

/// Compares, and says what was found.
async fn is_as_the_log_says(scope: &Scope) -> anyhow::Result<bool> {
    let checked = analytics::check(scope).await?;
    let practice = scope.practice_id();
    let counts = format!("{} applications  {} stays", checked.applications, checked.stays);
    answer(&match checked.differing.as_slice() {
        [] => format!("{practice}  {counts}  as the log says\n"),
        [first, ..] => {
            format!("{practice}  {counts}  {} differ, the first {first}\n", checked.differing.len())
        }
    })?;
    Ok(checked.differing.is_empty())
}

/// Compares what is counted of questions, and says what was found.
async fn is_as_was_answered(scope: &Scope) -> anyhow::Result<bool> {
    let compared = quality::check(scope).await?;
    let practice = scope.practice_id();
    let counts = format!("{} tests  {} questions", compared.tests, compared.questions);
    answer(&match compared.differing.as_slice() {
        [] => format!("{practice}  {counts}  as was answered\n"),
        [first, ..] => {
            format!(
                "{practice}  {counts}  {} differ, the first {first}\n",
                compared.differing.len()
            )
        }
    })?;
    Ok(compared.differing.is_empty())
}
