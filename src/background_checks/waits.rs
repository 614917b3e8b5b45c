//! What waits in this room: for the office, what can be ordered; for owners, what came back; for candidates, what
//! they have to read and sign.

use chrono::{DateTime, Utc};

use super::{
    JudgeBackgroundChecks, ReadBackgroundChecks, WriteBackgroundChecks,
    background_check::BackgroundCheck, background_check_state::BackgroundCheckState, store,
};
use crate::{
    error::Result,
    people::{self, Person},
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] =
    &["background_order", "background_review", "background_final", "background_sign"];
/// More than any office has open at once.
const MOST: u64 = 200;
/// How many are named.
const NAMED: usize = 3;
const STANDING: &[BackgroundCheckState] = &[
    BackgroundCheckState::Asked,
    BackgroundCheckState::Authorized,
    BackgroundCheckState::UnderReview,
];

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !(asker.may::<ReadBackgroundChecks>() && asker.may::<WriteBackgroundChecks>()) {
        return Ok(vec![]);
    }
    let scope = asker.scope;
    // Of an offer that was taken back nothing stands here: its check was closed with it.
    let standing = store::standing(scope, STANDING, MOST).await?;
    let may_judge = asker.may::<JudgeBackgroundChecks>();
    let owing = if may_judge { store::owing_final(scope, MOST as usize).await? } else { vec![] };
    let all = standing.iter().chain(&owing).map(|check| check.person_id);
    let people = people::named(scope, all).await?;
    let of = |state| standing.iter().filter(move |check| check.state() == state).collect();
    let with = |on, word, icon, checks: Vec<&BackgroundCheck>, end: &str| {
        say((on, word, icon), &checks, &people, end)
    };
    let order = with(On::You, "background_order", "todo", of(BackgroundCheckState::Authorized), "");
    // Whoever may not read it is not told that there is something to read.
    let review = may_judge.then(|| {
        let under_review = of(BackgroundCheckState::UnderReview);
        with(On::You, "background_review", "lock", under_review, "/record")
    });
    let last = with(On::You, "background_final", "send", owing.iter().collect(), "/record");
    let sign =
        with(On::Candidates, "background_sign", "waiting", of(BackgroundCheckState::Asked), "");
    Ok([order, review.flatten(), last, sign].into_iter().flatten().collect())
}

fn say(
    (on, word, icon): (On, &'static str, &'static str),
    checks: &[&BackgroundCheck],
    people: &[Person],
    end: &str,
) -> Option<Waiting> {
    let since: DateTime<Utc> = checks.iter().map(|check| check.updated_at).min()?;
    let name = |check: &&&BackgroundCheck| {
        let person = people.iter().find(|person| person.id == check.person_id);
        person.map(|person| person.name().to_owned())
    };
    let path = match checks {
        [only] => format!("/background-checks/{}{end}", only.id),
        _ => "/background-checks".to_owned(),
    };
    Some(Waiting {
        on,
        word,
        icon,
        count: checks.len() as u64,
        of: String::new(),
        names: checks.iter().take(NAMED).filter_map(|check| name(&check)).collect(),
        since,
        until: None,
        path,
    })
}
