//! How the practice is joined to the house: all that others have of it hangs on its row.

use super::{
    entity::{logo, practice},
    events::Event,
};
use crate::platform::{
    db::Table,
    events::Announced,
    house::{Room, Tab},
};

/// What needs doing. It is shown by a room above, and stands here for whoever hangs a page under it.
pub const TODAY: Tab =
    Tab { at: 10, is_at_foot: true, word: "today", path: "/", icon: "today", needs: None };
/// What is set up once. It is shown by a room above, and stands here for whoever hangs a page under it.
pub const SETTINGS: Tab = Tab {
    at: 60,
    is_at_foot: false,
    word: "settings",
    path: "/settings",
    icon: "settings",
    needs: None,
};

pub static ROOM: Room = Room {
    tables: &[Table::of::<practice::Entity>().of_nobody(), Table::of::<logo::Entity>().of_nobody()],
    events: Announced::openly(Event::WORDS),
    ..Room::named("practices")
};

pub const OPERATIONS: () = ();
