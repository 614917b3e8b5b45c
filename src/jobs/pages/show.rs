//! One job: how far it has come, what is missing, how candidates read it, what has happened.

use chrono::NaiveDate;
use poem::{
    Response, handler,
    web::{Html, Path},
};
use serde::Serialize;
use serde_json::json;

use super::{Data, Head, Obstacle, Shown, go_to};
use crate::{
    error::{Error, Result},
    jobs::{
        JobId, JobStage, ReadJobs, TAB, WriteJobs,
        actions::{self, Copied},
        asks_more::AsksMore,
        description::{Kpi, SkillGroup},
        events::Event as Kind,
        hooks,
        job::Job,
        store,
    },
    platform::{
        events::{self, Event},
        http::{
            form::{Press, Submitted},
            principal::Session,
            undo::Undo,
        },
        render::Page,
    },
    practices::{self, Frame, Handed, Names, Practice},
};

/// How much of the past is shown.
const LATEST: u64 = 50;

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    job: Head,
    posting: Shown,
    skill_groups: Vec<Group>,
    kpis: Vec<Sign>,
    obstacles: Vec<Obstacle>,
    /// What a draft asks that the work does not need.
    asks_more: Vec<&'static str>,
    is_draft: bool,
    /// Where everybody reads it, once it is published.
    public_path: Option<String>,
    /// The address to hand on, once a phone can open it.
    share: Option<Handed>,
    published_on: Option<NaiveDate>,
    closed: Option<Closed>,
    /// How to undo that it was closed just now.
    undo: Option<Undo>,
    may_write: bool,
    may_copy: bool,
    may_close: bool,
    /// Whether it has a test, and the reader may see what that asks for.
    shows_test: bool,
    timeline: Vec<Happened>,
}

#[derive(Serialize)]
struct Group {
    title: String,
    skills: Vec<String>,
}

#[derive(Serialize)]
struct Sign {
    title: String,
    measure: String,
}

#[derive(Serialize)]
struct Closed {
    on: NaiveDate,
    reason: String,
}

/// A line of the timeline: the message `event-…` over the event's data.
#[derive(Serialize)]
struct Happened {
    kind: String,
    icon: &'static str,
    data: Data,
    on: NaiveDate,
    by: String,
}

impl Happened {
    fn new(event: &Event, practice: &Practice, names: &Names<'_>) -> Result<Self> {
        Ok(Self {
            kind: event.kind.clone(),
            icon: icon(&event.kind),
            data: serde_json::from_str(&event.data).map_err(Error::internal)?,
            on: practice.today(event.at),
            by: names.say(&event.actor),
        })
    }

    fn sample(kind: &str, data: Data, by: &str) -> Self {
        let (on, by) = (NaiveDate::default(), by.to_owned());
        Self { kind: kind.to_owned(), icon: icon(kind), data, on, by }
    }
}

fn icon(kind: &str) -> &'static str {
    match kind.parse() {
        Ok(Kind::Published) => "globe",
        Ok(Kind::Edited | Kind::Corrected) => "pen",
        Ok(Kind::Closed) => "lock",
        Ok(Kind::Reopened) => "back",
        Ok(Kind::Labelled) => "link",
        Ok(Kind::Drafted) | Err(_) => "file",
    }
}

impl From<&SkillGroup> for Group {
    fn from(group: &SkillGroup) -> Self {
        Self { title: group.title.to_string(), skills: super::texts(&group.skills) }
    }
}

impl From<&Kpi> for Sign {
    fn from(kpi: &Kpi) -> Self {
        Self { title: kpi.title.to_string(), measure: kpi.measure.to_string() }
    }
}

impl Show {
    fn new(frame: Frame, job: &Job, practice: &Practice, timeline: Vec<Happened>) -> Self {
        let stage = job.stage_word();
        let is_draft = stage == JobStage::Draft;
        let description = job.description();
        Self {
            frame,
            job: Head::new(job),
            posting: Shown::new(description),
            skill_groups: description.skill_groups.iter().map(Group::from).collect(),
            kpis: description.kpis.iter().map(Sign::from).collect(),
            obstacles: if is_draft { Obstacle::left(job) } else { vec![] },
            asks_more: if is_draft { super::asked_more(job) } else { vec![] },
            is_draft,
            public_path: job.is_open().then(|| super::opening::path(practice, job.id)),
            share: None,
            published_on: job.publication().map(|one| practice.today(one.published_at)),
            closed: job.closing().map(|closing| Closed {
                on: practice.today(closing.closed_at),
                reason: closing.reason.to_string(),
            }),
            undo: None,
            may_write: false,
            may_copy: false,
            may_close: false,
            shows_test: false,
            timeline,
        }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "jobs/show";

    fn samples() -> Vec<Self> {
        let show = |stage, obstacles: Vec<Obstacle>| Self {
            frame: Frame::sample(TAB),
            job: Head::sample(stage),
            posting: Shown::sample(stage != JobStage::Closed),
            skill_groups: vec![Group { title: "Claims".to_owned(), skills: vec![] }],
            kpis: vec![Sign { title: "Calls".to_owned(), measure: "Each month".to_owned() }],
            asks_more: if stage == JobStage::Draft { AsksMore::WORDS.to_vec() } else { vec![] },
            obstacles,
            is_draft: stage == JobStage::Draft,
            public_path: (stage == JobStage::Published)
                .then(|| "/careers/willamette/jobs/job_1".to_owned()),
            share: (stage == JobStage::Published)
                .then(|| Handed::samples().into_iter().next_back())
                .flatten(),
            published_on: (stage != JobStage::Draft).then(NaiveDate::default),
            closed: (stage == JobStage::Closed)
                .then(|| Closed { on: NaiveDate::default(), reason: "Filled".to_owned() }),
            undo: (stage == JobStage::Closed).then(Undo::sample),
            may_write: stage != JobStage::Closed,
            may_copy: stage != JobStage::Draft,
            may_close: stage != JobStage::Closed,
            shows_test: stage != JobStage::Draft,
            timeline: vec![
                Happened::sample("job.reopened", json!({}), "Dana Okafor"),
                Happened::sample("job.closed", json!({}), "visitor"),
                Happened::sample("job.published", json!({ "version": 3 }), "Dana Okafor"),
                Happened::sample("job.corrected", json!({ "version": 4 }), "Dana Okafor"),
                Happened::sample("job.edited", json!({ "version": 2 }), "Dana Okafor"),
                Happened::sample("job.drafted", json!({ "role": "receptionist" }), "key"),
            ],
        };
        vec![
            show(JobStage::Draft, Obstacle::samples()),
            show(JobStage::Draft, vec![]),
            show(JobStage::Published, vec![]),
            show(JobStage::Closed, vec![]),
        ]
    }
}

#[handler]
pub async fn view(session: Session<ReadJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    let scope = &session.scope;
    let job = store::find(scope, id).await?;
    let practice = practices::here(scope).await?;
    let names = Names::of(&session).await?;
    let happened = events::about(scope, &id.to_string(), LATEST).await?;
    let timeline: Result<_> =
        happened.iter().map(|one| Happened::new(one, &practice, &names)).collect();
    let frame = Frame::around(&session, TAB, &practice).await?;
    let may = session.may::<WriteJobs>();
    let path = job.is_open().then(|| super::opening::path(&practice, id));
    let path = path.filter(|_| practice.is_reachable());
    let is_tested = hooks::asked(scope, [id]).await?.contains_key(&id);
    let is_new = may && job.may_be_reopened(scope.now());
    let is_undone = is_new && hooks::against_reopening(scope, &job).await?.is_none();
    let act = format!("/jobs/{id}/closing/undoing");
    let nothing = std::iter::empty::<(&'static str, &str)>;
    session.page(&Show {
        undo: is_undone.then(|| Undo::by(act, nothing())),
        share: path.map(|path| Handed::new(scope.platform(), &practice, &path)),
        may_write: may && job.closing().is_none(),
        may_copy: may && job.publication().is_some(),
        may_close: may && job.closing().is_none(),
        shows_test: may && is_tested,
        ..Show::new(frame, &job, &practice, timeline?)
    })
}

/// Undoes that it was closed.
#[handler]
pub async fn reopen(form: Submitted<WriteJobs, Press>, Path(id): Path<JobId>) -> Result<Response> {
    form.session.scope.write(async |tx: &mut _| actions::reopen(tx, id).await).await?;
    Ok(go_to(format!("/jobs/{id}")))
}

/// Copies the job as a new draft, and leads to that.
#[handler]
pub async fn copy(form: Submitted<WriteJobs, Press>, Path(id): Path<JobId>) -> Result<Response> {
    let act = async |tx: &mut _| actions::copy(tx, id, Copied::default()).await;
    let job = form.session.scope.write(act).await?;
    Ok(go_to(format!("/jobs/{}", job.id)))
}
