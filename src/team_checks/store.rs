//! Questions about team checks, each by its name. No decisions are made here.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{
    entity::{
        sheet, tally as tallies,
        team_check::{ActiveModel, Column, Entity, Model},
    },
    tally::Tally,
    team_check::{TeamCheck, TeamCheckId},
};
use crate::{
    error::{Error, Result},
    jobs::JobId,
    kernel::digest::sha256,
    platform::db::{Db, PracticeId, Scope, Tx},
};

pub async fn find(scope: &Scope, id: TeamCheckId) -> Result<TeamCheck> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.map(TeamCheck::from).ok_or(Error::Missing("team_check"))
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: TeamCheckId) -> Result<TeamCheck> {
    let row = tx.lock(tx.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.map(TeamCheck::from).ok_or(Error::Missing("team_check"))
}

pub async fn of_job(scope: &Scope, job: JobId) -> Result<Option<TeamCheck>> {
    let row = scope.one(scope.select::<Entity>().filter(Column::JobId.eq(job))).await?;
    Ok(row.map(TeamCheck::from))
}

/// Returns those whose time is over and that nobody has ended.
pub async fn over(scope: &Scope, now: DateTime<Utc>) -> Result<Vec<TeamCheckId>> {
    let rows = scope.select::<Entity>().filter(is_over(now)).order_by_asc(Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(|row| row.id).collect())
}

/// Returns the practices that have some of these.
pub async fn whose_are_over(db: &Db, now: DateTime<Utc>) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(is_over(now)).await
}

fn is_over(now: DateTime<Utc>) -> Condition {
    Condition::all().add(Column::EndedAt.is_null()).add(Column::EndsAt.lte(now))
}

pub async fn add(tx: &Tx, one: &TeamCheck) -> Result<()> {
    let one = one.clone();
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id: one.id,
        job_id: one.job_id,
        assessment_id: one.assessment_id,
        opened_at: one.opened_at,
        opened_by: one.opened_by,
        ends_at: one.ends_at,
        ended_at: one.ended_at,
        updated_at: one.updated_at,
        revision: one.revision,
    })
    .await
}

pub async fn save(tx: &Tx, one: &TeamCheck) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(one.id),
        opened_at: Set(one.opened_at),
        opened_by: Set(one.opened_by.clone()),
        ends_at: Set(one.ends_at),
        ended_at: Set(one.ended_at),
        revision: Set(one.revision),
        ..Default::default()
    })
    .await
}

pub async fn tally(scope: &Scope, id: TeamCheckId) -> Result<Tally> {
    let row = scope.select::<tallies::Entity>().filter(tallies::Column::TeamCheckId.eq(id));
    match scope.one(row).await? {
        Some(row) => serde_json::from_str(&row.tally).map_err(Error::internal),
        None => Ok(Tally::default()),
    }
}

pub async fn save_tally(tx: &Tx, id: TeamCheckId, tally: &Tally) -> Result<()> {
    let tally = serde_json::to_string(tally).map_err(Error::internal)?;
    let row = tallies::Model { practice_id: tx.practice_id(), team_check_id: id, tally };
    tx.replace_all([row], [tallies::Column::Tally]).await
}

/// Notes that a sheet has come, by the hash of its name alone. Returns whether it is new.
pub async fn add_sheet(tx: &Tx, id: TeamCheckId, name: &str) -> Result<bool> {
    let name = sha256(name);
    tx.insert_once(sheet::Model { practice_id: tx.practice_id(), team_check_id: id, name }).await
}

pub async fn forget_sheets(tx: &Tx, id: TeamCheckId) -> Result<()> {
    let own = Condition::all().add(sheet::Column::TeamCheckId.eq(id));
    tx.remove::<sheet::Entity>(own).await
}

impl From<Model> for TeamCheck {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            job_id: row.job_id,
            assessment_id: row.assessment_id,
            opened_at: row.opened_at,
            opened_by: row.opened_by,
            ends_at: row.ends_at,
            ended_at: row.ended_at,
            updated_at: row.updated_at,
            revision: row.revision,
        }
    }
}
