//! A list's file becomes the edition in force, or is refused and changes nothing.

use std::time::Duration;

use chrono::NaiveDate;
use matching::list::{Listed, history, sha256};
use tokio::time::{Instant, sleep};

use super::{
    edition::{self, Contents, Edition, EditionRefused, EditionState, Incoming, ListSource},
    events::{self, Event},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::fault::{Fault, Reason},
    platform::{
        db::{Scope, Tx},
        inquiry::Unheard,
    },
    practices,
};

/// How many rows one transaction writes.
const AT_ONCE: usize = 2_000;
/// SQLite's lock is not fair: whoever writes much leaves it free in between, as long as it held it.
const REST: Duration = Duration::from_millis(20);

/// How fast rows are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Nobody serves: nobody waits.
    Alone,
    /// With rests, so that answers are saved meanwhile.
    BesideOthers,
}

/// Loads a file. Its rows are written beside those in force, and then one change puts them in their place.
///
/// # Errors
/// Refuses what is no such list, or looks like only a part of one. The edition in force stays so, and that a file
/// was refused is written down.
pub async fn load(scope: &Scope, incoming: Incoming, pace: Pace) -> Result<Edition> {
    load_seen(scope, incoming, (pace, &|_, _| {})).await
}

/// Is told how many rows are written, and of how many.
pub type Seen<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Like [`load`], for who looks on.
pub async fn load_seen(
    scope: &Scope,
    incoming: Incoming,
    how: (Pace, Seen<'_>),
) -> Result<Edition> {
    let today = practices::today(scope).await?;
    let (incoming, sha256, read) = read(incoming, today).await?;
    let mut edition = edition(scope, (incoming.source, incoming.file.as_str()), sha256);
    let read = match read {
        Ok(read) => read,
        Err(why) => return refuse(scope, edition, why).await,
    };
    let Contents { list, name, listed_on, rows } = read;
    edition.rows = i32::try_from(rows.len()).map_err(Error::internal)?;
    (edition.list, edition.name, edition.listed_on) = (list, name, Some(listed_on));
    if let Some(before) = store::in_force(scope, &edition.list).await?
        && let Err(why) = refuse_replacement(&before, (&edition, &incoming), (listed_on, today))
    {
        return refuse(scope, edition, why).await;
    }
    // Who has left comes first: of a list that was replaced nothing is there any more.
    let (left, rows) = left(scope, &edition, rows).await?;
    if let Some((past, rows)) = left {
        write(scope, past, rows, how).await?;
    }
    write(scope, edition, rows, how).await
}

fn refuse_replacement(
    before: &Edition,
    (edition, incoming): (&Edition, &Incoming),
    (listed_on, today): (NaiveDate, NaiveDate),
) -> Result<(), EditionRefused> {
    let rows = usize::try_from(edition.rows).unwrap_or_default();
    before.refuse_replacement(&edition.sha256, rows, incoming.is_smaller)?;
    before.refuse_older(incoming, listed_on, today)
}

/// An edition of those who have left, with its rows.
type Past = (Edition, Vec<Listed>);

/// The extract of SAM.gov has active rows only: who was on an edition and is not on the next is kept beside it, as past.
/// Returns them, if there are any, and the rows that came.
async fn left(
    scope: &Scope,
    edition: &Edition,
    rows: Vec<Listed>,
) -> Result<(Option<Past>, Vec<Listed>)> {
    let list = ListSource::Sam.word();
    if edition.list != list {
        return Ok((None, rows));
    }
    let Some(before) = store::in_force(scope, list).await? else { return Ok((None, rows)) };
    let mut chunks = store::chunks(scope, before.id).await?;
    if let Some(past) = store::in_force(scope, &edition::past(list)).await? {
        chunks.extend(store::chunks(scope, past.id).await?);
    }
    let on = edition.listed_on.unwrap_or_else(|| scope.now().date_naive());
    // All of a list is parsed, compared and hashed: nobody else waits for that.
    let compare = move || gone(&chunks, rows, on);
    let (gone, rows) = tokio::task::spawn_blocking(compare).await.map_err(Error::internal)?;
    let Some((left, sha256)) = gone? else { return Ok((None, rows)) };
    let past = Edition {
        id: scope.fresh_id(),
        list: edition::past(list),
        name: format!("{}, no longer listed", edition.name),
        file: before.file,
        sha256,
        rows: i32::try_from(left.len()).map_err(Error::internal)?,
        ..edition.clone()
    };
    Ok((Some((past, left)), rows))
}

/// Who is gone, and their hash; nothing if nobody is.
type Gone = Option<(Vec<Listed>, String)>;

/// Returns who stands in these chunks and in no row that came, with their hash, and the rows that came.
fn gone(chunks: &[String], rows: Vec<Listed>, on: NaiveDate) -> (Result<Gone>, Vec<Listed>) {
    let known = chunks.iter().flat_map(|chunk| chunk.lines()).map(serde_json::from_str);
    let known = known.collect::<Result<Vec<Listed>, _>>().map_err(Error::internal);
    let left = known.map(|known| history::left(known, &rows, on));
    let hashed = left.and_then(|left| {
        let sha256 = sha256(lines(&left)?.as_bytes());
        Ok((!left.is_empty()).then_some((left, sha256)))
    });
    (hashed, rows)
}

/// Reads a file where nobody else waits.
async fn read(
    incoming: Incoming,
    today: NaiveDate,
) -> Result<(Incoming, String, Result<Contents, EditionRefused>)> {
    let read = move || {
        let (hash, read) = (sha256(&incoming.bytes), incoming.read(today));
        (incoming, hash, read)
    };
    tokio::task::spawn_blocking(read).await.map_err(Error::internal)
}

/// An edition of which nothing is written yet.
fn edition(scope: &Scope, (source, file): (ListSource, &str), sha256: String) -> Edition {
    Edition {
        id: scope.fresh_id(),
        name: source.title().to_owned(),
        list: source.word().to_owned(),
        file: file.to_owned(),
        sha256,
        listed_on: None,
        rows: 0,
        state: EditionState::Loading,
        trouble: None,
        loaded_at: scope.now(),
        loaded_by: scope.actor().to_string(),
        ended_at: None,
        updated_at: scope.now(),
    }
}

async fn refuse(scope: &Scope, edition: Edition, why: EditionRefused) -> Result<Edition> {
    let field = if why == EditionRefused::Ahead { "listed_on" } else { "file" };
    let why = Reason::from(why);
    note(scope, edition, why.clone()).await?;
    Err(Error::Invalid(vec![Fault::new(field, why)]))
}

/// Writes down that a file is no edition, and why.
async fn note(scope: &Scope, mut edition: Edition, why: Reason) -> Result<()> {
    (edition.state, edition.trouble) = (EditionState::Refused, Some(why));
    let note = async |tx: &mut Tx| {
        tx.announce(events::edition(&edition, Event::Refused));
        store::add_edition(tx, &edition).await
    };
    scope.write(note).await
}

/// What a list is called that Muster fetched by itself.
pub const FETCHED: &str = "UPDATED.csv";

/// Writes down that a list could not be fetched. The edition in force stays so.
pub async fn not_fetched(scope: &Scope, source: ListSource, why: Unheard) -> Result<()> {
    let edition = edition(scope, (source, FETCHED), String::new());
    note(scope, edition, Reason::new("exclusions.not_fetched").with("why", why.word())).await
}

/// Writes an edition beside those that are there, and puts it in force.
async fn write(
    scope: &Scope,
    edition: Edition,
    rows: Vec<Listed>,
    how: (Pace, Seen<'_>),
) -> Result<Edition> {
    scope.write(async |tx: &mut Tx| store::add_edition(tx, &edition).await).await?;
    write_rows(scope, &edition, rows, how).await?;
    put_in_force(scope, edition).await
}

async fn write_rows(
    scope: &Scope,
    edition: &Edition,
    rows: Vec<Listed>,
    (pace, seen): (Pace, Seen<'_>),
) -> Result<()> {
    let (mut written, all) = (0, rows.len());
    for (number, rows) in (1..).zip(rows.chunks(AT_ONCE)) {
        let lines = lines(rows)?;
        let began = Instant::now();
        let act = async |tx: &mut Tx| store::add_chunk(tx, edition.id, number, lines).await;
        scope.write(act).await?;
        written += rows.len();
        seen(written, all);
        if pace == Pace::BesideOthers && rows.len() == AT_ONCE {
            sleep(began.elapsed().max(REST)).await;
        }
    }
    Ok(())
}

fn lines(rows: &[Listed]) -> Result<String> {
    let lines = rows.iter().map(serde_json::to_string).collect::<Result<Vec<_>, _>>();
    Ok(lines.map_err(Error::internal)?.join("\n"))
}

async fn put_in_force(scope: &Scope, mut edition: Edition) -> Result<Edition> {
    edition.state = EditionState::InForce;
    let act = async |tx: &mut Tx| {
        tx.announce(events::edition(&edition, Event::Loaded));
        store::put_in_force(tx, &edition).await
    };
    for replaced in scope.write(act).await? {
        scope.write(async |tx: &mut Tx| store::remove_chunks(tx, replaced).await).await?;
    }
    Ok(edition)
}
