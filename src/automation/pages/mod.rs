//! The door for people.

use poem::{
    IntoResponse, Response,
    http::{StatusCode, header},
};

pub mod rules;
pub mod tasks;

fn on_to(there: &str) -> Response {
    StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response()
}
