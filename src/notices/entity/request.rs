use sea_orm::entity::prelude::*;

use crate::{
    applications::ApplicationId,
    kernel::prose::Prose,
    notices::notice::{NoticeRequestId, RequestKind, RequestOutcome},
    platform::db::PracticeId,
};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "notice_requests")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: NoticeRequestId,
    pub application_id: ApplicationId,
    pub kind: RequestKind,
    pub said: Prose<2000>,
    pub asked_at: DateTimeUtc,
    /// Whether nobody has answered.
    pub is_open: bool,
    pub outcome: Option<RequestOutcome>,
    pub answer: Option<Prose<2000>>,
    pub settled_at: Option<DateTimeUtc>,
    pub settled_by: Option<String>,
}

crate::tenant_rows!(PracticeId);
