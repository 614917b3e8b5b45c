//! What new hires ask, and what they are answered.

use chrono::{DateTime, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    error::{Error, Result},
    kernel::prose::Prose,
    onboarding::{
        entity::question::{ActiveModel, Column, Entity, Model},
        onboarding::OnboardingId,
    },
    platform::db::{Scope, Tx},
};

pub struct Asked {
    pub number: i32,
    pub words: Prose<2000>,
    pub asked_at: DateTime<Utc>,
    pub answer: Option<Prose<2000>>,
}

impl From<Model> for Asked {
    fn from(row: Model) -> Self {
        let Model { number, words, asked_at, answer, .. } = row;
        Self { number, words, asked_at, answer }
    }
}

/// Returns all that was asked, the oldest first.
pub async fn questions(scope: &Scope, id: OnboardingId) -> Result<Vec<Asked>> {
    let rows = scope.select::<Entity>().filter(Column::OnboardingId.eq(id));
    let rows = scope.all(rows.order_by_asc(Column::Number)).await?;
    Ok(rows.into_iter().map(Asked::from).collect())
}

/// Returns of which of these onboardings something waits for an answer, and since when.
pub async fn unanswered(
    scope: &Scope,
    ids: impl IntoIterator<Item = OnboardingId>,
) -> Result<Vec<(OnboardingId, DateTime<Utc>)>> {
    let rows = scope.select::<Entity>().filter(Column::OnboardingId.is_in(ids));
    let rows = scope.all(rows.filter(Column::AnsweredAt.is_null())).await?;
    Ok(rows.into_iter().map(|row| (row.onboarding_id, row.asked_at)).collect())
}

pub async fn add_question(tx: &Tx, id: OnboardingId, words: Prose<2000>) -> Result<()> {
    let number = questions(tx, id).await?.last().map_or(1, |asked| asked.number + 1);
    tx.insert(Model {
        practice_id: tx.practice_id(),
        onboarding_id: id,
        number,
        words,
        asked_at: tx.now(),
        answer: None,
        answered_at: None,
        answered_by: None,
        updated_at: tx.now(),
    })
    .await
}

pub async fn answer_question(
    tx: &Tx,
    (id, number): (OnboardingId, i32),
    answer: Prose<2000>,
) -> Result<()> {
    let rows = tx.select::<Entity>().filter(Column::OnboardingId.eq(id));
    let row = tx.lock(rows.filter(Column::Number.eq(number))).await?;
    row.ok_or(Error::Missing("question"))?;
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        onboarding_id: Set(id),
        number: Set(number),
        answer: Set(Some(answer)),
        answered_at: Set(Some(tx.now())),
        answered_by: Set(Some(tx.actor().to_string())),
        updated_at: Set(tx.now()),
        ..Default::default()
    })
    .await
}
