//! The door for programs.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    Decide, ReadApplications, WriteApplications, WriteNotes, actions,
    application::{ApplicationId, ApplicationStage},
    expand::{Along, ExpandApplication},
    input::{ApplicationIn, DecisionIn, MoveIn, NoteIn, ResumeIn},
    output::{ApplicationOut, EventOut, NoteOut},
    store::{self, Filter},
};
use crate::{
    error::{Error, Result},
    jobs::{self, JobId},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
        text::Text,
        typed_id::TypedId,
    },
    people::{Found, PersonId},
    platform::{
        db::Tx,
        events,
        http::{
            idempotency::Idempotent,
            json_body::JsonBody,
            labels::LabelsIn,
            list::Listed,
            names::told_together,
            principal::ApiKey,
            resource::{Added, Resource},
        },
    },
};

#[derive(ApiResponse)]
enum Shown {
    /// The application.
    #[oai(status = 200)]
    Application(Json<ApplicationOut>),
}

type Changed = Added<ApplicationOut>;

#[derive(Tags)]
enum Tag {
    /// Who applied to which job, and how far that has come.
    Applications,
}

pub struct Api;

#[OpenApi(tag = "Tag::Applications")]
impl Api {
    /// List applications
    ///
    /// Returns applications in the order they came.
    #[oai(path = "/applications", method = "get", operation_id = "list_applications")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn list(
        &self,
        key: ApiKey<ReadApplications>,
        /// Only those of this person.
        person_id: Query<Option<PersonId>>,
        /// Only applications to this job.
        job_id: Query<Option<JobId>>,
        /// Only applications in this stage.
        stage: Query<Option<ApplicationStage>>,
        /// Only those that you call this.
        external_id: Query<Option<Text<120>>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// Tell this along: name it several times for several things. What the key may not read is refused.
        expand: Query<Option<Vec<ExpandApplication>>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<ApplicationOut>> {
        let (job_id, stage, external_id) = (job_id.0, stage.0, external_id.0);
        let along = Along::of(&key, expand.0)?;
        let people = person_id.0.map(|id| Found::These(vec![id]));
        let filter = Filter { people, job_id, stage, external_id, ..Filter::default() };
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut applications = store::list(&key.scope, &filter, window).await?;
        let next =
            window.cut(&mut applications, |application| (application.id, application.updated_at));
        key.listed(along.with(&key.scope, applications).await?, next)
    }

    /// Get an application
    ///
    /// Returns the application as it stands.
    #[oai(path = "/applications/:id", method = "get", operation_id = "get_application")]
    async fn get(
        &self,
        key: ApiKey<ReadApplications>,
        /// The application.
        id: Path<ApplicationId>,
        /// Tell this along: name it several times for several things. What the key may not read is refused.
        expand: Query<Option<Vec<ExpandApplication>>>,
    ) -> Result<Shown> {
        let along = Along::of(&key, expand.0)?;
        let application = store::find(&key.scope, id.0).await?;
        Ok(Shown::Application(Json(along.with_one(&key.scope, application).await?)))
    }

    /// Add an application
    ///
    /// Records that somebody applies to a job. Who can be reached at the same address or number as
    /// somebody that the practice knows is that person.
    #[oai(path = "/applications", method = "post", operation_id = "add_application")]
    async fn add(
        &self,
        key: ApiKey<WriteApplications>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<ApplicationIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: ApplicationIn| {
            let job = body.job_id.value().copied();
            let receive = async |tx: &mut Tx| actions::receive(tx, body.check()?).await?.only_new();
            let received = told_together(tx, receive, async |tx, missing| {
                let place = ("job_id", "applications.job_missing");
                missing.look(place, job.as_ref(), async |id| jobs::find(tx, id).await).await
            });
            let application = received.await?;
            ApplicationOut::written(tx, application.id).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Label an application
    ///
    /// Changes what you call an application and what you keep beside it, in every stage. The rest of
    /// it stays as it is.
    #[oai(path = "/applications/:id", method = "patch", operation_id = "label_application")]
    async fn label(
        &self,
        key: ApiKey<WriteApplications>,
        /// The application.
        id: Path<ApplicationId>,
        body: JsonBody<LabelsIn>,
    ) -> Result<Shown> {
        let act = async |tx: &mut Tx, body: LabelsIn| {
            let application = actions::label(tx, id.0, body.check()?).await?;
            ApplicationOut::written(tx, application.id).await
        };
        Ok(Shown::Application(Json(body.write(&key.scope, act).await?)))
    }

    /// Move an application
    ///
    /// Moves the application into another stage. Nothing is closed by moving it.
    #[oai(path = "/applications/:id/moves", method = "post", operation_id = "move_application")]
    async fn move_to(
        &self,
        key: ApiKey<WriteApplications>,
        /// The application.
        id: Path<ApplicationId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<MoveIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut _, body: MoveIn| {
            let (to, note) = body.check()?;
            let application = actions::move_to(tx, id.0, to, note).await?;
            ApplicationOut::written(tx, application.id).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Add a résumé
    ///
    /// Adds a file that was sent to `/files` for this use. An application that has ended gets none, and
    /// there are at most ten.
    #[oai(path = "/applications/:id/resumes", method = "post", operation_id = "add_resume")]
    async fn add_resume(
        &self,
        key: ApiKey<WriteApplications>,
        /// The application.
        id: Path<ApplicationId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<ResumeIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut _, body: ResumeIn| {
            let application = actions::add_resume(tx, id.0, body.check()?).await?;
            ApplicationOut::written(tx, application.id).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Close an application
    ///
    /// Records that a person has turned the candidate down, why, and what the candidate reads.
    #[oai(path = "/applications/:id/decision", method = "post", operation_id = "close_application")]
    async fn decide(
        &self,
        key: ApiKey<Decide>,
        /// The application.
        id: Path<ApplicationId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<DecisionIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: DecisionIn| {
            let user = body.decided_by.value().copied();
            let close = async |tx: &mut Tx| actions::close(tx, id.0, body.check()?).await;
            let closed = told_together(tx, close, async |tx, missing| {
                let place = ("decided_by", "applications.may_not_decide");
                missing.look(place, user.as_ref(), async |id| actions::decider(tx, id).await).await
            });
            let application = closed.await?;
            ApplicationOut::written(tx, application.id).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// List the notes on an application
    ///
    /// Returns what people of the practice wrote down, the newest first. Candidates never see it.
    #[oai(
        path = "/applications/:id/notes",
        method = "get",
        operation_id = "list_application_notes"
    )]
    async fn notes(
        &self,
        key: ApiKey<ReadApplications>,
        /// The application.
        id: Path<ApplicationId>,
    ) -> Result<Listed<NoteOut>> {
        store::find(&key.scope, id.0).await?;
        let notes = store::notes(&key.scope, id.0).await?;
        Ok(Listed::new(notes.into_iter().map(NoteOut::from).collect(), None))
    }

    /// Note something on an application
    ///
    /// Writes down what people of the practice should remember. Candidates never see it.
    #[oai(path = "/applications/:id/notes", method = "post", operation_id = "note_application")]
    async fn note(
        &self,
        key: ApiKey<WriteNotes>,
        /// The application.
        id: Path<ApplicationId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<NoteIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut _, body: NoteIn| {
            let application = actions::note(tx, id.0, body.check()?).await?;
            ApplicationOut::written(tx, application.id).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Get an application's timeline
    ///
    /// Returns what happened to the application, newest first.
    #[oai(
        path = "/applications/:id/timeline",
        method = "get",
        operation_id = "get_application_timeline"
    )]
    async fn timeline(
        &self,
        key: ApiKey<ReadApplications>,
        /// The application.
        id: Path<ApplicationId>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<EventOut>> {
        store::find(&key.scope, id.0).await?;
        let window = Window::new(cursor.0, limit.0).map_err(Error::astray)?;
        let before = window.after.map(events::EventId::from_uuid);
        let about = id.0.to_string();
        let viewer = events::Viewer::Practice;
        let happened = events::about_before(&key.scope, viewer, (&about, before), window.rows());
        let mut happened = happened.await?;
        let next = window.cut(&mut happened, |event| (event.id, event.at));
        let happened: Result<_> = happened.into_iter().map(EventOut::new).collect();
        key.listed(happened?, next)
    }
}

impl Resource for ApplicationOut {
    const IS: &'static str = "The application as it stands now.";

    fn address(&self) -> String {
        format!("/applications/{}", self.id)
    }
}
