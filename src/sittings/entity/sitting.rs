use sea_orm::entity::prelude::*;

use crate::{invitations::InvitationId, platform::db::PracticeId, sittings::sitting::SittingId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "sittings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SittingId,
    pub invitation_id: InvitationId,
    /// 64 hexadecimal digits.
    pub seed: String,
    /// As JSON.
    pub adjustments: String,
    /// In which language and on what it was begun, as JSON. None of what was begun before that was kept.
    pub circumstances: Option<String>,
    pub started_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
