use sea_orm::entity::prelude::*;

use crate::platform::{db::PracticeId, files::FileKind};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "logos")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    pub kind: FileKind,
    pub content: Vec<u8>,
}

crate::tenant_rows!(PracticeId);
