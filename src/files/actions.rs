//! What is done with files.

use super::{NewFile, Upload, events, store};
use crate::{
    error::{Error, Result},
    platform::db::Tx,
};

/// Gives a file an id. Its content was kept before the transaction.
pub async fn add(tx: &mut Tx, file: NewFile) -> Result<Upload> {
    let NewFile { stored, size, name } = file;
    let size = i64::try_from(size).map_err(Error::internal)?;
    let (id, added_at, added_by) = (tx.fresh_id(), tx.now(), tx.actor().to_string());
    let file = Upload { id, stored, size, name, added_at, added_by };
    store::add(tx, &file).await?;
    tx.announce(events::added(&file));
    Ok(file)
}
