//! How an event is hashed. A form never changes: a log of years ago still verifies.
//!
//! The **first** form hashes the whole event, with the hash before it. The **second** hashes two hashes:
//! the one before, and that of the event's own body, in which lies a salt. So each link of the chain can
//! be checked by whoever has the body's hash, and has not read the body (`proof.rs`).

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use super::{Event, canonical::canonical};
use crate::{
    error::{Error, Result},
    kernel::digest::{sha256, unhex},
};

/// What is written today.
pub const FORM: i32 = 2;

/// Returns the hash of an event, in which its own `hash` has no part.
pub fn hash(event: &Event) -> Result<String> {
    match event.form {
        1 => {
            let mut whole = facts(event);
            whole["prev_hash"] = event.prev_hash.as_str().into();
            canonical(&whole).map(sha256)
        }
        _ => link(&event.prev_hash, &sha256(body(event)?)),
    }
}

/// Returns the body of an event of the second form: all that it says, without its place in the chain's
/// hashes.
pub fn body(event: &Event) -> Result<String> {
    let salt = event.salt.as_deref().filter(|_| event.form == FORM);
    let mut body = facts(event);
    body["salt"] = salt.ok_or_else(|| Error::internal("no form that we know"))?.into();
    canonical(&body)
}

/// Returns the hash of the next event: SHA-256 over the 32 bytes of the hash before it, and the 32 bytes
/// of the hash of its body.
pub fn link(before: &str, body: &str) -> Result<String> {
    let hash = |text: &str| unhex(text).filter(|bytes| bytes.len() == 32);
    let (before, body) = hash(before)
        .zip(hash(body))
        .ok_or_else(|| Error::internal("a hash has 64 hexadecimal digits"))?;
    Ok(sha256([before, body].concat()))
}

fn facts(event: &Event) -> Value {
    json!({
        "form": event.form,
        "practice": event.practice_id.to_string(),
        "seq": event.seq,
        "id": event.id.to_string(),
        "at": instant(event.at),
        "actor": event.actor,
        "kind": event.kind,
        "version": event.version,
        "subjects": event.subjects,
        "data": event.data,
    })
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Micros, true)
}

#[cfg(test)]
pub mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::{kernel::typed_id::TypedId, platform::events::GENESIS};

    pub fn event(form: i32, seq: i64, before: &str) -> Event {
        let mut event = Event {
            practice_id: TypedId::from_uuid(Uuid::from_u128(1)),
            seq,
            id: TypedId::from_uuid(Uuid::from_u128(2)),
            at: "2026-11-24T15:30:00.000001Z".parse().unwrap(),
            actor: "system".to_owned(),
            kind: "license.claimed".to_owned(),
            version: 1,
            subjects: r#"["lic_1"]"#.to_owned(),
            data: r#"{"kind":"registered_nurse"}"#.to_owned(),
            prev_hash: before.to_owned(),
            hash: String::new(),
            form,
            salt: (form > 1).then(|| "00112233445566778899aabbccddeeff".to_owned()),
        };
        event.hash = hash(&event).unwrap();
        event
    }

    /// What both databases give back of a row has these hashes, in every version of the product.
    #[test]
    fn an_event_keeps_its_hash_for_ever() {
        let golden = "051811fc0ece0939841093a5616ecd6cdda5fe47fbaa9619b0ef83f219c481cb";
        assert_eq!(event(1, 7, GENESIS).hash, golden);
        let golden = "9bb6dcd46bf7544e12bb5f7fee626d2e41c5c8a20fbe566e7b1b8a7b4c206afc";
        assert_eq!(event(2, 7, GENESIS).hash, golden);
    }

    #[test]
    fn an_event_without_a_form_that_we_know_has_no_hash() {
        for (form, salt) in [(2, None), (3, Some("00".to_owned())), (0, None)] {
            assert!(hash(&Event { form, salt, ..event(2, 7, GENESIS) }).is_err(), "{form}");
        }
    }

    #[test]
    fn the_same_facts_with_another_salt_have_another_hash() {
        let one = event(2, 7, GENESIS);
        let other = Event { salt: Some("ff".to_owned()), ..one.clone() };
        assert_ne!(hash(&other).unwrap(), one.hash);
    }
}
