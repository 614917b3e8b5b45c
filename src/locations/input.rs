//! What the doors are sent, before a word of it is checked.

use poem_openapi::{Object, types::MaybeUndefined};
use validator::{Validate, ValidationErrors};

use super::location::{LocationStage, Office};
use crate::{
    error::Result,
    kernel::{bounded_int::BoundedInt, field::Field, phone::Phone, text::Text},
    platform::http::form::{Form, Pairs},
    practices::{State, Zip},
};

/// A location of the practice.
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct LocationIn {
    /// What people at the practice call it. No two are called the same.
    #[validate(nested)]
    pub name: Field<Text<120>>,
    #[validate(nested)]
    pub street: Option<Field<Text<120>>>,
    #[validate(nested)]
    pub city: Field<Text<80>>,
    #[validate(nested)]
    pub state: Field<State>,
    #[validate(nested)]
    pub zip: Option<Field<Zip>>,
    #[validate(nested)]
    pub phone: Option<Field<Phone>>,
    #[validate(nested)]
    pub arrival: Option<Field<Text<200>>>,
}

/// What to change of a location. What you leave out stays.
#[derive(Clone, Default, Object)]
#[oai(deny_unknown_fields)]
pub struct LocationChangesIn {
    /// What people call it from now on. It is still found by what it was called before.
    pub name: Option<Field<Text<120>>>,
    /// `null` takes it away.
    pub street: MaybeUndefined<Field<Text<120>>>,
    pub city: Option<Field<Text<80>>>,
    pub state: Option<Field<State>>,
    /// `null` takes it away.
    pub zip: MaybeUndefined<Field<Zip>>,
    /// `null` takes it away.
    pub phone: MaybeUndefined<Field<Phone>>,
    /// `null` takes it away.
    pub arrival: MaybeUndefined<Field<Text<200>>>,
    /// `closed` is suggested nowhere any more, and stays in the list.
    pub stage: Option<Field<LocationStage>>,
    /// At which place of the list it stands from now on: 1 is the first.
    pub place: Option<Field<BoundedInt<1, 300>>>,
}

/// How one stands from now on, as far as somebody says.
#[derive(Clone, Default, Validate)]
pub struct StandingIn {
    #[validate(nested)]
    pub stage: Option<Field<LocationStage>>,
    #[validate(nested)]
    pub place: Option<Field<BoundedInt<1, 300>>>,
}

pub struct Standing {
    pub stage: Option<LocationStage>,
    pub place: Option<i32>,
}

impl LocationIn {
    pub fn check(self) -> Result<Office> {
        self.validate()?;
        Ok(Office {
            name: self.name.checked()?,
            street: self.street.map(Field::checked).transpose()?,
            city: self.city.checked()?,
            state: self.state.checked()?,
            zip: self.zip.map(Field::checked).transpose()?,
            phone: self.phone.map(Field::checked).transpose()?,
            arrival: self.arrival.map(Field::checked).transpose()?,
        })
    }
}

impl StandingIn {
    pub fn check(self) -> Result<Standing> {
        self.validate()?;
        let place = self.place.map(Field::checked).transpose()?.map(|place| place.0);
        Ok(Standing { stage: self.stage.map(Field::checked).transpose()?, place })
    }
}

/// By hand, because three states are more than a derived one knows.
impl Validate for LocationChangesIn {
    fn validate(&self) -> Result<(), ValidationErrors> {
        let mut errors = ValidationErrors::new();
        let mut merge = |name, wrong| {
            errors.merge_self(name, wrong);
        };
        merge("name", self.name.as_ref().map_or(Ok(()), Validate::validate));
        merge("street", self.street.value().map_or(Ok(()), Validate::validate));
        merge("city", self.city.as_ref().map_or(Ok(()), Validate::validate));
        merge("state", self.state.as_ref().map_or(Ok(()), Validate::validate));
        merge("zip", self.zip.value().map_or(Ok(()), Validate::validate));
        merge("phone", self.phone.value().map_or(Ok(()), Validate::validate));
        merge("arrival", self.arrival.value().map_or(Ok(()), Validate::validate));
        merge("stage", self.stage.as_ref().map_or(Ok(()), Validate::validate));
        merge("place", self.place.as_ref().map_or(Ok(()), Validate::validate));
        if errors.is_empty() { Ok(()) } else { Err(errors) }
    }
}

impl LocationChangesIn {
    /// Returns what becomes of a location that was this.
    pub fn check(self, was: Office) -> Result<(Office, Standing)> {
        self.validate()?;
        let was = LocationIn::from(was);
        let to = LocationIn {
            name: self.name.unwrap_or(was.name),
            street: or(self.street, was.street),
            city: self.city.unwrap_or(was.city),
            state: self.state.unwrap_or(was.state),
            zip: or(self.zip, was.zip),
            phone: or(self.phone, was.phone),
            arrival: or(self.arrival, was.arrival),
        };
        Ok((to.check()?, StandingIn { stage: self.stage, place: self.place }.check()?))
    }
}

/// What was sent, or what there was.
fn or<T>(sent: MaybeUndefined<T>, was: Option<T>) -> Option<T> {
    match sent {
        MaybeUndefined::Undefined => was,
        MaybeUndefined::Null => None,
        MaybeUndefined::Value(value) => Some(value),
    }
}

impl From<Office> for LocationIn {
    fn from(office: Office) -> Self {
        Self {
            name: Field::Read(office.name),
            street: office.street.map(Field::Read),
            city: Field::Read(office.city),
            state: Field::Read(office.state),
            zip: office.zip.map(Field::Read),
            phone: office.phone.map(Field::Read),
            arrival: office.arrival.map(Field::Read),
        }
    }
}

impl Form for LocationIn {
    const INPUTS: &'static [&'static str] =
        &["name", "street", "city", "state", "zip", "phone", "arrival"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            name: pairs.field("name"),
            street: pairs.optional("street"),
            city: pairs.field("city"),
            state: pairs.field("state"),
            zip: pairs.optional("zip"),
            phone: pairs.optional("phone"),
            arrival: pairs.optional("arrival"),
        }
    }
}

impl Form for StandingIn {
    const INPUTS: &'static [&'static str] = &["stage", "place"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { stage: pairs.optional("stage"), place: pairs.optional("place") }
    }
}
