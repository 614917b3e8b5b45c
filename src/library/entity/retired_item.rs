use sea_orm::entity::prelude::*;

use crate::{kernel::text::Text, library::retirement::RetirementReason, platform::db::PracticeId};

/// A question that this practice has taken out. Brought back, it has no row.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "retired_items")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    /// As the bank calls it.
    #[sea_orm(primary_key, auto_increment = false)]
    pub item: String,
    pub reason: RetirementReason,
    pub note: Option<Text<300>>,
    pub retired_at: DateTimeUtc,
    pub retired_by: String,
}

crate::tenant_rows!(PracticeId);
