//! A letter that was signed on paper, as a photo or scan of the sheet.
//!
//! A signature in ink needs no consent to anything electronic. What it needs is somebody who looks: whether it is this
//! letter, who signed, and which day is written on it. Until then it is a file that was handed in, and signs nothing.

use chrono::{DateTime, Utc};

use super::offer::{OfferId, OfferRefused};
use crate::{
    files::{self, FileId},
    kernel::text::Text,
    platform::{db::Actor, files::FileKind},
};

pub use super::seen::{Seen, SheetId};
pub use crate::files::SheetState;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub id: SheetId,
    pub offer_id: OfferId,
    pub file_id: FileId,
    /// SHA-256 of the file's bytes.
    pub sha256: String,
    pub state: SheetState,
    pub reason: Option<Text<300>>,
    pub handed_in_at: DateTime<Utc>,
    pub handed_in_by: String,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<String>,
}

impl Sheet {
    pub fn is_waiting(&self) -> bool {
        self.state == SheetState::Waiting
    }

    /// Returns it as somebody has decided about it.
    #[must_use]
    pub fn decided(
        self,
        state: SheetState,
        reason: Option<Text<300>>,
        (by, at): (String, DateTime<Utc>),
    ) -> Self {
        Self { state, reason, decided_at: Some(at), decided_by: Some(by), ..self }
    }
}

/// Returns whether a page can show it beside the letter, on whatever computer the office has.
pub fn can_be_shown(kind: FileKind) -> bool {
    files::may_be_compared(kind)
}

/// Returns whether who acts is a person of the office: a program sees nothing, whoever made its key.
pub fn can_look(actor: Actor) -> bool {
    matches!(actor, Actor::User { .. })
}

/// Returns the sheets that wait, if they are those that somebody looked at. One that came meanwhile, nobody saw.
pub fn waiting(all: Vec<Sheet>, seen: &[SheetId]) -> Result<Vec<Sheet>, OfferRefused> {
    let waiting: Vec<_> = all.into_iter().filter(Sheet::is_waiting).collect();
    let is_same = waiting.len() == seen.len() && waiting.iter().all(|it| seen.contains(&it.id));
    match () {
        () if waiting.is_empty() => Err(OfferRefused::NoSheet),
        () if !is_same => Err(OfferRefused::SheetsChanged),
        () => Ok(waiting),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_person_who_has_signed_in_looks_at_a_sheet() {
        let user = "user_01h2xcejqtf2nbrexx3vqjhp41".parse().unwrap();
        let key = "key_01h2xcejqtf2nbrexx3vqjhp41".parse().unwrap();
        assert!(can_look(Actor::User { id: user, via: key }));
        let others = [
            Actor::ApiKey { id: key, user: Some(user) },
            Actor::ApiKey { id: key, user: None },
            Actor::Link(key),
            Actor::Visitor,
            Actor::System,
        ];
        for actor in others {
            assert!(!can_look(actor), "{actor}");
        }
    }
}
