//! The form for a text that people read and sign. Each saving makes another version.

use checklists::Task;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;
use validator::Validate;

use super::on_to;
use crate::{
    error::{Error, Result},
    kernel::{fault::Fault, field::Field, language::Language, prose::Prose},
    onboarding::{TAB, WriteOnboardings, actions, catalogue::tongue, store, wording},
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
    /// What people sign until the office has written its own, in English and in Spanish.
    short_form: Vec<Vec<String>>,
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
            short_form: vec![],
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
        let short_form = vec![vec!["We keep it.".to_owned()], vec!["Lo guardamos.".to_owned()]];
        vec![page(0, vec![]), Self { short_form, ..page(0, vec![]) }, page(2, wrong)]
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
    signed(&session, &task).await?;
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

async fn signed(session: &Session<WriteOnboardings>, task: &str) -> Result<Task> {
    let signed = store::signed_tasks(&session.scope).await?;
    let found = signed.into_iter().find(|one| one.id.as_str() == task);
    found.ok_or(Error::Missing("task"))
}

/// What people sign meanwhile, if there is a short form of ours and nothing else yet.
fn short_form(task: &Task, version: i32) -> Vec<Vec<String>> {
    let has_one = version == 0 && wording::has_short_form(task);
    let both = Language::ALL.iter().filter_map(|language| wording::of(task, None, *language));
    both.filter(|_| has_one).map(|shown| shown.lines()).collect()
}

async fn fill(
    session: &Session<WriteOnboardings>,
    task: &str,
    sent: &PolicyIn,
    faults: Vec<Fault>,
) -> Result<Policy> {
    let signed = signed(session, task).await?;
    let title = signed.title.get(tongue(session.language)).to_owned();
    let version = store::policy(&session.scope, task).await?.map_or(0, |policy| policy.version);
    let frame = Frame::of(session, TAB).await?;
    let page = Policy::new(frame, (task.to_owned(), title, version), sent, faults);
    Ok(Policy { short_form: short_form(&signed, version), ..page })
}
