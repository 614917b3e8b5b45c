//! What rules did, and the tasks that they made.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    automation::{
        engine::Due,
        entity::firing::{ActiveModel, Column, Entity, Model},
        firing::{Firing, FiringId, FiringOutcome},
        ready_rule::ReadyRule,
    },
    error::{Error, Result},
    platform::db::{Scope, Tx},
};

/// As many as are asked about by one statement.
const AT_ONCE: usize = 1_000;

/// Returns on which of these a rule has acted, by subject and mark.
pub async fn fired(
    scope: &Scope,
    rule: ReadyRule,
    due: &[Due],
) -> Result<HashSet<(String, String)>> {
    let mut found = HashSet::new();
    for some in due.chunks(AT_ONCE) {
        let subjects = some.iter().map(|one| one.subject.as_str());
        let rows = scope.select::<Entity>().filter(Column::Rule.eq(rule));
        let rows = scope.all(rows.filter(Column::Subject.is_in(subjects))).await?;
        found.extend(rows.into_iter().map(|row| (row.subject, row.mark)));
    }
    Ok(found)
}

/// How often a rule has acted since then. What it left as it was is not counted.
#[derive(Clone, Copy)]
pub struct Acted {
    pub done: u64,
    /// What a room refused, and a person has to look at.
    pub refused: u64,
}

/// Returns how often a rule has acted since then, by what became of it.
pub async fn acted_since(scope: &Scope, rule: ReadyRule, since: DateTime<Utc>) -> Result<Acted> {
    let rows = scope.select::<Entity>().filter(Column::Rule.eq(rule));
    let rows = rows.filter(Column::Outcome.ne(FiringOutcome::Left));
    let rows = rows.filter(Column::FiredAt.gte(since));
    let done = scope.count(rows.clone().filter(Column::Because.is_null())).await?;
    let refused = scope.count(rows.filter(Column::Because.is_not_null())).await?;
    Ok(Acted { done, refused })
}

/// Returns how often a rule has ever done something.
pub async fn how_many(scope: &Scope, rule: ReadyRule) -> Result<u64> {
    let rows = scope.select::<Entity>().filter(Column::Rule.eq(rule));
    scope.count(rows.filter(Column::Outcome.ne(FiringOutcome::Left))).await
}

/// Returns the tasks that nobody has done, the oldest first.
pub async fn open_tasks(scope: &Scope, most: u64) -> Result<Vec<Firing>> {
    let rows = scope.select::<Entity>().filter(Column::Outcome.eq(FiringOutcome::Task));
    let rows = rows.filter(Column::SettledAt.is_null()).order_by_asc(Column::Id);
    Ok(scope.all(rows.limit(most)).await?.into_iter().map(Firing::from).collect())
}

pub async fn hold_task(tx: &Tx, id: FiringId) -> Result<Firing> {
    let row = tx.lock(tx.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.map(Firing::from).ok_or(Error::Missing("task"))
}

/// Adds it, unless the rule has acted on the same before. Returns whether it is new.
pub async fn add(tx: &Tx, firing: &Firing) -> Result<bool> {
    let Firing { id, rule, version, person_id, due_at, fired_at, user_id, outcome, .. } = *firing;
    let (settled_at, settled_by) = firing.settled.clone().unzip();
    tx.insert_once(Model {
        practice_id: tx.practice_id(),
        id,
        rule,
        version,
        subject: firing.subject.clone(),
        mark: firing.mark.clone(),
        person_id,
        due_at,
        fired_at,
        user_id,
        outcome,
        because: firing.because.clone(),
        settled_at,
        settled_by,
    })
    .await
}

pub async fn save_outcome(tx: &Tx, firing: &Firing) -> Result<()> {
    let (practice_id, id) = (Set(tx.practice_id()), Set(firing.id));
    let outcome = Set(firing.outcome);
    tx.update(ActiveModel { practice_id, id, outcome, ..Default::default() }).await
}

pub async fn save_settled(tx: &Tx, firing: &Firing) -> Result<()> {
    let (practice_id, id) = (Set(tx.practice_id()), Set(firing.id));
    let (settled_at, settled_by) = firing.settled.clone().unzip();
    let (settled_at, settled_by) = (Set(settled_at), Set(settled_by));
    tx.update(ActiveModel { practice_id, id, settled_at, settled_by, ..Default::default() }).await
}

impl From<Model> for Firing {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            rule: row.rule,
            version: row.version,
            subject: row.subject,
            mark: row.mark,
            person_id: row.person_id,
            due_at: row.due_at,
            fired_at: row.fired_at,
            user_id: row.user_id,
            outcome: row.outcome,
            because: row.because,
            settled: row.settled_at.zip(row.settled_by),
        }
    }
}
