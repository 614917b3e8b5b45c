//! What waits in this room: that what nothing keeps any longer may go.

use chrono::NaiveTime;

use super::{looks, room::Forget};
use crate::{
    error::Result,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] = &["retention_due"];

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !asker.may::<Forget>() {
        return Ok(vec![]);
    }
    let (count, since) = looks::how_many_wait(asker.scope).await?;
    let waiting = since.filter(|_| count > 0).map(|since| Waiting {
        on: On::You,
        word: "retention_due",
        icon: "shield",
        count,
        of: String::new(),
        names: vec![],
        since: since.and_time(NaiveTime::MIN).and_utc(),
        until: None,
        path: "/retention".to_owned(),
    });
    Ok(waiting.into_iter().collect())
}
