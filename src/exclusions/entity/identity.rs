use sea_orm::entity::prelude::*;

use crate::{people::PersonId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exclusion_identities")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    pub sealed: String,
    pub given_at: DateTimeUtc,
    pub given_by: String,
}

crate::tenant_rows!(PracticeId);
