//! What waits in this room: what the reader has begun and not sent. Nobody else is told of it.

use super::store;
use crate::{
    error::Result,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] = &["draft"];

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    let begun = store::begun(asker.scope, asker.reader.id).await?;
    let waiting = |draft: store::Listed| Waiting {
        on: On::You,
        word: "draft",
        icon: "file",
        count: 1,
        of: draft.title,
        names: vec![],
        since: draft.kept_at,
        until: None,
        path: draft.place,
    };
    Ok(begun.into_iter().map(waiting).collect())
}
