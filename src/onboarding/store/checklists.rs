//! What the practice makes of the lists.

use std::collections::BTreeSet;

use checklists::{Additions, Evidence, List, Task, Template};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    error::{Error, Result},
    onboarding::{
        catalogue,
        checklist::Checklist,
        entity::checklist::{Column, Entity, Model},
    },
    platform::db::{Scope, Tx},
};

/// Returns the list of a kind of work as it stands.
pub async fn checklist(scope: &Scope, role: &str) -> Result<Checklist> {
    let rows = scope.select::<Entity>().filter(Column::Role.eq(role));
    let latest = scope.one(rows.order_by_desc(Column::Version)).await?;
    latest.map_or_else(|| Ok(Checklist::as_shipped(role)), noun)
}

/// Returns a version of the list of a kind of work, if there ever was such a one.
pub async fn checklist_version(scope: &Scope, role: &str, version: i32) -> Result<Checklist> {
    if version == 1 {
        return Ok(Checklist::as_shipped(role));
    }
    let rows = scope.select::<Entity>().filter(Column::Role.eq(role));
    let row = scope.one(rows.filter(Column::Version.eq(version))).await?;
    row.map_or(Err(Error::Missing("checklist_version")), noun)
}

/// Returns the latest version of each list that the practice has changed.
pub async fn checklists(scope: &Scope) -> Result<Vec<Checklist>> {
    let rows = scope.select::<Entity>();
    let rows = rows.order_by_asc(Column::Role).order_by_desc(Column::Version);
    let mut all = scope.all(rows).await?;
    all.dedup_by(|next, first| next.role == first.role);
    all.into_iter().map(noun).collect()
}

/// Returns every task that is signed: those of the packs, and the practice's own, each once.
pub async fn signed_tasks(scope: &Scope) -> Result<Vec<Task>> {
    let own = checklists(scope).await?.into_iter().flat_map(|list| list.additions.own);
    let all = catalogue::catalogue()?.tasks().cloned().chain(own);
    let mut seen = BTreeSet::new();
    let is_signed = |task: &Task| task.evidence == Evidence::Signature;
    Ok(all.filter(is_signed).filter(|task| seen.insert(task.id.clone())).collect())
}

/// Composes the list of a role in a state, with what the practice made of it.
pub async fn template(scope: &Scope, role: &str, state: &str, list: List) -> Result<Template> {
    checklist(scope, role).await?.template(state, list)
}

/// Saves a version, unless somebody was there before.
pub async fn add_checklist(tx: &Tx, saved: &Checklist) -> Result<bool> {
    tx.insert_once(Model {
        practice_id: tx.practice_id(),
        role: saved.role.clone(),
        version: saved.version,
        additions: serde_json::to_string(&saved.additions).map_err(Error::internal)?,
        saved_at: tx.now(),
        saved_by: tx.actor().to_string(),
        updated_at: tx.now(),
    })
    .await
}

/// What a release has made pointless since it was saved is not read any more.
fn noun(row: Model) -> Result<Checklist> {
    let Model { role, version, additions, saved_at, saved_by, .. } = row;
    let saved: Additions = serde_json::from_str(&additions).map_err(Error::internal)?;
    let catalogue = catalogue::catalogue()?;
    let additions = match catalogue.role(&role) {
        Some(work) => saved.settled(catalogue, work),
        None => saved,
    };
    let (saved_at, saved_by) = (Some(saved_at), Some(saved_by));
    Ok(Checklist { role, version, additions, saved_at, saved_by })
}
