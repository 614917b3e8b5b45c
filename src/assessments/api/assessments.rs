//! What people can be invited to.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use crate::{
    assessments::{
        Assessment, AssessmentId, ReadAssessments, actions,
        output::AssessmentOut,
        store::{self, Filter},
        titles,
    },
    error::{Error, Result},
    jobs::{self, JobId, RoleKey},
    kernel::{
        cursor::{Cursor, Window},
        language::Language,
        moment::Moment,
    },
    platform::{
        db::Scope,
        http::{list::Listed, principal::ApiKey},
    },
};

#[derive(ApiResponse)]
enum Shown {
    /// The assessment.
    #[oai(status = 200)]
    Assessment(Json<AssessmentOut>),
}

#[derive(Tags)]
enum Tag {
    /// Tests of skill: what there is, who is invited, and what came of it.
    Assessments,
}

pub struct Assessments;

#[OpenApi(tag = "Tag::Assessments")]
impl Assessments {
    /// List assessments
    ///
    /// Returns what people can be invited to: one for each role, and one for each posting.
    #[oai(path = "/assessments", method = "get", operation_id = "list_assessments")]
    #[expect(clippy::too_many_arguments, reason = "each is a parameter of the address")]
    async fn assessments(
        &self,
        key: ApiKey<ReadAssessments>,
        /// Only the one that was frozen for this posting.
        job_id: Query<Option<JobId>>,
        /// Only those for this role profile.
        role: Query<Option<RoleKey>>,
        /// Only the practice's own and those of postings that one can apply for, or only the others.
        is_open: Query<Option<bool>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<AssessmentOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let role = role.0.map(|role| role.word().to_owned());
        let filter = Filter { job_id: job_id.0, role, is_open: is_open.0 };
        actions::freeze_own(&key.scope).await?;
        let open = open(&key.scope).await?;
        let mut found = store::list(&key.scope, filter, &open, window).await?;
        let next = window.cut(&mut found, |one| (one.id, one.updated_at));
        key.listed(shown(&key.scope, &found, &open).await?, next)
    }

    /// Get an assessment
    ///
    /// Returns an assessment that people can be invited to.
    #[oai(path = "/assessments/:id", method = "get", operation_id = "get_assessment")]
    async fn get(
        &self,
        key: ApiKey<ReadAssessments>,
        /// The assessment.
        id: Path<AssessmentId>,
    ) -> Result<Shown> {
        let found = store::assessment(&key.scope, id.0).await?;
        let open = open(&key.scope).await?;
        let shown = shown(&key.scope, &[found], &open).await?.pop();
        Ok(Shown::Assessment(Json(shown.ok_or(Error::Missing("assessment"))?)))
    }
}

/// Returns the postings that one can apply for.
async fn open(scope: &Scope) -> Result<Vec<JobId>> {
    Ok(jobs::open_titled(scope).await?.into_iter().map(|(id, _)| id).collect())
}

async fn shown(scope: &Scope, found: &[Assessment], open: &[JobId]) -> Result<Vec<AssessmentOut>> {
    let titles = titles(scope, Language::English).await?;
    let is_open = |one: &Assessment| one.job_id.is_none_or(|job| open.contains(&job));
    let title = |one: &Assessment| titles.get(&one.id).cloned().unwrap_or_default();
    Ok(found.iter().map(|one| AssessmentOut::new(one, title(one), is_open(one))).collect())
}
