//! Every file has an id, a use and a person, résumés too, and an application can have several.
//!
//! A résumé that was kept before gets the id of the application, or of the addition, that it came with.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        widen(manager).await?;
        manager.create_table(resumes()).await?;
        add_column(manager, "application_additions", uuid_null("file_id")).await?;
        carry_over(manager).await?;
        drop_column(manager, "applications", "resume_sha256").await?;
        drop_column(manager, "applications", "resume_kind").await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add_column(manager, "applications", text_null("resume_sha256")).await?;
        add_column(manager, "applications", text_null("resume_kind")).await?;
        for (column, of) in [("resume_sha256", "sha256"), ("resume_kind", "kind")] {
            let first = Query::update().table("applications").value(column, first(of)).to_owned();
            manager.execute(first).await?;
        }
        manager.drop_table(Table::drop().table("application_resumes").to_owned()).await?;
        drop_column(manager, "application_additions", "file_id").await?;
        // Nothing else knew of them.
        let resumes = Expr::col("used_for").ne("proof");
        manager.execute(Query::delete().from_table("files").and_where(resumes).to_owned()).await?;
        for name in ["files_unnamed", "files_by_content"] {
            manager.drop_index(Index::drop().name(name).table("files").to_owned()).await?;
        }
        for column in ["unnamed_since", "person_id", "used_for"] {
            drop_column(manager, "files", column).await?;
        }
        Ok(())
    }
}

/// What every file says of itself. Those that are there are proofs, or wait to be named as one.
async fn widen(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    add_column(manager, "files", text("used_for").default("proof").take()).await?;
    add_column(manager, "files", uuid_null("person_id")).await?;
    add_column(manager, "files", timestamp_with_time_zone_null("unnamed_since")).await?;
    let proves = Expr::exists(
        Query::select()
            .expr(Expr::val(1))
            .from("license_verifications")
            .and_where(same("license_verifications", "practice_id", "files", "practice_id"))
            .and_where(same("license_verifications", "file_id", "files", "id"))
            .to_owned(),
    );
    let unnamed = Query::update()
        .table("files")
        .value("unnamed_since", Expr::col("added_at"))
        .and_where(proves.not())
        .to_owned();
    manager.execute(unnamed).await?;
    let named = Query::update().table("files").value("person_id", holder()).to_owned();
    manager.execute(named).await?;
    manager.create_index(index("files_unnamed", &["unnamed_since"])).await?;
    manager.create_index(index("files_by_content", &["practice_id", "sha256"])).await
}

fn index(name: &'static str, columns: &[&'static str]) -> IndexCreateStatement {
    let mut index = Index::create().name(name).table("files").to_owned();
    for column in columns {
        index.col(*column);
    }
    index
}

/// Whose license a file proves, if it proves one.
fn holder() -> Expr {
    let holder = Query::select()
        .column(("licenses", "person_id"))
        .from("licenses")
        .inner_join(
            "license_verifications",
            Condition::all()
                .add(same("license_verifications", "practice_id", "licenses", "practice_id"))
                .add(same("license_verifications", "license_id", "licenses", "id")),
        )
        .and_where(same("license_verifications", "practice_id", "files", "practice_id"))
        .and_where(same("license_verifications", "file_id", "files", "id"))
        .limit(1)
        .to_owned();
    Expr::SubQuery(None, Box::new(holder.into()))
}

fn resumes() -> TableCreateStatement {
    let key = |column: &'static str, to: &'static str| {
        ForeignKey::create()
            .from_tbl("application_resumes")
            .from_col("practice_id")
            .from_col(column)
            .to_tbl(to)
            .to_col("practice_id")
            .to_col("id")
            .on_delete(ForeignKeyAction::Restrict)
            .to_owned()
    };
    Table::create()
        .table("application_resumes")
        .col(uuid("practice_id"))
        .col(uuid("application_id"))
        .col(uuid("file_id"))
        .col(text("sha256"))
        .col(text("kind"))
        .col(timestamp_with_time_zone("added_at"))
        .col(text("added_by"))
        .primary_key(Index::create().col("practice_id").col("application_id").col("file_id"))
        .foreign_key(&mut key("application_id", "applications"))
        .foreign_key(&mut key("file_id", "files"))
        .to_owned()
}

/// Only the form took résumés, from visitors. How large they are was not written down.
async fn carry_over(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let columns = [
        "practice_id",
        "id",
        "sha256",
        "kind",
        "size",
        "used_for",
        "person_id",
        "added_at",
        "added_by",
    ];
    let with_resume = |from: &'static str, person: Expr, moment: &'static str| {
        Query::select()
            .column((from, "practice_id"))
            .column((from, "id"))
            .column((from, "resume_sha256"))
            .column((from, "resume_kind"))
            .expr(Expr::val(0))
            .expr(Expr::val("resume"))
            .expr(person)
            .column((from, moment))
            .expr(Expr::val("visitor"))
            .from(from)
            .and_where(Expr::col((from, "resume_sha256")).is_not_null())
            .to_owned()
    };
    let person = Expr::col(("applications", "person_id"));
    let came_with = with_resume("applications", person.clone(), "applied_at");
    insert(manager, "files", &columns, came_with).await?;
    let mut came_later = with_resume("application_additions", person, "sent_at");
    came_later.inner_join(
        "applications",
        Condition::all()
            .add(same("applications", "practice_id", "application_additions", "practice_id"))
            .add(same("applications", "id", "application_additions", "application_id")),
    );
    insert(manager, "files", &columns, came_later).await?;
    let named = Query::select()
        .columns(["practice_id", "id", "id", "resume_sha256", "resume_kind", "applied_at"])
        .expr(Expr::val("visitor"))
        .from("applications")
        .and_where(Expr::col("resume_sha256").is_not_null())
        .to_owned();
    let columns =
        ["practice_id", "application_id", "file_id", "sha256", "kind", "added_at", "added_by"];
    insert(manager, "application_resumes", &columns, named).await?;
    let later = Query::update()
        .table("application_additions")
        .value("file_id", Expr::col("id"))
        .and_where(Expr::col("resume_sha256").is_not_null())
        .to_owned();
    manager.execute(later).await
}

/// What the first résumé of an application was.
fn first(column: &'static str) -> Expr {
    let first = Query::select()
        .column(column)
        .from("application_resumes")
        .and_where(same("application_resumes", "practice_id", "applications", "practice_id"))
        .and_where(same("application_resumes", "application_id", "applications", "id"))
        .order_by("added_at", Order::Asc)
        .order_by("file_id", Order::Asc)
        .limit(1)
        .to_owned();
    Expr::SubQuery(None, Box::new(first.into()))
}

fn same(table: &'static str, column: &'static str, other: &'static str, its: &'static str) -> Expr {
    Expr::col((table, column)).equals((other, its))
}

async fn insert(
    manager: &SchemaManager<'_>,
    table: &'static str,
    columns: &[&'static str],
    from: SelectStatement,
) -> Result<(), DbErr> {
    let mut insert = Query::insert();
    insert.into_table(table).columns(columns.iter().copied());
    insert.select_from(from).map_err(|why| DbErr::Migration(why.to_string()))?;
    manager.execute(insert).await
}

async fn add_column(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: ColumnDef,
) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(table).add_column(column).to_owned()).await
}

async fn drop_column(
    manager: &SchemaManager<'_>,
    table: &'static str,
    column: &'static str,
) -> Result<(), DbErr> {
    manager.alter_table(Table::alter().table(table).drop_column(column).to_owned()).await
}
