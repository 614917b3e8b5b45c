//! What is filled in to close many applications with one letter.

use validator::Validate;

use crate::{
    applications::{
        application::{ApplicationId, Grounds},
        together::{MOST, Together},
    },
    error::Result,
    kernel::{field::Field, prose::Prose, text::Text},
    platform::keys::UserId,
};

#[derive(Clone, Default, Validate)]
pub struct TogetherIn {
    /// Those who were ticked.
    pub ids: Vec<ApplicationId>,
    #[validate(nested)]
    pub reason: Field<Grounds>,
    /// What each of them reads, with a mark where the name stands.
    #[validate(nested)]
    pub letter: Field<Prose<4000>>,
    /// Why the job is closed with them, if it is.
    #[validate(nested)]
    pub closing: Option<Field<Text<500>>>,
    /// Whether the letters have been looked at.
    pub is_seen: bool,
}

impl TogetherIn {
    /// Returns what is decided, and why the job is closed, if it is.
    pub fn check(self, decided_by: UserId) -> Result<(Together, Option<Text<500>>)> {
        self.validate()?;
        let (grounds, letter) = (self.reason.checked()?, self.letter.checked()?);
        let closing = self.closing.map(Field::checked).transpose()?;
        Ok((Together { grounds, letter, decided_by }, closing))
    }

    /// Reads ids as they were sent. What is no id of an application is nobody.
    pub fn ids(sent: impl Iterator<Item = String>) -> Vec<ApplicationId> {
        sent.filter_map(|id| id.parse().ok()).take(MOST).collect()
    }
}
