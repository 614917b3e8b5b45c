//! What was said of last days, and what is due of it.

use std::collections::HashMap;

use checklists::Calendar;
use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, QueryFilter, QueryOrder, QuerySelect};

use super::{of_ids, touch};
use crate::{
    closures,
    error::Result,
    licenses::{
        entity::{license, reminder, verification},
        license::{Given, License, LicenseId, Snooze},
        verification::SourceKind,
    },
    platform::db::{Db, PracticeId, Scope, Tx},
    practices,
};

/// Returns the licenses of which somebody is to be reminded by that day.
pub async fn to_remind(scope: &Scope, by: NaiveDate) -> Result<Vec<LicenseId>> {
    let rows = scope.select::<license::Entity>().filter(reminds(by));
    let rows = scope.all(rows.order_by_asc(license::Column::Id)).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Returns the practices that have some of these.
pub async fn whose_are_to_remind(db: &Db, by: NaiveDate) -> Result<Vec<PracticeId>> {
    db.practices_with::<license::Entity>(reminds(by)).await
}

fn reminds(by: NaiveDate) -> Condition {
    Condition::all().add(license::Column::RemindOn.lte(by))
}

/// Notes of how few days before the last one the practice has been reminded.
pub async fn put_reminder(
    tx: &Tx,
    license: &License,
    (expires_on, days): (NaiveDate, u16),
) -> Result<()> {
    let (practice_id, license_id, reminded_at) = (tx.practice_id(), license.id, tx.now());
    let reminder = reminder::Model {
        practice_id,
        license_id,
        expires_on,
        days: days.into(),
        reminded_at,
        snoozed_until: None,
        snoozed_because: None,
        snoozed_by: None,
    };
    tx.replace_all([reminder], [reminder::Column::Days, reminder::Column::RemindedAt]).await?;
    touch(tx, license).await
}

/// More days than any reminder is before: none was given.
const NONE_GIVEN: i32 = i32::MAX;

/// Notes until when nobody is reminded of the last day, and why.
pub async fn put_snooze(tx: &Tx, license: &License, snooze: &Snooze) -> Result<()> {
    let Some(expires_on) = license.expires_on() else { return Ok(()) };
    let reminder = reminder::Model {
        practice_id: tx.practice_id(),
        license_id: license.id,
        expires_on,
        days: NONE_GIVEN,
        reminded_at: tx.now(),
        snoozed_until: Some(snooze.until),
        snoozed_because: Some(snooze.reason.clone()),
        snoozed_by: Some(tx.actor().to_string()),
    };
    use reminder::Column::{SnoozedBecause, SnoozedBy, SnoozedUntil};
    tx.replace_all([reminder], [SnoozedUntil, SnoozedBecause, SnoozedBy]).await?;
    touch(tx, license).await
}

/// Returns which of these licenses nobody is to be reminded of before a day after `today`, each with the snooze.
pub async fn snoozed(
    scope: &Scope,
    licenses: &[License],
    today: NaiveDate,
) -> Result<HashMap<LicenseId, Snooze>> {
    let ids = licenses.iter().map(|license| license.id);
    let rows = scope
        .select::<reminder::Entity>()
        .filter(reminder::Column::LicenseId.is_in(ids))
        .filter(reminder::Column::SnoozedUntil.gt(today));
    let is_of = |row: &reminder::Model| {
        let license = licenses.iter().find(|license| license.id == row.license_id);
        license.and_then(License::expires_on) == Some(row.expires_on)
    };
    let rows = scope.all(rows).await?.into_iter().filter(is_of);
    Ok(rows
        .filter_map(|row| {
            let (until, reason) = row.snoozed_until.zip(row.snoozed_because)?;
            Some((row.license_id, Snooze { until, reason }))
        })
        .collect())
}

/// Returns what was said of the last day already.
pub async fn given(scope: &Scope, license: &License) -> Result<Given> {
    let Some(day) = license.expires_on() else { return Ok(Given::default()) };
    let reminders = scope
        .select::<reminder::Entity>()
        .filter(reminder::Column::LicenseId.eq(license.id))
        .filter(reminder::Column::ExpiresOn.eq(day));
    let given = scope.one(reminders).await?;
    Ok(given.as_ref().map_or_else(Given::default, said))
}

/// Finds anew on which days somebody is reminded: the office is closed on other days than it was. Of those too of which all
/// was given, if their last day is ahead: it may have been given for a closure that is there no more.
pub async fn remind_anew(tx: &Tx) -> Result<()> {
    let (today, office) = office(tx).await?;
    let said_of = tx.select::<reminder::Entity>().filter(reminder::Column::ExpiresOn.gte(today));
    let said_of: Vec<_> = tx.all(said_of).await?.into_iter().map(|row| row.license_id).collect();
    let rows = tx.select::<license::Entity>().filter(
        Condition::any()
            .add(license::Column::RemindOn.is_not_null())
            .add(license::Column::Id.is_in(said_of)),
    );
    // Held before anything of them is read: what the round gives meanwhile is not written over.
    let rows = tx.lock_all(rows.order_by_asc(license::Column::Id)).await?;
    let before: HashMap<_, _> = rows.into_iter().map(|row| (row.id, row.remind_on)).collect();
    let ids: Vec<_> = before.keys().copied().collect();
    let reminders =
        tx.select::<reminder::Entity>().filter(reminder::Column::LicenseId.is_in(ids.clone()));
    let reminders = tx.all(reminders).await?;
    for license in of_ids(tx, &ids).await? {
        let is_of = |row: &&reminder::Model| {
            row.license_id == license.id && Some(row.expires_on) == license.expires_on()
        };
        let row = reminders.iter().find(is_of);
        let before_it = row.map_or_else(Given::default, said);
        let given = license.given_anew((today, &office), before_it);
        if let Some(row) = row.filter(|_| given != before_it) {
            let days = given.days.map_or(NONE_GIVEN, i32::from);
            let row = reminder::Model { days, ..row.clone() };
            tx.replace_all([row], [reminder::Column::Days]).await?;
        }
        let remind_on = license.next_reminder_on((today, &office), given);
        if before.get(&license.id) != Some(&remind_on) {
            tx.update(license::ActiveModel {
                practice_id: Set(tx.practice_id()),
                id: Set(license.id),
                remind_on: Set(remind_on),
                ..Default::default()
            })
            .await?;
        }
    }
    Ok(())
}

fn said(reminder: &reminder::Model) -> Given {
    Given { days: u16::try_from(reminder.days).ok(), snoozed_until: reminder.snoozed_until }
}

/// Returns the practice's day, and on which days it is open.
pub async fn office(scope: &Scope) -> Result<(NaiveDate, Calendar)> {
    let practice = practices::here(scope).await?;
    Ok((practice.today(scope.now()), closures::office(scope, &practice).await?))
}

/// Returns licenses of which a holder has handed in something since that moment, and nobody has looked it up.
pub async fn handed_in(scope: &Scope, since: DateTime<Utc>, limit: u64) -> Result<Vec<License>> {
    let looks = scope
        .select::<verification::Entity>()
        .filter(verification::Column::Kind.eq(SourceKind::SelfReported))
        .filter(verification::Column::VerifiedAt.gt(since))
        .order_by_desc(verification::Column::VerifiedAt);
    let looks = scope.all(looks.limit(limit)).await?;
    let ids: Vec<_> = looks.into_iter().map(|look| look.license_id).collect();
    let mut found = of_ids(scope, &ids).await?;
    found.retain(License::is_handed_in);
    Ok(found)
}
