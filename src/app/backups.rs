//! When copies are made, and what they are proved by.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, ensure};
use chrono::TimeDelta;

use super::{App, Parts};
use crate::{
    error::Result,
    kernel::{clock::SystemClock, randomness::SystemRandomness},
    platform::{
        Platform,
        backup::{self, Begun, Contents, Head, Manifest},
        callback::Callbacks,
        db::{Db, PracticeId},
        events,
        home::Home,
        mail::Mail,
        outward::Outward,
    },
    practices,
};

/// How old the last backup may be.
const DAILY: TimeDelta = TimeDelta::hours(24);

impl App {
    /// Copies everything if the last copy is older than a day. Nothing is copied before somebody has
    /// set a practice up. After a failure it waits longer each time.
    pub async fn back_up_daily(&self) -> anyhow::Result<()> {
        let (now, watch) = (self.platform.clock.now(), &self.platform.backups);
        let made_at = backup::latest(&self.home, now);
        if made_at.is_some_and(|made_at| now - made_at < DAILY) {
            watch.succeeded();
            return Ok(());
        }
        if !watch.may_try(now) || practices::all(&self.platform.db).await?.is_empty() {
            return Ok(());
        }
        match self.back_up(false).await {
            Ok((folder, _)) => {
                watch.succeeded();
                tracing::info!(folder = %folder.display(), "backed up");
                Ok(())
            }
            Err(why) => {
                watch.failed(now, &why);
                Err(why)
            }
        }
    }

    /// Copies everything into a folder of its own, while requests are answered.
    pub async fn back_up(&self, with_keys: bool) -> anyhow::Result<(PathBuf, Manifest)> {
        let (db, home, now) = (&self.platform.db, self.home.clone(), self.platform.clock.now());
        let size = if db.is_file() { db.size().await? } else { 0 };
        let begin = move || Begun::new(&home, now, size);
        let begun = tokio::task::spawn_blocking(begin).await??;
        if db.is_file() {
            db.copy_to(&begun.database()).await.context("the database cannot be copied")?;
        }
        let home = self.home.clone();
        let read = move || {
            let damaged = begun.copy_files(&home, with_keys)?;
            let contents = Contents::read(begun.folder())?;
            anyhow::Ok((begun, damaged, contents))
        };
        let (begun, damaged, contents) = tokio::task::spawn_blocking(read).await??;
        for file in &damaged {
            tracing::error!(%file, "a file has changed since it was kept; it is in no backup");
        }
        let heads = if db.is_file() {
            self.heads_of_copy(&begun.database()).await?
        } else {
            self.heads().await?
        };
        let manifest = Manifest {
            made_at: now,
            version: env!("CARGO_PKG_VERSION").to_owned(),
            database_sha256: contents.database_sha256,
            files: Some(contents.files),
            damaged,
            heads,
        };
        let (home, said) = (self.home.clone(), manifest.clone());
        let complete = move || begun.complete(&home, &said);
        Ok((tokio::task::spawn_blocking(complete).await??, manifest))
    }

    /// Returns where each chain of events ends, after recomputing it. That of what belongs to no
    /// practice is the last.
    pub async fn heads(&self) -> Result<Vec<Head>> {
        let mut heads = vec![];
        for scope in self.scopes().await?.into_iter().chain([self.scope(PracticeId::SYSTEM)]) {
            let (seq, hash) = events::verify(&scope).await?;
            heads.push(Head { practice: scope.practice_id().to_string(), seq, hash });
        }
        Ok(heads)
    }

    /// The same of a copy of the database, which is only read, and must be sound.
    async fn heads_of_copy(&self, copy: &Path) -> anyhow::Result<Vec<Head>> {
        let db = Db::open_copy(copy).await.context("the backup's database cannot be opened")?;
        let platform = Platform { db: db.clone(), ..self.platform.clone() };
        let heads = Self { platform, home: self.home.clone() }.heads().await;
        db.close().await?;
        heads.context("the backup's log does not verify")
    }

    /// Proves a copy of the database by the backup's manifest: its chains must end where that says.
    pub async fn prove_log(&self, copy: &Path, manifest: &Manifest) -> anyhow::Result<()> {
        let mut heads = self.heads_of_copy(copy).await?;
        // Older manifests know only of practices.
        let system = PracticeId::SYSTEM.to_string();
        if manifest.heads.iter().all(|head| head.practice != system) {
            heads.retain(|head| head.practice != system);
        }
        ensure!(heads == manifest.heads, "the backup's log ends elsewhere than its manifest says");
        Ok(())
    }

    /// Proves a copy before anything stands in its place that could be opened: from a folder that
    /// goes again.
    pub async fn prove_log_alone(copy: &Path, manifest: &Manifest) -> anyhow::Result<()> {
        let elsewhere = tempfile::tempdir().context("no room to prove the backup")?;
        let parts = Parts {
            home: Home::open(elsewhere.path())?,
            database: String::new(),
            outward: Outward::default(),
            mail: Mail::none(),
            callbacks: Callbacks::new(false),
            clock: Arc::new(SystemClock),
            randomness: Arc::new(SystemRandomness),
        };
        let db = Db::open_copy(copy).await.context("the backup's database cannot be opened")?;
        let proved = Self::on(db.clone(), parts)?.prove_log(copy, manifest).await;
        db.close().await?;
        proved
    }
}
