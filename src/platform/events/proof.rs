//! One event shown to somebody who is not shown its neighbours.
//!
//! The proof has the event's body, the hash before it, and of each event after it the hash of the body,
//! which tells nothing: every body holds a salt. Whoever folds these together arrives at the head of the
//! chain, and compares it with one that they know: a backup's, or that of `muster verify-log`.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{
    Event, EventId,
    canonical::canonical,
    form::{self, FORM},
};
use crate::{
    error::{Error, Result},
    kernel::digest::sha256,
    platform::db::Scope,
};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// The event, as it was hashed.
    pub body: String,
    pub prev_hash: String,
    /// The hash of the body of each event that came after it.
    pub after: Vec<String>,
    /// Where the chain ended when this was made.
    pub head: ProvenHead,
}

/// The end of a chain: how many events it has, and the hash of the last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProvenHead {
    pub seq: i64,
    pub hash: String,
}

impl Proof {
    /// Begins a proof with the event that it shows. One of the first form can only be shown together with
    /// everything around it, so there is none.
    fn of(event: &Event) -> Result<Option<Self>> {
        if event.form != FORM {
            return Ok(None);
        }
        let (prev_hash, hash) = (event.prev_hash.clone(), event.hash.clone());
        let head = ProvenHead { seq: event.seq, hash };
        Ok(Some(Self { body: form::body(event)?, prev_hash, after: vec![], head }))
    }

    /// Leads on to the next event, of which it keeps a hash alone.
    fn lead_on(&mut self, event: &Event) -> Result<()> {
        self.after.push(sha256(form::body(event)?));
        self.head = ProvenHead { seq: event.seq, hash: event.hash.clone() };
        Ok(())
    }

    /// Returns what is proved, if the event leads to the head that the proof names.
    pub fn check(&self) -> Option<Value> {
        let body: Value = serde_json::from_str(&self.body).ok()?;
        // Of one text two readers could make two things if a name stood in it twice.
        let is_plain = canonical(&body).is_ok_and(|text| text == self.body);
        let seq = body["seq"].as_i64()?.checked_add(i64::try_from(self.after.len()).ok()?)?;
        let mut hash = form::link(&self.prev_hash, &sha256(&self.body)).ok()?;
        for next in &self.after {
            hash = form::link(&hash, next).ok()?;
        }
        let leads = self.head == ProvenHead { seq, hash };
        (is_plain && leads && body["form"] == FORM).then_some(body)
    }
}

/// Returns the proof of one event, or nothing if it is of a form that has none.
pub async fn proof(scope: &Scope, id: EventId) -> Result<Option<Proof>> {
    let event = super::find(scope, id).await?.ok_or(Error::Missing("event"))?;
    let mut seq = event.seq;
    let Some(mut proof) = Proof::of(&event)? else { return Ok(None) };
    loop {
        let batch = super::after(scope, seq).await?;
        for event in &batch {
            proof.lead_on(event)?;
            seq = event.seq;
        }
        if batch.is_empty() {
            return Ok(Some(proof));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::events::{GENESIS, form::tests::event};

    fn proof() -> Proof {
        let first = event(1, 1, GENESIS);
        let shown = event(2, 2, &first.hash);
        let mut proof = Proof::of(&shown).unwrap().unwrap();
        let next = event(2, 3, &shown.hash);
        proof.lead_on(&next).unwrap();
        proof.lead_on(&event(2, 4, &next.hash)).unwrap();
        proof
    }

    #[test]
    fn an_event_is_proved_by_what_tells_nothing_of_its_neighbours() {
        let proof = proof();
        assert_eq!(proof.check().unwrap()["kind"], "license.claimed");
        assert_eq!((proof.head.seq, proof.after.len()), (4, 2));
        let text = serde_json::to_string(&proof).unwrap();
        assert_eq!(text.matches("license.claimed").count(), 1);
    }

    #[test]
    fn whatever_is_changed_in_a_proof_it_proves_nothing_any_more() {
        let whole = proof();
        let other = sha256("other");
        let mut changed = vec![
            Proof { body: whole.body.replace("claimed", "removed"), ..whole.clone() },
            Proof { body: whole.body.replace("\"seq\":2", "\"seq\":3"), ..whole.clone() },
            Proof { body: whole.body.replacen('{', "{ ", 1), ..whole.clone() },
            Proof { prev_hash: other.clone(), ..whole.clone() },
            Proof { after: whole.after[1..].to_vec(), ..whole.clone() },
            Proof { after: vec![], ..whole.clone() },
        ];
        for head in
            [ProvenHead { seq: 5, ..whole.head.clone() }, ProvenHead { seq: 4, hash: other }]
        {
            changed.push(Proof { head, ..whole.clone() });
        }
        for proof in changed {
            assert_eq!(proof.check(), None, "{proof:?}");
        }
    }

    #[test]
    fn an_event_of_the_first_form_has_no_proof() {
        assert_eq!(Proof::of(&event(1, 1, GENESIS)).unwrap(), None);
    }
}
