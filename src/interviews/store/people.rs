//! Who rates, and what an office asks besides.

use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, Select};

use crate::{
    error::{Error, Result},
    interviews::{
        entity::{question, rater},
        interview::InterviewId,
        kit::{Added, OwnQuestion, QuestionId},
        ratings::{Rater, RaterId},
    },
    jobs::JobId,
    platform::db::{Scope, Tx, held::Row},
};

pub async fn rater(scope: &Scope, id: RaterId) -> Result<Rater> {
    let row = scope.one(by_id(scope, id)).await?.ok_or(Error::Missing("rater"))?;
    noun(scope, row)
}

/// Like [`rater`], and holds them until the transaction ends.
pub async fn hold_rater(tx: &Tx, id: RaterId) -> Result<Rater> {
    let row = tx.lock(by_id(tx, id)).await?.ok_or(Error::Missing("rater"))?;
    noun(tx, row)
}

/// Returns who rates these interviews, in the order they were named.
pub async fn raters(
    scope: &Scope,
    ids: impl IntoIterator<Item = InterviewId>,
) -> Result<Vec<Rater>> {
    let rows = scope.select::<rater::Entity>().filter(rater::Column::InterviewId.is_in(ids));
    let rows = scope.all(rows.order_by_asc(rater::Column::Number)).await?;
    rows.into_iter().map(|row| noun(scope, row)).collect()
}

pub async fn add_raters(tx: &Tx, raters: &[Rater]) -> Result<()> {
    let row = |one: &Rater| rater::Model {
        practice_id: tx.practice_id(),
        id: one.id,
        interview_id: one.interview_id,
        number: one.number,
        name: one.name.clone(),
        user_id: one.user_id,
        sheet: None,
        submitted_at: None,
        excused_at: None,
    };
    tx.insert_all(raters.iter().map(row)).await
}

pub async fn save_rater(tx: &Tx, one: &Rater) -> Result<()> {
    let plain = serde_json::to_string(&one.sheet).map_err(Error::internal)?;
    tx.update(rater::ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(one.id),
        sheet: Set(Some(tx.platform().seal.seal(&place(one.id), &plain)?)),
        submitted_at: Set(one.submitted_at),
        excused_at: Set(one.excused_at),
        ..Default::default()
    })
    .await
}

/// Returns what the office asks besides, for one job.
pub async fn own_questions(scope: &Scope, job: JobId) -> Result<Vec<Added>> {
    let rows = scope.select::<question::Entity>().filter(question::Column::JobId.eq(job));
    let rows = scope.all(rows.order_by_asc(question::Column::Id)).await?;
    let noun = |row: question::Model| Added {
        id: row.id,
        own: OwnQuestion {
            ask: row.ask,
            one: row.look_one,
            three: row.look_three,
            five: row.look_five,
        },
    };
    Ok(rows.into_iter().map(noun).collect())
}

pub async fn add_question(tx: &Tx, job_id: JobId, added: Added) -> Result<()> {
    let Added { id, own: OwnQuestion { ask, one, three, five } } = added;
    tx.insert(question::Model {
        practice_id: tx.practice_id(),
        id,
        job_id,
        ask,
        look_one: one,
        look_three: three,
        look_five: five,
        added_at: tx.now(),
        added_by: tx.actor().to_string(),
    })
    .await
}

pub async fn remove_question(tx: &Tx, id: QuestionId) -> Result<()> {
    tx.remove::<question::Entity>(Condition::all().add(question::Column::Id.eq(id))).await
}

fn by_id(scope: &Scope, id: RaterId) -> Select<rater::Entity> {
    scope.select::<rater::Entity>().filter(rater::Column::Id.eq(id))
}

fn noun(scope: &Scope, row: rater::Model) -> Result<Rater> {
    let read = |sealed: &String| {
        let plain = scope.platform().seal.unseal(&place(row.id), sealed)?;
        serde_json::from_str(&plain).map_err(Error::internal)
    };
    let sheet = row.sheet.as_ref().map(read).transpose()?;
    Ok(Rater {
        id: row.id,
        interview_id: row.interview_id,
        number: row.number,
        name: row.name,
        user_id: row.user_id,
        sheet: sheet.unwrap_or_default(),
        submitted_at: row.submitted_at,
        excused_at: row.excused_at,
    })
}

/// Returns what the seal of a sheet's row is bound to.
pub fn sheet_place(row: &Row) -> Option<String> {
    Some(format!("interview_raters/{}", row.id::<RaterId>("id")?))
}

fn place(id: RaterId) -> String {
    format!("interview_raters/{id}")
}
