//! What people can be invited to.

use bank::Bank;
use poem_openapi::{OpenApi, Tags};

use crate::{
    assessments::{ReadAssessments, actions, output::AssessmentOut},
    error::Result,
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
    async fn assessments(&self, key: ApiKey<ReadAssessments>) -> Result<Listed<AssessmentOut>> {
        let (bank, all) = (Bank::builtin()?, actions::own_assessments(&key.scope).await?);
        let all = all.iter().map(|one| AssessmentOut::new(one, bank)).collect();
        Ok(Listed::new(all, None))
    }
}
