//! A stretch of the log up to its end, for somebody who is shown some of its events: those as they were hashed, and of
//! each other one a hash that tells nothing. Whoever folds them together arrives at the head, and knows that nothing in
//! between was changed, taken away or put in.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{
    EventId, GENESIS, ProvenHead,
    form::{self, FORM},
};
use crate::{error::Result, kernel::digest::sha256, platform::db::Scope};

/// One after the other: the id of an event that is shown, or else the hash of its body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Link {
    Shown(String),
    Hash(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Strand {
    /// The hash before the first link.
    pub before: String,
    pub links: Vec<Link>,
    /// The body of each event that is shown, as it was hashed.
    pub shown: BTreeMap<EventId, String>,
    pub head: ProvenHead,
}

/// Returns the stretch from the first of these events to the end. What lies before an event of the first form, which can
/// only be shown whole, is left out: it is proved by `verify` alone.
pub async fn strand(scope: &Scope, shown: &BTreeSet<EventId>, from: i64) -> Result<Strand> {
    let mut seq = from.max(1) - 1;
    let head = ProvenHead { seq, hash: before(scope, seq).await? };
    let mut strand =
        Strand { before: head.hash.clone(), links: vec![], shown: BTreeMap::new(), head };
    loop {
        let batch = super::after(scope, seq).await?;
        for event in &batch {
            seq = event.seq;
            strand.head = ProvenHead { seq, hash: event.hash.clone() };
            if event.form != FORM {
                strand.before = event.hash.clone();
                strand.links.clear();
                strand.shown.clear();
                continue;
            }
            let body = form::body(event)?;
            if shown.contains(&event.id) {
                strand.links.push(Link::Shown(event.id.to_string()));
                strand.shown.insert(event.id, body);
            } else {
                strand.links.push(Link::Hash(sha256(body)));
            }
        }
        if batch.is_empty() {
            return Ok(strand);
        }
    }
}

async fn before(scope: &Scope, seq: i64) -> Result<String> {
    let there = super::after(scope, seq - 1).await?.into_iter().next();
    let there = there.filter(|event| event.seq == seq);
    Ok(there.map_or_else(|| GENESIS.to_owned(), |event| event.hash))
}
