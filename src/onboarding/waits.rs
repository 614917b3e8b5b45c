//! What waits in this room: what new hires handed in and asked, and what is overdue.

use std::collections::HashSet;

use chrono::{DateTime, Utc};

use super::{
    ReadOnboardings, WriteOnboardings, catalogue::tongue, onboarding::OnboardingId, store,
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

pub const WORDS: &[&str] = &["hire_questions", "handed_in", "policy_missing", "onboarding_overdue"];
/// More than any office brings in at once.
const MOST: u64 = 200;
/// How many are named.
const NAMED: usize = 3;

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !(asker.may::<ReadOnboardings>() && asker.may::<WriteOnboardings>()) {
        return Ok(vec![]);
    }
    let scope = asker.scope;
    let running = store::running(scope, MOST).await?;
    if running.is_empty() {
        return Ok(vec![]);
    }
    let today = practices::today(scope).await?;
    let people = people::named(scope, running.iter().map(|row| row.person_id)).await?;
    let unanswered = store::unanswered(scope, running.iter().map(|row| row.id)).await?;
    let asked: HashSet<OnboardingId> = unanswered.iter().map(|(id, _)| *id).collect();
    let since = unanswered.iter().map(|(_, at)| *at).min();
    let those = |is: &dyn Fn(&store::Listed) -> bool| {
        running.iter().filter(|row| is(row)).collect::<Vec<_>>()
    };
    let all = [
        say("hire_questions", "chat", &those(&|row| asked.contains(&row.id)), since, &people),
        say("handed_in", "file", &those(&|row| row.handed_in > 0), None, &people),
        say(
            "onboarding_overdue",
            "clock",
            &those(&|row| row.open_tasks > 0 && row.next_due < today),
            None,
            &people,
        ),
    ];
    let mut all: Vec<Waiting> = all.into_iter().flatten().collect();
    for awaited in store::awaited(scope, &running).await? {
        let rows = those(&|row| awaited.by.contains(&row.id));
        let waiting = say("policy_missing", "file", &rows, None, &people);
        let (of, path) = (
            awaited.task.title.get(tongue(asker.language)).to_owned(),
            format!("/policies/{}", awaited.task.id),
        );
        all.extend(waiting.map(|waiting| Waiting { of, path, ..waiting }));
    }
    Ok(all)
}

fn say(
    word: &'static str,
    icon: &'static str,
    rows: &[&store::Listed],
    since: Option<DateTime<Utc>>,
    people: &[Person],
) -> Option<Waiting> {
    let oldest = rows.iter().map(|row| row.updated_at).min()?;
    let name = |row: &&store::Listed| {
        let person = people.iter().find(|person| person.id == row.person_id);
        person.map(|person| person.name().to_owned())
    };
    let path = match rows {
        [only] => format!("/onboardings/{}", only.id),
        _ => "/onboardings".to_owned(),
    };
    Some(Waiting {
        on: On::You,
        word,
        icon,
        count: rows.len() as u64,
        of: String::new(),
        names: rows.iter().take(NAMED).filter_map(name).collect(),
        since: since.unwrap_or(oldest),
        until: None,
        path,
    })
}
