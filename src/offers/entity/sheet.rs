use sea_orm::entity::prelude::*;

use crate::{
    files::{FileId, SheetId, SheetState},
    kernel::text::Text,
    offers::offer::OfferId,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "offer_sheets")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: SheetId,
    pub offer_id: OfferId,
    pub file_id: FileId,
    /// Of the file's bytes.
    pub sha256: String,
    pub state: SheetState,
    /// Why it was sent back.
    pub reason: Option<Text<300>>,
    pub handed_in_at: DateTimeUtc,
    pub handed_in_by: String,
    pub decided_at: Option<DateTimeUtc>,
    pub decided_by: Option<String>,
}

crate::tenant_rows!(PracticeId);
