use sea_orm::entity::prelude::*;

use crate::{
    platform::db::PracticeId,
    webhooks::delivery::{DeliveryId, Outcome},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_attempts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub delivery_id: DeliveryId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub number: i32,
    pub at: DateTimeUtc,
    pub outcome: Outcome,
    /// What it answered, by number.
    pub status: Option<i32>,
}

crate::tenant_rows!(PracticeId);
