//! Questions about what has come due.

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::SelectStatement,
};

use super::{
    entity::look::{ActiveModel, Column, Entity, Model},
    retention::Look,
};
use crate::{
    error::{Error, Result},
    people::PersonId,
    platform::db::{Db, PracticeId, Scope, Tx},
};

/// As many are shown at once.
pub const SHOWN: u64 = 200;

/// Returns whom to look at again by today, who has waited longest first.
pub async fn again(scope: &Scope, today: NaiveDate, most: u64) -> Result<Vec<PersonId>> {
    let rows = scope.select::<Entity>().filter(Column::LookAgainOn.lte(today));
    let rows = rows.filter(Column::OrderedAt.is_null());
    let rows = scope.all(rows.order_by_asc(Column::LookAgainOn).limit(most)).await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

/// Asks for everybody who has been looked at. A look that failed, or that went with what was erased, is made again.
pub fn looked_at(scope: &Scope) -> SelectStatement {
    scope.select::<Entity>().select_only().column(Column::PersonId).into_query()
}

/// Returns of whom something has come due, the longest first.
pub async fn due(scope: &Scope, most: u64) -> Result<Vec<Look>> {
    let rows = scope.select::<Entity>().filter(Column::DueOn.is_not_null());
    let rows = rows.order_by_asc(Column::DueOn).order_by_asc(Column::PersonId).limit(most);
    scope.all(rows).await?.into_iter().map(Look::try_from).collect()
}

/// Returns of how many something has come due of which nobody has said that it goes, and since when the first.
pub async fn how_many_wait(scope: &Scope) -> Result<(u64, Option<NaiveDate>)> {
    let waiting = || {
        let rows = scope.select::<Entity>().filter(Column::DueOn.is_not_null());
        rows.filter(Column::OrderedAt.is_null())
    };
    let first = scope.one(waiting().order_by_asc(Column::DueOn).limit(1)).await?;
    Ok((scope.count(waiting()).await?, first.and_then(|row| row.due_on)))
}

/// Returns the practices in which somebody has said of something that it goes.
pub async fn whose_are_ordered(db: &Db) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(Condition::all().add(Column::OrderedAt.is_not_null())).await
}

/// Returns whose data goes, the first that was said first.
pub async fn ordered(scope: &Scope, most: u64) -> Result<Vec<PersonId>> {
    let rows = scope.select::<Entity>().filter(Column::OrderedAt.is_not_null());
    let rows = scope.all(rows.order_by_asc(Column::OrderedAt).limit(most)).await?;
    Ok(rows.into_iter().map(|row| row.person_id).collect())
}

pub async fn find(scope: &Scope, person: PersonId) -> Result<Option<Look>> {
    let row = scope.one(scope.select::<Entity>().filter(Column::PersonId.eq(person))).await?;
    row.map(Look::try_from).transpose()
}

/// Keeps what a look has found in the place of what the one before had. What was said of that is over; what was
/// said while somebody looked stands, and what they found does not.
pub async fn put(tx: &Tx, look: &Look, before: Option<&Look>) -> Result<()> {
    let now = tx.lock(tx.select::<Entity>().filter(Column::PersonId.eq(look.person_id))).await?;
    let now = now.map(Look::try_from).transpose()?;
    if now.and_then(|now| now.ordered) != before.and_then(|before| before.ordered.clone()) {
        return Ok(());
    }
    let (ordered_at, ordered_by) = look.ordered.clone().unzip();
    let row = Model {
        practice_id: tx.practice_id(),
        person_id: look.person_id,
        what: look.what.iter().map(|keeping| keeping.word()).collect::<Vec<_>>().join(" "),
        due_on: look.due_on,
        look_again_on: look.look_again_on,
        looked_at: tx.now(),
        ordered_at,
        ordered_by,
    };
    let columns = [
        Column::What,
        Column::DueOn,
        Column::LookAgainOn,
        Column::LookedAt,
        Column::OrderedAt,
        Column::OrderedBy,
    ];
    tx.replace_all([row], columns).await
}

/// Says of what has come due of these people that it goes. Returns of how many.
pub async fn order(tx: &Tx, people: &[PersonId], at: DateTime<Utc>, by: &str) -> Result<usize> {
    let rows = tx.select::<Entity>().filter(Column::PersonId.is_in(people.iter().copied()));
    let rows = rows.filter(Column::DueOn.is_not_null()).filter(Column::OrderedAt.is_null());
    let rows = tx.lock_all(rows.order_by_asc(Column::PersonId)).await?;
    for row in &rows {
        tx.update(ActiveModel {
            practice_id: Set(tx.practice_id()),
            person_id: Set(row.person_id),
            ordered_at: Set(Some(at)),
            ordered_by: Set(Some(by.to_owned())),
            ..Default::default()
        })
        .await?;
    }
    Ok(rows.len())
}

impl TryFrom<Model> for Look {
    type Error = Error;

    fn try_from(row: Model) -> Result<Self> {
        let what = row.what.split_whitespace().map(|word| word.parse().map_err(Error::Conflict));
        Ok(Self {
            person_id: row.person_id,
            what: what.collect::<Result<_>>()?,
            due_on: row.due_on,
            look_again_on: row.look_again_on,
            ordered: row.ordered_at.zip(row.ordered_by),
        })
    }
}
