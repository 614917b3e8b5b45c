use sea_orm::entity::prelude::*;

use crate::{
    files::{FileId, FileUse},
    kernel::text::Text,
    people::PersonId,
    platform::{db::PracticeId, files::FileKind},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "files")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: FileId,
    /// Of what lies on the disk: of one that is sealed, what is encrypted.
    pub sha256: String,
    pub kind: FileKind,
    /// 0 of one that was kept before sizes were.
    pub size: i64,
    pub name: Option<Text<200>>,
    pub used_for: FileUse,
    /// Whom it is about, once something of theirs names it.
    pub person_id: Option<PersonId>,
    /// Since when nothing names it: an index of these few finds what can be swept.
    pub unnamed_since: Option<DateTimeUtc>,
    pub added_at: DateTimeUtc,
    pub added_by: String,
}

crate::tenant_rows!(PracticeId);
