//! The log as programs read it: every event that everybody of the practice is shown, in the order in
//! which they were committed.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use poem_openapi::Object;
use sea_orm::{
    QueryFilter, QueryOrder, QuerySelect, QueryTrait, entity::prelude::*,
    sea_query::SelectStatement,
};
use serde_json::Value;

use super::{BATCH, Event, EventId, EventKind, Viewer, event, find, visibility};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    platform::{db::Scope, house::Rooms},
};

/// How many are looked at for one piece, so that a rare kind in a long log holds up nobody.
const MOST: usize = 10_000;

/// Something that happened. Its order in the log is that of the commits, and no event comes before one
/// that was there already.
#[derive(Clone, Debug, Object)]
pub struct LoggedEvent {
    /// The same wherever this event is told: drop what you have seen.
    pub id: EventId,
    /// What happened.
    #[oai(rename = "type")]
    pub kind: EventKind,
    /// Raised when the meaning of `data` changes.
    pub version: i32,
    /// When it happened.
    pub timestamp: DateTime<Utc>,
    /// Who did it: the id of a user, of an API key or of a link, `visitor`, or `system`.
    pub actor: String,
    /// The ids of all that it is about: the thing itself first.
    pub subjects: Vec<String>,
    /// A few facts, by the type.
    pub data: HashMap<String, Value>,
}

impl LoggedEvent {
    fn new(event: Event) -> Result<Self> {
        let kind = event.kind.parse().map_err(|why: Reason| Error::internal(why))?;
        Ok(Self {
            id: event.id,
            kind,
            version: event.version,
            timestamp: event.at,
            actor: event.actor,
            subjects: serde_json::from_str(&event.subjects).map_err(Error::internal)?,
            data: serde_json::from_str(&event.data).map_err(Error::internal)?,
        })
    }
}

/// A piece of the log.
pub struct Piece {
    pub events: Vec<LoggedEvent>,
    /// Whether more of these kinds may follow.
    pub has_more: bool,
    /// The last event that was looked at and may be seen, of whatever kind: behind it the next piece
    /// begins.
    pub last: Option<EventId>,
}

/// Returns what happened after this event: of these kinds, or of all where none is named.
///
/// `seq` has no gaps and goes by commits, so whoever reads from the last event on skips nothing. What
/// lies in a compartment is passed over, and leaves no gap by which it could be counted.
pub async fn read(
    scope: &Scope,
    after: Option<EventId>,
    kinds: &[EventKind],
    limit: usize,
) -> Result<Piece> {
    let mut seq = place(scope, after).await?;
    let mut piece = Piece { events: vec![], has_more: false, last: after };
    let mut looked_at = 0;
    loop {
        let batch = super::after(scope, seq).await?;
        let is_end = (batch.len() as u64) < BATCH;
        for event in batch {
            seq = event.seq;
            looked_at += 1;
            if !piece.take(scope, event, kinds, limit)? {
                return Ok(piece);
            }
        }
        // Without a step ahead nobody would ever come past a long compartment.
        piece.has_more = !is_end && looked_at >= MOST && piece.last != after;
        if is_end || piece.has_more {
            return Ok(piece);
        }
    }
}

impl Piece {
    /// Takes an event if it is wanted. Returns whether there is room for more.
    fn take(
        &mut self,
        scope: &Scope,
        event: Event,
        kinds: &[EventKind],
        limit: usize,
    ) -> Result<bool> {
        let rooms = scope.platform().rooms;
        let Some(event) = told(rooms, event) else { return Ok(true) };
        let is_wanted = kinds.is_empty() || kinds.iter().any(|kind| kind.as_str() == event.kind);
        if is_wanted && self.events.len() == limit {
            self.has_more = true;
            return Ok(false);
        }
        self.last = Some(event.id);
        if is_wanted {
            self.events.push(LoggedEvent::new(event)?);
        }
        Ok(true)
    }
}

/// Returns an event as it is told, if it is.
fn told(rooms: Rooms, event: Event) -> Option<Event> {
    let event = Some(event).filter(|event| visibility::is_told(rooms, &event.kind))?;
    visibility::shown(rooms, Viewer::Practice, event)
}

/// Returns where this event stands. What a reader may not see, or another practice has, is no place.
async fn place(scope: &Scope, after: Option<EventId>) -> Result<i64> {
    let Some(id) = after else { return Ok(0) };
    let rooms = scope.platform().rooms;
    let event = find(scope, id).await?;
    let event = event.and_then(|event| told(rooms, event));
    let event = event.ok_or_else(|| Error::astray(Reason::new("events.cursor_unknown")))?;
    Ok(event.seq)
}

/// Returns one event as everybody of the practice is shown it, if they are.
pub async fn logged(scope: &Scope, id: EventId) -> Result<Option<LoggedEvent>> {
    let rooms = scope.platform().rooms;
    let event = find(scope, id).await?;
    let event = event.and_then(|event| told(rooms, event));
    event.map(LoggedEvent::new).transpose()
}

/// Returns the ids of the events that whoever is recused is shown, as a question within another. Nothing for whom none is
/// hidden from.
pub fn ids_shown(scope: &Scope) -> Option<SelectStatement> {
    let ids = || scope.select::<event::Entity>().select_only().column(event::Column::Id);
    scope.is_recused().then(|| ids().into_query())
}

/// Returns what happened within this span and is wanted, as far as everybody is shown it: which events, of
/// which kinds, in their order. Nothing if there are more than `most`.
pub async fn between(
    scope: &Scope,
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    wanted: impl Fn(&str) -> bool,
    most: usize,
) -> Result<Option<Vec<(EventId, String)>>> {
    let (rooms, mut found, mut seq) = (scope.platform().rooms, vec![], 0);
    loop {
        let events = scope.select::<event::Entity>().filter(event::Column::Seq.gt(seq));
        let events = events.filter(event::Column::At.between(from, to));
        let batch = scope.all(events.order_by_asc(event::Column::Seq).limit(BATCH)).await?;
        let is_end = (batch.len() as u64) < BATCH;
        seq = batch.last().map_or(seq, |event| event.seq);
        let told = |event: &Event| visibility::is_told(rooms, &event.kind) && wanted(&event.kind);
        found.extend(batch.into_iter().filter(told).map(|event| (event.id, event.kind)));
        if is_end || found.len() > most {
            return Ok((found.len() <= most).then_some(found));
        }
    }
}
