use sea_orm::entity::prelude::*;

use crate::{
    applications::application::{ApplicationId, Grounds},
    kernel::prose::Prose,
    platform::{db::PracticeId, keys::UserId},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "application_closings")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: ApplicationId,
    /// These three belong to a decision. A withdrawal has none.
    pub grounds: Option<Grounds>,
    pub letter: Option<Prose<4000>>,
    pub decided_by: Option<UserId>,
    pub closed_at: DateTimeUtc,
    pub closed_by: String,
}

crate::tenant_rows!(PracticeId);
