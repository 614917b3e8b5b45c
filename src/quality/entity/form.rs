use sea_orm::entity::prelude::*;

use crate::{assessments::AssessmentId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "quality_forms")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub assessment_id: AssessmentId,
    pub role: String,
    /// As JSON.
    pub tally: String,
}

crate::tenant_rows!(PracticeId);
