//! Rows become nouns, and nouns rows.

use chrono::NaiveDate;

use crate::{
    kernel::labels::Labels,
    platform::db::Tx,
    roster::{
        entity::{span, staff::Model},
        staff::{Contact, Span, Staff, Terms},
    },
};

const NEVER: Option<NaiveDate> = NaiveDate::from_ymd_opt(9999, 12, 31);

pub fn noun(row: Model) -> Staff {
    let Model { position, location, hours_a_week, manager_id, .. } = row;
    let known = NEVER.filter(|never| row.last_day < *never && !row.never_started);
    Staff {
        id: row.id,
        person_id: row.person_id,
        terms: Terms { position, location, hours_a_week, manager_id },
        span: Span {
            number: row.span_no,
            kind: row.kind,
            starts_on: row.starts_on,
            worked_on: row.worked_on,
            released_at: row.released_at,
            last_day: known.map(|_| row.last_day),
            never_started: row.never_started,
            reason: None,
        },
        contact: row
            .contact_name
            .zip(row.contact_phone)
            .map(|(name, phone)| Contact { name, phone }),
        labels: Labels { external_id: row.external_id, metadata: row.metadata },
        added_at: row.added_at,
        updated_at: row.updated_at,
        revision: row.revision,
    }
}

pub fn span_row(tx: &Tx, staff: &Staff) -> span::Model {
    let span = staff.span.clone();
    span::Model {
        practice_id: tx.practice_id(),
        staff_id: staff.id,
        number: span.number,
        kind: span.kind,
        starts_on: span.starts_on,
        worked_on: span.worked_on,
        released_at: span.released_at,
        last_day: span.last_day,
        never_started: span.never_started,
        reason: span.reason,
        updated_at: staff.updated_at,
    }
}

/// The key by which lists leave out who has left: who stays has one far off.
pub fn last_day(span: &Span) -> NaiveDate {
    if span.never_started {
        return NaiveDate::default();
    }
    span.last_day.or(NEVER).unwrap_or(NaiveDate::MAX)
}

impl From<span::Model> for Span {
    fn from(row: span::Model) -> Self {
        Self {
            number: row.number,
            kind: row.kind,
            starts_on: row.starts_on,
            worked_on: row.worked_on,
            released_at: row.released_at,
            last_day: row.last_day,
            never_started: row.never_started,
            reason: row.reason,
        }
    }
}
