//! The office's page: the link for the team, and what came of it once enough have turned in.

use bank::Bank;
use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    assessments,
    error::Result,
    jobs::{self, Head, JobId, JobStage, TAB},
    kernel::language::Language,
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Press, Submitted},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Handed},
    roster,
    team_checks::{
        actions,
        pages::path,
        room::{ReadTeamChecks, WriteTeamChecks},
        store,
        tally::{Band, Count, STEP, Tally},
        team_check::{TeamCheck, USUAL_DAYS},
    },
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    job: Head,
    /// Whether anything is asked of those who apply.
    has_test: bool,
    is_open: bool,
    /// Through which day it takes answers.
    open_until: Option<NaiveDate>,
    ended_on: Option<NaiveDate>,
    /// For how many days it is opened.
    days: i32,
    /// The link just made, shown this once.
    link: Option<Handed>,
    may_write: bool,
    may_reach: bool,
    may_read_items: bool,
    shown_from: u32,
    /// How many work here, if so few that nothing would be shown.
    few_staff: Option<u64>,
    taken: u32,
    results: Option<Results>,
}

#[derive(Serialize)]
struct Results {
    people: u32,
    /// How many have turned in since.
    waiting: u32,
    lowest: Band,
    middle: Band,
    highest: Band,
    /// None for who applied to the job.
    questions: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    item: String,
    title: String,
    right: u32,
    people: u32,
    /// Fewer than half got it.
    is_missed: bool,
}

impl Results {
    fn new(shown: &Count, taken: u32, questions: Vec<(String, String)>) -> Option<Self> {
        let spread = shown.spread()?;
        let row = |((item, title), right): ((String, String), &u32)| Row {
            item,
            title,
            right: *right,
            people: shown.people,
            is_missed: right * 2 < shown.people,
        };
        Some(Self {
            people: shown.people,
            waiting: taken.saturating_sub(shown.people),
            lowest: spread.lowest,
            middle: spread.middle,
            highest: spread.highest,
            questions: questions.into_iter().zip(&shown.right).map(row).collect(),
        })
    }

    fn sample(waiting: u32) -> Self {
        let row = |item: &str, right| Row {
            item: item.to_owned(),
            title: "Modifier 25 or 59".to_owned(),
            right,
            people: 5,
            is_missed: right < 3,
        };
        Self {
            people: 5,
            waiting,
            lowest: Band { low: 55, high: 59 },
            middle: Band { low: 70, high: 74 },
            highest: Band { low: 85, high: 89 },
            questions: vec![row("coding.modifiers.25_or_59", 2), row("phones.messages.who", 5)],
        }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "team_checks/show";

    fn samples() -> Vec<Self> {
        let page = |is_open: bool, taken, results, link: Option<Handed>| Self {
            frame: Frame::sample(TAB),
            job: Head::sample(JobStage::Published),
            has_test: true,
            is_open,
            open_until: is_open.then(NaiveDate::default),
            ended_on: (!is_open && taken > 0).then(NaiveDate::default),
            days: USUAL_DAYS,
            link,
            may_write: true,
            may_reach: true,
            may_read_items: true,
            shown_from: STEP,
            few_staff: (taken == 0).then_some(3),
            taken,
            results,
        };
        let [in_words, with_code] = Handed::samples();
        vec![
            Self { has_test: false, ..page(false, 0, None, None) },
            page(false, 0, None, None),
            page(true, 0, None, Some(in_words)),
            page(true, 1, None, Some(with_code)),
            page(true, 6, Some(Results::sample(1)), None),
            page(false, 5, Some(Results::sample(0)), None),
            Self { may_write: false, may_read_items: false, ..page(true, 4, None, None) },
        ]
    }
}

async fn fill<P>(session: &Session<P>, id: JobId, link: Option<&str>) -> Result<Show> {
    let scope = &session.scope;
    let (job, now) = (jobs::find(scope, id).await?, scope.now());
    let practice = practices::here(scope).await?;
    let check = store::of_job(scope, id).await?;
    let staff = roster::how_many_work(scope, practice.today(now)).await?;
    let (tally, results) = match &check {
        Some(check) => results(scope, check, session.language).await?,
        None => (Tally::default(), None),
    };
    let is_open = check.as_ref().is_some_and(|check| check.is_open(now));
    let end = check.as_ref().map(|check| practice.today(check.ends_at));
    let ended_at = check.as_ref().and_then(|check| check.ended_at.or(Some(check.ends_at)));
    Ok(Show {
        frame: Frame::around(session, TAB, &practice).await?,
        job: Head::new(&job),
        has_test: assessments::assessment_for(scope, id).await?.is_some(),
        is_open,
        // It ends at midnight: the day before is the last one.
        open_until: end.filter(|_| is_open).and_then(|end| end.pred_opt()),
        ended_on: ended_at.filter(|_| !is_open).map(|at| practice.today(at)),
        days: USUAL_DAYS,
        link: link.map(|secret| Handed::new(scope.platform(), &practice, &path(secret))),
        may_write: session.may::<WriteTeamChecks>(),
        may_reach: session.holds("settings:write"),
        may_read_items: session.holds("items:read"),
        shown_from: STEP,
        few_staff: Some(staff).filter(|staff| *staff < u64::from(STEP)),
        taken: tally.taken(),
        results,
    })
}

async fn results(
    scope: &Scope,
    check: &TeamCheck,
    language: Language,
) -> Result<(Tally, Option<Results>)> {
    let tally = actions::tally_of(scope, check).await?;
    let form = assessments::assessment(scope, check.assessment_id).await?.form;
    let bank = Bank::builtin()?;
    let title = |(item, _): (&str, &str)| {
        let title = bank.item(item).map_or(item, |item| item.title.get(language));
        (item.to_owned(), title.to_owned())
    };
    // Who applied to the job may take the test.
    let asks = form.asks().filter(|_| !scope.is_recused_from(check.job_id));
    let questions = asks.map(title).collect();
    let shown = tally.shown().and_then(|shown| Results::new(shown, tally.taken(), questions));
    Ok((tally, shown))
}

#[handler]
pub async fn view(session: Session<ReadTeamChecks>, Path(id): Path<JobId>) -> Result<Html<String>> {
    session.page(&fill(&session, id, None).await?)
}

/// Opens it, and shows the link that was made.
#[handler]
pub async fn begin(
    form: Submitted<WriteTeamChecks, Press>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    let session = form.session;
    jobs::find(&session.scope, id).await?;
    let act = async |tx: &mut Tx| actions::open(tx, id, USUAL_DAYS).await;
    let opened = session.scope.write(act).await?;
    Ok(session.page(&fill(&session, id, Some(&opened.secret)).await?)?.into_response())
}

#[handler]
pub async fn make_link(
    form: Submitted<WriteTeamChecks, Press>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    let session = form.session;
    let opened = session.scope.write(async |tx: &mut Tx| actions::new_link(tx, id).await).await?;
    Ok(session.page(&fill(&session, id, Some(&opened.secret)).await?)?.into_response())
}

#[handler]
pub async fn finish(
    form: Submitted<WriteTeamChecks, Press>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    form.session.scope.write(async |tx: &mut Tx| actions::end_of(tx, id).await).await?;
    Ok(see_other(&format!("/jobs/{id}/team-check")))
}
