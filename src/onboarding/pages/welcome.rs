//! The page of a new hire: their own tasks, how far they have come, and whom to ask.

use checklists::Doer;
use chrono::NaiveDate;
use poem::{IntoResponse, Response, handler, http::StatusCode, web::Html};
use serde::Serialize;
use validator::Validate;

use super::{Line, on_to};
use crate::{
    error::Result,
    kernel::{fault::Fault, field::Field, prose::Prose},
    onboarding::{
        OnboardingState, actions, course::Course, link::Welcome as Purpose, onboarding::ListKind,
        store,
    },
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, faults_to_show},
            link::{Link, Sent},
        },
        render::Page,
    },
    practices::{self, Visit},
};

#[derive(Serialize)]
pub struct Welcome {
    visit: Visit,
    token: String,
    name: String,
    starts_on: NaiveDate,
    is_running: bool,
    /// Whether they work here, and something is due again.
    is_again: bool,
    has_first_day: bool,
    done: usize,
    all: usize,
    minutes_left: u32,
    next: Option<Line>,
    /// What can be done now.
    open: Vec<Line>,
    /// What opens later.
    later: Vec<Line>,
    /// What was handed in, and what is done.
    past: Vec<Line>,
    buddy: Option<String>,
    questions: Vec<Question>,
    words: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Question {
    lines: Vec<String>,
    answer: Option<Vec<String>>,
}

/// What somebody asks.
#[derive(Clone, Default, Validate)]
pub struct QuestionIn {
    #[validate(nested)]
    words: Field<Prose<2000>>,
}

impl Form for QuestionIn {
    const INPUTS: &'static [&'static str] = &["words"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { words: pairs.field("words") }
    }
}

impl Page for Welcome {
    const TEMPLATE: &'static str = "onboarding/welcome";

    fn samples() -> Vec<Self> {
        let page = |is_running: bool, lines: Vec<Line>, faults: Vec<Fault>| Self {
            visit: Visit::sample(),
            token: "token".to_owned(),
            name: "Rosa".to_owned(),
            starts_on: NaiveDate::default(),
            is_running,
            is_again: lines.len() == 1,
            has_first_day: is_running,
            done: 3,
            all: 10,
            minutes_left: 40,
            next: lines.first().cloned(),
            open: lines.clone(),
            later: lines.clone(),
            past: lines,
            buddy: is_running.then(|| "Priya".to_owned()),
            questions: [None, Some(vec!["Behind the house.".to_owned()])]
                .map(|answer| Question { lines: vec!["Where do I park?".to_owned()], answer })
                .into(),
            words: FormField::new("words", &QuestionIn::default().words, &faults),
            faults,
        };
        let wrong = Fault::at_each(["form", "words"], "value.missing");
        vec![
            page(true, vec![], vec![]),
            page(true, Line::samples(), vec![]),
            page(true, Line::samples().into_iter().take(1).collect(), vec![]),
            page(true, Line::samples(), wrong),
            page(false, Line::samples(), vec![]),
        ]
    }
}

#[handler]
pub async fn view(link: Link<Purpose>) -> Result<Html<String>> {
    link.page(&fill(&link, &QuestionIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit_question(sent: Sent<Purpose, QuestionIn>) -> Result<Response> {
    let Sent { link, fields: sent } = sent;
    let id = super::whose(&link)?;
    let done = match sent
        .validate()
        .map_err(Into::into)
        .and_then(|()| Ok(sent.clone().words.checked()?))
    {
        Ok(words) => link.scope.write(async |tx: &mut Tx| actions::ask(tx, id, words).await).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(on_to(format!("/welcome/{}", link.token))),
        Err(error) => {
            let (status, faults): (StatusCode, _) = faults_to_show::<QuestionIn>(error)?;
            let page = fill(&link, &sent, faults).await?;
            Ok(link.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(link: &Link<Purpose>, sent: &QuestionIn, faults: Vec<Fault>) -> Result<Welcome> {
    let scope = &link.scope;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let course = store::around(scope, super::whose(link)?, &practice).await?;
    let person = people::find(scope, course.onboarding.person_id).await?;
    let lines = lines(&course, today, link);
    let questions = store::questions(scope, course.onboarding.id).await?.into_iter();
    let is_past = |line: &&Line| line.is_settled || line.state == "handed_in";
    let is_later =
        |line: &&Line| line.opens_on.is_some() || line.waits_for.is_some() || line.awaits_text;
    let past: Vec<_> = lines.iter().filter(is_past).cloned().collect();
    let rest: Vec<_> = lines.iter().filter(|line| !is_past(line)).cloned().collect();
    let (later, open): (Vec<_>, Vec<_>) = rest.into_iter().partition(|line| is_later(&line));
    let first_day = &course.onboarding.first_day;
    Ok(Welcome {
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        starts_on: course.onboarding.hire.first_day(),
        is_running: course.onboarding.state == OnboardingState::Running,
        is_again: ListKind::from(course.onboarding.template.list) == ListKind::Again,
        has_first_day: !(first_day.at.is_empty() && first_day.place.is_empty()),
        done: past.len(),
        all: lines.len(),
        minutes_left: course.minutes_left(),
        next: open.first().cloned(),
        open,
        later,
        past,
        buddy: course.onboarding.buddy.as_ref().map(ToString::to_string),
        questions: questions
            .map(|one| Question {
                lines: one.words.lines(),
                answer: one.answer.map(|answer| answer.lines()),
            })
            .collect(),
        words: FormField::new("words", &sent.words, &faults),
        faults,
    })
}

/// Their own tasks and nobody else's.
fn lines(course: &Course, today: NaiveDate, link: &Link<Purpose>) -> Vec<Line> {
    let own = course.plan.tasks.iter().filter(|planned| planned.task.by == Doer::Hire);
    own.map(|planned| Line::new(course, planned, (today, link.name.language))).collect()
}
