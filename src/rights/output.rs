//! What programs are shown.

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;
use serde_json::Value;

use super::{
    export::{Export, Records},
    hold::{HoldId, LegalHold},
    laws::{Bind, Class, KeptRecord},
    retention::Look,
    standing::{Kept, Standing},
};
use crate::{
    people::PersonId,
    platform::{backup, db::held::Keeping, events::Event, http::idempotency::Answer},
};

/// What is held of somebody, to be given to them.
#[derive(Object)]
pub struct ExportOut {
    person_id: PersonId,
    name: String,
    made_at: DateTime<Utc>,
    records: Vec<ExportedRecordsOut>,
    log: Vec<ExportedEventOut>,
}

/// What one table has of somebody; `kept apart` stands for what the API tells nobody. Files have their SHA-256, and are
/// read by `/files/{id}/content`.
#[derive(Object)]
pub struct ExportedRecordsOut {
    table: String,
    /// Why it is kept.
    keeping: Keeping,
    rows: Vec<Value>,
}

/// Something that happened to them.
#[derive(Object)]
pub struct ExportedEventOut {
    #[oai(rename = "type")]
    kind: String,
    timestamp: DateTime<Utc>,
    /// Who did it: a user, an API key, a link, or Muster itself.
    actor: String,
}

/// What would be erased if somebody were forgotten today, and what would stay.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ErasureOut {
    person_id: PersonId,
    /// Whether nothing would stay.
    is_all: bool,
    kept: Vec<KeptOut>,
    hold: Option<LegalHoldOut>,
}

/// Records of somebody that are kept for one reason.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct KeptOut {
    keeping: Keeping,
    rows: u32,
    /// Whether it may be erased today.
    may_go: bool,
    /// The last day that a law has it kept. Without one that is over or not known yet.
    until: Option<NaiveDate>,
    laws: Vec<KeptByLawOut>,
}

/// A law that has such records kept.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct KeptByLawOut {
    record: KeptRecord,
    source: String,
    /// Through this day; without one as long as it goes on.
    until: Option<NaiveDate>,
}

/// A legal hold.
#[derive(Object)]
pub struct LegalHoldOut {
    id: HoldId,
    reason: String,
    set_at: DateTime<Utc>,
    set_by: String,
}

/// What may go, because no law keeps it any longer, and how long what is kept.
#[derive(Object)]
pub struct RetentionOut {
    /// Of how many people something may go of which no owner has said so yet.
    waiting: u64,
    /// Of whom something may go, the longest first: at most 200.
    due: Vec<RetentionDueOut>,
    /// How long what is kept where the practice is.
    classes: Vec<RetentionClassOut>,
    /// As of which day the laws were read.
    as_of: NaiveDate,
    /// How many days a copy of what was erased stays at most.
    copies_stay_days: i64,
}

/// Somebody of whom something may go.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct RetentionDueOut {
    person_id: PersonId,
    /// What may go. With `identity` nothing of them would stay.
    what: Vec<Keeping>,
    /// Since when no law keeps it.
    due_on: Option<NaiveDate>,
    /// Whether an owner has said that it goes.
    is_ordered: bool,
}

/// How long one kind of records is kept.
#[derive(Object)]
pub struct RetentionClassOut {
    keeping: Keeping,
    record: KeptRecord,
    years: u32,
    source: String,
}

impl RetentionOut {
    pub fn new(waiting: u64, due: Vec<Look>, classes: Vec<Class>, as_of: NaiveDate) -> Self {
        let class = |Class { keeping, record, years, source, .. }| RetentionClassOut {
            keeping,
            record,
            years,
            source,
        };
        let person = |look: Look| RetentionDueOut {
            person_id: look.person_id,
            what: look.what.into_iter().collect(),
            due_on: look.due_on,
            is_ordered: look.ordered.is_some(),
        };
        Self {
            waiting,
            due: due.into_iter().map(person).collect(),
            classes: classes.into_iter().map(class).collect(),
            as_of,
            copies_stay_days: backup::OLDEST.num_days(),
        }
    }
}

impl From<Export> for ExportOut {
    fn from(export: Export) -> Self {
        Self {
            person_id: export.person.id,
            name: export.person.name().to_owned(),
            made_at: export.made_at,
            records: export.records.into_iter().map(ExportedRecordsOut::from).collect(),
            log: export.log.into_iter().map(ExportedEventOut::from).collect(),
        }
    }
}

impl From<Records> for ExportedRecordsOut {
    fn from(Records { table, keeping, rows }: Records) -> Self {
        Self { table: table.to_owned(), keeping, rows }
    }
}

impl From<Event> for ExportedEventOut {
    fn from(event: Event) -> Self {
        Self { kind: event.kind, timestamp: event.at, actor: event.actor }
    }
}

impl ErasureOut {
    pub fn new(person_id: PersonId, standing: Standing) -> Self {
        let (is_all, goes) = (standing.is_all(), standing.goes());
        let kept = standing.kept.into_iter().map(|kept| {
            let may_go = goes.contains(&kept.keeping);
            KeptOut::new(kept, may_go)
        });
        let kept = kept.collect();
        Self { person_id, is_all, kept, hold: standing.hold.map(LegalHoldOut::from) }
    }
}

impl Answer for ErasureOut {}

impl KeptOut {
    fn new(kept: Kept, may_go: bool) -> Self {
        Self {
            keeping: kept.keeping,
            rows: u32::try_from(kept.rows).unwrap_or(u32::MAX),
            may_go,
            until: kept.told.iter().map(|bind| bind.until).max().and_then(|until| until.day()),
            laws: kept.told.into_iter().map(KeptByLawOut::from).collect(),
        }
    }
}

impl From<Bind> for KeptByLawOut {
    fn from(bind: Bind) -> Self {
        Self { record: bind.record, until: bind.until.day(), source: bind.source }
    }
}

impl From<LegalHold> for LegalHoldOut {
    fn from(hold: LegalHold) -> Self {
        let LegalHold { id, reason, set_at, set_by, .. } = hold;
        Self { id, reason: reason.to_string(), set_at, set_by }
    }
}
