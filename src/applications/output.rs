//! What programs are shown. In which language somebody is written to is never part of it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use poem_openapi::Object;
use serde_json::Value;

use super::{
    addition::{Addition, AdditionId, Sent},
    application::{Application, ApplicationId, ApplicationStage, Ending, Grounds},
    dossier::{Answer, Closing, Note, NoteId, Speaks},
    resume::Resume,
    store,
};
use crate::{
    error::{Error, Result},
    files::FileId,
    jobs::{JobId, JobOut},
    kernel::{email::Email, metadata::Metadata, phone::Phone, prose::Prose, text::Text},
    people::{self, Particulars, Person, PersonId, PersonOut},
    platform::{
        db::{Scope, Tx},
        events::{Event, EventId},
        files::FileKind,
        http::idempotency,
        keys::UserId,
    },
};

/// An application as it stands.
#[derive(Clone, Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ApplicationOut {
    pub id: ApplicationId,
    pub(super) person_id: PersonId,
    pub(super) job_id: JobId,
    /// The person, when `expand` asks for it.
    pub(super) person: Option<PersonOut>,
    /// The job, when `expand` asks for it.
    pub(super) job: Option<JobOut>,
    /// Who applies, and how to reach them. It follows the person, and changes no `updated_at`.
    candidate: Option<CandidateOut>,
    /// The name that came with it, where the person is known by another. Perhaps two people share a
    /// phone number or an e-mail address.
    applied_as: Option<Text<200>>,
    stage: ApplicationStage,
    /// When it came into its stage.
    waits_since: DateTime<Utc>,
    /// Where the candidate came from.
    source: Option<Text<60>>,
    /// What you call it.
    external_id: Option<Text<120>>,
    /// What you keep beside it.
    metadata: Metadata,
    /// The files that tell what the candidate has done, the first that came first.
    resumes: Vec<ResumeOut>,
    /// What the candidate says of each language that the posting names.
    languages: Vec<SpokenOut>,
    /// Which version of the notice the candidate agreed to.
    consent_version: Option<i32>,
    consented_at: Option<DateTime<Utc>>,
    /// What came when it was sent again, as far as it was new, or when somebody known applied: another number or
    /// address. Nobody has confirmed that the candidate sent it, and it replaces nothing.
    additions: Vec<AdditionOut>,
    /// How it ended, once it has.
    closing: Option<ClosingOut>,
    applied_at: DateTime<Utc>,
    /// When it last changed, in any way that is shown here.
    updated_at: DateTime<Utc>,
    /// Counts the changes. What you call it and keep beside it is none.
    revision: i32,
}

/// Who applies.
#[derive(Clone, Object)]
#[oai(skip_serializing_if_is_none)]
pub struct CandidateOut {
    /// As it was given.
    name: String,
    /// All of the name but its last word, or what stands behind a comma. It is cut by the words alone: use
    /// `name` where you can.
    first_name: Option<String>,
    /// The last word of the name, or what stands before a comma.
    last_name: String,
    email: Option<Email>,
    phone: Option<Phone>,
}

impl From<Person> for CandidateOut {
    fn from(person: Person) -> Self {
        let (first_name, last_name) = people::first_and_last(person.name());
        let Particulars { name, email, phone, .. } = person.particulars;
        Self { name: name.to_string(), first_name, last_name, email, phone }
    }
}

/// What somebody of the practice wrote down.
#[derive(Object)]
pub struct NoteOut {
    id: NoteId,
    text: Prose<2000>,
    written_at: DateTime<Utc>,
    /// Who wrote it: a user, or an API key.
    written_by: String,
}

impl From<Note> for NoteOut {
    fn from(note: Note) -> Self {
        let Note { id, text, written_at, written_by } = note;
        Self { id, text, written_at, written_by }
    }
}

/// A file that the application names.
#[derive(Clone, Object)]
pub struct ResumeOut {
    /// Its content is to be had from `/files`.
    file_id: FileId,
    kind: FileKind,
    /// The SHA-256 of the file.
    sha256: String,
    added_at: DateTime<Utc>,
    /// A visitor to the careers page, the candidate by a link, a user, or an API key.
    added_by: String,
}

/// A file that came when the application was sent again.
#[derive(Clone, Object)]
pub struct SentResumeOut {
    file_id: FileId,
    kind: FileKind,
    /// The SHA-256 of the file.
    sha256: String,
}

/// What came beside an application and is not known of the person.
#[derive(Clone, Object)]
#[oai(skip_serializing_if_is_none)]
pub struct AdditionOut {
    id: AdditionId,
    sent_at: DateTime<Utc>,
    name: Option<Text<200>>,
    phone: Option<Phone>,
    email: Option<Email>,
    resume: Option<SentResumeOut>,
    languages: Vec<SpokenOut>,
}

impl From<Addition> for AdditionOut {
    fn from(addition: Addition) -> Self {
        let Addition { id, sent_at, name, phone, email, resume, answers } = addition;
        let (resume, languages) = (resume.map(SentResumeOut::from), SpokenOut::all(answers));
        Self { id, sent_at, name, phone, email, resume, languages }
    }
}

impl From<Resume> for ResumeOut {
    fn from(resume: Resume) -> Self {
        let Resume { file, stored, added_at, added_by } = resume;
        Self { file_id: file, kind: stored.kind, sha256: stored.sha256, added_at, added_by }
    }
}

impl From<Sent> for SentResumeOut {
    fn from(Sent { file, stored }: Sent) -> Self {
        Self { file_id: file, kind: stored.kind, sha256: stored.sha256 }
    }
}

impl SpokenOut {
    fn all(answers: Vec<Answer>) -> Vec<Self> {
        answers.into_iter().map(|(language, speaks)| Self { language, speaks }).collect()
    }
}

/// What is beside an application.
#[derive(Default)]
struct Beside {
    person: Option<Person>,
    answers: Vec<Answer>,
    resumes: Vec<Resume>,
    additions: Vec<Addition>,
    closing: Option<Closing>,
}

/// A language of the work, and what the candidate says of it.
#[derive(Clone, Object)]
pub struct SpokenOut {
    language: String,
    speaks: Speaks,
}

/// The end of an application.
#[derive(Clone, Object)]
#[oai(skip_serializing_if_is_none)]
pub struct ClosingOut {
    ending: Ending,
    reason: Option<Grounds>,
    /// What the candidate reads.
    letter: Option<Prose<4000>>,
    decided_by: Option<UserId>,
    closed_at: DateTime<Utc>,
    /// Who wrote it down: a user, an API key, or the candidate by a link.
    closed_by: String,
}

/// Something that happened.
#[derive(Object)]
pub struct EventOut {
    id: EventId,
    /// What happened, as `noun.past_tense`.
    kind: String,
    version: i32,
    at: DateTime<Utc>,
    /// Who did it: a user, an API key, a link, a visitor, or the system.
    actor: String,
    /// The ids of all that it is about: the thing itself first.
    subjects: Vec<String>,
    /// Few facts, by the kind.
    data: HashMap<String, String>,
}

impl ApplicationOut {
    fn new(application: Application, beside: Beside) -> Self {
        let ending = application.ending;
        let arrival = application.arrival;
        Self {
            id: application.id,
            person_id: arrival.person_id,
            job_id: arrival.job_id,
            person: None,
            job: None,
            candidate: beside.person.map(CandidateOut::from),
            applied_as: arrival.applied_as,
            stage: application.stage,
            waits_since: application.turn.at,
            source: arrival.source,
            external_id: arrival.labels.external_id,
            metadata: arrival.labels.metadata,
            resumes: beside.resumes.into_iter().map(ResumeOut::from).collect(),
            languages: SpokenOut::all(beside.answers),
            additions: beside.additions.into_iter().map(AdditionOut::from).collect(),
            consent_version: arrival.consent.map(|consent| consent.version),
            consented_at: arrival.consent.map(|consent| consent.at),
            closing: beside.closing.zip(ending).map(ClosingOut::from),
            applied_at: application.applied_at,
            updated_at: application.updated_at,
            revision: application.revision,
        }
    }

    /// Returns one application with all that is beside it.
    pub async fn one(scope: &Scope, application: Application) -> Result<Self> {
        let one = Self::all(scope, vec![application]).await?.pop();
        one.ok_or_else(|| Error::internal("of one application there is no output"))
    }

    /// The same of what this transaction has written.
    pub async fn written(tx: &Tx, id: ApplicationId) -> Result<Self> {
        Self::one(tx, store::find(tx, id).await?).await
    }

    /// The same for many, in four questions.
    pub async fn all(scope: &Scope, applications: Vec<Application>) -> Result<Vec<Self>> {
        let ids = || applications.iter().map(|application| application.id);
        let people = applications.iter().map(|application| application.arrival.person_id);
        let people = people::named(scope, people).await?;
        let mut answers = store::answers(scope, ids()).await?;
        let mut resumes = store::resumes(scope, ids()).await?;
        let mut additions = store::additions(scope, ids()).await?;
        let mut closings = store::closings(scope, ids()).await?;
        let one = |application: Application| {
            let of = application.arrival.person_id;
            let beside = Beside {
                person: people.iter().find(|person| person.id == of).cloned(),
                answers: answers.remove(&application.id).unwrap_or_default(),
                resumes: resumes.remove(&application.id).unwrap_or_default(),
                additions: additions.remove(&application.id).unwrap_or_default(),
                closing: closings.remove(&application.id),
            };
            Self::new(application, beside)
        };
        Ok(applications.into_iter().map(one).collect())
    }
}

impl idempotency::Answer for ApplicationOut {}

impl From<(Closing, Ending)> for ClosingOut {
    fn from((closing, ending): (Closing, Ending)) -> Self {
        let Closing { decision, closed_at, closed_by } = closing;
        Self {
            ending,
            reason: decision.as_ref().map(|decision| decision.grounds),
            decided_by: decision.as_ref().map(|decision| decision.decided_by),
            letter: decision.map(|decision| decision.letter),
            closed_at,
            closed_by,
        }
    }
}

impl EventOut {
    pub fn new(event: Event) -> Result<Self> {
        let data: HashMap<String, Value> =
            serde_json::from_str(&event.data).map_err(Error::internal)?;
        let text = |value: Value| match value {
            Value::String(text) => text,
            other => other.to_string(),
        };
        Ok(Self {
            id: event.id,
            kind: event.kind,
            version: event.version,
            at: event.at,
            actor: event.actor,
            subjects: serde_json::from_str(&event.subjects).map_err(Error::internal)?,
            data: data.into_iter().map(|(name, value)| (name, text(value))).collect(),
        })
    }
}
