use sea_orm::entity::prelude::*;

use crate::{people::PersonId, platform::db::PracticeId};

/// A word under which somebody is found. The crate `folding` makes them.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "person_words")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub word: String,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
}

crate::tenant_rows!(PracticeId);
