use sea_orm::entity::prelude::*;

use crate::platform::db::PracticeId;

/// That a practice asks and counts. Without a row it does not.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "selection_settings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    /// Whose application ended since then is in no edition yet.
    pub counted_from: DateTimeUtc,
    /// When the quarter ends that is counted next.
    pub closes_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
