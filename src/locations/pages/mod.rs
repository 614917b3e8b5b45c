//! The door for people.

use poem_openapi::types::ToJSON;
use serde::Serialize;

use super::{input::LocationIn, known::Told, location::Location};
use crate::{kernel::fault::Fault, platform::http::filled::Filled, practices::State};

pub mod list;
pub mod show;

pub const LOCATIONS: &str = "/settings/locations";

/// One of them, as a page names it.
#[derive(Clone, Serialize)]
pub struct Row {
    id: String,
    #[serde(flatten)]
    told: Told,
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
        Self {
            id: location.id.to_string(),
            told: Told::of(location),
            is_closed: location.closed_at.is_some(),
            up: above.map(|above| above.place),
        }
    }

    pub fn sample(is_closed: bool) -> Self {
        let unknown =
            Told { address: None, phone: None, dial: None, arrival: None, ..Told::sample() };
        Self {
            id: "loc_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            told: if is_closed { unknown } else { Told::sample() },
            is_closed,
            up: (!is_closed).then_some(1),
        }
    }
}
