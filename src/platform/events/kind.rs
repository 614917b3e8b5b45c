//! A kind of event, as a program names it.

use std::{fmt, str::FromStr};

use poem_openapi::registry::MetaSchema;

use super::is_told;
use crate::{kernel::fault::Reason, platform::house::Rooms};

/// `application.moved`. Which kinds there are, the rooms say.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EventKind(String);

impl EventKind {
    /// By which the document finds where to list the kinds.
    pub const FORMAT: &'static str = "event-kind";

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Returns it if such events are told. Of one that is not, nobody can tell that there is one.
    pub fn known(self, rooms: Rooms) -> Result<Self, Reason> {
        if is_told(rooms, &self.0) { Ok(self) } else { Err(unknown(&self.0)) }
    }
}

fn unknown(kind: &str) -> Reason {
    Reason::new("events.kind_unknown").with("kind", kind)
}

impl FromStr for EventKind {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        const LONGEST: usize = 60;
        let is_word = |byte: u8| matches!(byte, b'a'..=b'z' | b'_' | b'.');
        if text.is_empty() || text.len() > LONGEST || !text.bytes().all(is_word) {
            return Err(unknown(&text.chars().take(LONGEST).collect::<String>()));
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::wire_string!([] EventKind, MetaSchema {
    example: Some("application.moved".into()),
    ..MetaSchema::new_with_format("string", EventKind::FORMAT)
});
