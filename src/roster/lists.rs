//! A list that somebody reads in: it is kept until they have looked at it, then brought in by parts, or discarded. One that
//! nobody brings in is emptied after some days: it has names and phone numbers.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder, QuerySelect,
};

use super::{
    actions::{self, NewStaff},
    entity::import::{ActiveModel, Column, Entity, ImportId, Model},
    events,
    import::{Columns, Meaning, Outcome, Read, Table, read},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::fault::{Fault, Reason},
    locations::{self, Locations},
    people::{self, Particulars, Person},
    platform::db::{Db, PracticeId, Scope, Tx},
    practices,
};

/// How long a list is kept that nobody brings in.
const KEPT: TimeDelta = TimeDelta::days(KEPT_DAYS);
pub const KEPT_DAYS: i64 = 7;

/// How many are added in one transaction: others wait for the writer no longer than that takes.
const AT_ONCE: usize = 100;

/// A list with what its columns mean.
pub struct List {
    pub id: ImportId,
    pub table: Table,
    pub columns: Columns,
}

/// What would become of a row.
pub enum Fate {
    New(Box<NewStaff>),
    /// They are on the staff list.
    There,
    Doubled,
    Wrong(Fault),
}

pub struct Seen {
    pub line: usize,
    pub name: String,
    pub fate: Fate,
}

/// Keeps the text of a file, once it can be read.
pub async fn keep(tx: &mut Tx, text: String) -> Result<ImportId> {
    let table = Table::read(&text).map_err(|why| Error::Invalid(vec![Fault::new("file", why)]))?;
    let id = tx.fresh_id();
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id,
        content: text,
        columns: written(&Columns::guessed(&table)),
        added: 0,
        made_at: tx.now(),
        made_by: tx.actor().to_string(),
        done_at: None,
        updated_at: tx.now(),
    })
    .await?;
    Ok(id)
}

/// Returns a list that has not been brought in yet.
pub async fn open(scope: &Scope, id: ImportId) -> Result<List> {
    let row = scope.one(scope.select::<Entity>().filter(Column::Id.eq(id))).await?;
    let row = row.filter(|row| row.done_at.is_none()).ok_or(Error::Missing("list"))?;
    let table = Table::read(&row.content).map_err(Error::internal)?;
    let columns = row.columns.split(' ').map(|word| word.parse().unwrap_or(Meaning::Nothing));
    Ok(List { id, columns: Columns(columns.collect()), table })
}

/// A list that somebody has read in part, or only looked at.
#[derive(FromQueryResult)]
pub struct Unfinished {
    pub id: ImportId,
    pub made_at: DateTime<Utc>,
}

/// Returns the lists that have not been brought in yet, the oldest first.
pub async fn unfinished(scope: &Scope, most: u64) -> Result<Vec<Unfinished>> {
    let rows = scope.select::<Entity>().filter(Column::DoneAt.is_null());
    let rows = rows.order_by_asc(Column::MadeAt).limit(most).select_only();
    scope.all_as(rows.column(Column::Id).column(Column::MadeAt)).await
}

/// Returns the practices with lists that nobody has brought in for too long.
pub async fn whose_are_left(db: &Db, now: DateTime<Utc>) -> Result<Vec<PracticeId>> {
    db.practices_with::<Entity>(left(now)).await
}

/// Returns these lists.
pub async fn left_over(scope: &Scope) -> Result<Vec<ImportId>> {
    let rows = scope.select::<Entity>().filter(left(scope.now())).select_only();
    let rows = rows.column(Column::Id).column(Column::MadeAt).order_by_asc(Column::MadeAt);
    let rows: Vec<Unfinished> = scope.all_as(rows).await?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

fn left(now: DateTime<Utc>) -> Condition {
    Condition::all().add(Column::DoneAt.is_null()).add(Column::MadeAt.lte(now - KEPT))
}

/// Empties a list of which nobody is to be brought in any more. The second tap finds it empty, and that is that; of a
/// list that was brought in nothing can be discarded.
pub async fn discard(tx: &mut Tx, id: ImportId) -> Result<()> {
    let row = tx.lock(tx.select::<Entity>().filter(Column::Id.eq(id))).await?;
    let row = row.ok_or(Error::Missing("list"))?;
    if row.added > 0 {
        return Err(Error::Conflict(Reason::new("roster.list_added").with("count", row.added)));
    }
    if row.done_at.is_some() {
        return Ok(());
    }
    close(tx, id, 0).await?;
    tx.announce(events::list_discarded(id));
    Ok(())
}

/// Says what the columns mean.
pub async fn mean(tx: &mut Tx, id: ImportId, columns: &Columns) -> Result<()> {
    if !columns.are_enough() {
        return Err(Error::fault("columns", "roster.columns_missing"));
    }
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(id),
        columns: Set(written(columns)),
        updated_at: Set(tx.now()),
        ..Default::default()
    })
    .await
}

fn written(columns: &Columns) -> String {
    columns.0.iter().map(|it| it.word()).collect::<Vec<_>>().join(" ")
}

/// Returns what would become of each row, in a few questions however many there are.
pub async fn look(scope: &Scope, list: &List) -> Result<Vec<Seen>> {
    let today = practices::today(scope).await?;
    let mut rows = read(&list.table, &list.columns, today);
    named(&mut rows, &locations::known(scope).await?);
    let known = Known::of(scope, &rows).await?;
    let seen = |row: Read| {
        let fate = match row.outcome {
            Outcome::New(new) if known.has(&new.particulars) => Fate::There,
            Outcome::New(new) => Fate::New(new),
            Outcome::Doubled => Fate::Doubled,
            Outcome::Wrong(fault) => Fate::Wrong(fault),
        };
        Seen { line: row.line, name: row.name, fate }
    };
    Ok(rows.into_iter().map(seen).collect())
}

/// Spells each location as the practice does, if it has one of that name.
fn named(rows: &mut [Read], known: &Locations) {
    for row in rows {
        if let Outcome::New(new) = &mut row.outcome {
            let typed = new.terms.location.take();
            new.terms.location = typed.map(|typed| known.name_of(typed));
        }
    }
}

/// Staff who are known by an address or number of the list.
struct Known {
    by_reach: BTreeMap<String, Vec<Person>>,
}

impl Known {
    async fn of(scope: &Scope, rows: &[Read]) -> Result<Self> {
        let new = rows.iter().filter_map(|row| match &row.outcome {
            Outcome::New(new) => Some(&new.particulars),
            _ => None,
        });
        let new: Vec<_> = new.collect();
        let emails: Vec<_> =
            new.iter().filter_map(|it| Some(it.email.as_ref()?.folded())).collect();
        let phones: Vec<_> = new.iter().filter_map(|it| it.phone.clone()).collect();
        // Who is known is known, whoever brings the list.
        let whole = scope.whole();
        let scope = &*whole;
        let people = people::reached_at_any(scope, &emails, &phones).await?;
        let staff = store::among(scope, people.iter().map(|person| person.id)).await?;
        let mut by_reach: BTreeMap<String, Vec<Person>> = BTreeMap::new();
        for person in people.into_iter().filter(|person| staff.contains(&person.id)) {
            for reach in person.particulars.reaches() {
                by_reach.entry(reach).or_default().push(person.clone());
            }
        }
        Ok(Self { by_reach })
    }

    fn has(&self, sought: &Particulars) -> bool {
        let known = sought.reaches().filter_map(|reach| self.by_reach.get(&reach));
        let known: Vec<_> = known.flatten().cloned().collect();
        people::the_same(&known, sought).is_some()
    }
}

/// Brings in whoever is new. What is there already, is doubled or is wrong is left out. It can be stopped
/// and begun again: who was added is there then.
pub async fn bring_in(scope: &Scope, list: &List) -> Result<usize> {
    let new = look(scope, list).await?.into_iter().filter_map(|row| match row.fate {
        Fate::New(new) => Some(*new),
        _ => None,
    });
    let new: Vec<_> = new.collect();
    let mut added = 0;
    for some in new.chunks(AT_ONCE) {
        added += scope.write(async |tx: &mut Tx| add(tx, list.id, some).await).await?;
    }
    let act = async |tx: &mut Tx| {
        hold(tx, list.id).await?;
        close(tx, list.id, added).await
    };
    scope.write(act).await?;
    Ok(added)
}

/// Holds a list that has not been brought in yet: of two who bring it in at once, the second finds who is there.
async fn hold(tx: &Tx, id: ImportId) -> Result<()> {
    let row = tx.lock(tx.select::<Entity>().filter(Column::Id.eq(id))).await?;
    row.filter(|row| row.done_at.is_none()).map(drop).ok_or(Error::Missing("list"))
}

async fn add(tx: &mut Tx, list: ImportId, some: &[NewStaff]) -> Result<usize> {
    hold(tx, list).await?;
    let mut added = 0;
    for new in some {
        match actions::add(tx, new.clone()).await {
            Ok(_) => added += 1,
            // Somebody else has added them meanwhile.
            Err(Error::Conflict(_)) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(added)
}

async fn close(tx: &mut Tx, id: ImportId, added: usize) -> Result<()> {
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(id),
        content: Set(String::new()),
        added: Set(i32::try_from(added).unwrap_or(i32::MAX)),
        done_at: Set(Some(tx.now())),
        updated_at: Set(tx.now()),
        ..Default::default()
    })
    .await
}
