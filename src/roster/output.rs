//! What programs are shown.

use chrono::{DateTime, NaiveDate, Utc};
use poem_openapi::Object;

use super::staff::{Span, Staff, StaffId, StaffKind, StaffStage};
use crate::{
    kernel::{metadata::Metadata, text::Text},
    people::PersonId,
    platform::http::idempotency::Answer,
};

/// A staff member as they stand today. Name and reach are those of the person.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct StaffOut {
    pub id: StaffId,
    person_id: PersonId,
    stage: StaffStage,
    /// What you call their work.
    position: Text<120>,
    location: Option<Text<120>>,
    hours_a_week: Option<i32>,
    manager_id: Option<StaffId>,
    /// The latest time of working here.
    span: SpanOut,
    /// What you call them as staff.
    external_id: Option<Text<120>>,
    /// What you keep beside it.
    metadata: Metadata,
    added_at: DateTime<Utc>,
    /// When anything of it was changed last, labels too.
    updated_at: DateTime<Utc>,
    /// Counts the changes. What you call them and keep beside it is none.
    revision: i32,
}

/// One time of working here. Why it ended is not shown.
#[derive(Object)]
#[oai(skip_serializing_if_is_none)]
pub struct SpanOut {
    /// 1, 2 … for the same person.
    number: i32,
    kind: StaffKind,
    /// The first day that was agreed.
    starts_on: NaiveDate,
    /// The first day that was worked.
    worked_on: Option<NaiveDate>,
    last_day: Option<NaiveDate>,
}

impl StaffOut {
    pub fn new(staff: Staff, today: NaiveDate) -> Self {
        Self {
            id: staff.id,
            person_id: staff.person_id,
            stage: staff.stage(today),
            position: staff.terms.position,
            location: staff.terms.location,
            hours_a_week: staff.terms.hours_a_week,
            manager_id: staff.terms.manager_id,
            span: staff.span.into(),
            external_id: staff.labels.external_id,
            metadata: staff.labels.metadata,
            added_at: staff.added_at,
            updated_at: staff.updated_at,
            revision: staff.revision,
        }
    }
}

impl From<Span> for SpanOut {
    fn from(span: Span) -> Self {
        let Span { number, kind, starts_on, worked_on, last_day, .. } = span;
        Self { number, kind, starts_on, worked_on, last_day }
    }
}

impl Answer for StaffOut {}
