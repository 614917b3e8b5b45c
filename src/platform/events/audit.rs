//! The log as an owner looks through it: the newest first, by what happened, who did it, to whom and when.

use chrono::{DateTime, Utc};
use sea_orm::{QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select, entity::prelude::*};

use super::{BATCH, Event, Viewer, event, event_subject, find, may_see, visibility};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    platform::{
        db::{
            Scope,
            page::{Counting, Piece, Seek, Sorted},
        },
        house::Rooms,
    },
};

/// What is looked for. What is not said is not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    pub kind: Option<String>,
    pub actor: Option<String>,
    /// Any of these ids.
    pub subjects: Option<Vec<String>>,
    pub from: Option<DateTime<Utc>>,
    /// Before this moment.
    pub before: Option<DateTime<Utc>>,
}

/// Returns the kinds that everybody of the practice is shown, in the order of the alphabet. What lies in a
/// compartment is read there and nowhere else.
pub fn shown_kinds(rooms: Rooms) -> Vec<&'static str> {
    let kinds = rooms.all().flat_map(|room| room.events.kinds).copied();
    let mut kinds: Vec<_> = kinds.filter(|kind| may_see(rooms, Viewer::Practice, kind)).collect();
    kinds.sort_unstable();
    kinds
}

/// Returns the place in the log that an address names: `after.` or `before.` and the id of an event. Its number stands
/// in no address: from the gaps between numbers anybody could count what is sealed.
///
/// # Errors
/// Refuses an event that is not there or that the practice is not shown.
pub async fn seek(scope: &Scope, named: &str) -> Result<Seek> {
    let Some((way, id)) = named.split_once('.') else {
        return named.parse().map_err(|_| unknown());
    };
    let event = find(scope, id.parse().map_err(|_| unknown())?).await?;
    let is_shown = |event: &Event| may_see(scope.platform().rooms, Viewer::Practice, &event.kind);
    let event = event.filter(is_shown).ok_or_else(unknown)?;
    format!("{way}.n{}", event.seq).parse().map_err(|_| unknown())
}

fn unknown() -> Error {
    Error::Unreadable(Reason::new("events.cursor_unknown"))
}

/// Returns a page of what is wanted.
pub async fn page(scope: &Scope, wanted: &Wanted, seek: &Seek, limit: u32) -> Result<Piece<Event>> {
    let sorted = Sorted::descending_by([event::Column::Seq]);
    let rows = select(scope, wanted);
    let mut piece = scope.page(rows, &sorted, (seek, limit), Counting::UpToAThousand).await?;
    piece.rows = shown(scope, piece.rows);
    Ok(piece)
}

/// Returns some of what is wanted that happened before this one, the newest first, for whoever reads all of it.
pub async fn before(scope: &Scope, wanted: &Wanted, seq: i64) -> Result<Vec<Event>> {
    let rows = select(scope, wanted).filter(event::Column::Seq.lt(seq));
    let rows = rows.order_by_desc(event::Column::Seq).limit(BATCH);
    Ok(shown(scope, scope.all(rows).await?))
}

fn shown(scope: &Scope, rows: Vec<Event>) -> Vec<Event> {
    let rooms = scope.platform().rooms;
    rows.into_iter().filter_map(|row| visibility::shown(rooms, Viewer::Practice, row)).collect()
}

fn select(scope: &Scope, wanted: &Wanted) -> Select<event::Entity> {
    let kinds = shown_kinds(scope.platform().rooms);
    let mut rows = scope.select::<event::Entity>().filter(event::Column::Kind.is_in(kinds));
    if let Some(kind) = &wanted.kind {
        rows = rows.filter(event::Column::Kind.eq(kind));
    }
    if let Some(actor) = &wanted.actor {
        rows = rows.filter(event::Column::Actor.eq(actor));
    }
    if let Some(subjects) = &wanted.subjects {
        let named = scope.select::<event_subject::Entity>();
        let named = named.filter(event_subject::Column::Subject.is_in(subjects));
        let named = named.select_only().column(event_subject::Column::Seq);
        rows = rows.filter(event::Column::Seq.in_subquery(named.into_query()));
    }
    if let Some(from) = wanted.from {
        rows = rows.filter(event::Column::At.gte(from));
    }
    if let Some(before) = wanted.before {
        rows = rows.filter(event::Column::At.lt(before));
    }
    rows
}
