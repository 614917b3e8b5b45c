//! A table of a practice, as a migration of its own: what every such table begins with stands here once.
//!
//! What is written here was run wherever it was released. It is never changed; a table that wants something else says so in
//! a migration of its own.

use sea_orm_migration::{prelude::*, schema::uuid, util::get_file_stem};

/// Makes a table whose rows have an id and belong to a practice, which cannot go before they do. Undone, it drops it.
pub struct TenantTable {
    /// `file!()`: a migration is called like its file.
    pub file: &'static str,
    pub table: &'static str,
    /// Adds the columns behind `practice_id` and `id`.
    pub columns: fn(&mut TableCreateStatement),
}

impl MigrationName for TenantTable {
    fn name(&self) -> &str {
        get_file_stem(self.file)
    }
}

#[async_trait::async_trait]
impl MigrationTrait for TenantTable {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let mut practice = ForeignKey::create()
            .from_tbl(self.table)
            .from_col("practice_id")
            .to_tbl("practices")
            .to_col("id")
            .on_delete(ForeignKeyAction::Restrict)
            .to_owned();
        let mut table = Table::create()
            .table(self.table)
            .col(uuid("practice_id"))
            .col(uuid("id"))
            .primary_key(Index::create().col("practice_id").col("id"))
            .foreign_key(&mut practice)
            .to_owned();
        (self.columns)(&mut table);
        manager.create_table(table).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.drop_table(Table::drop().table(self.table).to_owned()).await
    }
}
