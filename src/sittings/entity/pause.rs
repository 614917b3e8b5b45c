use sea_orm::entity::prelude::*;

use crate::{invitations::InvitationId, platform::db::PracticeId, sittings::sitting::SittingId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "pauses")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub invitation_id: InvitationId,
    /// Nothing if it could not be begun.
    pub sitting_id: Option<SittingId>,
    /// The ids of the items that could not be found, as JSON.
    pub items: String,
    pub paused_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
