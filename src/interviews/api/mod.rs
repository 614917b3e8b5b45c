//! The door for programs. Nobody picks a time or rates through it: that comes by links of their own.

pub mod beside;

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    ReadInterviews, WriteInterviews,
    actions::{self, Made},
    input::{InterviewIn, TimesIn},
    interview::{InterviewId, InterviewState},
    link::{self, link_url, meeting},
    output::{InterviewOut, RaterLinkOut},
    rating,
    ratings::RaterId,
    store::{self, Filter},
};
use crate::{
    applications::ApplicationId,
    error::{Error, Result},
    jobs::JobId,
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
    },
    people::PersonId,
    platform::{
        db::{Scope, Tx},
        http::{
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            list::Listed,
            names::told_together,
            principal::ApiKey,
            resource::{Added, Resource},
        },
        keys,
    },
    practices,
};

#[derive(Tags)]
pub enum Tag {
    /// Times, interviewers and their ratings.
    Interviews,
}

#[derive(ApiResponse)]
enum Shown {
    /// The interview.
    #[oai(status = 200)]
    Interview(Json<InterviewOut>),
}

#[derive(ApiResponse)]
enum RaterLink {
    /// The link.
    #[oai(status = 201)]
    Link(
        Json<RaterLinkOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

type Changed = Added<InterviewOut>;

pub struct Api;

#[OpenApi(tag = "Tag::Interviews")]
impl Api {
    /// List interviews
    ///
    /// Returns interviews in the order they were offered, without their questions.
    #[oai(path = "/interviews", method = "get", operation_id = "list_interviews")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn list(
        &self,
        key: ApiKey<ReadInterviews>,
        /// Only those of this person.
        person_id: Query<Option<PersonId>>,
        /// Only those of this application.
        application_id: Query<Option<ApplicationId>>,
        /// Only those of this job.
        job_id: Query<Option<JobId>>,
        /// Only those that stand like this.
        state: Query<Option<InterviewState>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<InterviewOut>> {
        let (application_id, job_id) = (application_id.0, job_id.0);
        let filter = Filter { person_id: person_id.0, application_id, job_id, state: state.0 };
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut interviews = store::list(&key.scope, filter, window).await?;
        let next = window.cut(&mut interviews, |one| (one.id, one.updated_at));
        let raters = store::raters(&key.scope, interviews.iter().map(|one| one.id)).await?;
        let out = interviews.into_iter().map(|one| InterviewOut::new(one, &raters));
        key.listed(out.collect(), next)
    }

    /// Get an interview
    ///
    /// Returns the interview with its questions, and with the ratings once everybody who rates has submitted.
    #[oai(path = "/interviews/:id", method = "get", operation_id = "get_interview")]
    async fn get(
        &self,
        key: ApiKey<ReadInterviews>,
        /// The interview.
        id: Path<InterviewId>,
    ) -> Result<Shown> {
        Ok(Shown::Interview(Json(whole(&key.scope, id.0).await?)))
    }

    /// Offer an interview
    ///
    /// Offers some times, moves the application to the stage `interview` unless it is further, and writes to the
    /// candidate, who picks one. The answer shows their link, this once.
    #[oai(path = "/interviews", method = "post", operation_id = "offer_interview")]
    async fn offer(
        &self,
        key: ApiKey<WriteInterviews>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<InterviewIn>,
    ) -> Result<Changed> {
        let users = keys::users(&key.scope).await?;
        let act = async |tx: &mut Tx, body: InterviewIn| {
            let named = body.clone();
            let act = async |tx: &mut Tx| actions::offer(tx, body.check(&users)?).await;
            let made =
                told_together(tx, act, async |tx, missing| named.look(tx, &users, missing).await);
            let made = made.await?;
            show(tx, made).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Offer other times
    ///
    /// Puts other times in place of those before, and writes to the candidate. The answer shows their new link.
    #[oai(path = "/interviews/:id/times", method = "post", operation_id = "offer_other_times")]
    async fn offer_times(
        &self,
        key: ApiKey<WriteInterviews>,
        /// The interview.
        id: Path<InterviewId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<TimesIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: TimesIn| {
            let named = body.clone();
            let act = async |tx: &mut Tx| actions::offer_again(tx, id.0, body.check()?).await;
            let made =
                told_together(tx, act, async |tx, missing| named.look(tx, id.0, missing).await);
            let made = made.await?;
            show(tx, made).await
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Make a new link
    ///
    /// Makes a new link for the candidate. The one before opens nothing any more.
    #[oai(path = "/interviews/:id/links", method = "post", operation_id = "make_interview_link")]
    async fn link(
        &self,
        key: ApiKey<WriteInterviews>,
        /// The interview.
        id: Path<InterviewId>,
        /// Makes it safe to send this request again. The answer that is given again has no link.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, _: String| {
            let made = actions::new_link(tx, id.0).await?;
            show(tx, made).await
        };
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }

    /// Call an interview off
    ///
    /// Cancels an interview that has not taken place, and tells the candidate.
    #[oai(
        path = "/interviews/:id/cancellation",
        method = "post",
        operation_id = "cancel_interview"
    )]
    async fn cancel(
        &self,
        key: ApiKey<WriteInterviews>,
        /// The interview.
        id: Path<InterviewId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, _: String| {
            actions::cancel(tx, id.0).await?;
            whole(tx, id.0).await
        };
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }

    /// Put down that nobody came
    ///
    /// Says that the candidate did not come to a booked interview that has begun. Other times can be offered.
    #[oai(path = "/interviews/:id/no-show", method = "post", operation_id = "miss_interview")]
    async fn miss(
        &self,
        key: ApiKey<WriteInterviews>,
        /// The interview.
        id: Path<InterviewId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, _: String| {
            actions::miss(tx, id.0).await?;
            whole(tx, id.0).await
        };
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }

    /// Make an interviewer's link
    ///
    /// Makes a new link by which one interviewer rates. The one before opens nothing any more.
    #[oai(
        path = "/interviews/:id/raters/:rater/links",
        method = "post",
        operation_id = "make_interviewer_link"
    )]
    async fn rater_link(
        &self,
        key: ApiKey<WriteInterviews>,
        /// The interview.
        id: Path<InterviewId>,
        /// The interviewer.
        rater: Path<RaterId>,
        /// Makes it safe to send this request again. The answer that is given again has no link.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<RaterLink> {
        let practice = practices::here(&key.scope).await?;
        let base = practice.public_url.as_ref().map(|url| url.as_str());
        let act = async |tx: &mut Tx, _: String| {
            let secret = rating::rater_link(tx, id.0, rater.0).await?;
            Ok(RaterLinkOut::new(rater.0, link_url(tx, base, &link::rating(&secret))?))
        };
        let Done { answer, replayed } = once.run(&key.scope, String::new(), act).await?;
        Ok(RaterLink::Link(Json(answer), replayed))
    }

    /// Wait for an interviewer no longer
    ///
    /// The others' ratings can be read without those of this interviewer. Whoever rates later is waited for again.
    #[oai(
        path = "/interviews/:id/raters/:rater/excuse",
        method = "post",
        operation_id = "excuse_interviewer"
    )]
    async fn excuse(
        &self,
        key: ApiKey<WriteInterviews>,
        /// The interview.
        id: Path<InterviewId>,
        /// The interviewer.
        rater: Path<RaterId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, _: String| {
            rating::excuse(tx, id.0, rater.0).await?;
            whole(tx, id.0).await
        };
        Ok(once.run(&key.scope, String::new(), act).await?.into())
    }
}

async fn whole(scope: &Scope, id: InterviewId) -> Result<InterviewOut> {
    let interview = store::find(scope, id).await?;
    let raters = store::raters(scope, [id]).await?;
    Ok(InterviewOut::with_questions(interview, &raters))
}

async fn show(tx: &Tx, made: Made) -> Result<InterviewOut> {
    let practice = practices::here(tx).await?;
    let base = practice.public_url.as_ref().map(|url| url.as_str());
    let url = link_url(tx, base, &meeting(&made.secret))?;
    Ok(whole(tx, made.interview.id).await?.with_link(url))
}

impl Resource for InterviewOut {
    const IS: &'static str = "The interview as it stands now.";

    fn address(&self) -> String {
        format!("/interviews/{}", self.id)
    }
}
