//! What programs are shown of a check-in.

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;

use super::check_in::{CheckIn, CheckInId, KpiRating, Rated};
use crate::{
    jobs::RoleKey, kernel::prose::Prose, people::PersonId, platform::http::idempotency::Answer,
    roster::StaffId,
};

/// How it went with somebody, by the signs of their role.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct CheckInOut {
    pub id: CheckInId,
    pub staff_id: StaffId,
    person_id: PersonId,
    /// Which time of working here: 2 after they came back.
    span: i32,
    pub day: i32,
    role: RoleKey,
    held_on: NaiveDate,
    ratings: Vec<KpiRatingOut>,
    note: Option<Prose<2000>>,
    /// Who held it: a user, or an API key.
    held_by: String,
    updated_at: DateTime<Utc>,
    /// Goes up by one with each correction.
    revision: i32,
}

/// One sign, with its rating if it has one.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct KpiRatingOut {
    kpi: String,
    title: String,
    rating: Option<KpiRating>,
    /// The rating as a number from 1 to 5.
    points: Option<i32>,
}

impl CheckInOut {
    pub fn new(one: CheckIn) -> Self {
        Self {
            id: one.id,
            staff_id: one.staff_id,
            person_id: one.person_id,
            span: one.span,
            day: one.day,
            role: one.role,
            held_on: one.held_on,
            ratings: one.rated.into_iter().map(KpiRatingOut::from).collect(),
            note: one.note,
            held_by: one.held_by,
            updated_at: one.updated_at,
            revision: one.revision,
        }
    }
}

impl Answer for CheckInOut {}

impl From<Rated> for KpiRatingOut {
    fn from(rated: Rated) -> Self {
        let rating = rated.rating();
        Self { kpi: rated.kpi, title: rated.title, rating, points: rating.map(KpiRating::points) }
    }
}
