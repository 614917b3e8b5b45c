//! Paper that was signed in ink, as a photo or scan: what the rooms have in common that take such sheets.
//!
//! A sheet signs nothing. It waits until a person looks at it, who says that it is the document, who signed, and which
//! day is written on it. Each room keeps its own sheets, and what follows from one that was seen.

use chrono::{DateTime, NaiveDate, Utc};

use super::FileId;
use crate::{
    kernel::text::Text,
    platform::{db::Actor, files::FileKind},
};

crate::typed_id!(SheetId, "sheet");

crate::words! {
    /// How a signed sheet stands.
    pub enum SheetState {
        /// Nobody has looked at it.
        Waiting = "waiting",
        /// Somebody saw that it is what was to be signed, and signed.
        Confirmed = "confirmed",
        /// It cannot be used; the reason says why.
        Returned = "returned",
        /// What it is of was signed, or ended, by another way meanwhile.
        SetAside = "set_aside",
    }
}

/// More sheets than that no document has.
pub const MOST_SHEETS: usize = 10;

/// A sheet of something that is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet<T> {
    pub id: SheetId,
    /// What it is of.
    pub of: T,
    pub file_id: FileId,
    /// SHA-256 of the photo itself, also where the file is encrypted.
    pub sha256: String,
    pub state: SheetState,
    /// Why it was sent back.
    pub reason: Option<Text<300>>,
    pub handed_in_at: DateTime<Utc>,
    pub handed_in_by: String,
    pub decided_at: Option<DateTime<Utc>>,
    pub decided_by: Option<String>,
}

impl<T> Sheet<T> {
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

/// What somebody saw on the sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The name that is signed.
    pub name: Text<200>,
    /// The day that is written beside it.
    pub signed_on: NaiveDate,
    /// What names the text on the paper: its fingerprint, or the code that is printed on it.
    pub text: String,
    /// The sheets that were looked at.
    pub sheets: Vec<SheetId>,
}

#[derive(Debug, PartialEq, Eq)]
pub enum SheetsRefused {
    /// None waits.
    None,
    /// Another one has come since somebody looked, or one was decided about.
    Changed,
}

/// Returns whether a page can show it beside the document, on whatever computer the office has.
pub fn may_be_compared(kind: FileKind) -> bool {
    kind.is_drawn_safely()
}

/// Returns the sheets that wait, if they are those that somebody looked at. One that came meanwhile, nobody saw.
pub fn waiting<T>(all: Vec<Sheet<T>>, seen: &[SheetId]) -> Result<Vec<Sheet<T>>, SheetsRefused> {
    let waiting: Vec<_> = all.into_iter().filter(Sheet::is_waiting).collect();
    let is_same = waiting.len() == seen.len() && waiting.iter().all(|it| seen.contains(&it.id));
    match () {
        () if waiting.is_empty() => Err(SheetsRefused::None),
        () if !is_same => Err(SheetsRefused::Changed),
        () => Ok(waiting),
    }
}

/// Returns whether who acts is a person of the office: a program sees nothing, whoever made its key.
pub fn can_look(actor: Actor) -> bool {
    matches!(actor, Actor::User { .. })
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::kernel::typed_id::TypedId;

    fn sheet(number: u128, state: SheetState) -> Sheet<()> {
        Sheet {
            id: SheetId::from_uuid(Uuid::from_u128(number)),
            of: (),
            file_id: FileId::from_uuid(Uuid::nil()),
            sha256: String::new(),
            state,
            reason: None,
            handed_in_at: DateTime::UNIX_EPOCH,
            handed_in_by: "link_1".to_owned(),
            decided_at: None,
            decided_by: None,
        }
    }

    #[test]
    fn what_came_or_was_decided_about_since_somebody_looked_is_told() {
        let (one, other) = (sheet(1, SheetState::Waiting), sheet(2, SheetState::Waiting));
        let back = sheet(3, SheetState::Returned);
        let all = vec![one.clone(), other.clone(), back.clone()];
        assert_eq!(waiting(all.clone(), &[one.id, other.id]).unwrap().len(), 2);
        assert_eq!(waiting(all.clone(), &[one.id]), Err(SheetsRefused::Changed));
        assert_eq!(waiting(all, &[one.id, back.id]), Err(SheetsRefused::Changed));
        assert_eq!(waiting(vec![back.clone()], &[back.id]), Err(SheetsRefused::None));
    }

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
