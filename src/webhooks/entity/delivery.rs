use sea_orm::entity::prelude::*;

use crate::{
    platform::{db::PracticeId, events::EventId},
    webhooks::{
        delivery::{DeliveryId, DeliveryState},
        webhook::WebhookId,
    },
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhook_deliveries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: DeliveryId,
    pub webhook_id: WebhookId,
    pub event_id: EventId,
    pub kind: String,
    pub state: DeliveryState,
    pub attempts: i32,
    pub queued_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
