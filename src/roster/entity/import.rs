use sea_orm::entity::prelude::*;

use crate::platform::db::PracticeId;

crate::typed_id!(
    /// A list that somebody reads in.
    ImportId,
    "list"
);

/// A list that somebody reads in.
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "staff_imports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: ImportId,
    /// The text of the file. Once it has been read in, nothing.
    pub content: String,
    /// What each column means, with blanks between.
    pub columns: String,
    pub added: i32,
    pub made_at: DateTimeUtc,
    pub made_by: String,
    pub done_at: Option<DateTimeUtc>,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
