//! What the office has people read and sign.

use std::collections::{BTreeSet, HashSet};

use checklists::{Task, TaskId};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    error::Result,
    kernel::prose::Prose,
    onboarding::{
        entity::{
            onboarding::Model as Listed,
            policy::{Column, Entity, Model},
            task,
        },
        onboarding::{OnboardingId, TaskState},
        policy::Policy,
        wording,
    },
    platform::db::{Scope, Tx},
};

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

/// Returns for which of these tasks the office has not written anything.
pub async fn unwritten(scope: &Scope, mut needed: BTreeSet<TaskId>) -> Result<BTreeSet<TaskId>> {
    if needed.is_empty() {
        return Ok(needed);
    }
    let rows = scope.select::<Entity>();
    let rows = rows.filter(Column::Task.is_in(needed.iter().map(|task| task.as_str().to_owned())));
    for row in scope.all(rows).await? {
        needed.retain(|task| task.as_str() != row.task);
    }
    Ok(needed)
}

/// A document that the office has not written, and whose list has it open.
pub struct Awaited {
    pub task: Task,
    pub by: HashSet<OnboardingId>,
}

/// Returns for which documents these onboardings wait.
pub async fn awaited(scope: &Scope, running: &[Listed]) -> Result<Vec<Awaited>> {
    let tasks = super::signed_tasks(scope).await?;
    let missing = unwritten(scope, wording::only_the_offices(tasks.iter())).await?;
    if missing.is_empty() {
        return Ok(vec![]);
    }
    let open = [TaskState::Open, TaskState::SentBack];
    let steps = scope.select::<task::Entity>().filter(task::Column::State.is_in(open));
    let missing_names = missing.iter().map(|task| task.as_str().to_owned());
    let steps = steps.filter(task::Column::Task.is_in(missing_names));
    let ids = running.iter().map(|row| row.id);
    let steps = scope.all(steps.filter(task::Column::OnboardingId.is_in(ids))).await?;
    let by = |task: &Task| {
        let theirs = steps.iter().filter(|step| step.task == task.id.as_str());
        theirs.map(|step| step.onboarding_id).collect::<HashSet<_>>()
    };
    let missing = tasks.into_iter().filter(|task| missing.contains(&task.id));
    let all = missing.map(|task| Awaited { by: by(&task), task });
    Ok(all.filter(|one| !one.by.is_empty()).collect())
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
