use sea_orm::entity::prelude::*;

use crate::{
    exclusions::matched::{MatchFinding, MatchId, MatchMeans},
    kernel::text::Text,
    platform::db::PracticeId,
};

/// What a person found about a match. Append-only.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exclusion_dispositions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub match_id: MatchId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub finding: MatchFinding,
    pub means: MatchMeans,
    pub words: Option<Text<500>>,
    pub found_at: DateTimeUtc,
    pub found_by: String,
}

crate::tenant_rows!(PracticeId);
