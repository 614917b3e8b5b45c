//! What waits in this room: messages that somebody carries.

use super::{ReadMessages, WriteMessages, store};
use crate::{
    error::Result,
    platform::{
        db::page::Count,
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] = &["send"];

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !(asker.may::<ReadMessages>() && asker.may::<WriteMessages>()) {
        return Ok(vec![]);
    }
    let store::Waiting { count, oldest_at } = store::how_many_wait(asker.scope).await?;
    let send = oldest_at.map(|since| Waiting {
        on: On::You,
        word: "send",
        icon: "mail",
        count: count.exactly().unwrap_or(Count::MOST),
        of: String::new(),
        names: vec![],
        since,
        until: None,
        path: "/messages".to_owned(),
    });
    Ok(send.into_iter().collect())
}
