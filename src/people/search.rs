//! Whom somebody looks for: people of whom a word begins with each thing that was typed.
//!
//! Each beginning is a range of an index. Who begins with the rarest is asked for the others. About
//! a thousand people are found as such; where there are more, whoever lists something of theirs walks
//! through that in its own order and asks at each row, because a page of it is full soon.

use std::collections::BTreeSet;

use sea_orm::{
    ColumnTrait, Condition, DbErr, FromQueryResult, QueryFilter, QueryOrder, QueryResult,
    QuerySelect, QueryTrait, Select,
    sea_query::{Expr, ExprTrait, IntoColumnRef, Query, SelectStatement},
};

use super::{
    Person, PersonId,
    entity::{
        person,
        word::{Column, Entity, Model},
    },
};
use crate::{
    error::Result,
    platform::db::{Scope, Tx, page::count},
};

/// Up to how many words people are named by their ids. Most who are found have two: one of their
/// name, and one of their address.
const MOST: usize = 2_000;
/// How many words are read for each person of a short list.
const OF_EACH: u64 = 3;

/// Who was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing was typed by which anybody could be found: two letters or digits are the least.
    TooShort,
    These(Vec<PersonId>),
    /// A thousand or more: all with these beginnings.
    Many(Vec<String>),
}

impl Found {
    /// Returns the condition that the person whom a row names in these columns was found.
    pub fn holds<C: IntoColumnRef + ColumnTrait>(&self, practice_id: C, person_id: C) -> Condition {
        let whose = (practice_id.as_column_ref(), person_id.as_column_ref());
        match self {
            Self::TooShort => Condition::all(),
            Self::These(people) => Condition::all().add(person_id.is_in(people.iter().copied())),
            Self::Many(beginnings) => beginnings.iter().fold(Condition::all(), |all, beginning| {
                all.add(Expr::exists(words("theirs", whose.clone(), beginning)))
            }),
        }
    }
}

/// Looks for people.
pub async fn search(scope: &Scope, typed: &str) -> Result<Found> {
    let beginnings = rarest_first(scope, folding::beginnings(typed)).await?;
    let Some(rows) = with(scope, &beginnings) else { return Ok(Found::TooShort) };
    let rows = scope.all_as::<_, Whose>(rows.limit(MOST as u64 + 1)).await?;
    if rows.len() > MOST {
        return Ok(Found::Many(beginnings));
    }
    let people: BTreeSet<_> = rows.into_iter().map(|row| row.person_id).collect();
    Ok(Found::These(people.into_iter().collect()))
}

/// Returns the people whom a search finds, by name, in one statement. Of very many, some.
pub async fn called(scope: &Scope, typed: &str, limit: u64) -> Result<Vec<Person>> {
    let beginnings = rarest_first(scope, folding::beginnings(typed)).await?;
    let Some(rows) = with(scope, &beginnings) else { return Ok(vec![]) };
    let ids = rows.limit(limit * OF_EACH).into_query();
    let people = scope.select::<person::Entity>().filter(person::Column::Id.in_subquery(ids));
    let people = people.order_by_asc(person::Column::NameFolded).order_by_asc(person::Column::Id);
    Ok(scope.all(people.limit(limit)).await?.into_iter().map(Person::from).collect())
}

/// Keeps the words under which somebody is found from now on.
pub(super) async fn add(tx: &Tx, person: &Person) -> Result<()> {
    let (practice_id, person_id) = (tx.practice_id(), person.id);
    let particulars = &person.particulars;
    let email = particulars.email.as_ref().map(|email| email.as_str());
    let phone = particulars.phone.as_ref().map(|phone| phone.digits());
    let words = folding::words(particulars.name.as_str(), email, phone);
    if words.is_empty() {
        return Ok(());
    }
    tx.insert_all(words.into_iter().map(|word| Model { practice_id, word, person_id })).await
}

/// The same for somebody who was known by other words until now.
pub(super) async fn replace(tx: &Tx, person: &Person) -> Result<()> {
    tx.remove::<Entity>(Condition::all().add(Column::PersonId.eq(person.id))).await?;
    add(tx, person).await
}

#[derive(FromQueryResult)]
struct Whose {
    person_id: PersonId,
}

/// How many words begin like each of some beginnings, up to a thousand and one.
struct Frequencies(Vec<i64>);

impl FromQueryResult for Frequencies {
    fn from_query_result(row: &QueryResult, _: &str) -> Result<Self, DbErr> {
        let columns = row.column_names().into_iter();
        let counts = columns.map(|column| row.try_get("", &column));
        Ok(Self(counts.collect::<Result<_, _>>()?))
    }
}

/// Puts the beginning of the fewest words first: of `ana etx` all Anas would be asked for the other. Of those
/// that are as frequent the longest comes first, as they were.
async fn rarest_first(scope: &Scope, beginnings: Vec<String>) -> Result<Vec<String>> {
    if beginnings.len() < 2 {
        return Ok(beginnings);
    }
    let one = scope.select::<Entity>().select_only().limit(1);
    let one = beginnings.iter().zip(0..).fold(one, |one, (beginning, number)| {
        one.expr_as(count(starting(scope, beginning)), format!("beginning_{number}"))
    });
    let found: Vec<Frequencies> = scope.all_as(one).await?;
    let Some(Frequencies(counts)) = found.into_iter().next() else { return Ok(beginnings) };
    let mut counted: Vec<_> = counts.into_iter().zip(beginnings).collect();
    counted.sort_by_key(|(count, _)| *count);
    Ok(counted.into_iter().map(|(_, beginning)| beginning).collect())
}

/// Asks for the words that begin like this.
fn starting(scope: &Scope, beginning: &str) -> Select<Entity> {
    let rows = scope.select::<Entity>().filter(Column::Word.gte(beginning));
    rows.filter(Column::Word.lt(behind(beginning)))
}

/// Returns the ids of those with all of these beginnings, the rarest of which comes first: for each
/// word that begins like it.
fn with(scope: &Scope, beginnings: &[String]) -> Option<Select<Entity>> {
    let (first, others) = beginnings.split_first()?;
    // Not DISTINCT: for that SQLite would read all words in the order of people.
    let rows = starting(scope, first).select_only().column(Column::PersonId);
    let whose = (Column::PracticeId.as_column_ref(), Column::PersonId.as_column_ref());
    Some(
        others.iter().fold(rows, |rows, other| {
            rows.filter(Expr::exists(words("others", whose.clone(), other)))
        }),
    )
}

/// Asks for the words of one person that begin like this.
fn words<P: IntoColumnRef, I: IntoColumnRef>(
    name: &'static str,
    (practice_id, person_id): (P, I),
    beginning: &str,
) -> SelectStatement {
    let own = |column: Column| Expr::col((name, column));
    Query::select()
        .expr(Expr::val(1))
        .from_as(Entity, name)
        .and_where(own(Column::PracticeId).equals(practice_id))
        .and_where(own(Column::PersonId).equals(person_id))
        .and_where(own(Column::Word).gte(beginning))
        .and_where(own(Column::Word).lt(behind(beginning)))
        .take()
}

/// Returns what comes right behind all words that begin like this: letters and digits are of one
/// byte, and sorted by it.
fn behind(beginning: &str) -> String {
    let mut behind = beginning.to_owned();
    if let Some(last) = behind.pop() {
        behind.push(char::from_u32(u32::from(last) + 1).unwrap_or('~'));
    }
    behind
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn behind_a_beginning_nothing_begins_like_it() {
        for (beginning, next) in [("ma", "mb"), ("az", "a{"), ("50", "51"), ("59", "5:")] {
            assert_eq!(behind(beginning), next);
            assert!(beginning < next && *format!("{beginning}zzz") < *next);
        }
    }
}
