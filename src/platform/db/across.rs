//! The one question over all practices: in which of them is there something to do?
//!
//! It tells names of practices and nothing of their rows. What is due, each is asked by its own
//! [`Scope`](super::Scope).

use sea_orm::{ColumnTrait, Condition, QueryFilter, QuerySelect};

use super::{Db, PracticeId, TenantTable};
use crate::error::Result;

/// As many rows are looked at in one go: the few that are due, as a rule.
const LOOKED_AT: u64 = 10_000;

impl Db {
    /// Returns the practices that have such rows, in order.
    #[expect(clippy::disallowed_methods, reason = "asks whose rows they are, and for no row")]
    pub async fn practices_with<E: TenantTable>(&self, such: Condition) -> Result<Vec<PracticeId>> {
        self.count_one();
        // Without DISTINCT: for that SQLite would walk through all rows in the order of practices,
        // instead of finding the few that are due by their moment.
        let rows = || E::find().select_only().column(E::PRACTICE).filter(such.clone());
        let mut practices: Vec<PracticeId> = vec![];
        loop {
            // However many rows one practice has, the others are found behind it.
            let others = E::PRACTICE.is_not_in(practices.iter().copied());
            let rows = rows().filter(others).limit(LOOKED_AT);
            let found: Vec<PracticeId> = rows.into_tuple().all(&self.reader).await?;
            let is_all = (found.len() as u64) < LOOKED_AT;
            practices.extend(found);
            practices.sort_unstable();
            practices.dedup();
            if is_all {
                return Ok(practices);
            }
            self.count_one();
        }
    }
}
