//! What the lists of candidates are sorted and found by: whose application it is, and whether it is
//! open. Each list is an index, and a page of it a look into that, however many there are.

use sea_orm_migration::{prelude::*, schema::boolean};

use super::m20261128_220010_person_words::folded;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// Those that are open or ended, those of a stage, and both of a job; by who has waited longest, by
/// name, and by when they came.
const LISTS: [(&str, &[&str]); 9] = [
    ("applications_open_by_turn", &["is_open", "turn"]),
    ("applications_open_by_name", &["is_open", "name_folded", "id"]),
    ("applications_open_by_id", &["is_open", "id"]),
    ("applications_of_stage_by_name", &["stage", "name_folded", "id"]),
    ("applications_of_stage_by_id", &["stage", "id"]),
    ("applications_of_job_by_stage", &["job_id", "stage", "turn"]),
    ("applications_of_job_by_turn", &["job_id", "is_open", "turn"]),
    // A stage of one job is a part of it that is walked over inside the index.
    ("applications_of_job_by_name", &["job_id", "is_open", "name_folded", "id", "stage"]),
    ("applications_of_job_by_id", &["job_id", "id", "stage"]),
];

/// What no list is sorted by any more.
const BEFORE: [(&str, &[&str]); 2] =
    [("applications_by_turn", &["turn"]), ("applications_by_job", &["job_id", "turn"])];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in BEFORE {
            manager.drop_index(dropped(name)).await?;
        }
        for column in [folded(manager, "name_folded"), boolean("is_open").default(true).take()] {
            let table = Table::alter().table("applications").add_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        fill(manager).await?;
        for (name, columns) in LISTS {
            manager.create_index(index(name, columns)).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, _) in LISTS {
            manager.drop_index(dropped(name)).await?;
        }
        for column in ["is_open", "name_folded"] {
            let table = Table::alter().table("applications").drop_column(column).to_owned();
            manager.alter_table(table).await?;
        }
        for (name, columns) in BEFORE {
            manager.create_index(index(name, columns)).await?;
        }
        Ok(())
    }
}

/// Nothing of it is read into memory, and no index is kept up while it goes on.
async fn fill(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let whose = |column: &'static str| Expr::col(("applications", column));
    let name = Query::select()
        .column("name_folded")
        .from("people")
        .and_where(Expr::col(("people", "practice_id")).eq(whose("practice_id")))
        .and_where(Expr::col(("people", "id")).eq(whose("person_id")))
        .to_owned();
    let open = Expr::col("stage").is_not_in(["hired", "closed"]);
    let filled = Query::update()
        .table("applications")
        .value("name_folded", Expr::SubQuery(None, Box::new(name.into())))
        .value("is_open", open)
        .to_owned();
    manager.execute(filled).await
}

fn index(name: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create().name(name).table("applications").col("practice_id").to_owned();
    for column in columns {
        index.col(*column);
    }
    index
}

fn dropped(name: &'static str) -> IndexDropStatement {
    Index::drop().name(name).table("applications").to_owned()
}
