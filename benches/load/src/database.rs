//! The database beside the product, over a connection of our own: the table of bare saves, and a
//! look at what is there in the end.

use std::collections::HashSet;

use anyhow::Context;
use muster::{kernel::typed_id::TypedId, platform::db::PracticeId, sittings::SittingId};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};

use crate::sitting::{Sitting, step_name};

/// The same words on SQLite and PostgreSQL.
const BARE_TABLE: &str = "
    CREATE TABLE IF NOT EXISTS load_bare (
        practice_id uuid NOT NULL,
        slot integer NOT NULL,
        number bigint NOT NULL,
        PRIMARY KEY (practice_id, slot)
    )";

/// SQLite reads numbered places, too.
const STEPS: &str =
    "SELECT client_step FROM sitting_steps WHERE practice_id = $1 AND sitting_id = $2";

#[expect(clippy::disallowed_methods, reason = "a table that no migration of the product makes")]
pub async fn make_bare_table(url: &str) -> anyhow::Result<()> {
    let connection = Database::connect(url).await?;
    connection.execute_unprepared(BARE_TABLE).await?;
    Ok(connection.close().await?)
}

/// Returns the steps that were called saved and are not in the table.
#[expect(clippy::disallowed_methods, reason = "beside the product, not through it")]
pub async fn lost(
    url: &str,
    practice: PracticeId,
    sittings: &[Sitting],
) -> anyhow::Result<Vec<String>> {
    let connection = Database::connect(url).await?;
    let mut lost = vec![];
    for sitting in sittings {
        let found = steps_of(&connection, practice, &sitting.id).await?;
        let names = sitting.kept().iter().map(|number| step_name(*number));
        let missing = names.filter(|name| !found.contains(name));
        lost.extend(missing.map(|name| format!("{name} of {}", sitting.id)));
    }
    connection.close().await?;
    Ok(lost)
}

#[expect(clippy::disallowed_methods, reason = "beside the product, not through it")]
async fn steps_of(
    connection: &DatabaseConnection,
    practice: PracticeId,
    sitting: &str,
) -> anyhow::Result<HashSet<String>> {
    let id: SittingId = sitting.parse().ok().with_context(|| format!("{sitting} is no sitting"))?;
    let values = [practice.uuid().into(), id.uuid().into()];
    let backend = connection.get_database_backend();
    let asked = Statement::from_sql_and_values(backend, STEPS, values);
    let rows = connection.query_all_raw(asked).await?;
    let names: Result<_, _> = rows.iter().map(|row| row.try_get_by_index(0)).collect();
    Ok(names?)
}
