//! What is done about what is held of a person.

use std::collections::BTreeSet;

use super::{
    events::{self, Event},
    hold::{LegalHold, Refused},
    list, looks,
    standing::{self, Found, Standing},
    store::{self, Forgotten},
};
use crate::{
    error::{Error, Result},
    files,
    kernel::{text::Text, typed_id::TypedId},
    people::{self, Person, PersonId},
    platform::db::{
        Scope, Tx,
        held::{Keeping, Subject},
    },
};

/// Returns somebody, or says that there is nobody by this id.
pub async fn person(scope: &Scope, id: PersonId) -> Result<Person> {
    people::find(scope, id).await?.ok_or(Error::Missing("person"))
}

/// Has nothing of somebody erased until it is lifted.
pub async fn set_hold(tx: &mut Tx, id: PersonId, reason: Text<500>) -> Result<LegalHold> {
    person(tx, id).await?;
    alone(tx, id).await?;
    match store::hold_on(tx, id).await? {
        // The same again is the same hold.
        Some(hold) if hold.reason == reason => return Ok(hold),
        Some(_) => return Err(Refused::AlreadyOnHold.into()),
        None => {}
    }
    let (set_at, set_by) = (tx.now(), tx.actor().to_string());
    let hold = LegalHold { id: tx.fresh_id(), person_id: id, reason, set_at, set_by };
    store::add(tx, &hold).await?;
    tx.announce(events::about(id, Event::HoldSet));
    Ok(hold)
}

pub async fn lift_hold(tx: &mut Tx, id: PersonId, because: Text<500>) -> Result<()> {
    person(tx, id).await?;
    alone(tx, id).await?;
    let hold = store::hold_on(tx, id).await?.ok_or(Refused::NotOnHold)?;
    store::lift(tx, &hold, because).await?;
    tx.announce(events::about(id, Event::HoldLifted));
    Ok(())
}

/// Nobody sets a hold on somebody, or lifts it, while what is held of them goes.
async fn alone(tx: &Tx, id: PersonId) -> Result<()> {
    tx.in_turn(&format!("what is held of {id}")).await
}

/// Returns what is held of somebody, and what of it may go.
pub async fn look(scope: &Scope, id: PersonId) -> Result<(Person, Standing)> {
    let person = person(scope, id).await?;
    // What a law keeps does not depend on what whoever looks is shown.
    let whole = scope.whole();
    let scope = &*whole;
    let found = standing::gather(scope, id).await?;
    let standing = standing::standing(scope, id, &found).await?;
    Ok((person, standing))
}

/// Forgets somebody, as far as no law has anything kept. Returns whether it was all.
///
/// # Errors
/// Refuses whoever is on legal hold, and where nothing may go.
pub async fn forget(scope: &Scope, id: PersonId) -> Result<bool> {
    forget_what(scope, id, None).await
}

/// The same of no more than this.
pub async fn forget_of(scope: &Scope, id: PersonId, what: &BTreeSet<Keeping>) -> Result<bool> {
    forget_what(scope, id, Some(what)).await
}

async fn forget_what(
    scope: &Scope,
    id: PersonId,
    no_more: Option<&BTreeSet<Keeping>>,
) -> Result<bool> {
    let forget = async |tx: &mut Tx| {
        let found = standing::gather(tx, id).await?;
        let standing = standing::standing(tx, id, &found).await?;
        if standing.hold.is_some() {
            return Err(Refused::OnHold.into());
        }
        let mut what = standing.goes();
        what.retain(|keeping| no_more.is_none_or(|only| only.contains(keeping)));
        if what.is_empty() {
            return Err(Refused::NothingMayGo.into());
        }
        let is_all = what.contains(&Keeping::Identity);
        let forgotten = Forgotten { person_id: id, at: tx.now(), what: what.clone() };
        store::note_forgotten(tx, &forgotten).await?;
        Ok((is_all, erase(tx, id, &found, what).await?))
    };
    let act = async |tx: &mut Tx| {
        person(tx, id).await?;
        alone(tx, id).await?;
        // Rows that are hidden from whoever acts go too, so they are reckoned with.
        tx.as_practice(forget).await
    };
    let (is_all, contents) = scope.write(act).await?;
    leave_nothing(scope, contents).await;
    list::write_down(scope).await?;
    Ok(is_all)
}

/// Says of what has come due of these people that it goes. Returns of how many: of whom nothing has, or of whom it was
/// said before, are passed over.
pub async fn order(tx: &mut Tx, people: &[PersonId]) -> Result<usize> {
    let (at, by) = (tx.now(), tx.actor().to_string());
    let count = looks::order(tx, people, at, &by).await?;
    if count > 0 {
        tx.announce(events::ordered(count));
    }
    Ok(count)
}

/// What went from the rows goes from the disk too. It is done already: what fails here is done by the round
/// that sweeps the disk, and by the next erasure.
async fn leave_nothing(scope: &Scope, contents: Vec<String>) {
    if let Err(error) = files::drop_contents(scope, &contents).await {
        tracing::warn!(%error, "a file of somebody who was forgotten stays until the disk is swept");
    }
    match scope.platform().db.empty_log().await {
        Ok(true) => {}
        Ok(false) => tracing::info!("others are reading; the log of the database is emptied later"),
        Err(error) => tracing::warn!(%error, "the log of the database could not be emptied"),
    }
}

/// Erases again whom the list beside the database names and the database does not know as forgotten, and
/// writes down whom the list lacks. Returns how many there were.
pub async fn catch_up(scope: &Scope) -> Result<usize> {
    let again = list::unknown(scope).await?;
    for one in &again {
        forget_again(scope, one).await?;
    }
    list::write_down(scope).await?;
    Ok(again.len())
}

/// Erases again what a backup has brought back. What was written since is not touched.
async fn forget_again(scope: &Scope, again: &Forgotten) -> Result<()> {
    let id = again.person_id;
    let act = async |tx: &mut Tx| {
        if people::find(tx, id).await?.is_none() {
            store::note_forgotten(tx, again).await?;
            return Ok(vec![]);
        }
        alone(tx, id).await?;
        let found = standing::gather(tx, id).await?;
        let standing = standing::standing(tx, id, &found).await?;
        let is_older = |keeping: &Keeping| {
            let kept = standing.kept.iter().find(|kept| kept.keeping == *keeping);
            kept.and_then(|kept| kept.last_record).is_none_or(|at| at <= again.at)
        };
        let what = again.what.iter().copied().filter(is_older).collect();
        let contents = erase(tx, id, &found, what).await?;
        store::note_forgotten(tx, again).await?;
        Ok(contents)
    };
    let contents = scope.write(act).await?;
    leave_nothing(scope, contents).await;
    Ok(())
}

/// Erases what is kept for these reasons from every table, from the highest room to the lowest. Returns which
/// contents of files nobody may need any more.
async fn erase(
    tx: &mut Tx,
    id: PersonId,
    found: &[Found],
    what: BTreeSet<Keeping>,
) -> Result<Vec<String>> {
    let (practice, mut subject) = (tx.practice_id(), Subject::new(id.uuid()));
    let goes = || found.iter().filter(|one| what.contains(&one.part.keeping));
    goes().for_each(|one| subject.note(&one.rows));
    for table in tx.platform().rooms.tables() {
        for part in table.parts() {
            let is_gone = what.contains(&part.keeping) || part.keeping == Keeping::Passing;
            for such in part.rows_of(practice, &subject) {
                if is_gone {
                    (table.erase)(tx, such).await?;
                    continue;
                }
                for column in part.loosened(&what) {
                    (table.empty)(tx, column, such.clone()).await?;
                }
            }
        }
    }
    let is_all = what.contains(&Keeping::Identity);
    let words: Vec<_> = what.iter().copied().collect();
    tx.announce(events::forgotten(id, &words, is_all));
    let contents = goes().flat_map(|one| &one.rows).filter_map(|row| row.text("sha256"));
    Ok(contents.map(str::to_owned).collect())
}
