//! Many rows of one table, a statement for each few hundred, a transaction for each few thousand.

use anyhow::Result;
use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, TransactionTrait, Value,
    sea_query::{Expr, Query},
};

/// SQLite takes 32,766 values in one statement.
const VALUES: usize = 12_000;
const STATEMENTS: usize = 50;

pub struct Rows<'a> {
    table: &'static str,
    columns: &'static [&'static str],
    waiting: Vec<Vec<Value>>,
    statements: usize,
    connection: &'a DatabaseConnection,
    transaction: Option<DatabaseTransaction>,
}

impl<'a> Rows<'a> {
    pub fn of(
        connection: &'a DatabaseConnection,
        table: &'static str,
        columns: &'static [&'static str],
    ) -> Self {
        Self { table, columns, waiting: vec![], statements: 0, connection, transaction: None }
    }

    pub async fn add(&mut self, row: Vec<Value>) -> Result<()> {
        self.waiting.push(row);
        if self.waiting.len() * self.columns.len() >= VALUES { self.write().await } else { Ok(()) }
    }

    /// Writes what is left.
    pub async fn end(mut self) -> Result<()> {
        self.write().await?;
        if let Some(transaction) = self.transaction.take() {
            transaction.commit().await?;
        }
        Ok(())
    }

    async fn write(&mut self) -> Result<()> {
        if self.waiting.is_empty() {
            return Ok(());
        }
        let mut insert = Query::insert();
        insert.into_table(self.table).columns(self.columns.iter().copied());
        for row in self.waiting.drain(..) {
            insert.values(row.into_iter().map(Expr::val))?;
        }
        let transaction = match self.transaction.take() {
            Some(begun) => begun,
            None => self.connection.begin().await?,
        };
        transaction.execute(&insert).await?;
        self.statements += 1;
        if self.statements.is_multiple_of(STATEMENTS) {
            transaction.commit().await?;
        } else {
            self.transaction = Some(transaction);
        }
        Ok(())
    }
}
