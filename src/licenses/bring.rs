//! A board's roster is brought: every license of its kind and state that stands in it is looked up there, and what it says
//! is recorded, as its word of the day of the file. What does not stand in it is named, and nothing is said of it.

use chrono::NaiveDate;
use matching::list::ListRefused;

use super::{
    actions,
    license::{License, LicenseId},
    source::{
        Sought, look,
        roster::{About, Columns, Roster},
    },
    store,
    verification::{Look, LookOutcome},
};
use crate::{
    error::{Error, Result},
    kernel::fault::{Fault, Reason},
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

/// What came of a roster.
#[derive(Debug, Default)]
pub struct Brought {
    /// How many numbers it has.
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
    if listed_on > today {
        return Err(Error::fault("listed_on", "licenses.in_the_future"));
    }
    // A large workbook takes a while, and nobody else waits for it.
    let read = move || Roster::read(&bytes, (about, columns), today);
    let roster = tokio::task::spawn_blocking(read).await.map_err(Error::internal)?;
    let roster = roster.map_err(refused)?;
    let held = store::of_kinds(scope, &[kind], MOST).await?;
    let mut brought = Brought { rows: roster.len(), ..Brought::default() };
    let mut new = vec![];
    for (license, look) in looked_up(scope, &roster, held, &mut brought).await? {
        match settled(&license, &look, (listed_on, &practice)) {
            Some(fate) => brought.note(license.id, fate),
            None => new.push((license.id, look)),
        }
    }
    for some in new.chunks(AT_ONCE) {
        let act = async |tx: &mut Tx| record(tx, some, (listed_on, &practice)).await;
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

/// Nothing was in use before, so there are words of our own.
fn refused(why: ListRefused) -> Error {
    let why = Reason::from(why);
    let code = why.code.replace("exclusions.", "roster_file.").into();
    Error::Invalid(vec![Fault::new("file", Reason { code, ..why })])
}

/// Returns what the roster says of those that stand in it.
async fn looked_up(
    scope: &Scope,
    roster: &Roster,
    held: Vec<License>,
    brought: &mut Brought,
) -> Result<Vec<(License, Look)>> {
    let (there, others): (Vec<_>, Vec<_>) = held.into_iter().partition(|it| roster.has(&it.claim));
    let others = others.iter().filter(|it| roster.is_of(&it.claim));
    brought.missing.extend(others.map(|license| license.id));
    let holders = people::named(scope, there.iter().map(|it| it.claim.person_id)).await?;
    let mut looks = vec![];
    for license in there {
        let holder = holders.iter().find(|person| person.id == license.claim.person_id);
        let holder = holder.ok_or(Error::Missing("person"))?.name().to_owned();
        let sought = Sought { holder, claim: license.claim.clone() };
        let look = look(roster, &sought).await?;
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
