//! `muster verify-log`: does each log still say what was written?

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, anyhow, bail};
use clap::Args;

use super::{answer, name_of_log, open, scope};
use crate::{
    app::App,
    config::Config,
    error::Error,
    platform::{
        db::{PracticeId, Scope},
        events::{self, ProvenHead, SignedHead},
    },
};

#[derive(Args)]
pub struct VerifyLog {
    /// A signed head that somebody kept: does the log still go on from it?
    #[arg(long, value_name = "HEAD.json")]
    since: Option<PathBuf>,

    /// Print the signed head of a practice, to be kept elsewhere.
    #[arg(long, conflicts_with = "since")]
    sign: bool,

    /// The practice to sign for, if there are several: the last part of its careers address.
    #[arg(long, value_name = "NAME", requires = "sign")]
    practice: Option<String>,
}

impl VerifyLog {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let app = open(config).await?;
        match (self.since, self.sign) {
            (Some(file), _) => since(&app, &file).await,
            (None, true) => sign(&app, self.practice.as_deref()).await,
            (None, false) => Self::all(&app).await,
        }
    }

    async fn all(app: &App) -> anyhow::Result<()> {
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

async fn sign(app: &App, practice: Option<&str>) -> anyhow::Result<()> {
    let scope = scope(app, practice).await?;
    let (seq, hash) = verified(&scope).await?;
    let (head, now) = (ProvenHead { seq, hash }, scope.now());
    let signed = SignedHead::sign(&app.platform.seal, scope.practice_id(), head, now)?;
    answer(&format!("{}\n", serde_json::to_string_pretty(&signed)?))
}

async fn since(app: &App, file: &Path) -> anyhow::Result<()> {
    let named = || file.display().to_string();
    let text = fs::read(file).with_context(named)?;
    let kept: SignedHead = serde_json::from_slice(&text).context("this is no signed head")?;
    kept.check(&app.platform.seal).map_err(|why| anyhow!("{}: {why}", named()))?;
    let all = app.scopes().await?;
    let scope = all.iter().find(|scope| scope.practice_id().to_string() == kept.practice);
    let scope = scope.context("the practice that it was signed for is not here")?;
    let (events, head) = verified(scope).await?;
    let name = name_of_log(&kept.practice);
    if !kept.stands_in(scope).await? {
        bail!("{name}: event {} is not the one that was signed", kept.head.seq);
    }
    let (from, on) = (kept.head.seq, kept.signed_at.date_naive());
    answer(&format!(
        "{name}  unbroken from event {from}, signed on {on}, to event {events}  {head}\n"
    ))
}

/// Returns the head of a log that is unbroken.
async fn verified(scope: &Scope) -> anyhow::Result<(i64, String)> {
    match events::verify(scope).await {
        Err(Error::Conflict(reason)) => {
            let seq = reason.args.get("seq").map(ToString::to_string).unwrap_or_default();
            bail!("the log is broken at event {seq}")
        }
        other => Ok(other?),
    }
}
