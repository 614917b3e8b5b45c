//! When nobody was here to answer: the computer slept, or Muster did not run.
//!
//! Each process writes a row every few seconds (`heartbeat.rs`). Whoever writes one finds by the last
//! row of all how long nobody did. A server that is asleep cannot say so; afterwards it can.

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{ColumnTrait, Condition, QueryFilter, QueryOrder};

use super::{
    Platform,
    db::{Scope, Tx},
};
use crate::error::Result;

/// A start, or a server that is renewed, takes less.
const NOTABLE: TimeDelta = TimeDelta::minutes(10);
/// What lies further back helps nobody to decide when a computer should sleep.
const KEPT: TimeDelta = TimeDelta::days(30);

/// From when until when nobody answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Absence {
    pub from: DateTime<Utc>,
    pub until: DateTime<Utc>,
}

impl Absence {
    /// Returns what lies between two signs of life, if it is long enough to be told. A clock that was
    /// put back tells nothing.
    pub fn between(last: DateTime<Utc>, now: DateTime<Utc>) -> Option<Self> {
        (now - last >= NOTABLE).then_some(Self { from: last, until: now })
    }
}

/// Keeps that nobody answered, and forgets what lies long back.
pub(super) async fn keep(tx: &Tx, absence: Absence) -> Result<()> {
    let old = row::Column::EndedAt.lt(absence.until - KEPT);
    // Two processes that wake at once tell of the same absence.
    let same = row::Column::BeganAt.eq(absence.from);
    tx.remove_shared::<row::Entity>(Condition::any().add(old).add(same)).await?;
    tx.insert_shared(row::Model { began_at: absence.from, ended_at: absence.until }).await
}

/// Returns when nobody answered, the last first, as far as it ended after that moment.
pub async fn since(scope: &Scope, moment: DateTime<Utc>) -> Result<Vec<Absence>> {
    let Platform { db, .. } = scope.platform();
    let rows = db.select::<row::Entity>().filter(row::Column::EndedAt.gt(moment));
    let rows = db.all(rows.order_by_desc(row::Column::EndedAt)).await?;
    Ok(rows.into_iter().map(|row| Absence { from: row.began_at, until: row.ended_at }).collect())
}

mod row {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
    #[sea_orm(table_name = "absences")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub began_at: DateTimeUtc,
        pub ended_at: DateTimeUtc,
    }

    impl crate::platform::db::SharedTable for Entity {}

    crate::shared_rows!();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_night_is_told_and_a_restart_or_a_clock_put_back_is_not() {
        let at: DateTime<Utc> = "2026-11-24T02:10:00Z".parse().unwrap();
        let night = at + TimeDelta::hours(13);
        assert_eq!(Absence::between(at, night), Some(Absence { from: at, until: night }));
        for quiet in [TimeDelta::minutes(9), TimeDelta::zero(), TimeDelta::hours(-3)] {
            assert_eq!(Absence::between(at, at + quiet), None, "{quiet}");
        }
    }
}
