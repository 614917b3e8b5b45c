//! The words under which somebody is found, and the name by which lists are sorted. Who is there
//! already gets both, a few hundred at a time.

use sea_orm_migration::{
    prelude::*,
    schema::{text, uuid},
    sea_orm::{DbBackend, QueryResult, prelude::Uuid},
};

#[derive(DeriveMigrationName)]
pub struct Migration;

/// How many people are read at once. Their words are one statement.
const CHUNK: u64 = 250;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(words(manager)).await?;
        let column = folded(manager, "name_folded");
        manager.alter_table(Table::alter().table("people").add_column(column).to_owned()).await?;
        let mut after = None;
        loop {
            let people = people(manager, after).await?;
            let Some(last) = people.last() else { break };
            after = Some((last.practice_id, last.id));
            keep(manager, &people).await?;
        }
        // Of whom one word has been found, the others are asked.
        let by_person = Index::create()
            .name("person_words_by_person")
            .table("person_words")
            .col("practice_id")
            .col("person_id")
            .col("word")
            .to_owned();
        manager.create_index(by_person).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let folded = Table::alter().table("people").drop_column("name_folded").to_owned();
        manager.alter_table(folded).await?;
        manager.drop_table(Table::drop().table("person_words").to_owned()).await
    }
}

fn words(manager: &SchemaManager<'_>) -> TableCreateStatement {
    Table::create()
        .table("person_words")
        .col(uuid("practice_id"))
        .col(in_order(manager, text("word")))
        .col(uuid("person_id"))
        .primary_key(Index::create().col("practice_id").col("word").col("person_id"))
        .foreign_key(
            ForeignKey::create()
                .from_tbl("person_words")
                .from_col("practice_id")
                .from_col("person_id")
                .to_tbl("people")
                .to_col("practice_id")
                .to_col("id")
                .on_delete(ForeignKeyAction::Cascade),
        )
        .to_owned()
}

/// A column that is filled from a name.
pub(super) fn folded(manager: &SchemaManager<'_>, name: &'static str) -> ColumnDef {
    in_order(manager, text(name).default("").take())
}

/// Sorted by its bytes, on each database and in each country: SQLite does so by itself.
fn in_order(manager: &SchemaManager<'_>, mut column: ColumnDef) -> ColumnDef {
    if manager.get_database_backend() == DbBackend::Postgres {
        column.extra("COLLATE \"C\"");
    }
    column
}

struct Known {
    practice_id: Uuid,
    id: Uuid,
    name: String,
    email: Option<String>,
    phone: Option<String>,
}

impl Known {
    fn read(row: &QueryResult) -> Result<Self, DbErr> {
        Ok(Self {
            practice_id: row.try_get_by_index(0)?,
            id: row.try_get_by_index(1)?,
            name: row.try_get_by_index(2)?,
            email: row.try_get_by_index(3)?,
            phone: row.try_get_by_index(4)?,
        })
    }
}

async fn people(
    manager: &SchemaManager<'_>,
    after: Option<(Uuid, Uuid)>,
) -> Result<Vec<Known>, DbErr> {
    let mut rows = Query::select();
    rows.columns(["practice_id", "id", "name", "email", "phone"]).from("people");
    if let Some((practice_id, id)) = after {
        let keys = Expr::tuple([Expr::col("practice_id"), Expr::col("id")]);
        rows.and_where(keys.gt(Expr::tuple([Expr::val(practice_id), Expr::val(id)])));
    }
    rows.order_by("practice_id", Order::Asc).order_by("id", Order::Asc).limit(CHUNK);
    manager.get_connection().query_all(&rows).await?.iter().map(Known::read).collect()
}

async fn keep(manager: &SchemaManager<'_>, people: &[Known]) -> Result<(), DbErr> {
    let mut words = Query::insert();
    words.into_table("person_words").columns(["practice_id", "word", "person_id"]);
    let mut has_words = false;
    for one in people {
        let (email, phone) = (one.email.as_deref(), one.phone.as_deref());
        for word in folding::words(&one.name, email, phone) {
            has_words = true;
            words.values_panic([one.practice_id.into(), word.into(), one.id.into()]);
        }
    }
    if has_words {
        manager.execute(words).await?;
    }
    let names = people.iter().fold(CaseStatement::new(), |names, one| {
        names.case(Expr::col("id").eq(one.id), Expr::val(folding::folded(&one.name)))
    });
    let mut update = Query::update();
    update.table("people").value("name_folded", names.finally(Expr::val("")));
    update
        .and_where(Expr::col("practice_id").is_in(people.iter().map(|one| one.practice_id)))
        .and_where(Expr::col("id").is_in(people.iter().map(|one| one.id)));
    manager.execute(update).await
}
