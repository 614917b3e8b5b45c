//! An onboarding on paper: every task with its day, who settled it, what it rests on, and lines to sign beneath.
//!
//! Of what lies apart it says that there is something, and when it was settled: what was handed in stays where each
//! reading is an event.

use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::Line;
use crate::{
    error::{Error, Result},
    kernel::language::Language,
    onboarding::{
        OnboardingId, TAB, WriteOnboardings,
        course::{Course, Lane},
        onboarding::ListKind,
        store,
    },
    people,
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, Names},
    roster,
};

#[derive(Serialize)]
pub struct Packet {
    frame: Frame,
    id: String,
    practice: String,
    name: String,
    position: String,
    list: &'static str,
    is_joining: bool,
    is_leaving: bool,
    starts_on: NaiveDate,
    made_on: NaiveDate,
    buddy: Option<String>,
    done: i32,
    all: i32,
    tasks: Vec<Sheet>,
    overridden: Vec<Override>,
}

/// One task, with what it rests on.
#[derive(Serialize)]
struct Sheet {
    line: Line,
    decided_by: Option<String>,
    laws: Vec<String>,
}

/// A gate that an owner opened over tasks that were not done.
#[derive(Serialize)]
struct Override {
    gate: &'static str,
    by: String,
    reason: String,
    on: NaiveDate,
}

impl Page for Packet {
    const TEMPLATE: &'static str = "onboarding/packet";

    fn samples() -> Vec<Self> {
        let sheet = |line: Line| Sheet {
            decided_by: line.is_settled.then(|| "Dana Okafor".to_owned()),
            laws: if line.is_sealed { vec![] } else { vec!["45 CFR 164.530(b)".to_owned()] },
            line,
        };
        let page = |is_joining: bool| Self {
            frame: Frame::sample(TAB),
            id: "onb_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            practice: "Cedar Hollow Family Medicine".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            position: "Receptionist".to_owned(),
            list: ListKind::Joining.word(),
            is_joining,
            is_leaving: !is_joining,
            starts_on: NaiveDate::default(),
            made_on: NaiveDate::default(),
            buddy: is_joining.then(|| "Priya".to_owned()),
            done: 3,
            all: 20,
            tasks: Line::samples().into_iter().map(sheet).collect(),
            overridden: if is_joining { vec![Override::sample()] } else { vec![] },
        };
        vec![page(true), page(false)]
    }
}

impl Override {
    fn sample() -> Self {
        Self {
            gate: Lane::EhrAccess.word(),
            by: "Dana Okafor".to_owned(),
            reason: "Shadowing only.".to_owned(),
            on: NaiveDate::default(),
        }
    }
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path(id): Path<OnboardingId>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let names = Names::of(&session).await?;
    let today = practice.today(scope.now());
    let course = store::around(scope, id, &practice).await?;
    let it = &course.onboarding;
    let person = people::find(scope, it.person_id).await?.ok_or(Error::Missing("person"))?;
    let staff = roster::find(scope, it.staff_id).await?;
    let (counts, list) = (course.counts(), ListKind::from(it.template.list));
    let overridden = course.overridden.iter().map(|one| Override {
        gate: one.gate.word(),
        by: names.say(&one.by),
        reason: one.reason.clone(),
        on: one.on,
    });
    session.page(&Packet {
        frame: Frame::around(&session, TAB, &practice).await?,
        id: id.to_string(),
        practice: practice.name().to_owned(),
        name: person.name().to_owned(),
        position: staff.terms.position.to_string(),
        list: list.word(),
        is_joining: list == ListKind::Joining,
        is_leaving: list == ListKind::Leaving,
        starts_on: it.hire.last_day.unwrap_or(it.hire.first_day()),
        made_on: today,
        buddy: it.buddy.as_ref().map(ToString::to_string),
        done: counts.all - counts.open,
        all: counts.all,
        overridden: overridden.collect(),
        tasks: sheets(&course, &names, (today, session.language)),
    })
}

fn sheets(course: &Course, names: &Names, told: (NaiveDate, Language)) -> Vec<Sheet> {
    let sheet = |planned: &checklists::Planned| {
        let step = course.step(&planned.task.id);
        let laws = planned.task.law.iter().map(|law| law.cites.clone());
        Sheet {
            line: Line::new(course, planned, told),
            decided_by: step.decided_by.as_ref().map(|by| names.say(by)),
            laws: laws.collect(),
        }
    };
    course.plan.tasks.iter().map(sheet).collect()
}
