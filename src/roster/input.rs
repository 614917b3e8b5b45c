//! What the doors are sent, before a word of it is checked. Both doors read the same fields.

use chrono::NaiveDate;
use poem_openapi::Object;
use validator::Validate;

use super::{
    actions::{self, NewStaff},
    staff::{Contact, StaffId, StaffKind, Terms, refuse_unlikely_first_day},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{
        bounded_int::BoundedInt, day::Day, email::Email, field::Field, labels::Labels,
        language::Language, metadata::MetadataIn, phone::Phone, text::Text,
    },
    people::Particulars,
    platform::{db::Scope, http::names::Missing},
    practices,
};

/// Somebody who works here.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct StaffIn {
    /// As the person gave it.
    #[validate(nested)]
    pub name: Field<Text<200>>,
    #[validate(nested)]
    pub phone: Option<Field<Phone>>,
    #[validate(nested)]
    pub email: Option<Field<Email>>,
    /// In which language to write to them. It is never shown again.
    #[validate(nested)]
    pub language: Option<Field<Language>>,
    /// What you call their work.
    #[validate(nested)]
    pub position: Field<Text<120>>,
    #[validate(nested)]
    pub location: Option<Field<Text<120>>>,
    #[validate(nested)]
    pub hours_a_week: Option<Field<BoundedInt<1, 80>>>,
    #[validate(nested)]
    pub manager_id: Option<Field<StaffId>>,
    #[validate(nested)]
    pub kind: Field<StaffKind>,
    /// Their first day. One that has come was worked.
    #[validate(nested)]
    pub starts_on: Field<Day>,
    /// What you call them as staff.
    #[validate(nested)]
    pub external_id: Option<Field<Text<120>>>,
    /// What you keep beside it: at most 20 keys of 1 to 40 letters, digits, `_`, `.` and `-`.
    #[validate(nested)]
    pub metadata: Option<MetadataIn>,
}

impl StaffIn {
    /// Looks for the manager whom it names, and at its first day.
    pub async fn look(&self, scope: &Scope, missing: &mut Missing) -> Result<()> {
        if let Field::Read(Day(first_day)) = &self.starts_on {
            let today = practices::today(scope).await?;
            let likely = refuse_unlikely_first_day(*first_day, today);
            missing.also(likely.map_err(|fault| Error::Invalid(vec![fault])));
        }
        let find = async |id| store::find(scope, id).await;
        let named = self.manager_id.as_ref().and_then(Field::value);
        missing.look(("manager_id", "roster.manager_missing"), named, find).await
    }

    pub fn check(self) -> Result<NewStaff> {
        self.validate()?;
        let language = self.language.map(Field::checked).transpose()?;
        Ok(NewStaff {
            particulars: Particulars {
                name: self.name.checked()?,
                email: self.email.map(Field::checked).transpose()?,
                phone: self.phone.map(Field::checked).transpose()?,
                language: language.unwrap_or(Language::English),
            },
            kind: self.kind.checked()?,
            terms: Terms {
                position: self.position.checked()?,
                location: self.location.map(Field::checked).transpose()?,
                hours_a_week: self.hours_a_week.map(Field::checked).transpose()?.map(|it| it.0),
                manager_id: self.manager_id.map(Field::checked).transpose()?,
            },
            starts_on: self.starts_on.checked()?.0,
            labels: Labels::checked(self.external_id, self.metadata)?,
        })
    }
}

/// What somebody does from a day on. All of it is said: what is left out is nothing.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct ChangeIn {
    /// From which day on. One that has come holds at once.
    #[validate(nested)]
    pub effective_on: Field<Day>,
    #[validate(nested)]
    pub position: Field<Text<120>>,
    #[validate(nested)]
    pub location: Option<Field<Text<120>>>,
    #[validate(nested)]
    pub hours_a_week: Option<Field<BoundedInt<1, 80>>>,
    #[validate(nested)]
    pub manager_id: Option<Field<StaffId>>,
}

impl ChangeIn {
    /// Looks at what its day and its manager are to this staff member.
    pub async fn look(&self, scope: &Scope, id: StaffId, missing: &mut Missing) -> Result<()> {
        let staff = store::find(scope, id).await?;
        if let Field::Read(Day(on)) = &self.effective_on {
            missing.also(staff.may_change(*on, practices::today(scope).await?));
        }
        let manager = self.manager_id.as_ref().and_then(Field::value).copied();
        missing.also(actions::refuse_manager(scope, id, manager).await);
        Ok(())
    }

    pub fn check(self) -> Result<(NaiveDate, Terms)> {
        self.validate()?;
        let terms = Terms {
            position: self.position.checked()?,
            location: self.location.map(Field::checked).transpose()?,
            hours_a_week: self.hours_a_week.map(Field::checked).transpose()?.map(|it| it.0),
            manager_id: self.manager_id.map(Field::checked).transpose()?,
        };
        Ok((self.effective_on.checked()?.0, terms))
    }
}

/// Somebody leaves.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct DepartureIn {
    /// The last day on which they work here.
    #[validate(nested)]
    pub last_day: Field<Day>,
    /// Why, if you want to keep it.
    #[validate(nested)]
    pub reason: Option<Field<Text<500>>>,
}

impl DepartureIn {
    /// Looks at what its day is to this staff member.
    pub async fn look(&self, scope: &Scope, id: StaffId, missing: &mut Missing) -> Result<()> {
        let mut staff = store::find(scope, id).await?;
        if let Field::Read(Day(last_day)) = &self.last_day {
            missing.also(staff.leave(*last_day, None, practices::today(scope).await?));
        }
        Ok(())
    }

    pub fn check(self) -> Result<(NaiveDate, Option<Text<500>>)> {
        self.validate()?;
        let reason = self.reason.map(Field::checked).transpose()?;
        Ok((self.last_day.checked()?.0, reason))
    }
}

/// Somebody who was to leave stays after all.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct StayIn {
    /// Why: a slip of the hand, or another mind.
    #[validate(nested)]
    pub reason: Field<Text<500>>,
}

impl StayIn {
    pub fn check(self) -> Result<Text<500>> {
        self.validate()?;
        Ok(self.reason.checked()?)
    }
}

/// A day that somebody worked.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct WorkedIn {
    #[validate(nested)]
    pub on: Field<Day>,
}

impl WorkedIn {
    pub fn check(self) -> Result<NaiveDate> {
        self.validate()?;
        Ok(self.on.checked()?.0)
    }
}

/// Whom to call if something happens to somebody.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct ContactIn {
    #[validate(nested)]
    pub name: Field<Text<120>>,
    #[validate(nested)]
    pub phone: Field<Phone>,
}

impl ContactIn {
    pub fn check(self) -> Result<Contact> {
        self.validate()?;
        Ok(Contact { name: self.name.checked()?, phone: self.phone.checked()? })
    }
}
