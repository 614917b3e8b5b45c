//! Background work: sweep what nothing names.

use std::time::SystemTime;

use chrono::TimeDelta;

use super::{FileId, actions, file::WAITS, store};
use crate::{
    error::Result,
    platform::{
        Platform,
        db::{PracticeId, Scope, Tx},
        rounds::{self, Act, Pause, Round},
    },
    practices,
};

/// Removes files that nothing has named for a day.
pub const SWEEP: Round = Round {
    name: "sweep_files",
    every: TimeDelta::hours(1),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| {
            let since = platform.clock.now() - WAITS;
            Box::pin(store::whose_unnamed(&platform.db, since))
        },
        due: |scope| {
            Box::pin(async {
                Ok(rounds::ids(store::unnamed_since(scope, scope.now() - WAITS).await?))
            })
        },
        run: |scope, file| Box::pin(sweep(scope, file)),
    },
};

/// Removes from the disk what has no file: what was swept, and what was kept for a form that was then
/// refused.
pub const SWEEP_DISK: Round = Round {
    name: "sweep_disk",
    every: TimeDelta::hours(24),
    pause: Pause::USUAL,
    act: Act::Practice {
        whose: |platform| Box::pin(whose_disk(platform)),
        run: |scope| Box::pin(sweep_disk(scope)),
    },
};

/// How many contents are looked for at once.
const CHUNK: usize = 500;

async fn sweep(scope: &Scope, file: &str) -> Result<()> {
    let id: FileId = rounds::id(file)?;
    scope.write(async |tx: &mut Tx| actions::sweep(tx, id).await).await
}

/// Returns the practices of which anything has lain on the disk for a day: no other is asked.
async fn whose_disk(platform: &Platform) -> Result<Vec<PracticeId>> {
    let before = SystemTime::from(platform.clock.now() - WAITS);
    let mut whose = vec![];
    for practice in practices::all(&platform.db).await? {
        if !platform.files.kept_before(practice.id, before).await?.is_empty() {
            whose.push(practice.id);
        }
    }
    Ok(whose)
}

/// A content is written before its row. So only what has lain there for a day is looked for.
async fn sweep_disk(scope: &Scope) -> Result<()> {
    let (files, practice) = (&scope.platform().files, scope.practice_id());
    let before = SystemTime::from(scope.now() - WAITS);
    for some in files.kept_before(practice, before).await?.chunks(CHUNK) {
        let known = store::known(scope, some).await?;
        for content in some.iter().filter(|content| !known.contains(*content)) {
            files.remove_kept_before(practice, content.clone(), before).await?;
        }
    }
    Ok(())
}
