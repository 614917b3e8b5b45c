use sea_orm::entity::prelude::*;

use crate::{kernel::text::Text, people::PersonId, platform::db::PracticeId, rights::hold::HoldId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "legal_holds")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: HoldId,
    pub person_id: PersonId,
    pub reason: Text<500>,
    pub set_at: DateTimeUtc,
    pub set_by: String,
    pub lifted_at: Option<DateTimeUtc>,
    pub lifted_by: Option<String>,
    pub lifted_because: Option<Text<500>>,
}

crate::tenant_rows!(PracticeId);
