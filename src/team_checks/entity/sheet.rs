use sea_orm::entity::prelude::*;

use crate::{platform::db::PracticeId, team_checks::team_check::TeamCheckId};

/// A sheet that has come, so that it is counted once. What was on it is not here.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "team_check_sheets")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub team_check_id: TeamCheckId,
    /// The hash of its name.
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
}

crate::tenant_rows!(PracticeId);
