//! What is asked at interviews for a job, and the office's own questions.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::show::Asked;
use crate::{
    error::Result,
    interviews::{
        ReadInterviews, WriteInterviews, actions, barred,
        input::QuestionIn,
        kit::{self, MOST_OWN, Question, QuestionId, QuestionKind},
        store,
    },
    jobs::{self, JobId, TAB},
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Press, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::Frame,
};

#[derive(Serialize)]
pub struct Kit {
    frame: Frame,
    job_id: String,
    job: String,
    kit: Vec<Asked>,
    may_write: bool,
    may_add: bool,
    topics: &'static [&'static str],
    ask: FormField,
    one: FormField,
    three: FormField,
    five: FormField,
    faults: Vec<Fault>,
}

impl Form for QuestionIn {
    const INPUTS: &'static [&'static str] = &["ask", "one", "three", "five"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            ask: pairs.paragraph("ask"),
            one: pairs.field("one"),
            three: pairs.field("three"),
            five: pairs.field("five"),
        }
    }
}

impl Kit {
    fn new(
        frame: Frame,
        job: (String, String),
        kit: Vec<Question>,
        may_write: bool,
        sent: &QuestionIn,
        faults: Vec<Fault>,
    ) -> Self {
        let own = kit.iter().filter(|one| one.kind == QuestionKind::Own.word()).count();
        Self {
            frame,
            job_id: job.0,
            job: job.1,
            kit: Asked::all(&kit, &[]),
            may_write,
            may_add: may_write && own < MOST_OWN,
            topics: barred::topics(),
            ask: FormField::new("ask", &sent.ask, &faults),
            one: FormField::new("one", &sent.one, &faults),
            three: FormField::new("three", &sent.three, &faults),
            five: FormField::new("five", &sent.five, &faults),
            faults,
        }
    }
}

impl Page for Kit {
    const TEMPLATE: &'static str = "interviews/kit";

    fn samples() -> Vec<Self> {
        let page = |kit, may_write, faults| {
            let job = ("job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(), "Medical biller".to_owned());
            Self::new(Frame::sample(TAB), job, kit, may_write, &QuestionIn::default(), faults)
        };
        let all: Vec<_> = QuestionKind::ALL.iter().map(|kind| Question::sample(*kind)).collect();
        let mut wrong = Fault::at_each(["form", "one", "three", "five"], "value.missing");
        let found = barred::asked("Do you have kids?");
        wrong.extend(found.map(|found| Fault::new("ask", found.in_question())));
        vec![page(vec![], false, vec![]), page(all.clone(), true, vec![]), page(all, true, wrong)]
    }
}

#[handler]
pub async fn view(session: Session<ReadInterviews>, Path(id): Path<JobId>) -> Result<Html<String>> {
    session.page(&fill(&session, id, &QuestionIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteInterviews, QuestionIn>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    jobs::called(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok(own) => {
            let act = async |tx: &mut Tx| actions::add_question(tx, id, own).await;
            session.scope.write(act).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/jobs/{id}/interview-kit"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<QuestionIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

#[handler]
pub async fn remove(
    form: Submitted<WriteInterviews, Press>,
    Path((id, question)): Path<(JobId, QuestionId)>,
) -> Result<Response> {
    let act = async |tx: &mut Tx| actions::remove_question(tx, id, question).await;
    form.session.scope.write(act).await?;
    Ok(see_other(&format!("/jobs/{id}/interview-kit")))
}

async fn fill<P>(
    session: &Session<P>,
    id: JobId,
    sent: &QuestionIn,
    faults: Vec<Fault>,
) -> Result<Kit> {
    let scope = &session.scope;
    let job = jobs::find(scope, id).await?;
    let own = store::own_questions(scope, id).await?;
    let kit = kit::of(job.role, job.description(), &own)?;
    let named = (id.to_string(), job.title().to_owned());
    let may_write = session.may::<WriteInterviews>();
    Ok(Kit::new(Frame::of(session, TAB).await?, named, kit, may_write, sent, faults))
}
