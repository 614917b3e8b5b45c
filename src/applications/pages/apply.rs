//! The form by which a candidate applies: two minutes on a phone.

use poem::{
    IntoResponse, Request, Response, handler,
    web::{Html, Path, Query},
};
use serde::{Deserialize, Serialize};

use super::{applied_again::AppliedAgain, on_to, received};
use crate::{
    applications::{
        application::ApplicationRefused,
        applying::{self, Sent},
        dossier::Speaks,
        hooks,
        input::ApplyIn,
        limits,
    },
    error::{Error, Result},
    files::{self, FileUse},
    jobs::{self, Job, JobId},
    kernel::{
        digest::hex,
        fault::{Fault, Reason},
        field::Field,
        language::Language,
    },
    platform::{
        db::Scope,
        files::File,
        http::{form::FormField, link::Open, refusal::Refusal},
        render::Page,
        throttle::Place,
    },
    practices::{Visit, Visitor},
};

/// Empty, or with what was typed and what is wrong with it.
#[derive(Serialize)]
pub struct Apply {
    visit: Visit,
    job_id: String,
    job: String,
    name: FormField,
    phone: FormField,
    email: FormField,
    language: FormField,
    languages: &'static [&'static str],
    questions: Vec<Question>,
    resume: FormField,
    /// Notices that a law wants, by their words.
    notices: Vec<&'static str>,
    consent: FormField,
    source: String,
    /// Names this one form, so that it counts once however often it is sent.
    form: String,
    faults: Vec<Fault>,
}

/// Whether they speak a language of the posting well enough for the work.
#[derive(Serialize)]
struct Question {
    language: String,
    name: String,
    sent: Option<&'static str>,
    choices: &'static [&'static str],
    fault: Option<Fault>,
}

#[derive(Deserialize)]
struct Asked {
    source: Option<String>,
}

impl Apply {
    fn new(
        visit: Visit,
        job: (String, &str),
        asked: &[String],
        sent: &ApplyIn,
        faults: Vec<Fault>,
    ) -> Self {
        let question = |language: &String| {
            let name = format!("speaks.{language}");
            Question {
                language: language.clone(),
                sent: sent.speaks(language).map(Speaks::word),
                choices: Speaks::WORDS,
                fault: faults.iter().find(|fault| fault.path == name).cloned(),
                name,
            }
        };
        Self {
            visit,
            job_id: job.0,
            job: job.1.to_owned(),
            name: FormField::new("name", &sent.name, &faults),
            phone: FormField::new("phone", sent.phone.as_ref(), &faults),
            email: FormField::new("email", sent.email.as_ref(), &faults),
            language: FormField::new("language", &sent.language, &faults),
            languages: Language::WORDS,
            questions: asked.iter().map(question).collect(),
            resume: FormField::new("resume", sent.resume.as_ref(), &faults),
            notices: vec![],
            consent: FormField::new("consent", sent.consent.as_ref(), &faults),
            source: sent.source.as_ref().map(Field::sent).unwrap_or_default(),
            form: sent.form.clone(),
            faults,
        }
    }
}

impl Page for Apply {
    const TEMPLATE: &'static str = "applications/apply";

    fn samples() -> Vec<Self> {
        let page = |asked: &[&str], sent: &ApplyIn, faults| {
            let job = ("job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(), "Receptionist");
            let asked: Vec<_> = asked.iter().map(|one| (*one).to_owned()).collect();
            Self::new(Visit::sample(), job, &asked, sent, faults)
        };
        let wrong = |name: &str, code| Fault::new(name, Reason::new(code));
        let some = ApplyIn {
            name: Field::read("Marisol"),
            speaks: vec![("spanish".to_owned(), "some".to_owned())],
            source: Some(Field::read("poster")),
            form: "0147".to_owned(),
            ..ApplyIn::default()
        };
        let faults = vec![
            wrong("form", "applications.job_closed"),
            wrong("name", "value.missing"),
            wrong("phone", "applications.unreachable"),
            wrong("language", "value.missing"),
            wrong("speaks.spanish", "applications.speaks_missing"),
            wrong("resume", "file.kind"),
            wrong("consent", "applications.consent_missing"),
        ];
        let malformed = vec![wrong("phone", "phone.form"), wrong("email", "email.form")];
        vec![
            page(&[], &ApplyIn::default(), vec![]),
            page(&["spanish"], &some, faults),
            page(&["spanish"], &ApplyIn::default(), malformed),
            Self {
                notices: vec!["illinois", "colorado", "connecticut"],
                ..page(&[], &ApplyIn::default(), vec![])
            },
        ]
    }
}

#[handler]
pub async fn view(
    visitor: Visitor,
    Path((_, id)): Path<(String, JobId)>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let job = open_job(&visitor.scope, id).await?;
    let sent = ApplyIn {
        // Only a preference, so it may be chosen in advance.
        language: Field::Read(visitor.name.language),
        source: asked.source.as_deref().map(Field::read),
        form: hex(&visitor.scope.platform().randomness.bytes()),
        ..ApplyIn::default()
    };
    visitor.page(&fill(&visitor, &job, &sent, vec![]).await?)
}

/// Leads to the thanks, which show the return code.
#[handler]
pub async fn submit(
    request: &Request,
    visitor: Visitor,
    Path((_, id)): Path<(String, JobId)>,
    Open(sent): Open<ApplyIn>,
) -> Result<Response> {
    let job = open_job(&visitor.scope, id).await?;
    let place = visitor.scope.platform().outward.place_of(request);
    match send(&visitor.scope, &job, sent.clone(), &place).await {
        Ok(Sent::First(way)) => Ok(on_to(received::path(&visitor.scope, &sent, &way)?)),
        Ok(Sent::Again) => {
            let read = jobs::read_in(visitor.name.language, &job)?;
            Ok(visitor.page(&AppliedAgain::new(&visitor, &read))?.into_response())
        }
        Err(error) => {
            let refusal = Refusal::of::<ApplyIn>(error)?;
            let faults = Fault::also_again(refusal.faults.clone(), "resume", sent.resume.as_ref());
            let page = fill(&visitor, &job, &sent, faults).await?;
            Ok(refusal.answer(visitor.page(&page)?))
        }
    }
}

/// The file is kept before the transaction: nothing but SQL happens inside one.
async fn send(scope: &Scope, job: &Job, sent: ApplyIn, place: &Place) -> Result<Sent> {
    let (mut new, resume) = sent.check(job.id, &languages(job))?;
    limits::admit(scope, job.id, place, resume.as_ref().map(File::size)).await?;
    if let Some(file) = resume {
        new.resume = Some(files::keep(scope, file, FileUse::Resume, None).await?);
    }
    let again = new.clone();
    match scope.write(async |tx| applying::apply(tx, new).await).await {
        // Of a form that was sent twice at once, the second finds the first one here.
        Err(Error::Conflict(reason)) if reason.code == "request.already_exists" => {
            scope.write(async |tx| applying::apply(tx, again).await).await
        }
        done => done,
    }
}

pub(super) async fn open_job(scope: &Scope, id: JobId) -> Result<Job> {
    let job = jobs::find(scope, id).await?;
    ApplicationRefused::unless_open(&job)?;
    Ok(job)
}

/// The languages that the posting names, as forms and answers name them.
fn languages(job: &Job) -> Vec<String> {
    job.description().languages.iter().map(|one| one.language.to_string()).collect()
}

async fn fill(visitor: &Visitor, job: &Job, sent: &ApplyIn, faults: Vec<Fault>) -> Result<Apply> {
    let job = jobs::read_in(visitor.name.language, job)?;
    let named = (job.id.to_string(), job.title());
    let notices = hooks::notices(&visitor.scope).await?;
    Ok(Apply { notices, ..Apply::new(visitor.frame(), named, &languages(&job), sent, faults) })
}
