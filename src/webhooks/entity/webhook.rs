use sea_orm::entity::prelude::*;

use crate::{
    invitations::InvitationId,
    kernel::text::Text,
    platform::{callback::CallbackUrl, db::PracticeId},
    webhooks::webhook::{Because, WebhookId},
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "webhooks")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: WebhookId,
    pub url: CallbackUrl,
    pub description: Option<Text<120>>,
    /// With a space between two. Empty for all.
    pub kinds: String,
    /// Of which invitation alone it is told.
    pub invitation_id: Option<InvitationId>,
    /// Sealed.
    pub secret: String,
    /// Sealed. It signs beside the new one until then.
    pub old_secret: Option<String>,
    pub old_until: Option<DateTimeUtc>,
    /// Sealed, each on a line behind the moment until which it signs: those before `old_secret`, the newest first.
    pub older_secrets: String,
    pub made_at: DateTimeUtc,
    pub made_by: String,
    /// Since when nothing was taken any more.
    pub failing_since: Option<DateTimeUtc>,
    pub closed_at: Option<DateTimeUtc>,
    pub closed_because: Option<Because>,
    pub updated_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId, dated);
