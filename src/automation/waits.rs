//! What waits in this room: tasks that a rule made, and rules that stopped with whoever turned them on.

use super::{WriteAutomation, store, tasks};
use crate::{
    error::Result,
    people,
    platform::{
        house::{On, Waiting},
        http::principal::Asker,
    },
};

pub const WORDS: &[&str] = &["automation_tasks", "automation_stopped"];
/// How many are named.
const NAMED: usize = 3;

pub async fn waits(asker: &Asker<'_>) -> Result<Vec<Waiting>> {
    if !asker.may::<WriteAutomation>() {
        return Ok(vec![]);
    }
    let tasks = tasks::open(asker.scope).await?;
    let named = people::named(asker.scope, tasks.iter().filter_map(|it| it.person_id)).await?;
    let stopped = store::switches(asker.scope).await?;
    let stopped: Vec<_> = stopped.iter().filter_map(|it| it.stopped).map(|(_, at)| at).collect();
    let name = |task: &super::firing::Firing| {
        let person = named.iter().find(|person| Some(person.id) == task.person_id);
        person.map(|person| person.name().to_owned())
    };
    let waiting = |word, count: usize, names, since, path: &str| Waiting {
        on: On::You,
        word,
        icon: "again",
        count: count as u64,
        of: String::new(),
        names,
        since,
        until: None,
        path: path.to_owned(),
    };
    let names = tasks.iter().take(NAMED).filter_map(name).collect();
    let made = tasks.first().map(|first| {
        waiting("automation_tasks", tasks.len(), names, first.fired_at, "/automation/tasks")
    });
    let ended = stopped
        .iter()
        .min()
        .map(|since| waiting("automation_stopped", stopped.len(), vec![], *since, "/automation"));
    Ok(made.into_iter().chain(ended).collect())
}
