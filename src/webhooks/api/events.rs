//! What happened, for whoever asks.

use poem_openapi::{OpenApi, param::Query};

use super::Tag;
use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        typed_id::TypedId,
    },
    platform::{
        events::{self, EventId, EventKind, LoggedEvent},
        http::{list::Listed, principal::ApiKey},
    },
    webhooks::ReadEvents,
};

pub struct Events;

#[OpenApi(tag = "Tag::Events")]
impl Events {
    /// List events
    ///
    /// Returns what happened in the practice, in the order in which it was written down, the oldest
    /// first. Keep `next_cursor`, at the end too, and ask again with it: nothing is skipped and nothing
    /// comes twice. A page may be shorter than `limit`, or empty, while `has_more` is true.
    #[oai(path = "/events", method = "get", operation_id = "list_events")]
    async fn list(
        &self,
        key: ApiKey<ReadEvents>,
        /// Only events of this type. Name it several times for several types.
        #[oai(name = "type")]
        kinds: Query<Option<Vec<EventKind>>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<LoggedEvent>> {
        let rooms = key.scope.platform().rooms;
        let kinds = kinds.0.unwrap_or_default().into_iter().map(|kind| kind.known(rooms));
        let kinds = kinds.collect::<Result<Vec<_>, _>>();
        let kinds = kinds.map_err(|reason| Error::parameter("type", reason))?;
        let window = Window::new(cursor.0, limit.0).map_err(Error::astray)?;
        let after = window.after.map(EventId::from_uuid);
        let piece = events::read(&key.scope, after, &kinds, limit.0 as usize).await?;
        Ok(Listed::endless(piece.events, piece.has_more, piece.last.map(Cursor::behind)))
    }
}
