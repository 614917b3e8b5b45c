//! What waits in this room: what new hires handed in and asked, and what is overdue.

use std::collections::HashSet;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    ReadOnboardings, WriteOnboardings,
    actions::may_open,
    catalogue::tongue,
    onboarding::{ListKind, OnboardingId},
    sheet::Sheet,
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

pub const WORDS: &[&str] = &[
    "hire_questions",
    "onboarding_sheets",
    "handed_in",
    "policy_missing",
    "onboarding_overdue",
    "again_overdue",
    "due_again",
];
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
    let sheets = Sheets::among(asker, &running).await?;
    let on_paper = say(
        "onboarding_sheets",
        "file",
        &those(&|row| sheets.seen.iter().any(|sheet| sheet.of.onboarding == row.id)),
        sheets.seen.iter().map(|sheet| sheet.handed_in_at).min(),
        &people,
    );
    // One leads to where it is looked at.
    let on_paper = on_paper.map(|waiting| Waiting {
        path: sheets.only().unwrap_or_else(|| waiting.path.clone()),
        ..waiting
    });
    let all = [
        on_paper,
        say("hire_questions", "chat", &those(&|row| asked.contains(&row.id)), since, &people),
        say("handed_in", "file", &those(&|row| sheets.is_more(row)), None, &people),
    ];
    let late = overdue(&running, &people, today);
    let mut all: Vec<Waiting> = all.into_iter().flatten().chain(late).collect();
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

/// What is late, and what is due again of those who work here.
fn overdue(
    running: &[store::Listed],
    people: &[Person],
    today: NaiveDate,
) -> impl Iterator<Item = Waiting> {
    let is_again = |row: &store::Listed| row.list == ListKind::Again;
    let is_late = |row: &store::Listed| row.open_tasks > 0 && row.next_due < today;
    let those = |again: bool, late: bool| -> Vec<&store::Listed> {
        let is = |row: &&store::Listed| is_again(row) == again && is_late(row) == late;
        running.iter().filter(is).filter(|row| row.open_tasks > 0).collect()
    };
    let all = [
        say("onboarding_overdue", "clock", &those(false, true), None, people),
        say("again_overdue", "clock", &those(true, true), None, people),
        say("due_again", "again", &those(true, false), None, people),
    ];
    all.into_iter().flatten()
}

/// What was signed on paper, and waits for a look.
struct Sheets {
    all: Vec<Sheet>,
    /// Those that the reader may look at: of what lies apart nobody else is told.
    seen: Vec<Sheet>,
}

impl Sheets {
    async fn among(asker: &Asker<'_>, running: &[store::Listed]) -> Result<Self> {
        let scope = asker.scope;
        let all = store::sheets::waiting(scope, running.iter().map(|row| row.id)).await?;
        let mut seen = vec![];
        for sheet in &all {
            let row = running.iter().find(|row| row.id == sheet.of.onboarding);
            let compartment = row.map(|row| store::compartment(row, &sheet.of.task)).transpose()?;
            let Some(compartment) = compartment.flatten() else { continue };
            if may_open(scope, compartment, asker.reader).await? {
                seen.push(sheet.clone());
            }
        }
        Ok(Self { all, seen })
    }

    /// Whether something else was handed in, that is looked at elsewhere.
    fn is_more(&self, row: &store::Listed) -> bool {
        let theirs = self.all.iter().filter(|sheet| sheet.of.onboarding == row.id);
        let tasks: HashSet<_> = theirs.map(|sheet| &sheet.of.task).collect();
        usize::try_from(row.handed_in).is_ok_and(|count| count > tasks.len())
    }

    /// Returns where the only task of them is looked at.
    fn only(&self) -> Option<String> {
        let of = &self.seen.first()?.of;
        let is_only = self.seen.iter().all(|sheet| sheet.of == *of);
        is_only.then(|| format!("/onboardings/{}/tasks/{}/sheets", of.onboarding, of.task))
    }
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
