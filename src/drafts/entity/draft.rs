use sea_orm::entity::prelude::*;

use crate::platform::{db::PracticeId, keys::UserId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "form_drafts")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub user_id: UserId,
    /// The address of the form, which names whom it is about.
    #[sea_orm(primary_key, auto_increment = false)]
    pub place: String,
    /// What the page calls itself, as *Today* lists it. Sealed like the rest.
    pub title: String,
    /// What stands in it, as a form is sent.
    pub sealed: String,
    pub kept_at: DateTimeUtc,
}

crate::tenant_rows!(PracticeId);
