use sea_orm::entity::prelude::*;

use crate::{
    background_checks::background_check_state::BackgroundCheckId, kernel::text::Text,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "background_check_papers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub check_id: BackgroundCheckId,
    /// The word of a `PaperKind`.
    #[sea_orm(primary_key, auto_increment = false)]
    pub kind: String,
    /// As it was shown, byte for byte.
    pub text: String,
    pub text_sha256: String,
    pub name: Option<Text<200>>,
    pub consent: i32,
    pub place: Option<String>,
    pub agent: Option<Text<300>>,
    pub signed_at: DateTimeUtc,
    pub signed_by: String,
}

crate::tenant_rows!(PracticeId);
