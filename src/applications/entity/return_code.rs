use sea_orm::entity::prelude::*;

use crate::{applications::application::ApplicationId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "return_codes")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub hash: String,
    pub application_id: ApplicationId,
    /// The subject of the links that it makes.
    pub opens: String,
    pub made_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
