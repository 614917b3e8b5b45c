//! What is done with files.

use std::time::{Duration, SystemTime};

use super::{FileId, FileUse, NewFile, Upload, events, file::WAITS, store};
use crate::{
    error::{Error, Result},
    kernel::text::Text,
    people::PersonId,
    platform::{
        db::{Scope, Tx},
        files::{File, Sealing},
    },
};

/// Puts the content of a file on the disk, before the transaction in which it gets its row.
pub async fn keep(
    scope: &Scope,
    file: File,
    used_for: FileUse,
    name: Option<Text<200>>,
) -> Result<NewFile> {
    let (id, size) = (scope.fresh_id(), file.size());
    let (files, practice) = (&scope.platform().files, scope.practice_id());
    let stored = if used_for.is_sealed() {
        files.keep_sealed(practice, file, sealing(scope, id)).await
    } else {
        files.keep(practice, file).await
    }?;
    Ok(NewFile { id, stored, size, used_for, name })
}

/// Reads the content of a file.
pub async fn read(scope: &Scope, file: &Upload) -> Result<Vec<u8>> {
    let (files, practice) = (&scope.platform().files, scope.practice_id());
    if file.used_for.is_sealed() {
        return files.read_sealed(practice, &file.stored, &sealing(scope, file.id)).await;
    }
    files.read(practice, &file.stored).await
}

/// What is sealed opens for the one file that it was sealed for.
fn sealing(scope: &Scope, id: FileId) -> Sealing {
    Sealing { seal: scope.platform().seal.clone(), place: format!("files/{id}") }
}

/// Adds a file that nothing names yet. Its content was kept before the transaction.
pub async fn add(tx: &mut Tx, file: NewFile) -> Result<Upload> {
    let NewFile { id, stored, size, used_for, name } = file;
    let size = Some(i64::try_from(size).map_err(Error::internal)?);
    let (added_at, added_by) = (tx.now(), tx.actor().to_string());
    let file = Upload { id, stored, size, name, used_for, person: None, added_at, added_by };
    store::add(tx, &file).await?;
    tx.announce(events::added(&file));
    Ok(file)
}

/// Takes a file for something that will name it, so that it is kept as long as that.
///
/// # Errors
/// Refuses a file that is not there, that was sent for something else, or that is about somebody else.
pub async fn name(tx: &mut Tx, id: FileId, used_for: FileUse, person: PersonId) -> Result<Upload> {
    let file = store::hold(tx, id).await?;
    let mut file = file.ok_or_else(|| Error::fault("file_id", "file.missing"))?;
    file.name_for(used_for, person)?;
    store::save_named(tx, &file).await?;
    Ok(file)
}

/// Removes a file that nothing has named for a day. Its content goes with the next sweep of the disk.
pub async fn sweep(tx: &mut Tx, id: FileId) -> Result<()> {
    if store::is_unnamed(tx, id, tx.now() - WAITS).await? {
        store::remove(tx, id).await?;
        tx.announce(events::swept(id));
    }
    Ok(())
}

/// Removes contents from the disk that no file has any more.
pub async fn drop_contents(scope: &Scope, contents: &[String]) -> Result<()> {
    let known = store::known(scope, contents).await?;
    let (files, practice) = (&scope.platform().files, scope.practice_id());
    let whenever_kept = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 40);
    for content in contents.iter().filter(|content| !known.contains(*content)) {
        files.remove_kept_before(practice, content.clone(), whenever_kept).await?;
    }
    Ok(())
}
