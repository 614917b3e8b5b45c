//! The last look before everybody can read a job: what it says, and what applicants will be asked.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    assessments::{
        actions, hooks,
        publication::{Plan, Test, TestLanguages},
    },
    error::{Error, Result},
    jobs::{self, Head, Job, JobId, JobStage, Needed, Obstacle, TAB, WriteJobs, meanwhile, needed},
    kernel::{
        bounded_int::BoundedInt,
        fault::{Fault, Reason},
        field::Field,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Publication {
    frame: Frame,
    job: Head,
    duties: Vec<Decided>,
    languages: Vec<Needed>,
    obstacles: Vec<Obstacle>,
    asks_more: Vec<&'static str>,
    test: Asked,
    /// Of how many duties nobody has said anything, so that what we propose stands there.
    suggested: usize,
    /// What candidates are not told of how to reach the practice, and whether who reads this can say it.
    unsaid: Option<&'static str>,
    may_say: bool,
    faults: Vec<Fault>,
}

/// A duty, and what somebody has said about it.
#[derive(Clone, Serialize)]
struct Decided {
    text: String,
    essential: Option<&'static str>,
    day_one: Option<&'static str>,
}

/// What applicants will be asked.
#[derive(Clone, Serialize)]
struct Asked {
    word: &'static str,
    needs_yes: bool,
    count: usize,
    parts: String,
    emptied: String,
    languages: &'static str,
}

/// The revision of the job that was looked at, and whether it may go without a test.
pub struct Looked {
    revision: Field<BoundedInt<1, { i32::MAX }>>,
    without_test: bool,
    /// Whether somebody has read the duties, and says that what we propose of them fits.
    duties_fit: bool,
}

impl Form for Looked {
    const INPUTS: &'static [&'static str] = &["duties_fit", "without_test"];

    fn read(pairs: &mut Pairs) -> Self {
        let without_test = !pairs.all("without_test").is_empty();
        let duties_fit = !pairs.all("duties_fit").is_empty();
        Self { revision: pairs.field("revision"), without_test, duties_fit }
    }
}

impl From<Plan> for Asked {
    fn from(plan: Plan) -> Self {
        Self {
            word: plan.test.word(),
            needs_yes: plan.test == Test::TooFew,
            count: plan.count,
            parts: plan.parts.join(", "),
            emptied: plan.emptied.join(", "),
            languages: plan.languages.word(),
        }
    }
}

impl Publication {
    fn new(frame: Frame, (job, suggested): (&Job, usize), plan: Plan, faults: Vec<Fault>) -> Self {
        let answer = |said: Option<bool>| said.map(|yes| if yes { "yes" } else { "no" });
        let duties = job.description().duties.iter().map(|duty| Decided {
            text: duty.text.to_string(),
            essential: answer(duty.essential),
            day_one: answer(duty.day_one),
        });
        Self {
            frame,
            job: Head::new(job),
            duties: duties.collect(),
            languages: needed(job.description()),
            obstacles: Obstacle::all(job),
            asks_more: jobs::asked_more(job),
            test: plan.into(),
            suggested,
            unsaid: None,
            may_say: false,
            faults,
        }
    }
}

impl Page for Publication {
    const TEMPLATE: &'static str = "assessments/publication";

    fn samples() -> Vec<Self> {
        let duty = |said| Decided { text: "Greet".to_owned(), essential: said, day_one: said };
        let page = |test: Test, language: TestLanguages, obstacles, faults| Self {
            frame: Frame::sample(TAB),
            job: Head::sample(JobStage::Draft),
            duties: vec![duty(Some("yes")), duty(None)],
            languages: vec![Needed::sample()],
            obstacles,
            asks_more: if test == Test::Given { vec!["schooling", "years"] } else { vec![] },
            test: Asked {
                word: test.word(),
                needs_yes: test == Test::TooFew,
                count: 15,
                parts: "Scheduling".to_owned(),
                emptied: if test == Test::Given { "Privacy".to_owned() } else { String::new() },
                languages: language.word(),
            },
            suggested: if test == Test::Given { 0 } else { 7 },
            unsaid: (test != Test::Given).then_some("phone"),
            may_say: test == Test::None,
            faults,
        };
        let stale = Fault::new("form", Reason::new("jobs.changed_meanwhile"));
        let ready = Self {
            languages: vec![],
            ..page(Test::Given, TestLanguages::English, vec![], vec![stale])
        };
        vec![
            page(Test::Given, TestLanguages::Both, Obstacle::samples(), vec![]),
            ready,
            page(Test::TooFew, TestLanguages::Both, vec![], vec![]),
            page(Test::None, TestLanguages::Both, vec![], vec![]),
        ]
    }
}

async fn fill(session: &Session<WriteJobs>, job: &Job, faults: Vec<Fault>) -> Result<Publication> {
    let practice = practices::here(&session.scope).await?;
    let frame = Frame::around(session, TAB, &practice).await?;
    let (job, suggested) = jobs::suggested(job)?;
    let without = hooks::left_out(&session.scope).await?;
    let plan = Plan::of(&job, &without, session.language)?;
    let (unsaid, may_say) = (practice.unsaid(), session.holds("settings:write"));
    let page = Publication::new(frame, (&job, suggested), plan, faults);
    Ok(Publication { unsaid, may_say, ..page })
}

#[handler]
pub async fn view(session: Session<WriteJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    let job = jobs::find(&session.scope, id).await?;
    job.refuse_unless_draft()?;
    session.page(&fill(&session, &job, vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteJobs, Looked>, Path(id): Path<JobId>) -> Result<Response> {
    let Submitted { session, fields: Looked { revision, without_test, duties_fit } } = form;
    let job = jobs::find(&session.scope, id).await?;
    let published = match revision {
        Field::Read(BoundedInt(_)) if !duties_fit && jobs::suggested(&job)?.1 > 0 => {
            Err(Error::fault("duties_fit", "jobs.duties_unconfirmed"))
        }
        Field::Read(BoundedInt(revision)) => {
            let act = async |tx: &mut Tx| {
                let job = jobs::take_suggestions(tx, id, revision).await?;
                actions::publish(tx, id, job.revision, without_test).await
            };
            session.scope.write(act).await
        }
        _ => Err(Error::Stale),
    };
    match published {
        Ok(_) => Ok(see_other(&format!("/jobs/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<Looked>(meanwhile(error))?;
            let page = fill(&session, &job, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
