//! What tests do with jobs.
// stub

use sea_orm::ActiveValue::Set;

use super::{
    Job, JobId, Spoken,
    entity::{ActiveModel, Model},
};
use crate::{error::Result, kernel::text::Text, platform::db::Tx};

pub async fn add_open(tx: &mut Tx, title: Text<120>) -> Result<Job> {
    add(tx, title, None).await
}

pub async fn add_open_asking(tx: &mut Tx, title: Text<120>, language: Spoken) -> Result<Job> {
    add(tx, title, Some(language)).await
}

pub async fn close(tx: &mut Tx, id: JobId) -> Result<()> {
    let (practice_id, id, stage) = (Set(tx.practice_id()), Set(id), Set("closed".to_owned()));
    tx.update(ActiveModel { practice_id, id, stage, ..Default::default() }).await
}

async fn add(tx: &mut Tx, title: Text<120>, language: Option<Spoken>) -> Result<Job> {
    let (practice_id, id, stage) = (tx.practice_id(), tx.fresh_id(), "open".to_owned());
    let row = Model { practice_id, id, title, stage, language };
    tx.insert(row.clone()).await?;
    Ok(row.into())
}
