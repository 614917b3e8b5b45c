//! The door for programs.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    ReadOnboardings, WriteOnboardings, actions,
    input::{CompletionIn, DayIn, OnboardingIn, ReasonIn},
    known_input::KnownIn,
    onboarding::{OnboardingId, OnboardingState},
    output::{OnboardingOut, StartedOut, TaskOut, TasksOut},
    store::{self, Filter},
};
use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
        text::Text,
    },
    people::PersonId,
    platform::{
        db::Tx,
        http::{
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            labels::LabelsIn,
            list::Listed,
            names::told_together,
            principal::ApiKey,
            resource::{Added, Resource},
        },
    },
    practices,
    roster::StaffId,
};

#[derive(ApiResponse)]
enum Shown {
    /// The onboarding as it stands now.
    #[oai(status = 200)]
    Onboarding(Json<OnboardingOut>),
}

#[derive(ApiResponse)]
enum Moved {
    /// The onboarding as it stands now.
    #[oai(status = 200)]
    Onboarding(
        Json<OnboardingOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

type Started = Added<StartedOut>;

#[derive(ApiResponse)]
enum Tasks {
    /// The tasks.
    #[oai(status = 200)]
    Tasks(Json<TasksOut>),
}

#[derive(ApiResponse)]
enum Changed {
    /// The task as it stands now.
    #[oai(status = 201)]
    Task(
        Json<TaskOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

#[derive(Tags)]
enum Tag {
    /// What has to happen before, on and after somebody's first day, and after their last.
    Onboardings,
}

pub struct Api;

#[OpenApi(tag = "Tag::Onboardings")]
impl Api {
    /// List onboardings
    ///
    /// Returns onboardings and offboardings in the order they began.
    #[oai(path = "/onboardings", method = "get", operation_id = "list_onboardings")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn list(
        &self,
        key: ApiKey<ReadOnboardings>,
        /// Only those of this person.
        person_id: Query<Option<PersonId>>,
        /// Only those in this state.
        state: Query<Option<OnboardingState>>,
        /// Only those of this staff member.
        staff_id: Query<Option<StaffId>>,
        /// Only those that you call this.
        external_id: Query<Option<Text<120>>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<OnboardingOut>> {
        let (person_id, staff_id) = (person_id.0, staff_id.0);
        let filter = Filter { person_id, staff_id, state: state.0, external_id: external_id.0 };
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut rows = store::list(&key.scope, &filter, window).await?;
        let next = window.cut(&mut rows, |row| (row.id, row.updated_at));
        key.listed(rows.into_iter().map(OnboardingOut::from).collect(), next)
    }

    /// Start an onboarding
    ///
    /// Composes the checklist of a kind of work in a state, gives each task its day, signs the person
    /// on as starting, and brings them the link to their page.
    #[oai(path = "/onboardings", method = "post", operation_id = "start_onboarding")]
    async fn start(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<OnboardingIn>,
    ) -> Result<Started> {
        let practice = practices::here(&key.scope).await?;
        let base = practice.public_url.as_ref().map(|url| url.as_str());
        let act = async |tx: &mut Tx, body: OnboardingIn| {
            let (named, state) = (body.clone(), practice.particulars.state);
            let start = async |tx: &mut Tx| actions::start(tx, body.check(state)?).await;
            let made = told_together(tx, start, async |tx, missing| named.look(tx, missing).await);
            let made = made.await?;
            let url = tx.platform().outward.url(base, &format!("/welcome/{}", made.link));
            Ok(StartedOut { onboarding: OnboardingOut::from(&made.course), url: Some(url) })
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Get an onboarding
    ///
    /// Returns the onboarding as it stands.
    #[oai(path = "/onboardings/:id", method = "get", operation_id = "get_onboarding")]
    async fn get(
        &self,
        key: ApiKey<ReadOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
    ) -> Result<Shown> {
        let course = store::course(&key.scope, id.0).await?;
        Ok(Shown::Onboarding(Json(OnboardingOut::from(&course))))
    }

    /// Label an onboarding
    ///
    /// Changes what you call it and what you keep beside it.
    #[oai(path = "/onboardings/:id", method = "patch", operation_id = "label_onboarding")]
    async fn label(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
        body: JsonBody<LabelsIn>,
    ) -> Result<Shown> {
        let act = async |tx: &mut Tx, body: LabelsIn| actions::label(tx, id.0, body.check()?).await;
        let course = body.write(&key.scope, act).await?;
        Ok(Shown::Onboarding(Json(OnboardingOut::from(&course))))
    }

    /// List the tasks of an onboarding
    ///
    /// Returns all tasks in the order of their days, each with how its day was found.
    #[oai(path = "/onboardings/:id/tasks", method = "get", operation_id = "list_onboarding_tasks")]
    async fn tasks(
        &self,
        key: ApiKey<ReadOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
    ) -> Result<Tasks> {
        let course = store::course(&key.scope, id.0).await?;
        Ok(Tasks::Tasks(Json(TasksOut { data: TaskOut::all(&course) })))
    }

    /// Complete a task
    ///
    /// Records that somebody of the office has done a task. What the new hire does they do themselves,
    /// by their link.
    #[oai(
        path = "/onboardings/:id/tasks/:task/completion",
        method = "post",
        operation_id = "complete_onboarding_task"
    )]
    async fn complete(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
        /// The task.
        task: Path<String>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<CompletionIn, false>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: CompletionIn| {
            let named = body.clone();
            let complete =
                async |tx: &mut Tx| actions::complete(tx, id.0, &task.0, body.check()?).await;
            let completed = told_together(tx, complete, async |tx, missing| {
                named.look(tx, (id.0, task.0.as_str()), missing).await
            });
            let course = completed.await?;
            let planned = course.planned(&task.0).ok_or(Error::Missing("task"))?;
            Ok(TaskOut::one(&course, planned))
        };
        let Done { answer, replayed } = once.take(&key.scope, body, act).await?;
        Ok(Changed::Task(Json(answer), replayed))
    }

    /// Skip a task
    ///
    /// Records why a task is not done. What holds something back only an owner skips.
    #[oai(
        path = "/onboardings/:id/tasks/:task/skip",
        method = "post",
        operation_id = "skip_onboarding_task"
    )]
    async fn skip(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
        /// The task.
        task: Path<String>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<ReasonIn>,
    ) -> Result<Moved> {
        let act = async |tx: &mut Tx, body: ReasonIn| {
            let course = actions::skip(tx, id.0, &task.0, body.check()?).await?;
            Ok(OnboardingOut::from(&course))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Move the first day
    ///
    /// Agrees another first day. What is counted from it moves with it.
    #[oai(path = "/onboardings/:id/start", method = "put", operation_id = "move_onboarding_start")]
    async fn move_start(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
        body: JsonBody<DayIn>,
    ) -> Result<Shown> {
        let act =
            async |tx: &mut Tx, body: DayIn| actions::move_start(tx, id.0, body.check()?).await;
        let course = body.write(&key.scope, act).await?;
        Ok(Shown::Onboarding(Json(OnboardingOut::from(&course))))
    }

    /// Say what is known of somebody by now
    ///
    /// Lays days and facts over what was known, and adds the tasks that follow: a mismatch in E-Verify, the end of a work
    /// authorization, work with blood. What was so stays so, and what is not said stays as it was.
    #[oai(path = "/onboardings/:id/facts", method = "post", operation_id = "tell_onboarding_facts")]
    async fn tell(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<KnownIn>,
    ) -> Result<Moved> {
        let act = async |tx: &mut Tx, body: KnownIn| {
            Ok(OnboardingOut::from(&actions::tell(tx, id.0, body.check()?).await?))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Say that somebody did not start
    ///
    /// They never came: clocks and links stop.
    #[oai(
        path = "/onboardings/:id/no-show",
        method = "post",
        operation_id = "end_onboarding_unstarted"
    )]
    async fn did_not_start(
        &self,
        key: ApiKey<WriteOnboardings>,
        /// The onboarding.
        id: Path<OnboardingId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Moved> {
        let act = async |tx: &mut Tx, _: String| {
            Ok(OnboardingOut::from(&actions::did_not_start(tx, id.0).await?))
        };
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }
}

impl From<Done<OnboardingOut>> for Moved {
    fn from(Done { answer, replayed }: Done<OnboardingOut>) -> Self {
        Self::Onboarding(Json(answer), replayed)
    }
}

impl Resource for StartedOut {
    const IS: &'static str = "The onboarding, and the address of the new hire's page.";

    fn address(&self) -> String {
        format!("/onboardings/{}", self.onboarding.id)
    }
}
