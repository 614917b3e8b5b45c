//! What waits in this room: licenses that end soon, and those that have ended of late.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};

use super::{
    ReadLicenses, WriteLicenses,
    license::{License, Standing},
    store,
};
use crate::{
    error::Result,
    people,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
    practices,
};

pub const WORDS: &[&str] = &["licenses_end", "licenses_ended"];

/// How long before the last day, and after it, a license is named. Of one that ended long ago nobody has to be
/// told each morning.
const NEAR: Days = Days::new(30);
/// More than any office has at once.
const MOST: u64 = 200;
/// How many are named.
const NAMED: usize = 3;

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !(asker.may::<ReadLicenses>() && asker.may::<WriteLicenses>()) {
        return Ok(vec![]);
    }
    let today = practices::today(asker.scope).await?;
    let near = store::ending(asker.scope, (today - NEAR, today + NEAR), MOST).await?;
    let is_over = |license: &License| license.standing(today) == Standing::Expired;
    let (ended, ending): (Vec<_>, Vec<_>) = near.into_iter().partition(is_over);
    let mut all = vec![];
    all.extend(say(asker, "licenses_ended", &ended, today).await?);
    all.extend(say(asker, "licenses_end", &ending, today).await?);
    Ok(all)
}

async fn say(
    asker: &Asker<'_>,
    word: &'static str,
    licenses: &[License],
    today: NaiveDate,
) -> Result<Option<Waiting>> {
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
        of: String::new(),
        names: licenses.iter().take(NAMED).filter_map(name).collect(),
        since: since(first, today).min(asker.scope.now()),
        until: None,
        path,
    }))
}

/// Returns since when it stands here.
fn since(license: &License, today: NaiveDate) -> DateTime<Utc> {
    let last_day = license.expires_on().unwrap_or(today);
    (last_day - NEAR).and_time(NaiveTime::MIN).and_utc()
}
