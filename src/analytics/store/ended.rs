//! Whose way ended by a decision of the practice, or in a hire.

use chrono::{DateTime, Utc};
use sea_orm::{
    ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect, Select,
};

use crate::{
    analytics::{
        entity::path::{Column, Entity},
        milestone::Milestone,
    },
    applications::{ApplicationId, ApplicationStage, Ending},
    error::Result,
    jobs::JobId,
    platform::db::Scope,
};

/// One of them, and how far it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, FromQueryResult)]
pub struct Ended {
    pub application_id: ApplicationId,
    pub job_id: JobId,
    pub furthest: Milestone,
}

/// Returns whose way ended from the one moment on and before the other, but for who withdrew.
pub async fn ended(scope: &Scope, within: (DateTime<Utc>, DateTime<Utc>)) -> Result<Vec<Ended>> {
    let rows = those(scope, within).select_only().column(Column::ApplicationId);
    let rows = rows.column(Column::JobId).column(Column::Furthest);
    scope.all_as(rows.order_by_asc(Column::ApplicationId)).await
}

/// Returns how many those are.
pub async fn how_many_ended(scope: &Scope, within: (DateTime<Utc>, DateTime<Utc>)) -> Result<u64> {
    scope.count(those(scope, within)).await
}

fn those(scope: &Scope, (from, to): (DateTime<Utc>, DateTime<Utc>)) -> Select<Entity> {
    let by_decision = Condition::any()
        .add(Column::Ending.eq(Ending::Rejected))
        .add(Column::Stage.eq(ApplicationStage::Hired));
    let rows = scope.select::<Entity>().filter(by_decision);
    rows.filter(Column::Since.gte(from)).filter(Column::Since.lt(to))
}
