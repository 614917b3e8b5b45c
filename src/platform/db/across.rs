//! The one question over all practices: in which of them is there something to do?
//!
//! It tells names of practices and nothing of their rows. What is due, each is asked by its own
//! [`Scope`](super::Scope).

use sea_orm::{Condition, QueryFilter, QuerySelect};

use super::{Db, Owned, PracticeId};
use crate::error::Result;

impl Db {
    /// Returns the practices that have such rows, in order.
    #[expect(clippy::disallowed_methods, reason = "asks whose rows they are, and for no row")]
    pub async fn practices_with<E: Owned>(&self, such: Condition) -> Result<Vec<PracticeId>> {
        self.count_one();
        let whose = E::find().select_only().column(E::PRACTICE).distinct().filter(such);
        let mut practices: Vec<PracticeId> = whose.into_tuple().all(&self.reader).await?;
        practices.sort_unstable();
        Ok(practices)
    }
}
