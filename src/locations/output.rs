//! What the API shows.

use chrono::{DateTime, Utc};
use poem_openapi::Object;

use super::location::{Location, LocationId, LocationStage, Office};
use crate::{
    kernel::{phone::Phone, text::Text},
    platform::http::{idempotency::Answer, resource::Resource},
    practices::{State, Zip},
};

/// A location of the practice.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct LocationOut {
    id: LocationId,
    /// What people at the practice call it.
    name: Text<120>,
    /// What it was called before. What was published, signed or entered may still call it that.
    former_names: Vec<Text<120>>,
    street: Option<Text<120>>,
    city: Text<80>,
    state: State,
    zip: Option<Zip>,
    phone: Option<Phone>,
    arrival: Option<Text<200>>,
    stage: LocationStage,
    /// Its place in the order of the practice: 1 is the first. It counts as no change.
    place: i32,
    closed_at: Option<DateTime<Utc>>,
    /// When anything of it was changed last, its place too.
    updated_at: DateTime<Utc>,
    revision: i32,
}

impl From<Location> for LocationOut {
    fn from(location: Location) -> Self {
        let stage = location.stage();
        let Office { name, street, city, state, zip, phone, arrival } = location.office;
        Self {
            id: location.id,
            name,
            former_names: location.former_names,
            street,
            city,
            state,
            zip,
            phone,
            arrival,
            stage,
            place: location.place,
            closed_at: location.closed_at,
            updated_at: location.updated_at,
            revision: location.revision,
        }
    }
}

impl Answer for LocationOut {}

impl Resource for LocationOut {
    const IS: &'static str = "The location.";

    fn address(&self) -> String {
        format!("/locations/{}", self.id)
    }
}
