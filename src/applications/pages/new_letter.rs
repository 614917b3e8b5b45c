//! The letter to somebody who has come to an interview or an offer: our words, and what the office adds.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{on_to, paragraphs};
use crate::{
    applications::{
        ApplicationId, TAB, WriteApplications, actions, application::ApplicationRefused,
        input::LetterIn, letters, store,
    },
    error::{Error, Result},
    kernel::fault::Fault,
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
};

#[derive(Serialize)]
pub struct NewLetter {
    frame: Frame,
    id: String,
    name: String,
    stage: &'static str,
    subject: String,
    before: Vec<String>,
    after: String,
    added: FormField,
    faults: Vec<Fault>,
}

impl Form for LetterIn {
    const INPUTS: &'static [&'static str] = &["added"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { added: pairs.optional("added") }
    }
}

impl Page for NewLetter {
    const TEMPLATE: &'static str = "applications/new_letter";

    fn samples() -> Vec<Self> {
        let page = |stage, faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            id: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            stage,
            subject: "An interview".to_owned(),
            before: vec!["Hello Marisol,".to_owned(), "we would like to meet you.".to_owned()],
            after: "Cedar Hollow".to_owned(),
            added: FormField::new("added", LetterIn::default().added.as_ref(), &faults),
            faults,
        };
        let wrong = Fault::at_each(["form", "added"], "text.empty");
        vec![page("interview", vec![]), page("offer", wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteApplications>,
    Path(id): Path<ApplicationId>,
) -> Result<Html<String>> {
    session.page(&fill(&session, id, &LetterIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteApplications, LetterIn>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let done = match sent.clone().check() {
        Ok(added) => {
            let act = async |tx: &mut Tx| actions::tell_moved(tx, id, added).await;
            session.scope.write(act).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(on_to(format!("/applications/{id}?told=yes"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<LetterIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteApplications>,
    id: ApplicationId,
    sent: &LetterIn,
    faults: Vec<Fault>,
) -> Result<NewLetter> {
    let scope = &session.scope;
    let application = store::find(scope, id).await?;
    let draft = letters::draft(scope, &application, session.language).await?;
    let draft = draft.ok_or(ApplicationRefused::WithoutLetter)?;
    let person = people::find(scope, application.arrival.person_id).await?;
    let person = person.ok_or(Error::Missing("person"))?;
    Ok(NewLetter {
        frame: Frame::of(session, TAB).await?,
        id: id.to_string(),
        name: person.name().to_owned(),
        stage: application.stage.word(),
        subject: draft.subject,
        before: paragraphs(&draft.before),
        after: draft.after,
        added: FormField::new("added", sent.added.as_ref(), &faults),
        faults,
    })
}
