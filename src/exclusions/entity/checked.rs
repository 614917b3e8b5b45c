use sea_orm::entity::prelude::*;

use crate::{
    exclusions::check::{CheckId, CheckOutcome},
    people::PersonId,
    platform::db::PracticeId,
};

/// What became of a person in a check.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exclusion_checked")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub check_id: CheckId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub person_id: PersonId,
    /// The name under which they were looked for.
    pub name: String,
    pub outcome: CheckOutcome,
    pub by_birth_date: bool,
    pub former_names: i32,
    /// When what they are told apart by was said, as this check read it.
    pub told_at: Option<DateTimeUtc>,
}

crate::tenant_rows!(PracticeId);
