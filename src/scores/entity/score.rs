use sea_orm::entity::prelude::*;

use crate::{invitations::InvitationId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assessment_scores")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub invitation_id: InvitationId,
    /// 1, 2 … : the last one is in force.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    /// As JSON.
    pub outcome: String,
    pub scored_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
