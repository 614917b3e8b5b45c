//! What waits in this room: questions whose key several of the office think is another one, for who may leave them out.

use bank::Bank;

use super::{
    opinion::{self, AGREE_FROM, Heard},
    room::ReadKeys,
    store,
};
use crate::{
    error::Result,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
    regrades::{self, WriteRegrades},
};

pub const WORDS: &[&str] = &["doubted"];

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !asker.may::<ReadKeys>() || !asker.may::<WriteRegrades>() {
        return Ok(vec![]);
    }
    // Once it is left out of every score, somebody has looked.
    let out = regrades::out_of_new_tests(asker.scope).await?;
    let mut doubted = vec![];
    for ((id, sha256), (last, choices)) in store::judged(asker.scope).await? {
        if out.contains(&id) || choices.len() < AGREE_FROM {
            continue;
        }
        let now = Bank::builtin()?.item(&id).filter(|item| item.sha256 == sha256);
        let Some(key) = now.and_then(|item| opinion::key_of(item).ok()) else { continue };
        if Heard::of(&choices, key).suspect.is_some() {
            doubted.push((id, last));
        }
    }
    let Some((first, since)) = doubted.iter().min_by_key(|(_, last)| *last) else {
        return Ok(vec![]);
    };
    Ok(vec![Waiting {
        on: On::You,
        word: "doubted",
        icon: "alert",
        count: doubted.len() as u64,
        of: String::new(),
        names: vec![],
        since: *since,
        until: None,
        path: format!("/library/items/{first}"),
    }])
}
