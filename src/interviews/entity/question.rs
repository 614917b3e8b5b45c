use sea_orm::entity::prelude::*;

use crate::{
    interviews::kit::QuestionId, jobs::JobId, kernel::text::Text, platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "interview_questions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: QuestionId,
    pub job_id: JobId,
    pub ask: Text<500>,
    pub look_one: Text<200>,
    pub look_three: Text<200>,
    pub look_five: Text<200>,
    pub added_at: DateTimeUtc,
    pub added_by: String,
}

crate::tenant_rows!(PracticeId);
