//! Questions about the résumés of applications.

use std::collections::HashMap;

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    applications::{
        application::ApplicationId,
        entity::resume::{Column, Entity, Model},
        resume::Resume,
    },
    error::Result,
    platform::{
        db::{Scope, Tx},
        files::Stored,
    },
};

/// Returns the résumés of each of these applications, the first that came first, in one question.
pub async fn resumes(
    scope: &Scope,
    ids: impl IntoIterator<Item = ApplicationId>,
) -> Result<HashMap<ApplicationId, Vec<Resume>>> {
    let rows = scope.select::<Entity>().filter(Column::ApplicationId.is_in(ids));
    let rows = rows.order_by_asc(Column::AddedAt).order_by_asc(Column::FileId);
    let mut resumes: HashMap<_, Vec<_>> = HashMap::new();
    for row in scope.all(rows).await? {
        resumes.entry(row.application_id).or_default().push(row.into());
    }
    Ok(resumes)
}

/// Adds a résumé, unless the application names that file already. Returns whether it is news.
pub async fn add_resume(tx: &Tx, application_id: ApplicationId, resume: Resume) -> Result<bool> {
    let Resume { file, stored, added_at, added_by } = resume;
    let is_news = tx
        .insert_once(Model {
            practice_id: tx.practice_id(),
            application_id,
            file_id: file,
            sha256: stored.sha256,
            kind: stored.kind,
            added_at,
            added_by,
        })
        .await?;
    if is_news {
        super::touch(tx, application_id).await?;
    }
    Ok(is_news)
}

impl From<Model> for Resume {
    fn from(row: Model) -> Self {
        let Model { file_id, sha256, kind, added_at, added_by, .. } = row;
        Self { file: file_id, stored: Stored { sha256, kind }, added_at, added_by }
    }
}
