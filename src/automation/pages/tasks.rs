//! The tasks that rules made, and that nobody has done yet.

use chrono::NaiveDate;
use poem::{
    Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::on_to;
use crate::{
    automation::{
        WriteAutomation, actions,
        firing::{Firing, FiringId},
        tasks,
    },
    error::Result,
    people::{self, Person},
    platform::{
        db::Tx,
        http::{
            form::{Press, Submitted},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Practice, TODAY},
};

#[derive(Serialize)]
pub struct Tasks {
    frame: Frame,
    tasks: Vec<Task>,
}

#[derive(Serialize)]
struct Task {
    id: String,
    rule: &'static str,
    name: String,
    /// What it is about.
    path: String,
    /// The last day of a license.
    last_day: Option<NaiveDate>,
    /// The rule could not do it: what it is about says why.
    is_refused: bool,
    made_on: NaiveDate,
}

impl Task {
    fn new(task: &Firing, people: &[Person], practice: &Practice) -> Self {
        let person = people.iter().find(|person| Some(person.id) == task.person_id);
        Self {
            id: task.id.to_string(),
            rule: task.rule.word(),
            name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            path: path(&task.subject),
            is_refused: task.because.is_some(),
            last_day: task.mark.parse().ok(),
            made_on: practice.today(task.fired_at),
        }
    }
}

/// Returns the page of what a task is about.
fn path(subject: &str) -> String {
    match subject.split('_').next() {
        Some("lic") => format!("/licenses/{subject}"),
        Some("appl") => format!("/applications/{subject}"),
        Some("inv") => format!("/invitations/{subject}"),
        Some("intv") => format!("/interviews/{subject}"),
        Some("offer") => format!("/offers/{subject}"),
        _ => "/interviews".to_owned(),
    }
}

impl Page for Tasks {
    const TEMPLATE: &'static str = "automation/tasks";

    fn samples() -> Vec<Self> {
        let task = |last_day| Task {
            id: "fire_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            rule: "expiring_licenses",
            name: "Rosa O'Brien-Núñez".to_owned(),
            path: "/licenses/lic_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            last_day,
            is_refused: last_day.is_none(),
            made_on: NaiveDate::default(),
        };
        let page = |tasks| Self { frame: Frame::sample(TODAY), tasks };
        vec![page(vec![]), page(vec![task(None), task(Some(NaiveDate::default()))])]
    }
}

#[handler]
pub async fn view(session: Session<WriteAutomation>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let tasks = tasks::open(scope).await?;
    let people = people::named(scope, tasks.iter().filter_map(|task| task.person_id)).await?;
    let frame = Frame::around(&session, TODAY, &practice).await?;
    let tasks = tasks.iter().map(|task| Task::new(task, &people, &practice)).collect();
    session.page(&Tasks { frame, tasks })
}

#[handler]
pub async fn submit(
    form: Submitted<WriteAutomation, Press>,
    Path(id): Path<FiringId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::settle(tx, id).await).await?;
    Ok(on_to("/automation/tasks"))
}
