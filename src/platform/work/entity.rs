use sea_orm::entity::prelude::*;

use crate::platform::{db::PracticeId, unsent::Cause, work::WorkId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "work")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WorkId,
    pub kind: String,
    pub payload: String,
    /// Where it goes. Of what goes to one place, little is done at once.
    pub lane: Option<String>,
    pub due_at: DateTimeUtc,
    /// How often it was begun. Who began it last is who may say how it ended.
    pub attempts: i32,
    pub claimed_until: Option<DateTimeUtc>,
    pub last_error: Option<String>,
    /// When it failed last, and what of that may be told: the host that did not take it, what it
    /// answered, and how it ended.
    pub failed_at: Option<DateTimeUtc>,
    pub failed_host: Option<String>,
    pub failed_status: Option<i32>,
    pub failed_cause: Option<Cause>,
    pub given_up_at: Option<DateTimeUtc>,
}

crate::tenant_rows!(PracticeId);
