//! What the office mends of somebody: a name that was misheard, a number that has changed.

use super::{Person, PersonId};
use crate::{
    error::Error,
    kernel::{email::Email, fault::Reason, language::Language, phone::Phone, text::Text},
};

/// What is to change. What is not named stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Correction {
    pub name: Option<Text<200>>,
    /// `Some(None)` takes it away.
    pub email: Option<Option<Email>>,
    pub phone: Option<Option<Phone>>,
    /// In which language letters are written to them.
    pub language: Option<Language>,
}

/// What a correction came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Corrected {
    Nothing,
    /// How to reach them, or how to write to them.
    Contact,
    /// What they are called, and perhaps more.
    Name,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CorrectionRefused {
    /// Whoever could be reached could be reached no more.
    Unreachable,
    /// Somebody else has this e-mail address.
    AnothersEmail(PersonId),
}

impl Person {
    /// Changes what is named, or nothing.
    ///
    /// # Errors
    /// Refuses to take away the last way to reach somebody.
    pub fn correct(&mut self, to: Correction) -> Result<Corrected, CorrectionRefused> {
        let before = self.particulars.clone();
        let mut after = before.clone();
        after.name = to.name.unwrap_or(after.name);
        after.email = to.email.unwrap_or(after.email);
        after.phone = to.phone.unwrap_or(after.phone);
        after.language = to.language.unwrap_or(after.language);
        let is_reachable = after.email.is_some() || after.phone.is_some();
        if !is_reachable && (before.email.is_some() || before.phone.is_some()) {
            return Err(CorrectionRefused::Unreachable);
        }
        let is_renamed = before.name != after.name;
        let is_same = before == after;
        self.particulars = after;
        Ok(match (is_same, is_renamed) {
            (true, _) => Corrected::Nothing,
            (false, true) => Corrected::Name,
            (false, false) => Corrected::Contact,
        })
    }
}

impl From<CorrectionRefused> for Error {
    fn from(refused: CorrectionRefused) -> Self {
        match refused {
            CorrectionRefused::Unreachable => Self::fault("phone", "applications.unreachable"),
            CorrectionRefused::AnothersEmail(id) => {
                let reason = Reason::new("people.email_taken");
                Self::Conflict(reason.with("existing", id.to_string()))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use uuid::Uuid;

    use super::*;
    use crate::{
        kernel::{labels::Labels, typed_id::TypedId},
        people::Particulars,
    };

    fn marisol() -> Person {
        let named = Particulars::named("Marisol Etxeberia".parse().unwrap());
        Person {
            id: PersonId::from_uuid(Uuid::nil()),
            particulars: Particulars { phone: Some("503 555 0147".parse().unwrap()), ..named },
            labels: Labels::default(),
            added_at: DateTime::UNIX_EPOCH,
            updated_at: DateTime::UNIX_EPOCH,
        }
    }

    #[test]
    fn what_is_not_named_stays() {
        let mut person = marisol();
        let name = Some("Marisol Etxeberria".parse().unwrap());
        let done = person.correct(Correction { name, ..Correction::default() });
        assert_eq!(done, Ok(Corrected::Name));
        assert_eq!(person.particulars.phone, marisol().particulars.phone);
        assert_eq!(person.correct(Correction::default()), Ok(Corrected::Nothing));
    }

    #[test]
    fn nobody_is_left_without_a_way_to_reach_them() {
        let mut person = marisol();
        let none = Correction { phone: Some(None), ..Correction::default() };
        assert_eq!(person.correct(none.clone()), Err(CorrectionRefused::Unreachable));
        assert_eq!(person, marisol(), "a refusal changes nothing");
        let email = Some(Some("marisol@mail.example".parse().unwrap()));
        assert_eq!(person.correct(Correction { email, ..none }), Ok(Corrected::Contact));
    }

    #[test]
    fn of_whom_only_a_name_is_known_the_name_can_be_mended() {
        let mut rosa = marisol();
        rosa.particulars.phone = None;
        let name = Some("Rosa".parse().unwrap());
        let done = rosa.correct(Correction { name, ..Correction::default() });
        assert_eq!(done, Ok(Corrected::Name));
    }
}
