//! Interviews in which something is still to happen.

use chrono::{DateTime, Utc};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::rows::nouns;
use crate::{
    applications::ApplicationId,
    error::Result,
    interviews::{
        entity::interview::{Column, Entity},
        interview::{Interview, InterviewId, InterviewState},
    },
    platform::db::{Db, PracticeId, Scope},
};

/// More than any office has within a few months.
const MOST: u64 = 1_000;

/// Returns the interviews of these applications, the first of each first.
pub async fn of_applications(
    scope: &Scope,
    ids: impl IntoIterator<Item = ApplicationId>,
) -> Result<Vec<Interview>> {
    let rows = scope.select::<Entity>().filter(Column::ApplicationId.is_in(ids));
    nouns(scope.all(rows.order_by_asc(Column::Number)).await?)
}

/// Returns those that stand like one of these, as many as `most`, the first that was made first.
pub async fn standing(
    scope: &Scope,
    states: &[InterviewState],
    most: u64,
) -> Result<Vec<Interview>> {
    let rows = scope.select::<Entity>().filter(Column::State.is_in(states.iter().copied()));
    nouns(scope.all(rows.order_by_asc(Column::Id).limit(most)).await?)
}

/// Returns those whose picked time is within this span.
pub async fn begun_between(
    scope: &Scope,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Interview>> {
    let rows = scope.select::<Entity>().filter(Column::StartsAt.between(from, to));
    nouns(scope.all(rows.order_by_asc(Column::StartsAt).limit(MOST)).await?)
}

/// Returns those of which candidates are to be reminded by now.
pub async fn due_reminders(scope: &Scope) -> Result<Vec<InterviewId>> {
    let rows = scope.select::<Entity>().filter(is_due(scope.now())).order_by_asc(Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(|row| row.id).collect())
}

/// Returns the practices that have some of these.
pub async fn whose_reminders_are_due(db: &Db, now: DateTime<Utc>) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(is_due(now)).await
}

fn is_due(now: DateTime<Utc>) -> Condition {
    Condition::all().add(Column::RemindAt.lte(now))
}
