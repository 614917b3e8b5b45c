//! The form for a text that people read and sign. Each saving makes another version.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;
use validator::Validate;

use super::on_to;
use crate::{
    error::{Error, Result},
    kernel::{fault::Fault, field::Field, prose::Prose},
    onboarding::{TAB, WriteOnboardings, actions, catalogue::tongue, store},
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
};

#[derive(Serialize)]
pub struct Policy {
    frame: Frame,
    task: String,
    title: String,
    version: i32,
    english: FormField,
    spanish: FormField,
    faults: Vec<Fault>,
}

#[derive(Clone, Default, Validate)]
pub struct PolicyIn {
    #[validate(nested)]
    english: Field<Prose<20000>>,
    #[validate(nested)]
    spanish: Option<Field<Prose<20000>>>,
}

impl Form for PolicyIn {
    const INPUTS: &'static [&'static str] = &["english", "spanish"];

    const LIMITS: Limits = Limits::LONG;

    fn read(pairs: &mut Pairs) -> Self {
        Self { english: pairs.field("english"), spanish: pairs.optional("spanish") }
    }
}

impl Policy {
    fn new(
        frame: Frame,
        (task, title, version): (String, String, i32),
        sent: &PolicyIn,
        faults: Vec<Fault>,
    ) -> Self {
        Self {
            frame,
            task,
            title,
            version,
            english: FormField::new("english", &sent.english, &faults),
            spanish: FormField::new("spanish", sent.spanish.as_ref(), &faults),
            faults,
        }
    }
}

impl Page for Policy {
    const TEMPLATE: &'static str = "onboarding/policy";

    fn samples() -> Vec<Self> {
        let page = |version, faults| {
            let of = ("handbook".to_owned(), "Read and sign the handbook".to_owned(), version);
            Self::new(Frame::sample(TAB), of, &PolicyIn::default(), faults)
        };
        let wrong = Fault::at_each(["form", "english", "spanish"], "value.missing");
        vec![page(0, vec![]), page(2, wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path(task): Path<String>,
) -> Result<Html<String>> {
    let policy = store::policy(&session.scope, &task).await?;
    let sent = policy.map(|policy| PolicyIn {
        english: Field::Read(policy.english),
        spanish: policy.spanish.map(Field::Read),
    });
    session.page(&fill(&session, &task, &sent.unwrap_or_default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteOnboardings, PolicyIn>,
    Path(task): Path<String>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    title(&session, &task).await?;
    match write(&session.scope, &task, sent.clone()).await {
        Ok(_) => Ok(on_to("/policies".to_owned())),
        Err(error) => {
            let (status, faults) = faults_to_show::<PolicyIn>(error)?;
            let page = fill(&session, &task, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn write(scope: &Scope, task: &str, sent: PolicyIn) -> Result<i32> {
    sent.validate()?;
    let english = sent.english.checked()?;
    let spanish = sent.spanish.map(Field::checked).transpose()?;
    let act = async |tx: &mut Tx| actions::write_policy(tx, task, english, spanish).await;
    scope.write(act).await
}

async fn title(session: &Session<WriteOnboardings>, task: &str) -> Result<String> {
    let signed = store::signed_tasks(&session.scope).await?;
    let found = signed.iter().find(|one| one.id.as_str() == task);
    let found = found.ok_or(Error::Missing("task"))?;
    Ok(found.title.get(tongue(session.language)).to_owned())
}

async fn fill(
    session: &Session<WriteOnboardings>,
    task: &str,
    sent: &PolicyIn,
    faults: Vec<Fault>,
) -> Result<Policy> {
    let title = title(session, task).await?;
    let version = store::policy(&session.scope, task).await?.map_or(0, |policy| policy.version);
    let frame = Frame::of(session, TAB).await?;
    Ok(Policy::new(frame, (task.to_owned(), title, version), sent, faults))
}
