use sea_orm::entity::prelude::*;

use crate::{
    applications::ApplicationId, kernel::prose::Prose, notices::notice_law::NoticeLaw,
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice_letters")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    /// There is one of an application.
    #[sea_orm(primary_key, auto_increment = false)]
    pub application_id: ApplicationId,
    pub law: NoticeLaw,
    pub counted: Prose<1000>,
    pub reasons: Prose<2000>,
    pub sent_at: DateTimeUtc,
    pub sent_by: String,
}

crate::tenant_rows!(PracticeId);
