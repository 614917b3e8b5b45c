use sea_orm::entity::prelude::*;

use crate::{applications::ApplicationId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "self_identifications")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: ApplicationId,
    /// What was said, under the data key.
    pub sealed: String,
}

crate::tenant_rows!(PracticeId);
