//! What the doors are sent, before a word of it is checked.

use poem_openapi::Object;
use validator::Validate;

use super::location::{LocationStage, Office};
use crate::{
    error::Result,
    kernel::{bounded_int::BoundedInt, change::Change, field::Field, phone::Phone, text::Text},
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
#[derive(Clone, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct LocationChangesIn {
    /// What people call it from now on. It is still found by what it was called before.
    #[validate(nested)]
    pub name: Option<Field<Text<120>>>,
    /// `null` takes it away.
    #[validate(nested)]
    pub street: Change<Text<120>>,
    #[validate(nested)]
    pub city: Option<Field<Text<80>>>,
    #[validate(nested)]
    pub state: Option<Field<State>>,
    /// `null` takes it away.
    #[validate(nested)]
    pub zip: Change<Zip>,
    /// `null` takes it away.
    #[validate(nested)]
    pub phone: Change<Phone>,
    /// `null` takes it away.
    #[validate(nested)]
    pub arrival: Change<Text<200>>,
    /// `closed` is suggested nowhere any more, and stays in the list.
    #[validate(nested)]
    pub stage: Option<Field<LocationStage>>,
    /// At which place of the list it stands from now on: 1 is the first.
    #[validate(nested)]
    pub place: Option<Field<BoundedInt<1, 300>>>,
}

/// What becomes of one. Where it says nothing of how it stands, it stays so.
pub struct Changes {
    pub office: Office,
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

impl LocationChangesIn {
    /// Returns what becomes of a location that was this.
    pub fn check(self, was: Office) -> Result<Changes> {
        self.validate()?;
        let office = Office {
            name: self.name.map_or(Ok(was.name), Field::checked)?,
            street: self.street.of(was.street)?,
            city: self.city.map_or(Ok(was.city), Field::checked)?,
            state: self.state.map_or(Ok(was.state), Field::checked)?,
            zip: self.zip.of(was.zip)?,
            phone: self.phone.of(was.phone)?,
            arrival: self.arrival.of(was.arrival)?,
        };
        let stage = self.stage.map(Field::checked).transpose()?;
        let place = self.place.map(Field::checked).transpose()?.map(|place| place.0);
        Ok(Changes { office, stage, place })
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

/// Its buttons say how it stands from now on, and leave the rest.
impl Form for LocationChangesIn {
    const INPUTS: &'static [&'static str] = &["stage", "place"];

    fn read(pairs: &mut Pairs) -> Self {
        let (stage, place) = (pairs.optional("stage"), pairs.optional("place"));
        Self { stage, place, ..Self::default() }
    }
}
