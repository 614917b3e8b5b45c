//! What each item of a frozen form asks and keys, under its hash.
//!
//! Forms that are there have been frozen by the first bank, by the hash of all that was written about
//! an item. `first_items.tsv` has each of its items: that hash, the id, and what was asked and
//! keyed. Every practice with a form gets all of them, and forms and sittings the hashes of these.

use sea_orm_migration::{
    prelude::*,
    schema::{text, uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let table = Table::create()
            .table("frozen_items")
            .col(uuid("practice_id"))
            .col(text("sha256"))
            .col(text("content"))
            .primary_key(Index::create().col("practice_id").col("sha256"))
            .to_owned();
        manager.create_table(table).await?;
        let items = items()?;
        for item in &items {
            manager.exec_stmt(item.kept()?).await?;
        }
        let (mut forms, mut sittings) = (Expr::col("form"), Expr::col("items"));
        for item in &items {
            let [version, sha256] = item.in_form();
            forms = replaced(forms, version, sha256);
            let [without, with] = item.in_sitting();
            sittings = replaced(sittings, without, with);
        }
        rewrite(manager, forms, sittings).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let (mut forms, mut sittings) = (Expr::col("form"), Expr::col("items"));
        for item in items()? {
            let [version, sha256] = item.in_form();
            forms = replaced(forms, sha256, version);
            let [without, with] = item.in_sitting();
            sittings = replaced(sittings, with, without);
        }
        rewrite(manager, forms, sittings).await?;
        manager.drop_table(Table::drop().table("frozen_items").to_owned()).await
    }
}

/// An item of the first bank.
struct First {
    version: &'static str,
    id: &'static str,
    sha256: &'static str,
    content: &'static str,
}

fn items() -> Result<Vec<First>, DbErr> {
    let lines = include_str!("first_items.tsv").lines();
    let read = |line: &'static str| match line.split('\t').collect::<Vec<_>>()[..] {
        [version, id, sha256, content] => Ok(First { version, id, sha256, content }),
        _ => Err(DbErr::Migration(format!("no item of the first bank: {line}"))),
    };
    lines.map(read).collect()
}

impl First {
    /// Keeps it for every practice that has a form.
    fn kept(&self) -> Result<InsertStatement, DbErr> {
        let practices = Query::select()
            .distinct()
            .column("practice_id")
            .expr(Expr::val(self.sha256))
            .expr(Expr::val(self.content))
            .from("assessments")
            .to_owned();
        let mut kept = Query::insert();
        kept.into_table("frozen_items").columns(["practice_id", "sha256", "content"]);
        kept.select_from(practices).map_err(|why| DbErr::Migration(why.to_string()))?;
        Ok(kept)
    }

    /// Returns how a form has named it, and how it names it now.
    fn in_form(&self) -> [String; 2] {
        let named = |by: &str| format!(r#"{{"item":"{}",{by},"skill":"#, self.id);
        [
            named(&format!(r#""version":"{}""#, self.version)),
            named(&format!(r#""sha256":"{}""#, self.sha256)),
        ]
    }

    /// The same for a sitting.
    fn in_sitting(&self) -> [String; 2] {
        let named = |by: &str| format!(r#"{{"item":"{}",{by}"drawn":"#, self.id);
        [named(""), named(&format!(r#""sha256":"{}","#, self.sha256))]
    }
}

fn replaced(text: Expr, old: String, new: String) -> Expr {
    Func::cust("replace").args([text, Expr::val(old), Expr::val(new)]).into()
}

async fn rewrite(manager: &SchemaManager<'_>, forms: Expr, sittings: Expr) -> Result<(), DbErr> {
    let forms = Query::update().table("assessments").value("form", forms).to_owned();
    manager.exec_stmt(forms).await?;
    let sittings = Query::update().table("sittings").value("items", sittings).to_owned();
    manager.exec_stmt(sittings).await
}
