//! All that is held of somebody, to be given to them.

use chrono::{DateTime, Utc};
use serde_json::Value;

use super::standing::{self, Found};
use crate::{
    background_checks,
    error::Result,
    people::{Person, PersonId},
    platform::{
        db::{
            Scope, Tx,
            held::{Keeping, Part},
        },
        events::{self, Event},
    },
    rights::{actions, events as facts},
};

/// As much of the log as is told of somebody.
const LOGGED: u64 = 1_000;

pub struct Export {
    pub person: Person,
    pub made_at: DateTime<Utc>,
    pub records: Vec<Records>,
    pub log: Vec<Event>,
}

/// What one table has of them.
pub struct Records {
    pub table: &'static str,
    pub keeping: Keeping,
    pub rows: Vec<Value>,
}

/// Returns everything, and writes down that it was given.
pub async fn export(scope: &Scope, id: PersonId) -> Result<Export> {
    let person = actions::person(scope, id).await?;
    let found = standing::gather(scope, id).await?;
    let log = events::about(scope, &id.to_string(), LOGGED).await?;
    let note = async |tx: &mut Tx| {
        tx.announce(facts::about(id, facts::Event::Exported));
        // Each reading of a report is an event, by whichever door.
        background_checks::note_given(tx, id).await
    };
    scope.write(note).await?;
    let is_told = |part: &Part| part.keeping != Keeping::Passing && !part.is_unseen();
    let is_theirs = |one: &&Found| is_told(one.part) && !one.rows.is_empty();
    let records = found.iter().filter(is_theirs).map(|one| records(scope, one)).collect();
    Ok(Export { person, made_at: scope.now(), records, log })
}

fn records(scope: &Scope, found: &Found) -> Records {
    let unseal = |place: &str, text: &str| scope.platform().seal.unseal(place, text).ok();
    let rows = found.rows.iter().map(|row| found.part.shown(row, unseal)).collect();
    Records { table: found.table.name(), keeping: found.part.keeping, rows }
}
