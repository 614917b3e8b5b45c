//! When licenses end, as a calendar that other programs subscribe to (RFC 5545). Its address is a secret link of one
//! practice: whoever has it reads names and last days of who works here, and nothing else.

use std::collections::BTreeSet;

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::{
    events::{self, Event},
    hooks,
    license::License,
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Args, Reason},
        ical::{lines, text},
        language::Language,
    },
    people::{self, Person},
    platform::{
        db::{Scope, Tx},
        http::link::Purpose,
        keys,
    },
    practices,
};

/// The calendar of last days.
pub struct Feed;

impl Purpose for Feed {
    const NAME: &'static str = "licenses:calendar";
}

/// What the link opens: a practice has one.
const SUBJECT: &str = "licenses";
/// Nobody looks after it every month, and nobody needs it for ever.
const LINK_LASTS: TimeDelta = TimeDelta::days(400);
/// How far back and ahead it goes.
const BACK: Days = Days::new(60);
const AHEAD: Days = Days::new(800);
/// More than any office has.
const MOST: u64 = 2_000;

/// Makes the link. The one before opens nothing any more.
pub async fn make_link(tx: &mut Tx) -> Result<String> {
    keys::revoke_links(tx, Feed::NAME, SUBJECT).await?;
    let expires_at = tx.now() + LINK_LASTS;
    tx.announce(events::of_calendar(Event::CalendarMade));
    Ok(keys::make_link(tx, Feed::NAME, SUBJECT.to_owned(), expires_at).await?.secret)
}

/// Returns whether there is a link that opens it today.
pub async fn has_link(scope: &Scope) -> Result<bool> {
    keys::has_link(scope, Feed::NAME, SUBJECT).await
}

/// Ends the link: whoever has it reads nothing any more.
pub async fn end_link(tx: &mut Tx) -> Result<()> {
    if has_link(tx).await? {
        keys::revoke_links(tx, Feed::NAME, SUBJECT).await?;
        tx.announce(events::of_calendar(Event::CalendarEnded));
    }
    Ok(())
}

/// Writes the address that the link has for a calendar.
pub async fn link_url(scope: &Scope, secret: &str) -> Result<String> {
    let practice = practices::here(scope).await?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    Ok(scope.platform().outward.url(base, &format!("/calendar/{secret}")))
}

/// Returns the calendar.
pub async fn calendar(scope: &Scope, language: Language) -> Result<String> {
    let today = practices::today(scope).await?;
    let near = store::ending(scope, (today - BACK, today + AHEAD), MOST).await?;
    // Who applied and was not hired, and who has left, is no business of whoever has the link.
    let holders: BTreeSet<_> = near.iter().map(|it| it.claim.person_id).collect();
    let here = hooks::who_works_here(scope, holders.into_iter().collect()).await?;
    let people = people::named(scope, here).await?;
    let mut all = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Muster//Licenses//EN".to_owned(),
        "METHOD:PUBLISH".to_owned(),
        "REFRESH-INTERVAL;VALUE=DURATION:PT12H".to_owned(),
    ];
    for license in &near {
        let holder = people.iter().find(|person| person.id == license.claim.person_id);
        if let Some((last_day, holder)) = license.expires_on().zip(holder) {
            let summary = summary(scope, language, (license, holder))?;
            all.extend(event(license, last_day, &summary, scope.now()));
        }
    }
    all.push("END:VCALENDAR".to_owned());
    Ok(lines(all))
}

fn summary(
    scope: &Scope,
    language: Language,
    (license, holder): (&License, &Person),
) -> Result<String> {
    let locales = &scope.platform().locales;
    let kind = format!("kind-{}", license.claim.kind.word());
    let kind = locales.say(language, &kind, &Args::new());
    let kind = kind.map_err(|error| Error::internal(format!("{error:#}")))?;
    let words = Reason::new("licenses.calendar_entry")
        .with("holder", holder.name())
        .with("kind", kind)
        .with("jurisdiction", license.claim.jurisdiction.as_str());
    Ok(locales.word(language, &words))
}

/// A whole day, and nobody is busy on it.
fn event(license: &License, last_day: NaiveDate, summary: &str, now: DateTime<Utc>) -> [String; 9] {
    let day = |day: NaiveDate| day.format("%Y%m%d").to_string();
    [
        "BEGIN:VEVENT".to_owned(),
        // A renewed license has another last day: then it is another entry.
        format!("UID:{}-{last_day}@muster", license.id),
        format!("DTSTAMP:{}", now.format("%Y%m%dT%H%M%SZ")),
        format!("DTSTART;VALUE=DATE:{}", day(last_day)),
        format!("DTEND;VALUE=DATE:{}", day(last_day + Days::new(1))),
        format!("SEQUENCE:{}", license.revision),
        "TRANSP:TRANSPARENT".to_owned(),
        format!("SUMMARY:{}", text(summary)),
        "END:VEVENT".to_owned(),
    ]
}
