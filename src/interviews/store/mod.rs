//! Questions about interviews, each by its name. No decisions are made here.

mod people;
mod rated;
mod rows;
mod standing;

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, QueryOrder, Select};

use self::rows::{nouns, one, written};
pub use self::{
    people::{
        add_question, add_raters, hold_rater, own_questions, rater, raters, remove_question,
        save_rater, sheet_place,
    },
    rated::{RatedTogether, rated_together},
    standing::{begun_between, due_reminders, of_applications, standing, whose_reminders_are_due},
};
use super::{
    entity::interview::{ActiveModel, Column, Entity, Model},
    interview::{Arranged, Interview, InterviewId, InterviewState},
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    jobs::JobId,
    kernel::cursor::Window,
    people::PersonId,
    platform::db::{
        Scope, Tx,
        page::{Counting, Piece, Seek, Sorted},
    },
};

/// Which interviews to list.
#[derive(Clone, Copy, Default)]
pub struct Filter {
    pub person_id: Option<PersonId>,
    pub application_id: Option<ApplicationId>,
    pub job_id: Option<JobId>,
    pub state: Option<InterviewState>,
}

pub async fn find(scope: &Scope, id: InterviewId) -> Result<Interview> {
    one(scope.one(by_id(scope, id)).await?)
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: InterviewId) -> Result<Interview> {
    one(tx.lock(by_id(tx, id)).await?)
}

/// Returns one row more than the window shows, in the order they were made.
pub async fn list(scope: &Scope, filter: Filter, window: Window) -> Result<Vec<Interview>> {
    nouns(scope.all(scope.window(matching(scope, filter), window)).await?)
}

/// Returns a page of them: of one application or of all.
pub async fn page(
    scope: &Scope,
    application_id: Option<ApplicationId>,
    seek: &Seek,
) -> Result<Piece<Interview>> {
    let rows = matching(scope, Filter { application_id, ..Filter::default() });
    let (sorted, from) = (Sorted::descending_by([Column::Id]), (seek, Window::USUAL));
    let Piece { rows, part } = scope.page(rows, &sorted, from, Counting::UpToAThousand).await?;
    Ok(Piece { rows: nouns(rows)?, part })
}

/// Returns the interviews of one application, the first one first.
pub async fn of_application(scope: &Scope, id: ApplicationId) -> Result<Vec<Interview>> {
    of_applications(scope, [id]).await
}

pub async fn add(tx: &Tx, interview: &Interview) -> Result<()> {
    let Arranged { kind, minutes, place, line } = interview.arranged.clone();
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id: interview.id,
        application_id: interview.application_id,
        person_id: interview.person_id,
        job_id: interview.job_id,
        number: interview.number,
        state: interview.state,
        kind,
        minutes,
        place,
        line,
        kit: serde_json::to_string(&interview.kit).map_err(Error::internal)?,
        times: written(&interview.times),
        starts_at: interview.starts_at,
        wish: interview.wish.clone(),
        remind_at: interview.remind_at,
        offered_at: interview.offered_at,
        offered_by: interview.offered_by.clone(),
        updated_at: tx.now(),
        revision: interview.revision,
    })
    .await
}

pub async fn save(tx: &Tx, interview: &Interview) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(interview.id),
        state: Set(interview.state),
        times: Set(written(&interview.times)),
        starts_at: Set(interview.starts_at),
        wish: Set(interview.wish.clone()),
        remind_at: Set(interview.remind_at),
        updated_at: Set(tx.now()),
        revision: Set(interview.revision),
        ..Default::default()
    })
    .await
}

fn matching(scope: &Scope, filter: Filter) -> Select<Entity> {
    let mut rows = scope.select::<Entity>();
    if let Some(id) = filter.person_id {
        rows = rows.filter(Column::PersonId.eq(id));
    }
    if let Some(id) = filter.application_id {
        rows = rows.filter(Column::ApplicationId.eq(id));
    }
    if let Some(id) = filter.job_id {
        rows = rows.filter(Column::JobId.eq(id));
    }
    if let Some(state) = filter.state {
        rows = rows.filter(Column::State.eq(state));
    }
    rows
}

fn by_id(scope: &Scope, id: InterviewId) -> Select<Entity> {
    scope.select::<Entity>().filter(Column::Id.eq(id)).order_by_asc(Column::Id)
}
