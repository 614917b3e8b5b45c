//! Copies of a SQLite database: how one is made, looked into, and readied to take a place.
//!
//! PostgreSQL is copied by tools of its own.

use std::{
    fs::File,
    io::{self, Read},
    path::{Path, PathBuf},
    sync::Arc,
};

use anyhow::{Context, bail, ensure};
use migration::{Migrator, MigratorTrait};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, RuntimeErr,
    Statement,
    sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous},
};

use super::{Db, PATIENCE, pragma, refuse_newer};
use crate::platform::disk;

/// Whether a database that is to be put aside is one file, with all that was written to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    Whole,
    /// SQLite cannot make sense of it.
    Damaged,
}

impl Db {
    /// Returns whether the database is a file, which can be copied.
    pub fn is_file(&self) -> bool {
        self.reader.get_database_backend() == DbBackend::Sqlite
    }

    /// Returns how many bytes a copy has at most.
    pub async fn size(&self) -> anyhow::Result<u64> {
        let pages = pragma(&self.reader, "PRAGMA page_count").await?.unwrap_or_default();
        let bytes = pragma(&self.reader, "PRAGMA page_size").await?.unwrap_or_default();
        Ok(u64::from(pages.unsigned_abs()) * u64::from(bytes.unsigned_abs()))
    }

    /// Writes a whole and settled copy of the database to a new file, while others read and write:
    /// it reads by a connection of its own, so nobody waits for it. The copy has its name once it is
    /// on the disk; what a try before left behind is overwritten.
    #[expect(clippy::disallowed_methods, reason = "a copy is no question to an entity")]
    pub async fn copy_to(&self, path: &Path) -> anyhow::Result<()> {
        ensure!(self.is_file(), "only SQLite is copied like this");
        let list = Statement::from_string(DbBackend::Sqlite, "PRAGMA database_list");
        let main = self.reader.query_one_raw(list).await?.context("there is no database")?;
        let file: String = main.try_get_by("file")?;
        let unfinished = beside(path, "unfinished");
        disk::remove(&unfinished)?;
        let source = connect(Path::new(&file), |options| options).await?;
        let values = [unfinished.display().to_string().into()];
        let copy = Statement::from_sql_and_values(DbBackend::Sqlite, "VACUUM INTO ?", values);
        let copied = source.execute_raw(copy).await;
        source.close().await?;
        copied?;
        let path = path.to_owned();
        let name = move || {
            disk::sync(&unfinished)?;
            std::fs::rename(&unfinished, &path)?;
            disk::sync_folder(disk::folder_of(&path))
        };
        Ok(tokio::task::spawn_blocking(name).await??)
    }

    /// Opens a copy to look into it, and finds out whether it is sound. Nothing is written, not even
    /// beside it: SQLite is told that nobody else has it open.
    pub async fn open_copy(path: &Path) -> anyhow::Result<Self> {
        let pool = connect(path, |options| options.read_only(true).immutable(true)).await?;
        let check = pragma_text(&pool, "PRAGMA quick_check(1)").await;
        if check.as_deref().is_ok_and(|said| said == "ok") {
            return Ok(Self {
                writer: pool.clone(),
                reader: pool,
                is_broken: Arc::default(),
                asked: Arc::default(),
            });
        }
        pool.close().await?;
        bail!("the database is damaged: {}", check?)
    }

    /// Lets the file go: nobody may ask anything any more.
    pub async fn close(self) -> anyhow::Result<()> {
        self.writer.close().await?;
        Ok(self.reader.close().await?)
    }
}

/// Returns which file a URL means, if it means one.
pub fn file_of(url: &str) -> anyhow::Result<Option<PathBuf>> {
    if !url.starts_with("sqlite:") {
        return Ok(None);
    }
    let options: SqliteConnectOptions = url.parse().with_context(|| url.to_owned())?;
    Ok(Some(options.get_filename().to_owned()))
}

/// Returns the name that belongs to a database's own: `muster.db` has `muster.db-wal` beside it.
pub(in crate::platform) fn beside(database: &Path, ending: &str) -> PathBuf {
    let mut name = database.file_name().unwrap_or_default().to_owned();
    name.push("-");
    name.push(ending);
    database.with_file_name(name)
}

/// Brings the schema of a copy up to date. Afterwards it is one file again.
pub async fn bring_up_to_date(copy: &Path) -> anyhow::Result<()> {
    let connection = connect(copy, single).await?;
    let done = match refuse_newer(&connection).await {
        Ok(()) => Migrator::up(&connection, None).await.map_err(anyhow::Error::from),
        newer => newer,
    };
    connection.close().await?;
    done
}

/// Writes what waits in the write-ahead log into the database, and removes the log. Beside another
/// database of the same name, SQLite would write it into that.
pub async fn settle(database: &Path) -> anyhow::Result<Settled> {
    if !is_sqlite(database)? {
        // SQLite would take it for a new one, and throw the log away.
        return Ok(Settled::Damaged);
    }
    let settled = match connect(database, single).await {
        Ok(connection) => {
            let asked = pragma_text(&connection, "PRAGMA journal_mode").await;
            connection.close().await?;
            asked
        }
        Err(error) => Err(error),
    };
    match settled {
        Ok(mode) if mode == "delete" => Ok(Settled::Whole),
        Ok(mode) => bail!("the database stays in the mode {mode}"),
        Err(error) if is_busy(&error) => {
            Err(error.context("another program uses the database; stop it first"))
        }
        Err(error) => {
            tracing::warn!("what is there is damaged, and is put aside as it is: {error:#}");
            Ok(Settled::Damaged)
        }
    }
}

/// Returns whether a file begins as each database does.
pub(in crate::platform) fn is_sqlite(database: &Path) -> io::Result<bool> {
    const BEGINNING: &[u8] = b"SQLite format 3\0";
    let mut begins = vec![];
    File::open(database)?.take(BEGINNING.len() as u64).read_to_end(&mut begins)?;
    Ok(begins == BEGINNING)
}

/// Of one file, without a log beside it.
fn single(options: SqliteConnectOptions) -> SqliteConnectOptions {
    options.journal_mode(SqliteJournalMode::Delete).synchronous(SqliteSynchronous::Full)
}

/// Returns whether somebody else has it open. A disk that cannot be read is another matter.
fn is_busy(error: &anyhow::Error) -> bool {
    const BUSY: i32 = 5;
    const LOCKED: i32 = 6;
    let cause = match error.downcast_ref() {
        Some(DbErr::Conn(cause) | DbErr::Exec(cause) | DbErr::Query(cause)) => cause,
        _ => return false,
    };
    let RuntimeErr::SqlxError(cause) = cause else { return false };
    let code = cause.as_database_error().and_then(|refused| refused.code());
    let code = code.and_then(|code| code.parse::<i32>().ok());
    code.is_some_and(|code| [BUSY, LOCKED].contains(&(code & 0xff)))
}

#[expect(clippy::disallowed_methods, reason = "the database is opened here")]
async fn connect(
    file: &Path,
    with: impl Fn(SqliteConnectOptions) -> SqliteConnectOptions + Send + Sync + 'static,
) -> anyhow::Result<DatabaseConnection> {
    let mut options = ConnectOptions::new("sqlite:copy");
    let file = file.to_owned();
    options.max_connections(1).sqlx_logging(false).map_sqlx_sqlite_opts(move |options| {
        with(options.filename(&file).create_if_missing(false).busy_timeout(PATIENCE))
    });
    Ok(Database::connect(options).await?)
}

#[expect(clippy::disallowed_methods, reason = "a pragma has no entity to ask through")]
async fn pragma_text(connection: &DatabaseConnection, sql: &str) -> anyhow::Result<String> {
    let row = connection.query_one_raw(Statement::from_string(DbBackend::Sqlite, sql)).await?;
    Ok(row.context("there is no answer")?.try_get_by_index(0)?)
}
