//! The door for programs.

use poem_openapi::{ApiResponse, OpenApi, Tags, param::Path, payload::Json};

use super::{
    actions,
    input::{AnswerIn, ExplanationIn},
    notice::NoticeRequestId,
    output::NoticesOut,
};
use crate::{
    applications::{self, ApplicationId, Decide, ReadApplications},
    error::Result,
    platform::{
        db::Tx,
        http::{
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            principal::ApiKey,
        },
    },
};

#[derive(Tags)]
enum Tag {
    /// What states want candidates told of tests and chats, and before they are turned down.
    Notices,
}

#[derive(ApiResponse)]
enum Shown {
    /// The notices.
    #[oai(status = 200)]
    Notices(Json<NoticesOut>),
}

#[derive(ApiResponse)]
enum Changed {
    /// The notices as they stand now.
    #[oai(status = 201)]
    Notices(
        Json<NoticesOut>,
        /// Where to read them again.
        #[oai(header = "Location")]
        String,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

pub struct Api;

#[OpenApi(tag = "Tag::Notices")]
impl Api {
    /// Get an application's notices
    ///
    /// Returns what the state of the practice wants told, what the candidate has read, asked for and was told, and why no
    /// letter of rejection leaves yet, if something stands in its way.
    #[oai(
        path = "/applications/:id/notices",
        method = "get",
        operation_id = "get_application_notices"
    )]
    async fn get(
        &self,
        key: ApiKey<ReadApplications>,
        /// The application.
        id: Path<ApplicationId>,
    ) -> Result<Shown> {
        applications::find(&key.scope, id.0).await?;
        let told = actions::told(&key.scope, id.0).await?;
        Ok(Shown::Notices(Json(NoticesOut::new(id.0, told))))
    }

    /// Explain an outcome
    ///
    /// Sends the letter that a state wants before somebody is turned down: what the test or chat counted for, and the main
    /// reasons. A person has to have looked at it all.
    #[oai(
        path = "/applications/:id/outcome-letter",
        method = "post",
        operation_id = "explain_outcome"
    )]
    async fn explain(
        &self,
        key: ApiKey<Decide>,
        /// The application.
        id: Path<ApplicationId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<ExplanationIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: ExplanationIn| {
            actions::explain(tx, id.0, body.check()?).await?;
            Ok(NoticesOut::new(id.0, actions::told(tx, id.0).await?))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }

    /// Answer a candidate's request
    ///
    /// Answers what a candidate asked for, a correction or that a person looks again. They are written to.
    #[oai(
        path = "/applications/:id/notice-requests/:request/answer",
        method = "post",
        operation_id = "answer_notice_request"
    )]
    async fn answer(
        &self,
        key: ApiKey<Decide>,
        /// The application.
        id: Path<ApplicationId>,
        /// What was asked.
        request: Path<NoticeRequestId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<AnswerIn>,
    ) -> Result<Changed> {
        let act = async |tx: &mut Tx, body: AnswerIn| {
            actions::answer(tx, id.0, request.0, body.check()?).await?;
            Ok(NoticesOut::new(id.0, actions::told(tx, id.0).await?))
        };
        Ok(once.take(&key.scope, body, act).await?.into())
    }
}

impl From<Done<NoticesOut>> for Changed {
    fn from(Done { answer, replayed }: Done<NoticesOut>) -> Self {
        let location = format!("/api/v1/applications/{}/notices", answer.application_id);
        Self::Notices(Json(answer), location, replayed)
    }
}
