// stub
use sea_orm::entity::prelude::*;

use super::{JobId, Spoken};
use crate::{kernel::text::Text, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "jobs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: JobId,
    pub title: Text<120>,
    pub stage: String,
    pub language: Option<Spoken>,
}

crate::owned_rows!(PracticeId);
