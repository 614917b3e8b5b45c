use sea_orm::entity::prelude::*;

use crate::{medical::request::RequestId, platform::db::PracticeId};

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "adjustment_requests")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub practice_id: PracticeId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: RequestId,
    /// The invitation's id. For each there is one.
    pub about: String,
    pub asked_at: DateTimeUtc,
    pub answered_at: Option<DateTimeUtc>,
    /// Who asked what, and the answer, under the data key.
    pub sealed: String,
}

crate::tenant_rows!(PracticeId);
