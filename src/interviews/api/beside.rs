//! What is asked at interviews for a job, and its candidates side by side.

use poem_openapi::{ApiResponse, OpenApi, param::Path, payload::Json};

use super::Tag;
use crate::{
    error::Result,
    interviews::{
        ReadInterviews, WriteInterviews, actions,
        comparison::ComparisonOut,
        input::QuestionIn,
        kit::{self, QuestionId},
        output::KitOut,
        sides::{self, May},
        store,
    },
    jobs::{self, JobId},
    kernel::language::Language,
    platform::{
        db::{Scope, Tx},
        http::{
            idempotency::{Done, Idempotent},
            json_body::JsonBody,
            principal::ApiKey,
        },
    },
};

#[derive(ApiResponse)]
enum Compared {
    /// The candidates.
    #[oai(status = 200)]
    Candidates(Json<ComparisonOut>),
}

#[derive(ApiResponse)]
enum Kit {
    /// The questions.
    #[oai(status = 200)]
    Kit(Json<KitOut>),
}

#[derive(ApiResponse)]
enum KitChanged {
    /// The questions as they are now.
    #[oai(status = 201)]
    Kit(
        Json<KitOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

/// More than this nobody lays side by side.
const MOST_COMPARED: usize = 50;

pub struct Api;

#[OpenApi(tag = "Tag::Interviews")]
impl Api {
    /// Lay candidates side by side
    ///
    /// Returns up to 50 of those of a job on whom somebody can decide, whoever has waited longest first, with what
    /// there is of each, as far as the key may read it. Two scores that are `not_distinguishable` say nothing about who is better.
    #[oai(path = "/jobs/:id/comparison", method = "get", operation_id = "compare_candidates")]
    async fn compare(
        &self,
        key: ApiKey<ReadInterviews>,
        /// The job.
        id: Path<JobId>,
    ) -> Result<Compared> {
        let scope = &key.scope;
        let job = jobs::find(scope, id.0).await?;
        let mut ready = sides::ready(scope, id.0).await?;
        ready.truncate(MOST_COMPARED);
        let may = May::of(scope, |rule| key.is_within(rule));
        let all = sides::of(scope, &job, ready, may, Language::English).await?;
        Ok(Compared::Candidates(Json(ComparisonOut::new(id.0, &all))))
    }

    /// Get a job's questions
    ///
    /// Returns what is asked at interviews for a job: questions of its role profile whose duty is ticked, and the
    /// office's own.
    #[oai(path = "/jobs/:id/interview-kit", method = "get", operation_id = "get_interview_kit")]
    async fn kit(
        &self,
        key: ApiKey<ReadInterviews>,
        /// The job.
        id: Path<JobId>,
    ) -> Result<Kit> {
        Ok(Kit::Kit(Json(kit(&key.scope, id.0).await?)))
    }

    /// Add a question of your own
    ///
    /// Adds a question to a job's interviews from now on. What may not be asked is refused, with the reason.
    #[oai(
        path = "/jobs/:id/interview-questions",
        method = "post",
        operation_id = "add_interview_question"
    )]
    async fn add_question(
        &self,
        key: ApiKey<WriteInterviews>,
        /// The job.
        id: Path<JobId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
        body: JsonBody<QuestionIn>,
    ) -> Result<KitChanged> {
        let act = async |tx: &mut Tx, body: QuestionIn| {
            actions::add_question(tx, id.0, body.check()?).await?;
            kit(tx, id.0).await
        };
        let Done { answer, replayed } = once.take(&key.scope, body, act).await?;
        Ok(KitChanged::Kit(Json(answer), replayed))
    }

    /// Remove a question of your own
    ///
    /// It is asked no more. Interviews that were offered before keep it.
    #[oai(
        path = "/jobs/:id/interview-questions/:question",
        method = "delete",
        operation_id = "remove_interview_question"
    )]
    async fn remove_question(
        &self,
        key: ApiKey<WriteInterviews>,
        /// The job.
        id: Path<JobId>,
        /// The question.
        question: Path<QuestionId>,
    ) -> Result<Kit> {
        let act = async |tx: &mut Tx| {
            actions::remove_question(tx, id.0, question.0).await?;
            kit(tx, id.0).await
        };
        Ok(Kit::Kit(Json(key.scope.write(act).await?)))
    }
}

async fn kit(scope: &Scope, id: JobId) -> Result<KitOut> {
    let job = jobs::find(scope, id).await?;
    let own = store::own_questions(scope, id).await?;
    Ok(KitOut::new(id, &kit::of(job.role, job.description(), &own)?))
}
