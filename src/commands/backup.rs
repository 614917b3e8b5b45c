//! `muster backup` and `muster restore`.

use std::{path::PathBuf, sync::Arc};

use anyhow::{Context, bail, ensure};
use clap::Args;

use super::{answer, open};
use crate::{
    app::{App, Parts},
    config::Config,
    kernel::{chance::SystemChance, clock::SystemClock},
    platform::{backup, callback::Callbacks, home::Home, mail::Mail, outward::Outward},
};

#[derive(Args)]
pub struct Backup {
    /// Also copy the data key, without which sealed requests cannot be read. Keep it apart.
    #[arg(long)]
    with_keys: bool,
}

impl Backup {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        let app = open(config).await?;
        let (folder, manifest) = app.back_up(self.with_keys).await?;
        let practices = manifest.heads.len();
        answer(&format!("{}\n", folder.display()))?;
        for head in manifest.heads {
            answer(&format!("{}  {} events  {}\n", head.practice, head.seq, head.hash))?;
        }
        tracing::info!(practices, "backed up");
        if !config.database().starts_with("sqlite:") {
            answer(
                "The database is PostgreSQL; copy it with: pg_dump --format=custom --file=muster.dump \"$MUSTER_DATABASE\"\n",
            )?;
        }
        Ok(())
    }
}

#[derive(Args)]
pub struct Restore {
    /// The folder of the backup, as `muster backup` printed it.
    backup: PathBuf,
}

impl Restore {
    pub async fn run(self, config: &Config) -> anyhow::Result<()> {
        if !config.database().starts_with("sqlite:") {
            bail!(
                "the database is PostgreSQL; restore it with pg_restore, then copy the files folder"
            );
        }
        let home = Home::open(config.data())?;
        let _lock = home.lock()?;
        let manifest = backup::prove(&self.backup)?;
        prove_log(&self.backup, &manifest).await?;
        let aside = backup::replace(&home, &self.backup, manifest.made_at)?;
        answer(&format!(
            "Restored what was backed up on {}. What was there before is in {}\n",
            manifest.made_at.format("%Y-%m-%d %H:%M UTC"),
            aside.display()
        ))
    }
}

/// Opens a copy of the copy, and recomputes its chains: they must end where the manifest says.
async fn prove_log(folder: &std::path::Path, manifest: &backup::Manifest) -> anyhow::Result<()> {
    let trial = tempfile::tempdir().context("no room to prove the backup")?;
    let home = Home::open(trial.path())?;
    std::fs::copy(backup::database_in(folder), home.database())?;
    let app = App::open(Parts {
        database: format!("sqlite:{}", home.database().display()),
        home,
        outward: Outward::default(),
        mail: Mail::none(),
        callbacks: Callbacks::new(false),
        clock: Arc::new(SystemClock),
        chance: Arc::new(SystemChance),
    })
    .await
    .context("the backup's database cannot be opened")?;
    let heads = app.heads().await.context("the backup's log does not verify")?;
    ensure!(heads == manifest.heads, "the backup's log ends elsewhere than its manifest says");
    Ok(())
}
