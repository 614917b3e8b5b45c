//! Everybody is checked: who works here or is about to, in every list in force.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::{
    check::{Check, CheckCause, CheckId, CheckOutcome, Checked, Searched},
    edition::{Edition, EditionId, base},
    events::{self, Event},
    gate,
    look::{Hit, Looked, Open, Someone, look},
    matched::{Match, MatchState, MatchTier},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::fault::Reason,
    offers,
    people::{self, PersonId},
    platform::db::{Scope, Tx},
    practices::{self, Practice},
    roster,
};

/// Checks everybody, employees and others alike. Lists are read and people looked for outside of the
/// transaction that keeps what came of it.
///
/// # Errors
/// Refuses where no list is in force.
pub async fn check_everybody(scope: &Scope, cause: CheckCause) -> Result<Check> {
    check_after(scope, cause, None).await
}

/// The same because nobody has checked since this check. If somebody has meanwhile, theirs is the one.
pub async fn check_after(
    scope: &Scope,
    cause: CheckCause,
    before: Option<CheckId>,
) -> Result<Check> {
    // Everybody means those too whom whoever asks is not shown.
    let whole = scope.whole();
    let scope = &*whole;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let lists = lists(scope).await?;
    let editions: Vec<_> = lists.iter().map(|list| list.edition.clone()).collect();
    let people = everybody(scope, &practice, today).await?;
    let looked = look(lists, people, today).await?;
    let keep = async |tx: &mut Tx| {
        // Of two who check at once, the second finds the matches of the first.
        tx.in_turn("exclusion check").await?;
        let latest = store::latest(tx, 1).await?.pop();
        match latest.filter(|latest| before.is_some_and(|before| before != latest.id)) {
            Some(theirs) => Ok(theirs),
            None => keep(tx, (cause, today), &editions, &looked).await,
        }
    };
    let check = scope.write(keep).await?;
    // Who could not be looked for is not found, and not cleared.
    let people = looked.people.iter().zip(&looked.outcomes);
    let people = people.filter(|(_, outcome)| **outcome != CheckOutcome::NotChecked);
    let people: Vec<_> = people.map(|(one, _)| one.person_id).collect();
    gate::let_go(scope, &check, &people).await?;
    Ok(check)
}

async fn lists(scope: &Scope) -> Result<Vec<Open>> {
    let editions = store::lists_in_force(scope).await?;
    if editions.is_empty() {
        return Err(Error::Conflict(Reason::new("exclusions.no_list")));
    }
    let mut lists = vec![];
    for edition in editions {
        let chunks = store::chunks(scope, edition.id).await?;
        lists.push(Open { edition, chunks });
    }
    Ok(lists)
}

/// Returns who is checked: whoever works here or is about to, and whoever has signed an offer and is not on the
/// staff list yet. What is found delays a start; it ends no offer.
pub async fn whom(scope: &Scope, today: NaiveDate) -> Result<Vec<PersonId>> {
    let staff = roster::who_work(scope, today).await?;
    let mut people: Vec<_> = staff.iter().map(|one| one.person_id).collect();
    let signed = offers::accepted(scope).await?;
    let known = roster::among(scope, signed.clone()).await?;
    people.extend(signed.into_iter().filter(|person| !known.contains(person)));
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

async fn everybody(scope: &Scope, practice: &Practice, today: NaiveDate) -> Result<Vec<Someone>> {
    let ids = whom(scope, today).await?;
    let identities = store::identities(scope, &ids).await?;
    let people = people::named(scope, ids).await?;
    let state = practice.particulars.state.word();
    let someone = |person: people::Person| {
        let (identity, told_at) = identities.get(&person.id).cloned().unzip();
        let sought = identity.unwrap_or_default().sought(person.name(), state);
        Someone { person_id: person.id, name: person.name().to_owned(), sought, told_at }
    };
    Ok(people.into_iter().map(someone).collect())
}

async fn keep(
    tx: &mut Tx,
    (cause, today): (CheckCause, NaiveDate),
    editions: &[Edition],
    looked: &Looked,
) -> Result<Check> {
    let opened = open(tx, editions, looked).await?;
    let checked: Vec<_> = looked.people.iter().zip(&looked.outcomes).map(checked).collect();
    let count = |number: usize| i32::try_from(number).unwrap_or(i32::MAX);
    let missed = checked.iter().filter(|one| one.outcome == CheckOutcome::NotChecked).count();
    let check = Check {
        id: tx.fresh_id(),
        cause,
        lists: editions.iter().map(searched).collect(),
        people: count(checked.len()),
        not_checked: count(missed),
        opened: count(opened),
        made_on: today,
        made_at: tx.now(),
        made_by: tx.actor().to_string(),
        updated_at: tx.now(),
    };
    store::add_check(tx, &check, &checked).await?;
    tx.announce(events::checked(&check));
    Ok(check)
}

fn checked((one, outcome): (&Someone, &CheckOutcome)) -> Checked {
    Checked {
        person_id: one.person_id,
        name: one.name.clone(),
        outcome: *outcome,
        by_birth_date: one.sought.birth_date.is_some(),
        former_names: i32::try_from(one.sought.former.len()).unwrap_or(i32::MAX),
        told_at: one.told_at,
    }
}

fn searched(edition: &Edition) -> Searched {
    Searched {
        edition: edition.id,
        list: edition.list.clone(),
        name: edition.name.clone(),
        listed_on: edition.listed_on.unwrap_or_default(),
        sha256: edition.sha256.clone(),
        rows: edition.rows,
    }
}

/// Opens what is new, again or gone, and holds who must not begin. Returns how many matches are new to
/// somebody who looks.
async fn open(tx: &mut Tx, editions: &[Edition], looked: &Looked) -> Result<usize> {
    let ids: Vec<_> = looked.people.iter().map(|one| one.person_id).collect();
    let known = store::hold_matches_of(tx, &ids).await?;
    let mut known: HashMap<_, _> = known.into_iter().map(|one| (key(&one), one)).collect();
    let (mut opened, mut held, mut met) = (0, BTreeSet::new(), BTreeSet::new());
    for hit in &looked.hits {
        let (someone, edition) = (&looked.people[hit.who], &editions[hit.list]);
        let key = (someone.person_id, base(&edition.list).to_owned(), hit.row_key.clone());
        // A supplement and the full list may have the same row.
        if !met.insert(key.clone()) {
            continue;
        }
        let (one, is_news) = match known.remove(&key) {
            Some(one) => again(tx, one, (someone, edition.id, hit)).await?,
            None => (anew(tx, (someone, edition, hit)).await?, true),
        };
        opened += usize::from(is_news && one.is_waiting());
        if one.holds() {
            held.insert(one.person_id);
        }
    }
    let lists: Vec<_> = editions.iter().map(|edition| base(&edition.list)).collect();
    for mut one in known.into_values().filter(|one| lists.contains(&one.list.as_str())) {
        if one.lose() {
            store::save_match(tx, &one).await?;
            tx.announce(events::found(&one, Event::Gone));
        }
    }
    for person in held {
        gate::hold(tx, person).await?;
    }
    Ok(opened)
}

fn key(one: &Match) -> (PersonId, String, String) {
    (one.person_id, one.list.clone(), one.row_key.clone())
}

/// What was settled and found again as it was is left alone.
async fn again(
    tx: &mut Tx,
    mut one: Match,
    (someone, edition, hit): (&Someone, EditionId, &Hit),
) -> Result<(Match, bool)> {
    let before = one.clone();
    let is_news = one.find_again(&someone.sought);
    if is_news || one.state == MatchState::Open {
        (one.edition_id, one.listed) = (edition, hit.listed.clone());
        (one.tier, one.score, one.reasons) = (hit.tier, hit.score, hit.reasons.clone());
        // Whoever keeps in step is told of a match again when something about it has changed.
        if one != before {
            store::save_match(tx, &one).await?;
        }
    }
    if is_news && one.is_waiting() {
        tx.announce(events::found(&one, Event::Reopened));
    }
    Ok((one, is_news))
}

async fn anew(tx: &mut Tx, (someone, edition, hit): (&Someone, &Edition, &Hit)) -> Result<Match> {
    let one = Match {
        id: tx.fresh_id(),
        person_id: someone.person_id,
        list: base(&edition.list).to_owned(),
        edition_id: edition.id,
        row_key: hit.row_key.clone(),
        listed: hit.listed.clone(),
        sought: someone.sought.clone(),
        tier: hit.tier,
        score: hit.score,
        reasons: hit.reasons.clone(),
        state: MatchState::Open,
        dispositions: vec![],
        opened_at: tx.now(),
        updated_at: tx.now(),
        revision: 1,
    };
    store::add_match(tx, &one).await?;
    if one.tier != MatchTier::Weak {
        tx.announce(events::found(&one, Event::Opened));
    }
    Ok(one)
}
