//! `muster event-proof`: shows one event of the log without its neighbours, or checks what was shown.

use std::{fs, path::PathBuf};

use anyhow::{Context, bail};
use clap::Args;

use super::{answer, open};
use crate::{
    config::Config,
    error::Error,
    kernel::fault::Reason,
    platform::{
        db::PracticeId,
        events::{self, EventId, Proof},
    },
};

#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct EventProof {
    /// The event to prove, by its id: evt_…
    event: Option<String>,

    /// Check the proof in this file instead. That takes no database.
    #[arg(long, value_name = "FILE")]
    check: Option<PathBuf>,
}

impl EventProof {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        match (self.event, self.check) {
            (Some(id), _) => show(config, &id).await,
            (_, Some(file)) => check(&file),
            _ => bail!("name an event, or a proof to check"),
        }
    }
}

async fn show(config: &Config, id: &str) -> anyhow::Result<()> {
    let event: EventId =
        id.parse().map_err(|why: Reason| anyhow::anyhow!("“{id}” is no id of an event: {why}"))?;
    let app = open(config).await?;
    for scope in app.scopes().await?.into_iter().chain([app.scope(PracticeId::SYSTEM)]) {
        match events::proof(&scope, event).await {
            Ok(Some(proof)) => {
                return answer(&format!("{}\n", serde_json::to_string_pretty(&proof)?));
            }
            Ok(None) => bail!(
                "{id} was written before one event could be shown by itself; `muster verify-log` proves it with all that is around it"
            ),
            Err(Error::Missing(_)) => {}
            Err(other) => return Err(other.into()),
        }
    }
    bail!("there is no event {id}")
}

fn check(file: &PathBuf) -> anyhow::Result<()> {
    let text = fs::read(file).with_context(|| file.display().to_string())?;
    let proof: Proof = serde_json::from_slice(&text).context("this is no proof of an event")?;
    let Some(event) = proof.check() else {
        bail!("this proves nothing: the event does not lead to the head that it names");
    };
    let head = proof.head;
    answer(&format!(
        "{event:#}\nIt stands in the log whose event {} has the hash {}\nCompare that with a backup's manifest, or with `muster verify-log`.\n",
        head.seq, head.hash
    ))
}
