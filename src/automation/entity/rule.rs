use sea_orm::entity::prelude::*;

use crate::{
    automation::switch::StopCause,
    platform::{db::PracticeId, keys::UserId},
};

/// A rule that has ever been switched on.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "automation_rules")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    /// The word of a [`ReadyRule`](crate::automation::ready_rule::ReadyRule): a key is text or a number.
    pub rule: String,
    /// Null: it is off.
    pub on_since: Option<DateTimeUtc>,
    /// With whose rights it acts.
    pub user_id: UserId,
    pub days: Option<i32>,
    pub most: Option<i32>,
    /// Why it stopped by itself, until somebody looks at it.
    pub stopped_because: Option<StopCause>,
    pub stopped_at: Option<DateTimeUtc>,
}

crate::tenant_rows!(PracticeId);
