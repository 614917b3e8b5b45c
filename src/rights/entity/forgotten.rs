use sea_orm::entity::prelude::*;

use crate::{people::PersonId, platform::db::PracticeId};

/// That somebody was forgotten: an id, and nothing that it ever stood for.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "forgotten")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub forgotten_at: DateTimeUtc,
    /// What went, as words with blanks between them.
    pub what: String,
}

crate::tenant_rows!(PracticeId);
