//! What waits in this room: answers that came late, for who may settle them.

use super::may_settle;
use crate::{
    error::Result,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
        keys,
    },
    sittings,
};

pub const WORDS: &[&str] = &["late"];

/// Says nothing of when they came: only since when it is told that the test was turned in.
pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !may_settle(asker.reader, &keys::users(asker.scope).await?) {
        return Ok(vec![]);
    }
    let late = sittings::late(asker.scope).await?;
    let since = late.iter().filter_map(|one| one.invitation.submitted_at).min();
    let settle = since.map(|since| Waiting {
        on: On::You,
        word: "late",
        icon: "clock",
        count: late.len() as u64,
        of: String::new(),
        names: vec![],
        since,
        until: None,
        path: "/late-answers".to_owned(),
    });
    Ok(settle.into_iter().collect())
}
