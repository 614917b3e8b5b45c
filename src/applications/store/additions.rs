//! Questions about what came with applications that were sent again.

use std::{collections::HashMap, str::FromStr};

use sea_orm::{ColumnTrait, QueryFilter, QueryOrder};

use crate::{
    applications::{
        addition::Addition, application::ApplicationId, dossier::Speaks, entity::addition,
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

/// Keeps it, unless the same was kept before. Returns whether it is news.
pub async fn add_addition(tx: &Tx, id: ApplicationId, new: &Addition) -> Result<bool> {
    let content_sha256 = new.content();
    let same = tx
        .select::<addition::Entity>()
        .filter(addition::Column::ApplicationId.eq(id))
        .filter(addition::Column::ContentSha256.eq(content_sha256.as_str()));
    if tx.one(same).await?.is_some() {
        return Ok(false);
    }
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
        resume_kind: resume.as_ref().map(|file| file.kind),
        resume_sha256: resume.map(|file| file.sha256),
        languages,
        content_sha256,
    })
    .await?;
    super::touch(tx, id).await?;
    Ok(true)
}

impl From<addition::Model> for Addition {
    fn from(row: addition::Model) -> Self {
        let answers = form_urlencoded::parse(row.languages.as_bytes());
        let answers = answers.filter_map(|(language, speaks)| {
            Some((language.into_owned(), Speaks::from_str(&speaks).ok()?))
        });
        let resume = row.resume_sha256.zip(row.resume_kind);
        Self {
            id: row.id,
            sent_at: row.sent_at,
            name: row.name,
            phone: row.phone,
            email: row.email,
            answers: answers.collect(),
            resume: resume.map(|(sha256, kind)| Stored { sha256, kind }),
        }
    }
}
