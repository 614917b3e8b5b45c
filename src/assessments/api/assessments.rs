//! What people can be invited to.

use std::collections::HashMap;

use bank::Bank;
use poem_openapi::{OpenApi, Tags, param::Query};

use crate::{
    assessments::{
        ReadAssessments, actions,
        output::AssessmentOut,
        store::{self, Filter},
    },
    error::{Error, Result},
    jobs::{self, JobId, RoleKey},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
    },
    platform::http::{list::Listed, principal::ApiKey},
};

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
        #[oai(default = "usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<AssessmentOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let role = role.0.map(|role| role.word().to_owned());
        let filter = Filter { job_id: job_id.0, role, is_open: is_open.0 };
        actions::freeze_own(&key.scope).await?;
        let open: Vec<_> =
            jobs::open_titled(&key.scope).await?.into_iter().map(|(id, _)| id).collect();
        let mut found = store::list(&key.scope, filter, &open, window).await?;
        let next = window.cut(&mut found, |one| (one.id, one.updated_at));
        let titles = jobs::titled(&key.scope, found.iter().filter_map(|one| one.job_id)).await?;
        let titles: HashMap<_, _> = titles.into_iter().collect();
        let bank = Bank::builtin()?;
        let job = |id| titles.get(&id).map(|title| (title.as_str(), open.contains(&id)));
        let shown = found.iter().map(|one| AssessmentOut::new(one, one.job_id.and_then(job), bank));
        Ok(Listed::new(shown.collect(), next))
    }
}

fn usual() -> u32 {
    Window::USUAL
}
