//! What waits in this room, for its reader alone.

use super::store;
use crate::{
    error::Result,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] = &["requests"];

/// Nobody else is told that there is one.
pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    let open = store::waiting_for(asker.scope, asker.reader).await?;
    let read = open.first().map(|since| Waiting {
        on: On::You,
        word: "requests",
        icon: "lock",
        count: open.len() as u64,
        of: String::new(),
        names: vec![],
        since: *since,
        until: None,
        path: "/requests".to_owned(),
    });
    Ok(read.into_iter().collect())
}
