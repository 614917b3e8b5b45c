use sea_orm::entity::prelude::*;

use crate::{
    kernel::{phone::Phone, text::Text},
    platform::{db::PracticeId, keys::UserId},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "medical_readers")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    /// A user, or a name and a phone outside; with neither the owners read.
    pub user_id: Option<UserId>,
    pub name: Option<Text<120>>,
    pub phone: Option<Phone>,
}

crate::tenant_rows!(PracticeId);
