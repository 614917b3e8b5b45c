//! Questions about invitations, each by its name. No decisions are made here.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::{Expr, ExprTrait, SelectStatement},
};
use uuid::Uuid;

use super::{
    entity::invitation::{ActiveModel, Column, Entity, Model},
    invitation::{Again, Callback, Early, Invitation, InvitationId, REMINDED_BEFORE, Status},
};
use crate::{
    applications::ApplicationId,
    assessments::AssessmentId,
    error::{Error, Result},
    kernel::{cursor::Window, labels::Labels, text::Text},
    people::PersonId,
    platform::db::{
        Db, PracticeId, Scope, Tx,
        page::{Counting, Piece, Seek, Sorted},
    },
};

/// Which invitations to list.
#[derive(Clone, Default)]
pub struct Filter {
    pub person_id: Option<PersonId>,
    pub assessment_id: Option<AssessmentId>,
    pub application_id: Option<ApplicationId>,
    pub status: Option<Status>,
    /// Only those that another system calls this.
    pub external_id: Option<Text<120>>,
}

pub async fn find(scope: &Scope, id: InvitationId) -> Result<Invitation> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.map(Invitation::from).ok_or(Error::Missing("invitation"))
}

/// Like [`find`], and holds it until the transaction ends.
pub async fn hold(tx: &Tx, id: InvitationId) -> Result<Invitation> {
    let row = tx.lock(tx.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.map(Invitation::from).ok_or(Error::Missing("invitation"))
}

/// Returns one row more than the window shows, in the order they were made.
pub async fn list(scope: &Scope, filter: Filter, window: Window) -> Result<Vec<Invitation>> {
    let mut rows = scope.select::<Entity>();
    if let Some(id) = filter.person_id {
        rows = rows.filter(Column::PersonId.eq(id));
    }
    if let Some(id) = filter.assessment_id {
        rows = rows.filter(Column::AssessmentId.eq(id));
    }
    if let Some(id) = filter.application_id {
        rows = rows.filter(Column::ApplicationId.eq(id));
    }
    if let Some(status) = filter.status {
        rows = rows.filter(Column::Status.eq(status));
    }
    if let Some(external_id) = filter.external_id {
        rows = rows.filter(Column::ExternalId.eq(external_id));
    }
    let rows = scope.all(scope.window(rows, window)).await?;
    Ok(rows.into_iter().map(Invitation::from).collect())
}

/// Returns a page of them: of one application or of all, in the order they were made.
pub async fn page(
    scope: &Scope,
    application_id: Option<ApplicationId>,
    seek: &Seek,
) -> Result<Piece<Invitation>> {
    let mut rows = scope.select::<Entity>();
    if let Some(id) = application_id {
        rows = rows.filter(Column::ApplicationId.eq(id));
    }
    let (sorted, from) = (Sorted::by([Column::Id]), (seek, Window::USUAL));
    let piece = scope.page(rows, &sorted, from, Counting::UpToAThousand).await?;
    Ok(piece.map(Invitation::from))
}

/// Returns the invitations of these applications, oldest first.
pub async fn of_applications(
    scope: &Scope,
    applications: impl IntoIterator<Item = ApplicationId>,
) -> Result<Vec<Invitation>> {
    let rows = scope.select::<Entity>().filter(Column::ApplicationId.is_in(applications));
    let rows = scope.all(rows.order_by_asc(Column::Id)).await?;
    Ok(rows.into_iter().map(Invitation::from).collect())
}

/// Returns the invitations with these ids.
pub async fn with_ids(
    scope: &Scope,
    ids: impl IntoIterator<Item = InvitationId>,
) -> Result<Vec<Invitation>> {
    let rows = scope.all(scope.select::<Entity>().filter(Column::Id.is_in(ids))).await?;
    Ok(rows.into_iter().map(Invitation::from).collect())
}

/// Returns the ids of the invitations that whoever is recused is shown, as a question within another. Nothing for whom
/// none is hidden from.
pub fn ids_shown(scope: &Scope) -> Option<SelectStatement> {
    let ids = || scope.select::<Entity>().select_only().column(Column::Id);
    scope.is_recused().then(|| ids().into_query())
}

/// Returns the next of the invitations to these assessments, in the order they were made.
pub async fn next_to(
    scope: &Scope,
    assessments: &[AssessmentId],
    after: Option<InvitationId>,
    limit: u64,
) -> Result<Vec<Invitation>> {
    let rows = scope.select::<Entity>();
    let mut rows = rows.filter(Column::AssessmentId.is_in(assessments.iter().copied()));
    if let Some(id) = after {
        rows = rows.filter(Column::Id.gt(id));
    }
    let rows = scope.all(rows.order_by_asc(Column::Id).limit(limit)).await?;
    Ok(rows.into_iter().map(Invitation::from).collect())
}

/// Returns how many invitations to these assessments are told as scored.
pub async fn how_many_scored(scope: &Scope, assessments: &[AssessmentId]) -> Result<u64> {
    let rows = scope.select::<Entity>().filter(Column::Status.eq(Status::Scored));
    scope.count(rows.filter(Column::AssessmentId.is_in(assessments.iter().copied()))).await
}

/// Returns whether any of these people was invited to any of these assessments.
pub async fn is_any_of(
    scope: &Scope,
    people: &[PersonId],
    assessments: &[AssessmentId],
) -> Result<bool> {
    let rows = scope.select::<Entity>();
    let rows = rows.filter(Column::PersonId.is_in(people.iter().copied()));
    let rows = rows.filter(Column::AssessmentId.is_in(assessments.iter().copied()));
    Ok(!people.is_empty() && scope.one(rows.limit(1)).await?.is_some())
}

/// Returns what these people were invited to, in the order they were.
pub async fn of_people(
    scope: &Scope,
    people: impl IntoIterator<Item = PersonId>,
) -> Result<Vec<Invitation>> {
    let rows = scope.select::<Entity>().filter(Column::PersonId.is_in(people));
    let rows = scope.all(rows.order_by_asc(Column::Id)).await?;
    Ok(rows.into_iter().map(Invitation::from).collect())
}

/// Returns the second tries that are told as scored, in the order in which they were asked for.
pub async fn retests(scope: &Scope) -> Result<Vec<Invitation>> {
    // Only what is not nothing is greater: so the index is asked, and not every row.
    let rows = scope.select::<Entity>().filter(Column::RetestOf.gt(Uuid::nil()));
    let rows = rows.filter(Column::Status.eq(Status::Scored)).order_by_asc(Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(Invitation::from).collect())
}

/// Returns what confirms this one, in the order in which it was asked for.
pub async fn confirmations(scope: &Scope, id: InvitationId) -> Result<Vec<Invitation>> {
    let rows = scope.select::<Entity>().filter(Column::Confirms.eq(id));
    let rows = scope.all(rows.order_by_asc(Column::Id)).await?;
    Ok(rows.into_iter().map(Invitation::from).collect())
}

/// Returns the invitations that nobody can begin any more and of which no end is told, in the order of
/// their ids.
pub async fn over(scope: &Scope, now: DateTime<Utc>) -> Result<Vec<Invitation>> {
    let rows = scope.select::<Entity>().filter(is_over(now)).order_by_asc(Column::Id);
    Ok(scope.all(rows).await?.into_iter().map(Invitation::from).collect())
}

/// Returns the practices that have some of these.
pub async fn whose_are_over(db: &Db, now: DateTime<Utc>) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(is_over(now)).await
}

/// Returns the invitations whose candidates are to be reminded, in the order of their ids.
pub async fn to_remind(scope: &Scope) -> Result<Vec<InvitationId>> {
    let rows = scope.select::<Entity>().filter(closes_soon(scope.now())).order_by_asc(Column::Id);
    let rows = scope.all(rows).await?.into_iter().map(Invitation::from);
    Ok(rows.filter(|one| one.is_to_remind(scope.now())).map(|one| one.id).collect())
}

/// Returns the practices that may have some of these.
pub async fn whose_close_soon(db: &Db, now: DateTime<Utc>) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(closes_soon(now)).await
}

fn closes_soon(now: DateTime<Utc>) -> Condition {
    is_open()
        .add(Column::RemindedAt.is_null())
        .add(Column::ExpiresAt.gt(now))
        .add(Column::ExpiresAt.lte(now + REMINDED_BEFORE))
}

/// Over, and not told yet: by whoever began it or by nobody.
fn is_over(now: DateTime<Utc>) -> Condition {
    is_open().add(Column::ExpiresAt.lte(now))
}

fn is_open() -> Condition {
    // Written out: SQLite takes the index of the open ones only if it reads the word.
    let invited = Column::Status.into_expr().eq(Expr::Constant(Status::Invited.word().into()));
    Condition::all().add(invited)
}

pub async fn add(tx: &Tx, invitation: Invitation) -> Result<()> {
    let Invitation { id, assessment_id, person_id, application_id, labels, status, .. } =
        invitation;
    let callback = invitation.callback.map(|callback| (callback.url, callback.key));
    let (callback_url, callback_key) = callback.unzip();
    let (retest_of, early) = invitation.again.map(|again| (again.of, again.early)).unzip();
    let early = early.flatten().map(|early| (early.reason, early.by));
    let (retest_reason, retest_allowed_by) = early.unzip();
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id,
        assessment_id,
        person_id,
        application_id,
        external_id: labels.external_id,
        metadata: labels.metadata,
        callback_url,
        callback_key,
        redirect_url: invitation.redirect_url,
        status,
        invited_at: invitation.invited_at,
        expires_at: invitation.expires_at,
        submitted_at: invitation.submitted_at,
        told_at: invitation.told_at,
        reminded_at: invitation.reminded_at,
        retest_of,
        retest_reason,
        retest_allowed_by,
        confirms: invitation.confirms,
        updated_at: invitation.updated_at,
        revision: invitation.revision,
    })
    .await
}

pub async fn save(tx: &Tx, invitation: &Invitation) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(invitation.id),
        status: Set(invitation.status),
        expires_at: Set(invitation.expires_at),
        submitted_at: Set(invitation.submitted_at),
        told_at: Set(invitation.told_at),
        reminded_at: Set(invitation.reminded_at),
        revision: Set(invitation.revision),
        ..Default::default()
    })
    .await
}

pub async fn save_labels(tx: &Tx, invitation: &Invitation) -> Result<()> {
    let Labels { external_id, metadata } = invitation.labels.clone();
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(invitation.id),
        external_id: Set(external_id),
        metadata: Set(metadata),
        ..Default::default()
    })
    .await
}

impl From<Model> for Invitation {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            assessment_id: row.assessment_id,
            person_id: row.person_id,
            application_id: row.application_id,
            labels: Labels { external_id: row.external_id, metadata: row.metadata },
            callback: row
                .callback_url
                .zip(row.callback_key)
                .map(|(url, key)| Callback { url, key }),
            redirect_url: row.redirect_url,
            status: row.status,
            invited_at: row.invited_at,
            expires_at: row.expires_at,
            submitted_at: row.submitted_at,
            told_at: row.told_at,
            reminded_at: row.reminded_at,
            again: row.retest_of.map(|of| {
                let early = row.retest_reason.zip(row.retest_allowed_by);
                Again { of, early: early.map(|(reason, by)| Early { reason, by }) }
            }),
            confirms: row.confirms,
            updated_at: row.updated_at,
            revision: row.revision,
        }
    }
}
