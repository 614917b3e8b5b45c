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

/// Who gets the copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum To {
    /// An owner on a page, who hands it out: all of it.
    Owner,
    /// A program. What the API tells nobody, or nobody yet, is not in it: else it would be told by this.
    Program,
}

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

/// Returns everything that this reader is given, and writes down that it was.
pub async fn export(scope: &Scope, id: PersonId, to: To) -> Result<Export> {
    let person = actions::person(scope, id).await?;
    let found = standing::gather(scope, id).await?;
    let log = events::about(scope, &id.to_string(), LOGGED).await?;
    let note = async |tx: &mut Tx| {
        tx.announce(facts::about(id, facts::Event::Exported));
        // Each reading of a report is an event. A program reads none.
        match to {
            To::Owner => background_checks::note_given(tx, id).await,
            To::Program => Ok(()),
        }
    };
    scope.write(note).await?;
    let is_told = |part: &Part| {
        let is_given = to == To::Owner || !part.is_by_page();
        is_given && part.keeping != Keeping::Passing && !part.is_unseen()
    };
    let is_theirs = |one: &&Found| is_told(one.part) && !one.rows.is_empty();
    let records = found.iter().filter(is_theirs).map(|one| records(scope, one, to)).collect();
    Ok(Export { person, made_at: scope.now(), records, log })
}

fn records(scope: &Scope, found: &Found, to: To) -> Records {
    let unseal = |place: &str, text: &str| scope.platform().seal.unseal(place, text).ok();
    let given = |row| match to {
        To::Owner => found.part.shown(row, unseal),
        To::Program => found.part.for_program(found.part.shown(row, unseal)),
    };
    let rows = found.rows.iter().map(given).collect();
    Records { table: found.table.name(), keeping: found.part.keeping, rows }
}
