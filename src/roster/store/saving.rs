//! What is written down of somebody who works here.

use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter, UpdateMany, sea_query::Expr};

use super::rows::{last_day, span_row};
use crate::{
    error::Result,
    kernel::labels::Labels,
    people::Person,
    platform::db::Tx,
    roster::{
        entity::{
            span,
            staff::{ActiveModel, Column, Entity, Model},
        },
        staff::{Staff, Terms},
    },
};

pub async fn add(tx: &Tx, staff: &Staff, name_folded: String) -> Result<()> {
    let Staff { id, person_id, terms, span, contact, labels, added_at, .. } = staff.clone();
    let Terms { position, location, hours_a_week, manager_id } = terms;
    let Labels { external_id, metadata } = labels;
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id,
        person_id,
        name_folded,
        position,
        location,
        hours_a_week,
        manager_id,
        span_no: span.number,
        kind: span.kind,
        starts_on: span.starts_on,
        worked_on: span.worked_on,
        released_at: span.released_at,
        last_day: last_day(&span),
        never_started: span.never_started,
        contact_name: contact.as_ref().map(|contact| contact.name.clone()),
        contact_phone: contact.map(|contact| contact.phone),
        external_id,
        metadata,
        added_at,
        updated_at: staff.updated_at,
        revision: staff.revision,
    })
    .await?;
    tx.insert(span_row(tx, staff)).await
}

/// Saves somebody with another span than before.
pub async fn add_span(tx: &Tx, staff: &mut Staff) -> Result<()> {
    save_row(tx, staff).await?;
    tx.insert(span_row(tx, staff)).await
}

pub async fn save(tx: &Tx, staff: &mut Staff) -> Result<()> {
    save_row(tx, staff).await?;
    let span = span_row(tx, staff);
    tx.update(span::ActiveModel {
        practice_id: Set(span.practice_id),
        staff_id: Set(span.staff_id),
        number: Set(span.number),
        starts_on: Set(span.starts_on),
        worked_on: Set(span.worked_on),
        released_at: Set(span.released_at),
        last_day: Set(span.last_day),
        never_started: Set(span.never_started),
        reason: Set(span.reason),
        updated_at: Set(span.updated_at),
        ..Default::default()
    })
    .await
}

async fn save_row(tx: &Tx, staff: &mut Staff) -> Result<()> {
    staff.updated_at = tx.now();
    let Staff { terms, span, contact, labels, .. } = staff.clone();
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(staff.id),
        position: Set(terms.position),
        location: Set(terms.location),
        hours_a_week: Set(terms.hours_a_week),
        manager_id: Set(terms.manager_id),
        span_no: Set(span.number),
        kind: Set(span.kind),
        starts_on: Set(span.starts_on),
        worked_on: Set(span.worked_on),
        released_at: Set(span.released_at),
        last_day: Set(last_day(&span)),
        never_started: Set(span.never_started),
        contact_name: Set(contact.as_ref().map(|contact| contact.name.clone())),
        contact_phone: Set(contact.map(|contact| contact.phone)),
        external_id: Set(labels.external_id),
        metadata: Set(labels.metadata),
        updated_at: Set(staff.updated_at),
        revision: Set(staff.revision),
        ..Default::default()
    })
    .await
}

/// Sorts somebody among the staff by what they are called from now on.
pub async fn rename(tx: &Tx, person: &Person) -> Result<()> {
    let change = |rows: UpdateMany<Entity>| {
        rows.col_expr(Column::NameFolded, Expr::val(person.name_folded()))
            .filter(Column::PersonId.eq(person.id))
    };
    tx.change::<Entity>(change).await
}
