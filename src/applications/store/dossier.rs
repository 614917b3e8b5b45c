//! Questions about what is kept beside an application.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use crate::{
    applications::{
        application::{ApplicationId, Decision},
        dossier::{Answer, Closing, Note},
        entity::{answer, closing, note},
    },
    error::Result,
    platform::db::{Scope, Tx},
};

/// Returns what was answered in each of these applications, in one question.
pub async fn answers(
    scope: &Scope,
    ids: impl IntoIterator<Item = ApplicationId>,
) -> Result<HashMap<ApplicationId, Vec<Answer>>> {
    let rows = scope
        .select::<answer::Entity>()
        .filter(answer::Column::ApplicationId.is_in(ids))
        .order_by_asc(answer::Column::Language);
    let mut answers: HashMap<_, Vec<_>> = HashMap::new();
    for row in scope.all(rows).await? {
        answers.entry(row.application_id).or_default().push((row.language, row.speaks));
    }
    Ok(answers)
}

/// Returns how each of these applications ended, of those that have, in one question.
pub async fn closings(
    scope: &Scope,
    ids: impl IntoIterator<Item = ApplicationId>,
) -> Result<HashMap<ApplicationId, Closing>> {
    let rows = scope.select::<closing::Entity>().filter(closing::Column::ApplicationId.is_in(ids));
    let rows = scope.all(rows).await?.into_iter();
    Ok(rows.map(|row| (row.application_id, row.into())).collect())
}

/// Returns the notes on an application, the newest first.
pub async fn notes(scope: &Scope, id: ApplicationId) -> Result<Vec<Note>> {
    let rows = scope
        .select::<note::Entity>()
        .filter(note::Column::ApplicationId.eq(id))
        .order_by_desc(note::Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(Note::from).collect())
}

pub async fn add_answers(tx: &Tx, application_id: ApplicationId, all: Vec<Answer>) -> Result<()> {
    for (language, speaks) in all {
        let practice_id = tx.practice_id();
        tx.insert(answer::Model { practice_id, application_id, language, speaks }).await?;
    }
    Ok(())
}

pub async fn add_note(tx: &Tx, application_id: ApplicationId, note: Note) -> Result<()> {
    let (practice_id, Note { id, text, written_at, written_by }) = (tx.practice_id(), note);
    tx.insert(note::Model { practice_id, application_id, id, text, written_at, written_by })
        .await?;
    super::touch(tx, application_id).await
}

/// Forgets the decision on an application that goes on.
pub async fn remove_closing(tx: &Tx, id: ApplicationId) -> Result<()> {
    let which = closing::Column::ApplicationId.eq(id);
    tx.remove::<closing::Entity>(Condition::all().add(which)).await
}

pub async fn add_closing(tx: &Tx, application_id: ApplicationId, closing: Closing) -> Result<()> {
    let Closing { decision, closed_at, closed_by } = closing;
    tx.insert(closing::Model {
        practice_id: tx.practice_id(),
        application_id,
        grounds: decision.as_ref().map(|decision| decision.grounds),
        decided_by: decision.as_ref().map(|decision| decision.decided_by),
        letter: decision.map(|decision| decision.letter),
        closed_at,
        closed_by,
    })
    .await
}

impl From<note::Model> for Note {
    fn from(row: note::Model) -> Self {
        let note::Model { id, text, written_at, written_by, .. } = row;
        Self { id, text, written_at, written_by }
    }
}

impl From<closing::Model> for Closing {
    fn from(row: closing::Model) -> Self {
        let decision = row.grounds.zip(row.letter).zip(row.decided_by);
        let decision = decision.map(|((grounds, letter), decided_by)| Decision {
            grounds,
            letter,
            decided_by,
        });
        Self { decision, closed_at: row.closed_at, closed_by: row.closed_by }
    }
}
