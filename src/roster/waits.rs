//! What waits in this room: people whose first day is past and of whom nobody has said that they came, and lists
//! that were read and not brought in.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{
    ReadStaff, WriteStaff,
    lists::{self, Unfinished},
    staff::Staff,
    store,
};
use crate::{
    error::Result,
    people::{self, Person},
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
    practices,
};

pub const WORDS: &[&str] = &["staff_unstarted", "staff_lists"];
/// More than any office has at once.
const MOST: u64 = 200;
/// How many are named.
const NAMED: usize = 3;

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !(asker.may::<ReadStaff>() && asker.may::<WriteStaff>()) {
        return Ok(vec![]);
    }
    let scope = asker.scope;
    let today = practices::today(scope).await?;
    let late = store::unstarted(scope, today, MOST).await?;
    let people = people::named(scope, late.iter().map(|one| one.person_id)).await?;
    let unfinished = lists::unfinished(scope, MOST).await?;
    Ok(unstarted(&late, &people).into_iter().chain(unread(&unfinished)).collect())
}

fn unstarted(late: &[Staff], people: &[Person]) -> Option<Waiting> {
    let first = late.iter().map(|one| one.span.starts_on).min()?;
    let name = |one: &Staff| {
        let person = people.iter().find(|person| person.id == one.person_id);
        person.map(|person| person.name().to_owned())
    };
    let path = match late {
        [only] => format!("/staff/{}", only.id),
        _ => "/staff?stage=starting".to_owned(),
    };
    let names = late.iter().take(NAMED).filter_map(name).collect();
    Some(waiting("staff_unstarted", "roster", late.len(), names, begun(first), path))
}

fn unread(unfinished: &[Unfinished]) -> Option<Waiting> {
    let first = unfinished.first()?;
    let path = format!("/staff/imports/{}", first.id);
    Some(waiting("staff_lists", "file", unfinished.len(), vec![], first.made_at, path))
}

fn begun(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(12)
}

fn waiting(
    word: &'static str,
    icon: &'static str,
    count: usize,
    names: Vec<String>,
    since: DateTime<Utc>,
    path: String,
) -> Waiting {
    let (on, of, until) = (On::You, String::new(), None);
    Waiting { on, word, icon, count: count as u64, of, names, since, until, path }
}
