//! Quality: what was counted of each question of a role and of each form, and how far the log has been read
//! for it.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in [readings(), forms(), questions()] {
            manager.create_table(table).await?;
        }
        // What happened before is read as well: where more was seen than read, a round reads on.
        let practices = Query::select()
            .column("id")
            .expr(Expr::val(0_i64))
            .expr(Expr::val(1_i64))
            .expr(Expr::val(0_i64))
            .from("practices")
            .to_owned();
        let mut readings = Query::insert();
        readings.into_table("quality_readings").columns(["practice_id", "read", "seen", "anew"]);
        readings.select_from(practices).map_err(|why| DbErr::Migration(why.to_string()))?;
        manager.execute(readings).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for table in ["quality_questions", "quality_forms", "quality_readings"] {
            manager.drop_table(Table::drop().table(table).to_owned()).await?;
        }
        Ok(())
    }
}

fn readings() -> TableCreateStatement {
    Table::create()
        .table("quality_readings")
        .col(uuid("practice_id"))
        .col(big_integer("read"))
        .col(big_integer("seen"))
        .col(big_integer("anew"))
        .primary_key(Index::create().col("practice_id"))
        .foreign_key(&mut of_practice("quality_readings"))
        .to_owned()
}

fn forms() -> TableCreateStatement {
    Table::create()
        .table("quality_forms")
        .col(uuid("practice_id"))
        .col(uuid("assessment_id"))
        .col(text("role"))
        .col(text("tally"))
        .primary_key(Index::create().col("practice_id").col("assessment_id"))
        .foreign_key(&mut of_practice("quality_forms"))
        .to_owned()
}

fn questions() -> TableCreateStatement {
    Table::create()
        .table("quality_questions")
        .col(uuid("practice_id"))
        .col(text("role"))
        .col(text("item"))
        .col(text("sha256"))
        .col(text("tally"))
        .primary_key(Index::create().col("practice_id").col("role").col("item").col("sha256"))
        .foreign_key(&mut of_practice("quality_questions"))
        .to_owned()
}

fn of_practice(table: &'static str) -> ForeignKeyCreateStatement {
    ForeignKey::create()
        .from_tbl(table)
        .from_col("practice_id")
        .to_tbl("practices")
        .to_col("id")
        .on_delete(ForeignKeyAction::Restrict)
        .to_owned()
}
