//! The door for people.

use poem_openapi::types::ToJSON;
use serde::Serialize;

use super::{input::LocationIn, location::Location};
use crate::{kernel::fault::Fault, platform::http::filled::Filled, practices::State};

pub mod list;
pub mod show;

pub const LOCATIONS: &str = "/settings/locations";

/// One of them, as a page names it.
#[derive(Clone, Serialize)]
pub struct Row {
    id: String,
    name: String,
    address: Option<String>,
    phone: Option<String>,
    arrival: Option<String>,
    is_closed: bool,
    /// At which place it stands once it is moved up.
    up: Option<i32>,
}

/// The form to add one or to change it.
pub fn filled(said: &impl ToJSON, faults: Vec<Fault>) -> Filled {
    Filled::of::<LocationIn>(said, faults).choosing("state", State::WORDS)
}

impl Row {
    pub fn new(location: &Location, above: Option<&Location>) -> Self {
        let office = &location.office;
        Self {
            id: location.id.to_string(),
            name: office.name.to_string(),
            address: office.address(),
            phone: office.phone.as_ref().map(ToString::to_string),
            arrival: office.arrival.as_ref().map(ToString::to_string),
            is_closed: location.closed_at.is_some(),
            up: above.map(|above| above.place),
        }
    }

    pub fn sample(is_closed: bool) -> Self {
        let told = |text: &str| (!is_closed).then(|| text.to_owned());
        Self {
            id: "loc_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Eastside".to_owned(),
            address: told("2100 Market Street, Salem, OR 97301"),
            phone: told("503 555 0110"),
            arrival: told("Park behind the building."),
            is_closed,
            up: (!is_closed).then_some(1),
        }
    }
}
