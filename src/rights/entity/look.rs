use sea_orm::entity::prelude::*;

use crate::{people::PersonId, platform::db::PracticeId};

/// What of somebody has come due to go, when it was last looked at.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "retention_looks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// As words with blanks between them. Nothing: nothing has come due.
    pub what: String,
    /// Since when.
    pub due_on: Option<Date>,
    pub look_again_on: Date,
    pub looked_at: DateTimeUtc,
    /// When somebody said that it goes.
    pub ordered_at: Option<DateTimeUtc>,
    pub ordered_by: Option<String>,
}

crate::tenant_rows!(PracticeId);
