//! What rules on dates are due by. Dates are read as they stand today: what they were before is not kept.

use checklists::{Calendar, Side, Unit};
use chrono::{DateTime, Days, NaiveDate, TimeDelta, TimeZone, Utc};

use super::engine::Due;
use crate::{
    error::Result,
    interviews::{self, Overdue},
    licenses,
    platform::db::Scope,
    practices::{self, Practice},
};

/// More than any office has at once.
const MOST: u64 = 200;

/// Returns the licenses that expire within so many days. One that was renewed is due again before its next end.
pub async fn expiring(scope: &Scope, days: i32) -> Result<Vec<Due>> {
    let today = practices::today(scope).await?;
    let until = today + Days::new(days.unsigned_abs().into());
    let found = licenses::ending(scope, (today, until), MOST).await?;
    let due = |license: licenses::License| {
        let last_day = license.expires_on()?;
        Some(Due {
            subject: license.id.to_string(),
            mark: last_day.to_string(),
            person: Some(license.claim.person_id.to_string()),
            at: scope.now(),
        })
    };
    Ok(found.into_iter().filter_map(due).collect())
}

/// Returns the ratings that were missing so many business days after their interview, and may have been since then.
pub async fn unrated(scope: &Scope, days: i32, from: DateTime<Utc>) -> Result<Vec<Due>> {
    let practice = practices::here(scope).await?;
    // Four days hold one on which an office is open, over any holiday.
    let (now, reach) = (scope.now(), TimeDelta::days(i64::from(days) * 4));
    let all = interviews::overdue(scope, from - reach).await?;
    let due = |one: Overdue| {
        let at = business_days_later(&practice, one.ended_at, days)?;
        let was_missing = one.settled_at.is_none_or(|settled| at < settled);
        (was_missing && at <= now).then(|| Due {
            subject: one.rater_id.to_string(),
            mark: String::new(),
            person: Some(one.person_id.to_string()),
            at,
        })
    };
    Ok(all.into_iter().filter_map(due).collect())
}

/// Returns the same time of day so many days later on which the office is open.
fn business_days_later(practice: &Practice, at: DateTime<Utc>, days: i32) -> Option<DateTime<Utc>> {
    let zone = practice.time_zone();
    let local = at.with_timezone(&zone);
    let days = u16::try_from(days).ok()?;
    let day: NaiveDate =
        Calendar::usual(zone).step(local.date_naive(), days, Unit::Business, Side::After)?;
    // An hour that a clock leaves out in spring is the next one.
    let wall = day.and_time(local.time());
    let found = zone.from_local_datetime(&wall).earliest();
    let found =
        found.or_else(|| zone.from_local_datetime(&(wall + TimeDelta::hours(1))).earliest());
    Some(found?.to_utc())
}
