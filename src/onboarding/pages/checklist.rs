//! One list: each task with its day, whose it is and what it holds, and what the practice made of it.

use ::checklists::{List, Plan, Planned, TaskId, Template, When};
use chrono::NaiveDate;
use poem::{
    Response, handler,
    web::{Html, Path, Query},
};
use serde::{Deserialize, Serialize};

use super::{
    on_to,
    saving::{self, Version},
};
use crate::{
    closures,
    error::{Error, Result},
    kernel::day::Day,
    onboarding::{
        TAB, WriteOnboardings, actions,
        catalogue::{self, tongue},
        checklist::{self as noun, Checklist as Noun},
        course::GateKind,
        onboarding::ListKind,
        output::DoneBy,
        store,
        trial::Trial,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, Pairs, Submitted},
            principal::Session,
            undo::Undo,
        },
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Checklist {
    frame: Frame,
    role: String,
    title: String,
    version: i32,
    saved_on: Option<NaiveDate>,
    starts_on: NaiveDate,
    parts: Vec<Part>,
    left_out: Vec<Out>,
    /// The way back, on the page that says what was saved.
    undo: Option<Undo>,
    /// Of the hire's first day: how many tasks there are, and how many minutes of theirs.
    day_one: DayOne,
}

/// Those who begin, or those who leave.
#[derive(Serialize)]
struct Part {
    list: &'static str,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    path: String,
    title: String,
    by: &'static str,
    because: String,
    holds: Vec<&'static str>,
    is_own: bool,
    rests_on_law: bool,
    has_other_day: bool,
    is_for_some: bool,
    has_other_doer: bool,
}

#[derive(Serialize)]
struct Out {
    path: String,
    title: String,
}

#[derive(Serialize)]
struct DayOne {
    tasks: usize,
    minutes: u32,
}

impl Page for Checklist {
    const TEMPLATE: &'static str = "onboarding/checklist";

    fn samples() -> Vec<Self> {
        let row = |is_own: bool| Row {
            path: "/checklists/receptionist/tasks/handbook".to_owned(),
            title: "Read and sign the handbook".to_owned(),
            by: "hire",
            because: "1 business day before Mon, Dec 7 = Fri, Dec 4".to_owned(),
            holds: if is_own { vec!["start", "ehr_access"] } else { vec![] },
            is_own,
            rests_on_law: !is_own,
            has_other_day: !is_own,
            is_for_some: is_own,
            has_other_doer: !is_own,
        };
        let page = |version| Self {
            frame: Frame::sample(TAB),
            role: "receptionist".to_owned(),
            title: "Medical receptionist".to_owned(),
            version,
            saved_on: (version > 1).then(NaiveDate::default),
            starts_on: NaiveDate::default(),
            parts: ListKind::WORDS
                .iter()
                .map(|list| Part { list, rows: vec![row(false), row(true)] })
                .collect(),
            left_out: (version > 1)
                .then(|| Out { path: row(false).path, title: row(false).title })
                .into_iter()
                .collect(),
            undo: (version > 1).then(Undo::sample),
            day_one: DayOne { tasks: 7, minutes: 28 },
        };
        vec![page(1), page(3)]
    }
}

#[derive(Deserialize)]
struct Asked {
    starts_on: Option<String>,
    /// The version that was just saved.
    saved: Option<i32>,
}

impl Asked {
    /// Returns the day, if it is one. Nothing is written by it, so one that is none is the usual one.
    fn day(&self) -> Option<NaiveDate> {
        self.starts_on.as_deref()?.parse::<Day>().ok().map(|day| day.0)
    }
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path(role): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let work = catalogue::catalogue()?.role(&role).ok_or(Error::Missing("checklist"))?;
    let list = store::checklist(&session.scope, &role).await?;
    let today = practice.today(session.scope.now());
    let on = asked.day().unwrap_or_else(|| Trial::usual_day(today));
    let office = closures::office(&session.scope, &practice).await?;
    let trial = Trial::new((&practice, office), work, on, today);
    let state = practice.particulars.state.word();
    let tongue = tongue(session.language);
    let mut parts = vec![];
    let mut day_one = DayOne { tasks: 0, minutes: 0 };
    for kind in [List::Joining, List::Leaving] {
        let template = list.template(state, kind)?;
        let plan = trial.plan(&template)?;
        if kind == List::Joining {
            day_one = of_day_one(&plan, &template, on);
        }
        let row = |planned: &Planned| Row {
            because: trial.explain(&planned.due, tongue),
            ..row(&list, planned, &template, tongue)
        };
        let rows = plan.tasks.iter().map(row).collect();
        parts.push(Part { list: ListKind::from(kind).word(), rows });
    }
    let out = |id: &TaskId| Out {
        path: format!("/checklists/{role}/tasks/{id}"),
        title: noun::title(&list.additions, id, session.language),
    };
    session.page(&Checklist {
        frame: Frame::around(&session, TAB, &practice).await?,
        title: work.title.get(tongue).to_owned(),
        version: list.version,
        saved_on: list.saved_at.map(|at| practice.today(at)),
        starts_on: on,
        parts,
        left_out: list.additions.left_out.iter().map(out).collect(),
        undo: undo(&list, asked.saved),
        day_one,
        role: role.clone(),
    })
}

#[derive(Clone)]
pub struct UndoIn {
    version: Version,
}

impl Form for UndoIn {
    const INPUTS: &'static [&'static str] = &[];

    fn read(pairs: &mut Pairs) -> Self {
        Self { version: pairs.field("version") }
    }
}

#[handler]
pub async fn submit_undo(
    form: Submitted<WriteOnboardings, UndoIn>,
    Path(role): Path<String>,
) -> Result<Response> {
    let Submitted { session, fields } = form;
    let read = saving::read(&fields.version)?;
    let act =
        async |tx: &mut Tx| actions::undo_checklist(tx, (&role, read), session.language).await;
    session.scope.write(act).await?;
    Ok(on_to(format!("/checklists/{role}")))
}

/// Only what was just saved is undone: by saving what was there before as the next version.
fn undo(list: &Noun, saved: Option<i32>) -> Option<Undo> {
    let is_it = list.version > 1 && saved == Some(list.version);
    let act = format!("/checklists/{}/undo", list.role);
    is_it.then(|| Undo::by(act, [("version", list.version)]))
}

fn row(list: &Noun, planned: &Planned, template: &Template, tongue: ::checklists::Language) -> Row {
    let (task, role) = (&planned.task, &list.role);
    let is_own = list.has_own(task.id.as_str());
    let kind = if is_own { "own" } else { "tasks" };
    Row {
        path: format!("/checklists/{role}/{kind}/{}", task.id),
        title: task.title.get(tongue).to_owned(),
        by: DoneBy::from(task.by).word(),
        because: String::new(),
        holds: task.holds.iter().map(|gate| GateKind::from(*gate).word()).collect(),
        is_own,
        rests_on_law: !task.law.is_empty(),
        has_other_day: list.additions.day(&task.id).is_some(),
        is_for_some: is_for_some(template, &task.id),
        has_other_doer: list.additions.doer(&task.id).is_some(),
    }
}

fn is_for_some(template: &Template, id: &TaskId) -> bool {
    template.tasks.iter().any(|task| task.id == *id && task.when != When::default())
}

/// What the first day has of the tasks that are for everybody.
fn of_day_one(plan: &Plan, template: &Template, on: NaiveDate) -> DayOne {
    let is_then = |it: &&Planned| it.due.do_by() == Some(on) && !is_for_some(template, &it.task.id);
    let tasks: Vec<_> = plan.tasks.iter().filter(is_then).collect();
    let own = tasks.iter().filter(|it| it.task.by == ::checklists::Doer::Hire);
    DayOne { tasks: tasks.len(), minutes: own.map(|it| u32::from(it.task.minutes)).sum() }
}
