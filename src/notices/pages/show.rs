//! The office's page: what the state wants told about one candidate, what was told, and what has to be answered.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::Asked;
use crate::{
    applications::{self, ApplicationId, Decide, ReadApplications, TAB},
    error::{Error, Result},
    kernel::fault::Fault,
    notices::{
        actions,
        input::{AnswerIn, ExplanationIn},
        notice::{NoticeRequestId, RequestOutcome, Told},
        notice_law::{Law, NoticeLaw, Want},
    },
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    id: String,
    name: String,
    laws: Vec<Binding>,
    /// Why no rejection leaves yet.
    against: Option<String>,
    read: Vec<Read>,
    letter: Option<Letter>,
    may_explain: bool,
    counted: FormField,
    reasons: FormField,
    looked: FormField,
    asked: Vec<Asked>,
    may_answer: bool,
    outcome: FormField,
    outcomes: &'static [&'static str],
    answer: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Binding {
    law: &'static str,
    since: NaiveDate,
    wants: Vec<&'static str>,
    source: &'static str,
    as_of: NaiveDate,
}

#[derive(Serialize)]
struct Read {
    law: &'static str,
    on: NaiveDate,
}

#[derive(Serialize)]
struct Letter {
    counted: Vec<String>,
    reasons: Vec<String>,
    on: NaiveDate,
}

impl From<&Law> for Binding {
    fn from(law: &Law) -> Self {
        Self {
            law: law.law.word(),
            since: law.since,
            wants: law.wants.iter().map(|want| want.word()).collect(),
            source: law.source,
            as_of: law.as_of,
        }
    }
}

impl Binding {
    fn sample(law: &'static str) -> Self {
        Self {
            law,
            since: NaiveDate::default(),
            wants: Want::WORDS.to_vec(),
            source: "Colorado SB 26-189",
            as_of: NaiveDate::default(),
        }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "notices/show";

    fn samples() -> Vec<Self> {
        let page = |laws: Vec<Binding>, against: Option<&str>, faults: Vec<Fault>| {
            let (explains, answer) = (ExplanationIn::default(), AnswerIn::default());
            let is_bound = !laws.is_empty();
            Self {
                frame: Frame::sample(TAB),
                id: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
                name: "Marisol Etxeberria".to_owned(),
                laws,
                against: against.map(str::to_owned),
                read: vec![Read { law: NoticeLaw::Colorado.word(), on: NaiveDate::default() }],
                letter: (is_bound && against.is_none()).then(|| Letter {
                    counted: vec!["One of three things.".to_owned()],
                    reasons: vec!["Another has done it for years.".to_owned()],
                    on: NaiveDate::default(),
                }),
                may_explain: against.is_some(),
                counted: FormField::new("counted", &explains.counted, &faults),
                reasons: FormField::new("reasons", &explains.reasons, &faults),
                looked: FormField::new("looked", &explains.looked, &faults),
                asked: match is_bound {
                    true => vec![
                        Asked::sample("review", None),
                        Asked::sample("correction", Some("changed")),
                    ],
                    false => vec![],
                },
                may_answer: is_bound,
                outcome: FormField::new("outcome", &answer.outcome, &faults),
                outcomes: RequestOutcome::WORDS,
                answer: FormField::new("answer", &answer.answer, &faults),
                faults,
            }
        };
        let every = || NoticeLaw::WORDS.iter().map(|law| Binding::sample(law)).collect();
        let names = [&["form"], ExplanationIn::INPUTS, AnswerIn::INPUTS].concat();
        vec![
            page(vec![], None, vec![]),
            page(every(), None, vec![]),
            page(every(), Some("notices.letter_first"), Fault::at_each(names, "value.missing")),
            page(every(), Some("notices.answer_first"), vec![]),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadApplications>,
    Path(id): Path<ApplicationId>,
) -> Result<Html<String>> {
    let sent = (ExplanationIn::default(), AnswerIn::default());
    session.page(&fill(&session, id, &sent, vec![]).await?)
}

#[handler]
pub async fn submit_letter(
    form: Submitted<Decide, ExplanationIn>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    applications::find(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok(explains) => {
            let act = async |tx: &mut Tx| actions::explain(tx, id, explains).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    ended::<ExplanationIn>(&session, id, done, (sent, AnswerIn::default())).await
}

#[handler]
pub async fn submit_answer(
    form: Submitted<Decide, AnswerIn>,
    Path((id, request)): Path<(ApplicationId, NoticeRequestId)>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    applications::find(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok(answer) => {
            let act = async |tx: &mut Tx| actions::answer(tx, id, request, answer).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    ended::<AnswerIn>(&session, id, done, (ExplanationIn::default(), sent)).await
}

async fn ended<F: Form>(
    session: &Session<Decide>,
    id: ApplicationId,
    done: Result<()>,
    sent: (ExplanationIn, AnswerIn),
) -> Result<Response> {
    match done {
        Ok(()) => Ok(see_other(&format!("/applications/{id}/notices"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<F>(error)?;
            let page = fill(session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill<P>(
    session: &Session<P>,
    id: ApplicationId,
    (explains, answer): &(ExplanationIn, AnswerIn),
    faults: Vec<Fault>,
) -> Result<Show> {
    let scope = &session.scope;
    let application = applications::find(scope, id).await?;
    let practice = practices::here(scope).await?;
    let person = people::find(scope, application.arrival.person_id).await?;
    let told: Told = actions::told(scope, id).await?;
    let may_decide = session.may::<Decide>();
    let day = |at| practice.today(at);
    Ok(Show {
        frame: Frame::around(session, TAB, &practice).await?,
        id: id.to_string(),
        name: person.ok_or(Error::Missing("person"))?.name().to_owned(),
        laws: told.laws.iter().map(Binding::from).collect(),
        against: told
            .against_rejecting(false)
            .filter(|_| application.stage.is_open())
            .map(|refused| refused.reason().code.to_string()),
        read: told
            .acknowledged
            .iter()
            .map(|one| Read { law: one.law.word(), on: day(one.at) })
            .collect(),
        letter: told.letter.as_ref().map(|letter| Letter {
            counted: letter.explains.counted.lines(),
            reasons: letter.explains.reasons.lines(),
            on: day(letter.sent_at),
        }),
        may_explain: may_decide && application.stage.is_open() && told.may_explain().is_ok(),
        counted: FormField::new("counted", &explains.counted, &faults),
        reasons: FormField::new("reasons", &explains.reasons, &faults),
        looked: FormField::new("looked", &explains.looked, &faults),
        asked: told.requests.iter().map(|one| Asked::new(one, &practice)).collect(),
        may_answer: may_decide,
        outcome: FormField::new("outcome", &answer.outcome, &faults),
        outcomes: RequestOutcome::WORDS,
        answer: FormField::new("answer", &answer.answer, &faults),
        faults,
    })
}
