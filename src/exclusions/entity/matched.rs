use sea_orm::entity::prelude::*;

use crate::{
    exclusions::{
        edition::EditionId,
        matched::{MatchId, MatchState, MatchTier},
    },
    people::PersonId,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "exclusion_matches")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: MatchId,
    pub person_id: PersonId,
    pub list: String,
    pub edition_id: EditionId,
    /// The SHA-256 of what the row says.
    pub row_key: String,
    /// The row as it was read, as JSON: its edition's rows go.
    pub listed: String,
    /// Whom it was compared with, sealed.
    pub sought: String,
    pub tier: MatchTier,
    pub score: i32,
    /// Codes with blanks between.
    pub reasons: String,
    pub state: MatchState,
    pub opened_at: DateTimeUtc,
    pub updated_at: DateTimeUtc,
    pub revision: i32,
}

crate::tenant_rows!(PracticeId, dated);
