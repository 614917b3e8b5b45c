//! What waits in this room: licenses that end soon, and those that have ended of late.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{
    ReadLicenses, WriteLicenses, hooks,
    license::{License, Standing, next_open},
    store,
};
use crate::{
    error::Result,
    kernel::fault::Reason,
    people,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
        render::in_full,
    },
};

pub const WORDS: &[&str] =
    &["licenses_end", "licenses_ended", "licenses_filed", "licenses_stop", "licenses_handed_in"];

/// How long before the last day, and after it, a license is named. Of one that ended long ago nobody has to be
/// told each morning.
const NEAR: Days = Days::new(30);
/// More than any office has at once.
const MOST: u64 = 200;
/// What nobody looked at for longer is not said each morning.
const HANDED_IN_WITHIN: TimeDelta = TimeDelta::days(90);
/// How many are named.
const NAMED: usize = 3;

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !(asker.may::<ReadLicenses>() && asker.may::<WriteLicenses>()) {
        return Ok(vec![]);
    }
    let (today, office) = store::office(asker.scope).await?;
    let mut near = store::ending(asker.scope, (today - NEAR, today + NEAR), MOST).await?;
    let holders = near.iter().map(|license| license.claim.person_id).collect();
    let left = hooks::who_has_left(asker.scope, holders).await?;
    near.retain(|license| !left.contains(&license.claim.person_id));
    let snoozed = store::snoozed(asker.scope, &near, today).await?;
    let next_open = next_open(today, &office);
    let word = |license: &License| match license.standing(today) {
        Standing::RenewalFiled => Some("licenses_filed"),
        Standing::Expired => Some("licenses_ended"),
        _ if license.expires_on().is_some_and(|last_day| last_day < today) => None,
        // On Friday it is too late to find out on Monday.
        _ if license.expires_on().is_some_and(|last_day| last_day < next_open) => {
            Some("licenses_stop")
        }
        _ if snoozed.contains_key(&license.id) => None,
        _ => Some("licenses_end"),
    };
    let mut all = vec![];
    let since = asker.scope.now() - HANDED_IN_WITHIN;
    let handed_in = store::handed_in(asker.scope, since, MOST).await?;
    all.extend(say(asker, ("licenses_handed_in", None), &handed_in, today).await?);
    for said in ["licenses_stop", "licenses_ended", "licenses_filed", "licenses_end"] {
        let meant = near.iter().filter(|license| word(license) == Some(said));
        let meant: Vec<_> = meant.cloned().collect();
        let first = meant.iter().filter_map(License::expires_on).min();
        let of = match (said, first) {
            ("licenses_stop", _) => Some(in_full(next_open)),
            ("licenses_end", Some(day)) => Some(soon(today, day)),
            _ => None,
        };
        all.extend(say(asker, (said, of), &meant, today).await?);
    }
    Ok(all)
}

async fn say(
    asker: &Asker<'_>,
    (word, of): (&'static str, Option<Reason>),
    licenses: &[License],
    today: NaiveDate,
) -> Result<Option<Waiting>> {
    let said = |of: Reason| asker.scope.platform().locales.word(asker.language, &of);
    let Some(first) = licenses.first() else { return Ok(None) };
    let named = people::named(asker.scope, licenses.iter().map(|it| it.claim.person_id)).await?;
    let name = |license: &License| {
        let person = named.iter().find(|person| person.id == license.claim.person_id);
        person.map(|person| person.name().to_owned())
    };
    let path = match licenses {
        [only] => format!("/licenses/{}", only.id),
        _ => "/licenses?sort=last_day".to_owned(),
    };
    Ok(Some(Waiting {
        on: On::You,
        word,
        icon: "license",
        count: licenses.len() as u64,
        of: of.map(said).unwrap_or_default(),
        names: licenses.iter().take(NAMED).filter_map(name).collect(),
        since: since(first, today).min(asker.scope.now()),
        until: None,
        path,
    }))
}

/// Returns how soon the last day is: today, tomorrow, in 17 days.
fn soon(today: NaiveDate, last_day: NaiveDate) -> Reason {
    Reason::new("license-soon").with("days", (last_day - today).num_days())
}

/// Returns since when it stands here.
fn since(license: &License, today: NaiveDate) -> DateTime<Utc> {
    let last_day = license.expires_on().unwrap_or(today);
    (last_day - NEAR).and_time(NaiveTime::MIN).and_utc()
}
