//! A board's roster is brought: every license of its kind and state that stands in it is looked up there, and what it says
//! is recorded. What does not stand in it is named, and nothing is said of it.

use matching::list::ListRefused;

use super::{
    actions,
    license::{License, LicenseId},
    source::{
        Sought, look,
        roster::{About, Columns, Roster},
    },
    store,
    verification::LookOutcome,
};
use crate::{
    error::{Error, Result},
    kernel::fault::{Fault, Reason},
    people,
    platform::db::{Scope, Tx},
    practices,
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
    /// Nobody records what is said of their own license.
    pub own: Vec<LicenseId>,
    /// Of its kind and state, and not in it.
    pub missing: Vec<LicenseId>,
}

/// More than any office has of one kind.
const MOST: u64 = 5_000;

/// # Errors
/// Refuses a file that is none, or has not these columns. Then nothing is recorded.
pub async fn bring(scope: &Scope, incoming: Incoming) -> Result<Brought> {
    let today = practices::today(scope).await?;
    let Incoming { about, columns, bytes } = incoming;
    let kind = about.kind;
    // A large workbook takes a while, and nobody else waits for it.
    let read = move || Roster::read(&bytes, (about, columns), today);
    let roster = tokio::task::spawn_blocking(read).await.map_err(Error::internal)?;
    let roster = roster.map_err(refused)?;
    let mut brought = Brought { rows: roster.len(), ..Brought::default() };
    for license in store::of_kinds(scope, &[kind], MOST).await? {
        if roster.has(&license.claim) {
            record(scope, &roster, license, &mut brought).await?;
        } else if roster.is_of(&license.claim) {
            brought.missing.push(license.id);
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

async fn record(
    scope: &Scope,
    roster: &Roster,
    license: License,
    brought: &mut Brought,
) -> Result<()> {
    let holder = people::find(scope, license.claim.person_id).await?;
    let holder = holder.ok_or(Error::Missing("person"))?;
    let sought = Sought { holder: holder.name().to_owned(), claim: license.claim.clone() };
    let finding = look(roster, &sought).await?;
    let hash = finding.raw.as_ref().map(|raw| &raw.sha256);
    let before = license.verifications.last().and_then(|seen| seen.finding.raw.as_ref());
    if hash.is_some() && hash == before.map(|raw| &raw.sha256) {
        brought.known.push(license.id);
        return Ok(());
    }
    let is_read = finding.outcome == LookOutcome::Answered;
    let act = async |tx: &mut Tx| actions::verify(tx, license.id, finding, None).await;
    match scope.write(act).await {
        Ok(_) if is_read => brought.recorded.push(license.id),
        Ok(_) => brought.unread.push(license.id),
        Err(Error::Conflict(why)) if why.code == "licenses.own" => brought.own.push(license.id),
        Err(other) => return Err(other),
    }
    Ok(())
}
