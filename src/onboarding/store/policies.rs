//! What the office has people read and sign.

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    error::Result,
    kernel::{language::Language, prose::Prose},
    onboarding::entity::policy::{Column, Entity, Model},
    platform::db::{Scope, Tx},
};

/// A version of a text.
#[derive(Clone)]
pub struct Policy {
    pub task: String,
    pub version: i32,
    pub english: Prose<20000>,
    pub spanish: Option<Prose<20000>>,
}

impl Policy {
    /// Returns the text that somebody reads and signs, and its language: English where there is no other.
    pub fn text(&self, language: Language) -> (&Prose<20000>, Language) {
        match (language, &self.spanish) {
            (Language::Spanish, Some(spanish)) => (spanish, Language::Spanish),
            _ => (&self.english, Language::English),
        }
    }
}

impl From<Model> for Policy {
    fn from(row: Model) -> Self {
        let Model { task, version, english, spanish, .. } = row;
        Self { task, version, english, spanish }
    }
}

/// Returns the text of a task as it stands, if the office has written one.
pub async fn policy(scope: &Scope, task: &str) -> Result<Option<Policy>> {
    let rows = scope.select::<Entity>().filter(Column::Task.eq(task));
    Ok(scope.one(rows.order_by_desc(Column::Version)).await?.map(Policy::from))
}

/// Returns the latest version of each text.
pub async fn policies(scope: &Scope) -> Result<Vec<Policy>> {
    let rows = scope.select::<Entity>();
    let rows = rows.order_by_asc(Column::Task).order_by_desc(Column::Version);
    let mut all: Vec<Policy> = scope.all(rows).await?.into_iter().map(Policy::from).collect();
    all.dedup_by(|next, first| next.task == first.task);
    Ok(all)
}

pub async fn add_policy(
    tx: &Tx,
    task: &str,
    english: Prose<20000>,
    spanish: Option<Prose<20000>>,
) -> Result<i32> {
    let version = 1 + policy(tx, task).await?.map_or(0, |policy| policy.version);
    tx.insert(Model {
        practice_id: tx.practice_id(),
        task: task.to_owned(),
        version,
        english,
        spanish,
        written_at: tx.now(),
        written_by: tx.actor().to_string(),
        updated_at: tx.now(),
    })
    .await?;
    Ok(version)
}
