//! Questions about regrades, each by its name. No decisions are made here.

use std::collections::HashSet;

use bank::Bank;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{
    entity::regrade::{ActiveModel, Column, Entity, Model},
    regrade::{Regrade, RegradeId, RegradeState, asking},
};
use crate::{
    assessments::{self, AssessmentId},
    error::{Error, Result},
    kernel::cursor::Window,
    platform::db::{
        Db, PracticeId, Scope, Tx,
        page::{Counting, Piece, Seek, Sorted},
    },
};

pub async fn find(scope: &Scope, id: RegradeId) -> Result<Regrade> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.map(Regrade::from).ok_or(Error::Missing("regrade"))
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: RegradeId) -> Result<Regrade> {
    let row = tx.lock(tx.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.map(Regrade::from).ok_or(Error::Missing("regrade"))
}

/// Returns one row more than the window shows, in the order they were begun.
pub async fn list(scope: &Scope, window: Window) -> Result<Vec<Regrade>> {
    let rows = scope.all(scope.window(scope.select::<Entity>(), window)).await?;
    Ok(rows.into_iter().map(Regrade::from).collect())
}

/// Returns a page of them, the newest first.
pub async fn page(scope: &Scope, seek: &Seek) -> Result<Piece<Regrade>> {
    let (sorted, from) = (Sorted::descending_by([Column::Id]), (seek, Window::USUAL));
    let rows = scope.select::<Entity>();
    Ok(scope.page(rows, &sorted, from, Counting::UpToAThousand).await?.map(Regrade::from))
}

/// Returns those of one question that are in force, in any wording.
pub async fn of_item(scope: &Scope, item: &str) -> Result<Vec<Regrade>> {
    let rows = scope.select::<Entity>().filter(Column::UndoneAt.is_null());
    let rows = rows.filter(Column::Item.eq(item)).order_by_asc(Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(Regrade::from).collect())
}

/// Returns all that are in force.
pub async fn in_force(scope: &Scope) -> Result<Vec<Regrade>> {
    let rows = scope.select::<Entity>().filter(Column::UndoneAt.is_null());
    Ok(scope.all(rows.order_by_asc(Column::Id)).await?.into_iter().map(Regrade::from).collect())
}

/// Returns what does not count in the scores of a test: each item with the hash of its wording.
pub async fn not_counted(scope: &Scope, id: AssessmentId) -> Result<Vec<(String, String)>> {
    let concerned = in_force(scope).await?.into_iter().filter(|one| one.concerns(id));
    Ok(concerned.map(|one| (one.item, one.sha256)).collect())
}

/// Returns the tests whose scores it concerns.
pub async fn tests_of(scope: &Scope, regrade: &Regrade) -> Result<Vec<AssessmentId>> {
    match regrade.assessment_id {
        Some(id) => Ok(vec![id]),
        None => tests_asking(scope, (&regrade.item, &regrade.sha256)).await,
    }
}

/// Returns the tests that ask a question in this wording.
pub async fn tests_asking(scope: &Scope, wording: (&str, &str)) -> Result<Vec<AssessmentId>> {
    let tests = assessments::assessments(scope).await?;
    Ok(asking(&tests, wording).map(|test| test.id).collect())
}

/// Returns the questions that no new test asks: left out of every test, in the wording that the bank has now.
pub async fn out_of_new_tests(scope: &Scope) -> Result<HashSet<String>> {
    let bank = Bank::builtin()?;
    let is_asked = |one: &Regrade| bank.item(&one.item).is_some_and(|it| it.sha256 == one.sha256);
    let everywhere = in_force(scope).await?.into_iter().filter(|one| one.assessment_id.is_none());
    Ok(everywhere.filter(is_asked).map(|one| one.item).collect())
}

/// Returns by what the question is left out of every test, in the wording that the bank has now.
pub async fn out_of_every_test(scope: &Scope, item: &str) -> Result<Option<Regrade>> {
    let now = Bank::builtin()?.item(item).map(|item| item.sha256.as_str());
    let all = of_item(scope, item).await?.into_iter();
    let mut wide = all.filter(|one| one.assessment_id.is_none());
    Ok(wide.find(|one| Some(one.sha256.as_str()) == now))
}

/// Returns those of which some scores are not counted yet.
pub async fn under_way(scope: &Scope) -> Result<Vec<RegradeId>> {
    let rows = scope.select::<Entity>().filter(is_under_way()).order_by_asc(Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(|row| row.id).collect())
}

/// Returns the practices that have some of these.
pub async fn whose_are_under_way(db: &Db) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(is_under_way()).await
}

fn is_under_way() -> Condition {
    let states = [RegradeState::Counting, RegradeState::Restoring];
    Condition::all().add(Column::State.is_in(states))
}

pub async fn add(tx: &Tx, one: &Regrade) -> Result<()> {
    let one = one.clone();
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id: one.id,
        item: one.item,
        sha256: one.sha256,
        assessment_id: one.assessment_id,
        reason: one.reason,
        note: one.note,
        state: one.state,
        began_at: one.began_at,
        began_by: one.began_by,
        undone_at: one.undone_at,
        undone_by: one.undone_by,
        counted_to: one.counted_to,
        changed: one.changed,
        unscored: one.unscored,
        updated_at: one.updated_at,
        revision: one.revision,
    })
    .await
}

pub async fn save(tx: &Tx, one: &Regrade) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(one.id),
        state: Set(one.state),
        undone_at: Set(one.undone_at),
        undone_by: Set(one.undone_by.clone()),
        counted_to: Set(one.counted_to),
        changed: Set(one.changed),
        unscored: Set(one.unscored),
        revision: Set(one.revision),
        ..Default::default()
    })
    .await
}

impl From<Model> for Regrade {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            item: row.item,
            sha256: row.sha256,
            assessment_id: row.assessment_id,
            reason: row.reason,
            note: row.note,
            state: row.state,
            began_at: row.began_at,
            began_by: row.began_by,
            undone_at: row.undone_at,
            undone_by: row.undone_by,
            counted_to: row.counted_to,
            changed: row.changed,
            unscored: row.unscored,
            updated_at: row.updated_at,
            revision: row.revision,
        }
    }
}
