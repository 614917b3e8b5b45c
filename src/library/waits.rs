//! What waits in this room: questions whose key several of the office think is another one, for who may leave them out.

use bank::Bank;

use super::{
    opinion::{self, Heard},
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
    let mut doubted = vec![];
    for ((id, sha256), (last, choices)) in store::judged(asker.scope).await? {
        let now = Bank::builtin()?.item(&id).filter(|item| item.sha256 == sha256);
        let Some(key) = now.and_then(|item| opinion::key_of(item).ok()) else { continue };
        let is_suspected = Heard::of(&choices, key).suspect.is_some();
        // Once it is left out of every score, somebody has looked.
        if is_suspected && regrades::out_of_every_test(asker.scope, &id).await?.is_none() {
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
