use sea_orm::entity::prelude::*;

use crate::{platform::db::PracticeId, screening::screening::ScreeningId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "screening_turns")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub screening_id: ScreeningId,
    /// 0, 1 … of one conversation.
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    /// The name that the device gave it. Part of a unique index.
    pub client_turn: String,
    /// What the candidate said, and what was said to it.
    pub sealed: String,
    pub said_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
