//! `muster backup` and `muster restore`.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, bail, ensure};
use clap::Args;

use super::{answer, name_of_log, open};
use crate::{
    app::App,
    config::Config,
    kernel::clock::{Clock, SystemClock},
    platform::{
        backup::{self, Manifest},
        db,
        home::Home,
    },
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
        for head in manifest.heads.iter().filter(|head| head.seq > 0) {
            let name = name_of_log(&head.practice);
            answer(&format!("{name}  {} events  {}\n", head.seq, head.hash))?;
        }
        for file in &manifest.damaged {
            answer(&format!("left out, because it has changed since it was kept: {file}\n"))?;
        }
        tracing::info!(practices, "backed up");
        if manifest.database_sha256.is_none() {
            answer(
                "The database is not in it: it is PostgreSQL. Copy that first, and then run this again:\n  pg_dump --format=custom --file=muster.dump \"$MUSTER_DATABASE\"\n",
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
        let home = Home::open(config.data())?;
        let backup = fs::canonicalize(&self.backup)
            .with_context(|| format!("there is no backup {}", self.backup.display()))?;
        let Some(database) = db::file_of(&config.database())? else {
            return files_alone(&home, &backup);
        };
        let server = home.lock()?;
        let alone = home.alone()?;
        let restore = backup::Restore::begin(&home, &database, &backup)?;
        let manifest = backup::prove(&backup)?;
        ensure!(
            manifest.database_sha256.is_some(),
            "the backup has no database: it was made beside PostgreSQL"
        );
        let aside = replace(restore, &database, &manifest).await?;
        let made_at = manifest.made_at.format("%Y-%m-%d %H:%M UTC");
        answer(&format!("Restored what was backed up on {made_at}.\n"))?;
        if let Some(aside) = aside {
            answer(&format!("What was there before is in {}\n", aside.display()))?;
        }
        drop((server, alone));
        forget_again(config, &home).await
    }
}

/// Whoever was forgotten since the backup was made is in it.
async fn forget_again(config: &Config, home: &Home) -> anyhow::Result<()> {
    let app = open(config).await?;
    let again = app.forget_again().await.context("who was forgotten could not be erased again")?;
    if again > 0 {
        answer(&format!("Erased again, because it was erased since then: {again}\n"))?;
    }
    answer(&format!(
        "If people were forgotten on another machine since, put its list in the place of {} and start the server.\n",
        home.forgotten().display()
    ))
}

async fn replace(
    restore: backup::Restore<'_>,
    database: &Path,
    manifest: &Manifest,
) -> anyhow::Result<Option<PathBuf>> {
    let staged = restore.stage()?;
    let cannot = "the backup's database cannot be brought up to date";
    db::bring_up_to_date(staged).await.context(cannot)?;
    App::prove_log_alone(staged, manifest).await?;
    let old = if database.exists() { Some(db::settle(database).await?) } else { None };
    restore.put(old, SystemClock.now())
}

/// PostgreSQL has tools of its own. What lies beside it is only added to what is there.
fn files_alone(home: &Home, backup: &Path) -> anyhow::Result<()> {
    let manifest = backup::prove(backup)?;
    if manifest.database_sha256.is_some() {
        bail!(
            "the backup is of a SQLite database, and MUSTER_DATABASE is PostgreSQL; leave it empty to restore this one"
        );
    }
    backup::add_files_and_keys(home, backup)?;
    answer(
        "Files are back. The database is PostgreSQL: restore it with pg_restore if you have not, and start the server again.\n",
    )
}
