use sea_orm::entity::prelude::*;

use crate::{kernel::prose::Prose, platform::db::PracticeId};

/// A version of what the office has people read and sign. It never changes.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "policies")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub task: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub version: i32,
    pub english: Prose<20000>,
    pub spanish: Option<Prose<20000>>,
    pub written_at: DateTimeUtc,
    pub written_by: String,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
