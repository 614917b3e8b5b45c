use sea_orm::entity::prelude::*;

use crate::{platform::db::PracticeId, team_checks::team_check::TeamCheckId};

/// All that is kept of what was answered. It has no moment: that would say when somebody turned in.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "team_check_tallies")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub team_check_id: TeamCheckId,
    /// As JSON.
    pub tally: String,
}

crate::tenant_rows!(PracticeId);
