//! What stands at each place of a sitting, in a row of its own. It stood in one text with all the others.

use sea_orm_migration::{
    prelude::*,
    schema::{integer, text, uuid},
    sea_orm::{QueryResult, prelude::Uuid},
};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

#[derive(DeriveMigrationName)]
pub struct Migration;

/// How many sittings are read at once.
const CHUNK: u64 = 100;

/// How many rows are one statement.
const ROWS: usize = 1_000;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(table()).await?;
        let mut after = None;
        loop {
            let sittings = sittings(manager, "items", after).await?;
            let Some((last, _)) = sittings.last() else { break };
            after = Some(*last);
            part(manager, &sittings).await?;
        }
        let items = Table::alter().table("sittings").drop_column("items").to_owned();
        manager.alter_table(items).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let column = text("items").default("[]").take();
        let table = Table::alter().table("sittings").add_column(column).to_owned();
        manager.alter_table(table).await?;
        let mut after = None;
        loop {
            let sittings = sittings(manager, "seed", after).await?;
            let Some((last, _)) = sittings.last() else { break };
            after = Some(*last);
            for (key, _) in &sittings {
                join(manager, *key).await?;
            }
        }
        manager.drop_table(Table::drop().table("sitting_items").to_owned()).await
    }
}

fn table() -> TableCreateStatement {
    Table::create()
        .table("sitting_items")
        .col(uuid("practice_id"))
        .col(uuid("sitting_id"))
        .col(integer("place"))
        .col(text("item"))
        .col(text("sha256"))
        .col(text("drawn"))
        .primary_key(Index::create().col("practice_id").col("sitting_id").col("place"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("sitting_items")
                .from_col("practice_id")
                .from_col("sitting_id")
                .to_tbl("sittings")
                .to_col("practice_id")
                .to_col("id")
                .on_delete(ForeignKeyAction::Restrict),
        )
        .to_owned()
}

/// An item as it stood in the text, which is written again as it was read. The oldest name no hash.
#[derive(Serialize, Deserialize)]
struct Placed {
    item: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    sha256: String,
    drawn: Box<RawValue>,
}

type Key = (Uuid, Uuid);

/// Returns sittings with one of their texts, in the order of their keys.
async fn sittings(
    manager: &SchemaManager<'_>,
    column: &'static str,
    after: Option<Key>,
) -> Result<Vec<(Key, String)>, DbErr> {
    let mut rows = Query::select();
    rows.columns(["practice_id", "id", column]).from("sittings");
    if let Some((practice_id, id)) = after {
        let keys = Expr::tuple([Expr::col("practice_id"), Expr::col("id")]);
        rows.and_where(keys.gt(Expr::tuple([Expr::val(practice_id), Expr::val(id)])));
    }
    rows.order_by("practice_id", Order::Asc).order_by("id", Order::Asc).limit(CHUNK);
    let rows = manager.get_connection().query_all(&rows).await?;
    let read = |row: &QueryResult| {
        let key = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
        Ok((key, row.try_get_by_index(2)?))
    };
    rows.iter().map(read).collect()
}

/// Writes a row for each item of these sittings.
async fn part(manager: &SchemaManager<'_>, sittings: &[(Key, String)]) -> Result<(), DbErr> {
    let mut rows = vec![];
    for ((practice_id, id), items) in sittings {
        let items: Vec<Placed> = serde_json::from_str(items).map_err(unreadable)?;
        for (place, Placed { item, sha256, drawn }) in (0_i32..).zip(items) {
            let drawn = drawn.get().to_owned();
            let row: [Expr; 6] = [
                (*practice_id).into(),
                (*id).into(),
                place.into(),
                item.into(),
                sha256.into(),
                drawn.into(),
            ];
            rows.push(row);
        }
    }
    for some in rows.chunks(ROWS) {
        let mut insert = Query::insert();
        insert.into_table("sitting_items");
        insert.columns(["practice_id", "sitting_id", "place", "item", "sha256", "drawn"]);
        for row in some {
            insert.values_panic(row.clone());
        }
        manager.execute(insert).await?;
    }
    Ok(())
}

/// Writes the items of one sitting as one text again.
async fn join(manager: &SchemaManager<'_>, (practice_id, id): Key) -> Result<(), DbErr> {
    let mut rows = Query::select();
    rows.columns(["item", "sha256", "drawn"]).from("sitting_items");
    rows.and_where(Expr::col("practice_id").eq(practice_id));
    rows.and_where(Expr::col("sitting_id").eq(id)).order_by("place", Order::Asc);
    let mut items = vec![];
    for row in manager.get_connection().query_all(&rows).await? {
        let drawn: String = row.try_get_by_index(2)?;
        items.push(Placed {
            item: row.try_get_by_index(0)?,
            sha256: row.try_get_by_index(1)?,
            drawn: RawValue::from_string(drawn).map_err(unreadable)?,
        });
    }
    let items = serde_json::to_string(&items).map_err(unreadable)?;
    let mut update = Query::update();
    update.table("sittings").value("items", items);
    update.and_where(Expr::col("practice_id").eq(practice_id)).and_where(Expr::col("id").eq(id));
    manager.execute(update).await
}

fn unreadable(why: serde_json::Error) -> DbErr {
    DbErr::Migration(format!("the items of a sitting: {why}"))
}
