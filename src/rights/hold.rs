//! A legal hold: nothing of somebody is erased until it is lifted.

use chrono::{DateTime, Utc};

use crate::{
    error::Error,
    kernel::{fault::Reason, text::Text},
    people::PersonId,
};

crate::typed_id!(HoldId, "hold");

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LegalHold {
    pub id: HoldId,
    pub person_id: PersonId,
    /// Such as a charge or a letter from an attorney.
    pub reason: Text<500>,
    pub set_at: DateTime<Utc>,
    pub set_by: String,
}

#[derive(Debug, PartialEq, Eq)]
pub enum Refused {
    OnHold,
    /// There is one already.
    AlreadyOnHold,
    NotOnHold,
    /// A law has all of it kept, or it is still going on.
    NothingMayGo,
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        Self::Conflict(match refused {
            Refused::OnHold => Reason::new("rights.on_hold"),
            Refused::AlreadyOnHold => Reason::new("rights.already_on_hold"),
            Refused::NotOnHold => Reason::new("rights.not_on_hold"),
            Refused::NothingMayGo => Reason::new("rights.nothing_may_go"),
        })
    }
}
