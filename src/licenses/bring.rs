//! A board's roster or a file of the NPI Registry is brought: every license of its kind and state that stands in it is looked
//! up there, and what it says is recorded, as its word of the day of the file. What does not stand in it is named, and nothing
//! is said of it.

use std::io::Read;

use chrono::NaiveDate;
use matching::list::{ListRefused, NotSifted};

use super::{
    actions,
    license::{Kind, License, LicenseId},
    source::{
        Published, Sought, look,
        nppes::Nppes,
        nppes_file::{NppesFile, Wanted, day_in},
        roster::{About, Columns, Roster},
    },
    store,
    verification::{Look, LookOutcome},
};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        text::Text,
    },
    people,
    platform::db::{Scope, Tx},
    practices::{self, Practice},
};

/// A roster's file, and how to read it.
#[derive(Clone)]
pub struct Incoming {
    pub about: About,
    pub columns: Columns,
    pub bytes: Vec<u8>,
}

/// A file of the NPI Registry: the full one, a weekly one, or the report of deactivated numbers.
pub struct NpiFile<R, T> {
    pub file: Text<200>,
    /// The day of which it is. Left out, it is the one in its name.
    pub listed_on: Option<NaiveDate>,
    pub bytes: R,
    /// Hears how many bytes have been read.
    pub told: T,
}

/// What came of a file.
#[derive(Debug, Default)]
pub struct Brought {
    /// How many numbers it has, or rows.
    pub rows: usize,
    pub recorded: Vec<LicenseId>,
    /// Their row cannot be read, or there are two: recorded as a look without an answer.
    pub unread: Vec<LicenseId>,
    /// The same row of the same file was recorded before.
    pub known: Vec<LicenseId>,
    /// Somebody has looked on a later day than that of the file: their word stands.
    pub newer: Vec<LicenseId>,
    /// Nobody records what is said of their own license.
    pub own: Vec<LicenseId>,
    /// They were withdrawn meanwhile, or could not be written: brought again, they may be.
    pub refused: Vec<LicenseId>,
    /// Of its kind and state, and not in it.
    pub missing: Vec<LicenseId>,
}

/// What becomes of one license.
#[derive(Clone, Copy)]
enum Fate {
    Recorded,
    Unread,
    Known,
    Newer,
    Own,
    Refused,
}

/// More than any office has of one kind.
const MOST: u64 = 5_000;
/// How many are recorded in one transaction: others wait for the writer no longer than that takes.
const AT_ONCE: usize = 50;

/// # Errors
/// Refuses a file that is none, or has not these columns, or is of a day that has not come. Then nothing is recorded.
pub async fn bring(scope: &Scope, incoming: Incoming) -> Result<Brought> {
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let Incoming { about, columns, bytes } = incoming;
    let (kind, listed_on) = (about.kind, about.listed_on);
    refuse_ahead(listed_on, today)?;
    // A large workbook takes a while, and nobody else waits for it.
    let read = move || Roster::read(&bytes, (about, columns), today);
    let roster = tokio::task::spawn_blocking(read).await.map_err(Error::internal)?;
    let held = store::of_kinds(scope, &[kind], MOST).await?;
    let roster = roster.map_err(|why| refused(why, &[]))?;
    keep(scope, &roster, held, (listed_on, &practice)).await
}

/// # Errors
/// Refuses a file that is none of the NPI Registry, or a part of one, or is of a day that nobody says or that has not come.
/// Then nothing is recorded.
pub async fn bring_npis<R, T>(scope: &Scope, incoming: NpiFile<R, T>) -> Result<Brought>
where
    R: Read + Send + 'static,
    T: FnMut(u64) + Send + 'static,
{
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let NpiFile { file, listed_on, bytes, told } = incoming;
    let listed_on = listed_on.or_else(|| day_in(file.as_str()));
    let listed_on = listed_on.ok_or_else(|| Error::fault("listed_on", "npi_file.undated"))?;
    refuse_ahead(listed_on, today)?;
    let held = store::of_kinds(scope, &[Kind::Npi], MOST).await?;
    let numbers = held.iter().filter_map(|it| Nppes::number(&it.claim)).collect();
    let wanted = Wanted { numbers, told };
    let read = move || NppesFile::read(bytes, (file, listed_on), today, wanted);
    let file = match tokio::task::spawn_blocking(read).await.map_err(Error::internal)? {
        Ok(file) => file,
        Err(NotSifted::Refused(why)) => return Err(refused(why, &NPI_FILE)),
        Err(NotSifted::Unread(why)) => return Err(Error::internal(why)),
    };
    keep(scope, &file, held, (listed_on, &practice)).await
}

fn refuse_ahead(listed_on: NaiveDate, today: NaiveDate) -> Result<()> {
    if listed_on > today {
        Err(Error::fault("listed_on", "licenses.in_the_future"))
    } else {
        Ok(())
    }
}

/// Records what a file says of those that stand in it.
async fn keep(
    scope: &Scope,
    file: &dyn Published,
    held: Vec<License>,
    (listed_on, practice): (NaiveDate, &Practice),
) -> Result<Brought> {
    let mut brought = Brought { rows: file.count(), ..Brought::default() };
    let mut new = vec![];
    for (license, look) in looked_up(scope, file, held, &mut brought).await? {
        match settled(&license, &look, (listed_on, practice)) {
            Some(fate) => brought.note(license.id, fate),
            None => new.push((license.id, look)),
        }
    }
    for some in new.chunks(AT_ONCE) {
        let act = async |tx: &mut Tx| record(tx, some, (listed_on, practice)).await;
        let fates = match scope.write(act).await {
            Ok(fates) => fates,
            // Brought again, it goes on where it ended.
            Err(Error::Busy) => vec![Fate::Refused; some.len()],
            Err(other) => return Err(other),
        };
        for ((license, _), fate) in some.iter().zip(fates) {
            brought.note(*license, fate);
        }
    }
    Ok(brought)
}

/// Of a file of which nobody names the columns, these are said otherwise.
const NPI_FILE: [&str; 4] = ["columns_missing", "no_rows", "other_columns", "pdf"];

/// Nothing was in use before, so there are words of our own.
fn refused(why: ListRefused, of_npis: &[&str]) -> Error {
    let why = Reason::from(why);
    let word = why.code.trim_start_matches("exclusions.");
    let room = if of_npis.contains(&word) { "npi_file" } else { "roster_file" };
    let code = format!("{room}.{word}").into();
    Error::Invalid(vec![Fault::new("file", Reason { code, ..why })])
}

/// Returns what the file says of those that stand in it.
async fn looked_up(
    scope: &Scope,
    file: &dyn Published,
    held: Vec<License>,
    brought: &mut Brought,
) -> Result<Vec<(License, Look)>> {
    let (there, others): (Vec<_>, Vec<_>) = held.into_iter().partition(|it| file.has(&it.claim));
    let others = others.iter().filter(|it| file.is_of(&it.claim));
    brought.missing.extend(others.map(|license| license.id));
    let holders = people::named(scope, there.iter().map(|it| it.claim.person_id)).await?;
    let mut looks = vec![];
    for license in there {
        let holder = holders.iter().find(|person| person.id == license.claim.person_id);
        let holder = holder.ok_or(Error::Missing("person"))?.name().to_owned();
        let sought = Sought { holder, claim: license.claim.clone() };
        let look = look(file, &sought).await?;
        looks.push((license, look));
    }
    Ok(looks)
}

/// Returns why nothing of it is to be recorded, if that is so.
fn settled(
    license: &License,
    look: &Look,
    (listed_on, practice): (NaiveDate, &Practice),
) -> Option<Fate> {
    let before = &license.verifications;
    let is_known = look.finding.raw_sha256.is_some()
        && before.iter().any(|seen| seen.finding.raw_sha256 == look.finding.raw_sha256);
    let is_later = |day| day > listed_on;
    // What holders send of their own card says nothing of their board.
    let mut heard = before.iter().filter(|seen| seen.finding.outcome == LookOutcome::Answered);
    let is_over = heard.any(|seen| is_later(seen.finding.day(practice.today(seen.verified_at))));
    match (is_known, is_over) {
        (true, _) => Some(Fate::Known),
        (_, true) => Some(Fate::Newer),
        _ => None,
    }
}

/// Records some. What one of them is refused holds up no other: a refusal comes before anything of it is written.
async fn record(
    tx: &mut Tx,
    some: &[(LicenseId, Look)],
    of: (NaiveDate, &Practice),
) -> Result<Vec<Fate>> {
    let mut fates = vec![];
    for (id, look) in some {
        let license = match store::hold(tx, *id).await {
            Err(Error::Missing(_)) => {
                fates.push(Fate::Refused);
                continue;
            }
            held => held?,
        };
        if let Some(fate) = settled(&license, look, of) {
            fates.push(fate);
            continue;
        }
        let is_read = look.finding.outcome == LookOutcome::Answered;
        fates.push(match actions::record(tx, license, look.clone()).await {
            Ok(_) if is_read => Fate::Recorded,
            Ok(_) => Fate::Unread,
            Err(Error::Conflict(why)) if why.code == "licenses.own" => Fate::Own,
            Err(Error::Conflict(why)) if why.code.starts_with("licenses.") => Fate::Refused,
            Err(other) => return Err(other),
        });
    }
    Ok(fates)
}

impl Brought {
    fn note(&mut self, license: LicenseId, fate: Fate) {
        let group = match fate {
            Fate::Recorded => &mut self.recorded,
            Fate::Unread => &mut self.unread,
            Fate::Known => &mut self.known,
            Fate::Newer => &mut self.newer,
            Fate::Own => &mut self.own,
            Fate::Refused => &mut self.refused,
        };
        group.push(license);
    }
}
