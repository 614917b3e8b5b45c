use sea_orm::entity::prelude::*;

use crate::platform::{db::PracticeId, work::WorkId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "work")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WorkId,
    pub kind: String,
    pub payload: String,
    pub due_at: DateTimeUtc,
    /// How often it was begun. Who began it last is who may say how it ended.
    pub attempts: i32,
    pub claimed_until: Option<DateTimeUtc>,
    pub last_error: Option<String>,
    pub given_up_at: Option<DateTimeUtc>,
}

crate::owned_rows!(PracticeId);
