//! The one question over all practices: in which of them is there something to do?
//!
//! It tells names of practices and nothing of their rows. What is due, each is asked by its own
//! [`Scope`](super::Scope).

use sea_orm::{Condition, QueryFilter, QuerySelect};

use super::{Db, PracticeId, TenantTable};
use crate::error::Result;

/// As many rows as are looked at. Where more are due, the rest comes with the next look.
const LOOKED_AT: u64 = 10_000;

impl Db {
    /// Returns the practices that have such rows, in order.
    #[expect(clippy::disallowed_methods, reason = "asks whose rows they are, and for no row")]
    pub async fn practices_with<E: TenantTable>(&self, such: Condition) -> Result<Vec<PracticeId>> {
        self.count_one();
        // Without DISTINCT: for that SQLite would walk through all rows in the order of practices,
        // instead of finding the few that are due by their moment.
        let whose = E::find().select_only().column(E::PRACTICE).filter(such).limit(LOOKED_AT);
        let mut practices: Vec<PracticeId> = whose.into_tuple().all(&self.reader).await?;
        practices.sort_unstable();
        practices.dedup();
        Ok(practices)
    }
}
