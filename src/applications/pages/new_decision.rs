//! The form by which a person closes an application: why, and what the candidate reads.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Named, Row, on_to};
use crate::{
    applications::{
        ApplicationId, ApplicationStage, Decide, Grounds, TAB, actions,
        application::ApplicationRefused,
        hooks::{self, LetterObstacle},
        input::DecisionIn,
        store,
    },
    error::{Error, Result},
    jobs,
    kernel::{
        fault::{Fault, Reason},
        field::Field,
    },
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
};

/// With a letter to start from, or with what was written and what is wrong with it.
#[derive(Serialize)]
pub struct NewDecision {
    frame: Frame,
    application: Row,
    /// What comes before the letter, if anything does.
    first: Option<LetterObstacle>,
    reason: FormField,
    reasons: &'static [&'static str],
    letter: FormField,
    faults: Vec<Fault>,
}

impl Form for DecisionIn {
    const INPUTS: &'static [&'static str] = &["reason", "letter"];

    /// Who decides is who sends the form.
    fn read(pairs: &mut Pairs) -> Self {
        let (reason, letter) = (pairs.field("reason"), pairs.field("letter"));
        Self { reason, letter, decided_by: Field::Absent }
    }
}

impl NewDecision {
    fn new(frame: Frame, application: Row, sent: &DecisionIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            application,
            first: None,
            reason: FormField::new("reason", &sent.reason, &faults),
            reasons: Grounds::WORDS,
            letter: FormField::new("letter", &sent.letter, &faults),
            faults,
        }
    }
}

impl Page for NewDecision {
    const TEMPLATE: &'static str = "applications/new_decision";

    fn samples() -> Vec<Self> {
        let page = |faults| {
            let frame = Frame::sample(TAB);
            let sent = DecisionIn { letter: Field::read("Dear Marisol,"), ..Default::default() };
            Self::new(frame, Row::sample(ApplicationStage::Interview), &sent, faults)
        };
        let wrong = Fault::at_each([&["form"], DecisionIn::INPUTS].concat(), "value.missing");
        let first = LetterObstacle {
            reason: Reason::new("notices.letter_first"),
            path: "/applications/appl_01jdf3v9w8e4k9s2m6q7r5t1xz/notices".to_owned(),
        };
        vec![page(vec![]), page(wrong), Self { first: Some(first), ..page(vec![]) }]
    }
}

#[handler]
pub async fn view(session: Session<Decide>, Path(id): Path<ApplicationId>) -> Result<Html<String>> {
    session.page(&fill(&session, id, None, vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<Decide, DecisionIn>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let Submitted { session, fields: mut sent } = form;
    sent.decided_by = session.user().map(Field::Read).unwrap_or_default();
    let done = match sent.clone().check() {
        Ok(decision) => {
            let act = async |tx: &mut Tx| {
                let was = store::find(tx, id).await?.stage;
                actions::close(tx, id, decision).await.map(|_| was)
            };
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(was) => Ok(on_to(format!("/applications/{id}?was={was}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<DecisionIn>(error)?;
            let page = fill(&session, id, Some(sent), faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// A letter is begun in the language of who writes it: which language the candidate reads is not
/// for who decides to know.
async fn fill(
    session: &Session<Decide>,
    id: ApplicationId,
    sent: Option<DecisionIn>,
    faults: Vec<Fault>,
) -> Result<NewDecision> {
    let scope = &session.scope;
    let application = store::find(scope, id).await?;
    if faults.is_empty() && !application.stage.is_open() {
        return Err(ApplicationRefused::NotOpen.into());
    }
    let practice = practices::here(scope).await?;
    let frame = Frame::around(session, TAB, &practice).await?;
    let people = people::named(scope, [application.arrival.person_id]).await?;
    let jobs = jobs::titled(scope, [application.arrival.job_id]).await?;
    let named = Named::new(scope, practice, people, jobs);
    let named = named.with_tests(session, std::slice::from_ref(&application)).await?;
    let row = named.row(&application);
    let sent = match sent {
        Some(sent) => sent,
        None => {
            let about = Reason::new("letter").with("name", row.name.clone());
            let about = about.with("job", row.job.clone());
            let about = about.with("practice", named.practice.name());
            let locales = &scope.platform().locales;
            let draft = locales.say(session.language, "application-letter-draft", &about.args);
            let letter = Field::read(&draft.map_err(|error| Error::internal(error.to_string()))?);
            DecisionIn { letter, ..DecisionIn::default() }
        }
    };
    let first = hooks::before_rejection(scope, id, None).await?;
    Ok(NewDecision { first, ..NewDecision::new(frame, row, &sent, faults) })
}
