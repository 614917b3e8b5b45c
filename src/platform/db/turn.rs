//! One at a time, where what is decided lies in rows that cannot be held: many, or none yet.

use sea_orm::{ConnectionTrait, DbBackend, Statement};
use sha2::{Digest, Sha256};

use super::Tx;
use crate::error::Result;

impl Tx {
    /// Waits until no other transaction of this practice has the turn of this name, and keeps it to the end. What is
    /// looked for after that is there if another put it there.
    ///
    /// SQLite has one writer, so there it is always one's turn. PostgreSQL lets many write at once, and of two who look for
    /// a row before they add it both find none.
    ///
    /// # Errors
    /// [`crate::error::Error::Busy`] if it takes longer than a statement may wait for a row.
    #[expect(clippy::disallowed_methods, reason = "a turn is no row of any table")]
    pub async fn in_turn(&self, name: &str) -> Result<()> {
        if self.platform().db.is_file() {
            return Ok(());
        }
        let key = key(&format!("{} {name}", self.practice_id()));
        let asked = "SELECT pg_advisory_xact_lock($1)";
        let asked = Statement::from_sql_and_values(DbBackend::Postgres, asked, [key.into()]);
        self.heard(self.executor()?.query_one_raw(asked).await)?;
        Ok(())
    }
}

/// PostgreSQL knows a turn by a number. Two names that share one wait for each other, and nothing else comes of it.
fn key(name: &str) -> i64 {
    let [a, b, c, d, e, f, g, h, ..]: [u8; 32] = Sha256::digest(name).into();
    i64::from_be_bytes([a, b, c, d, e, f, g, h])
}
