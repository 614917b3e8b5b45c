//! Questions about what came with applications that were sent again.

use std::{collections::HashMap, str::FromStr};

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    applications::{
        addition::{Addition, Sent},
        application::ApplicationId,
        dossier::Speaks,
        entity::addition,
    },
    error::Result,
    platform::{
        db::{Scope, Tx},
        files::Stored,
    },
};

/// Returns what came later for each of these applications, the newest first, in one question.
pub async fn additions(
    scope: &Scope,
    ids: impl IntoIterator<Item = ApplicationId>,
) -> Result<HashMap<ApplicationId, Vec<Addition>>> {
    let rows = scope
        .select::<addition::Entity>()
        .filter(addition::Column::ApplicationId.is_in(ids))
        .order_by_desc(addition::Column::Id);
    let mut additions: HashMap<_, Vec<_>> = HashMap::new();
    for row in scope.all(rows).await? {
        additions.entry(row.application_id).or_default().push(row.into());
    }
    Ok(additions)
}

/// Returns whether the same was kept before.
pub async fn has_addition(tx: &Tx, id: ApplicationId, new: &Addition) -> Result<bool> {
    let same = tx
        .select::<addition::Entity>()
        .filter(addition::Column::ApplicationId.eq(id))
        .filter(addition::Column::ContentSha256.eq(new.content()));
    Ok(tx.one(same).await?.is_some())
}

pub async fn add_addition(tx: &Tx, id: ApplicationId, new: &Addition) -> Result<()> {
    let content_sha256 = new.content();
    let Addition { id: addition_id, sent_at, name, phone, email, resume, answers } = new.clone();
    let answers = answers.iter().map(|(language, speaks)| (language.as_str(), speaks.word()));
    let languages = form_urlencoded::Serializer::new(String::new()).extend_pairs(answers).finish();
    tx.insert(addition::Model {
        practice_id: tx.practice_id(),
        application_id: id,
        id: addition_id,
        sent_at,
        name,
        phone,
        email,
        file_id: resume.as_ref().map(|resume| resume.file),
        resume_kind: resume.as_ref().map(|resume| resume.stored.kind),
        resume_sha256: resume.map(|resume| resume.stored.sha256),
        languages,
        content_sha256,
    })
    .await?;
    super::touch(tx, id).await
}

impl From<addition::Model> for Addition {
    fn from(row: addition::Model) -> Self {
        let answers = form_urlencoded::parse(row.languages.as_bytes());
        let answers = answers.filter_map(|(language, speaks)| {
            Some((language.into_owned(), Speaks::from_str(&speaks).ok()?))
        });
        let stored = row.resume_sha256.zip(row.resume_kind);
        let resume = row
            .file_id
            .zip(stored)
            .map(|(file, (sha256, kind))| Sent { file, stored: Stored { sha256, kind } });
        Self {
            id: row.id,
            sent_at: row.sent_at,
            name: row.name,
            phone: row.phone,
            email: row.email,
            answers: answers.collect(),
            resume,
        }
    }
}
