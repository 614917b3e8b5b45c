//! What a table holds of the people whom a practice hires: so that all of it can be shown to them, and
//! none of it stays when they are forgotten.
//!
//! A table says which of its rows are somebody's and why they are kept. Nothing is read or erased by any
//! other list, so a room whose table says nothing fails a test.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use sea_orm::{
    Condition, EntityTrait, IdenStatic, Iterable, ModelTrait, Value,
    sea_query::{Expr, ExprTrait},
};
use serde_json::{Map, Value as Json, json};
use uuid::Uuid;

use super::{PracticeId, plain::plain, through::through};
use crate::kernel::typed_id::{self, TypedId};

crate::words! {
    /// Why something of a person is kept, and so for how long.
    pub enum Keeping {
        /// They applied, were tested, met, chosen or not.
        Hiring = "hiring",
        Licenses = "licenses",
        /// They work or worked here.
        Employment = "employment",
        /// Whether they may work in federal health programs.
        Exclusions = "exclusions",
        /// Who they are: it goes last.
        Identity = "identity",
        /// Links and what waits: it goes with whatever goes.
        Passing = "passing",
    }
}

/// What a table holds.
#[derive(Clone, Copy)]
pub enum Holds {
    /// Nobody has said so yet: a test wants it said.
    Unsaid,
    /// Nothing of anybody but the ids of what there was.
    Nobody,
    Theirs(&'static [Part]),
}

/// By what a row is somebody's.
#[derive(Clone, Copy)]
pub enum Whose {
    /// The column has the id of the person.
    Person(&'static str),
    /// The column has the id of a row in that table, and so on; the last has the id of the person.
    Through(&'static [(&'static str, &'static str)], &'static str),
    /// The column's text names the person, or something of theirs, by its id.
    Mentions(&'static str),
    /// The column has text of many people, which is only there for a while.
    Filled(&'static str),
}

/// Returns the place that a row's sealed text was sealed for.
type Place = fn(&Row) -> Option<String>;

/// Some rows of a table.
#[derive(Clone, Copy)]
pub struct Part {
    pub keeping: Keeping,
    pub(super) whose: Whose,
    /// Only those that have this word in this column.
    pub(super) only: Option<(&'static str, &'static str)>,
    /// The column that says whether it is still going on.
    open: Option<&'static str>,
    /// Columns that name what is kept for another reason. When that goes, they are emptied.
    lets_go: &'static [(&'static str, Keeping)],
    /// A column that is sealed, and for which place.
    sealed: Option<(&'static str, Place)>,
    /// A column that, where it is sealed, one person alone may read.
    apart: Option<&'static str>,
    /// Columns that nobody is shown: hashes of secrets, and what one person alone may read.
    kept_back: &'static [&'static str],
    /// Whether even that there is a row is told to nobody but the person.
    is_unseen: bool,
    /// Columns of which no program gets a copy.
    by_page: &'static [&'static str],
    /// Whether no program gets a copy of any of it.
    is_by_page: bool,
}

impl Part {
    pub const fn new(keeping: Keeping, whose: Whose) -> Self {
        Self {
            keeping,
            whose,
            only: None,
            open: None,
            lets_go: &[],
            sealed: None,
            apart: None,
            kept_back: &[],
            is_unseen: false,
            by_page: &[],
            is_by_page: false,
        }
    }

    #[must_use]
    pub const fn only(self, column: &'static str, word: &'static str) -> Self {
        Self { only: Some((column, word)), ..self }
    }

    #[must_use]
    pub const fn open_while(self, column: &'static str) -> Self {
        Self { open: Some(column), ..self }
    }

    #[must_use]
    pub const fn lets_go(self, of: &'static [(&'static str, Keeping)]) -> Self {
        Self { lets_go: of, ..self }
    }

    #[must_use]
    pub const fn sealed(self, column: &'static str, place: Place) -> Self {
        Self { sealed: Some((column, place)), ..self }
    }

    #[must_use]
    pub const fn apart(self, column: &'static str) -> Self {
        Self { apart: Some(column), ..self }
    }

    #[must_use]
    pub const fn keeping_back(self, columns: &'static [&'static str]) -> Self {
        Self { kept_back: columns, ..self }
    }

    /// Leaves its rows out of every count and copy that somebody who decides may read.
    #[must_use]
    pub const fn unseen(self) -> Self {
        Self { is_unseen: true, ..self }
    }

    /// Leaves columns that the API tells nobody, or not yet, to the copy that an owner makes on a page.
    #[must_use]
    pub const fn by_page(self, columns: &'static [&'static str]) -> Self {
        Self { by_page: columns, ..self }
    }

    /// Leaves all of it to that copy: that there is any would tell something.
    #[must_use]
    pub const fn all_by_page(self) -> Self {
        Self { is_by_page: true, ..self }
    }

    pub fn is_by_page(&self) -> bool {
        self.is_by_page
    }

    pub fn is_unseen(&self) -> bool {
        self.is_unseen
    }

    /// Returns the word that its rows have in this column, if they are told by one.
    pub fn word_in(&self, column: &str) -> Option<&'static str> {
        self.only.filter(|(told, _)| *told == column).map(|(_, word)| word)
    }

    /// Returns whether its rows are found by the ids of what was found before.
    pub fn is_mention(&self) -> bool {
        matches!(self.whose, Whose::Mentions(_))
    }

    /// Returns whether a row is of something that is still going on.
    pub fn is_open(&self, row: &Row) -> bool {
        self.open.is_some_and(|column| matches!(row.value(column), Some(Value::Bool(Some(true)))))
    }

    /// Returns which of its columns name what goes now.
    pub fn loosened(&self, goes: &BTreeSet<Keeping>) -> Vec<&'static str> {
        let of_those = self.lets_go.iter().filter(|(_, keeping)| goes.contains(keeping));
        of_those.map(|(column, _)| *column).collect()
    }

    /// Returns the conditions that together find its rows. Of very many ids, some at a time.
    pub fn rows_of(&self, practice: PracticeId, of: &Subject) -> Vec<Condition> {
        let found = match self.whose {
            Whose::Person(column) => vec![Expr::col(column).eq(of.person)],
            Whose::Through(steps, last) => vec![through(practice, steps, last, of.person)],
            Whose::Mentions(column) => of.mentioned(column),
            Whose::Filled(column) => vec![Expr::col(column).ne("")],
        };
        let all = |expr| {
            let all = Condition::all().add(expr);
            match self.only {
                Some((column, word)) => all.add(Expr::col(column).eq(word)),
                None => all,
            }
        };
        found.into_iter().map(all).collect()
    }

    /// Returns a row as its person is shown it. What is sealed is opened by this.
    pub fn shown(&self, row: &Row, unseal: impl Fn(&str, &str) -> Option<String>) -> Json {
        let mut shown = Map::new();
        for (column, value) in &row.0 {
            if *column == "practice_id" || self.kept_back.contains(column) {
                continue;
            }
            let opened = self.opened(row, column, value, &unseal);
            let opened = opened.or_else(|| self.lies_apart(column, value).then(|| json!(APART)));
            shown.insert((*column).to_owned(), opened.unwrap_or_else(|| plain(value)));
        }
        Json::Object(shown)
    }

    /// Returns a row, as its person is shown it, as a program is given it.
    pub fn for_program(&self, mut row: Json) -> Json {
        for column in self.by_page {
            if let Some(value) = row.get_mut(*column) {
                *value = json!(APART);
            }
        }
        row
    }

    /// What is not sealed is JSON.
    fn lies_apart(&self, column: &str, value: &Value) -> bool {
        let is_sealed = matches!(value, Value::String(Some(text)) if !text.starts_with('{'));
        self.apart == Some(column) && is_sealed
    }

    fn opened(
        &self,
        row: &Row,
        column: &str,
        value: &Value,
        unseal: impl Fn(&str, &str) -> Option<String>,
    ) -> Option<Json> {
        let (_, place) = self.sealed.filter(|(sealed, _)| *sealed == column)?;
        let Value::String(Some(text)) = value else { return None };
        let plain = unseal(&place(row)?, text)?;
        Some(serde_json::from_str(&plain).unwrap_or(Json::String(plain)))
    }
}

/// What stands for something that one person alone reads and hands out, or of which no program gets a copy.
const APART: &str = "kept apart";

/// Somebody, with the ids of all that is theirs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    person: Uuid,
    ids: BTreeSet<Uuid>,
}

/// As many ids as one statement looks for.
const AT_ONCE: usize = 50;

impl Subject {
    pub fn new(person: Uuid) -> Self {
        Self { person, ids: BTreeSet::new() }
    }

    /// Takes the ids of these rows, if they have one.
    pub fn note(&mut self, rows: &[Row]) {
        self.ids.extend(rows.iter().filter_map(|row| row.uuid("id")));
    }

    /// Every kind of id ends in the same 26 letters and digits.
    fn mentioned(&self, column: &'static str) -> Vec<Expr> {
        let tail = |id: &Uuid| typed_id::write("", *id);
        let ids: Vec<_> = self.ids.iter().map(tail).collect();
        let any = |some: &[String]| {
            let like = |tail: &String| {
                // An underscore of LIKE is any letter; what stands before the tail is one.
                Expr::col(column).cast_as("text").like(format!("%{tail}%"))
            };
            some.iter().map(like).reduce(ExprTrait::or)
        };
        ids.chunks(AT_ONCE).filter_map(any).collect()
    }
}

/// A row of any table: its columns with what is in them.
#[derive(Clone, Debug)]
pub struct Row(Vec<(&'static str, Value)>);

impl Row {
    pub fn of<E: EntityTrait>(model: &E::Model) -> Self {
        let column = |column: E::Column| (column.as_str(), model.get(column));
        Self(E::Column::iter().map(column).collect())
    }

    pub fn value(&self, column: &str) -> Option<&Value> {
        self.0.iter().find(|(name, _)| *name == column).map(|(_, value)| value)
    }

    pub fn text(&self, column: &str) -> Option<&str> {
        match self.value(column)? {
            Value::String(text) => text.as_deref(),
            _ => None,
        }
    }

    pub fn number(&self, column: &str) -> Option<i32> {
        match self.value(column)? {
            Value::Int(number) => *number,
            _ => None,
        }
    }

    /// Tells it from every other row of its table.
    pub fn key(&self) -> String {
        format!("{:?}", self.0)
    }

    /// Returns the id in this column, as it is written.
    pub fn id<I: TypedId>(&self, column: &str) -> Option<String> {
        self.uuid(column).map(|uuid| typed_id::write(I::PREFIX, uuid))
    }

    fn uuid(&self, column: &str) -> Option<Uuid> {
        match self.value(column)? {
            Value::Uuid(uuid) => *uuid,
            _ => None,
        }
    }

    /// Returns the latest moment that it names and that is past. A law counts from the last record.
    pub fn last_moment(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let moment = |value: &Value| match value {
            Value::ChronoDateTimeUtc(at) => *at,
            Value::ChronoDate(on) => on.and_then(beginning),
            _ => None,
        };
        self.0.iter().filter_map(|(_, value)| moment(value)).filter(|at| *at <= now).max()
    }
}

fn beginning(on: NaiveDate) -> Option<DateTime<Utc>> {
    on.and_hms_opt(0, 0, 0).map(|at| at.and_utc())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Row {
        let at: DateTime<Utc> = "2026-11-24T15:30:00Z".parse().unwrap();
        Row(vec![
            ("practice_id", Value::Uuid(Some(Uuid::nil()))),
            ("id", Value::Uuid(Some(Uuid::from_u128(7)))),
            ("said_at", Value::ChronoDateTimeUtc(Some(at))),
            ("until", Value::ChronoDate(NaiveDate::from_ymd_opt(2027, 3, 1))),
            ("is_open", Value::Bool(Some(true))),
            ("sealed", Value::String(Some("k.c2VhbGVk".to_owned()))),
            ("hash", Value::String(Some("9f86".to_owned()))),
        ])
    }

    #[test]
    fn what_is_sealed_is_opened_and_what_is_kept_back_is_not_there() {
        let part = Part::new(Keeping::Hiring, Whose::Person("id"))
            .sealed("sealed", |row| Some(format!("turns/{}", row.uuid("id")?)))
            .keeping_back(&["hash"]);
        let shown = part.shown(&row(), |place, text| Some(format!("[\"{place}\",\"{text}\"]")));
        let place = format!("turns/{}", Uuid::from_u128(7));
        assert_eq!(shown["sealed"], json!([place, "k.c2VhbGVk"]));
        assert_eq!((shown.get("hash"), shown.get("practice_id")), (None, None));
        let closed = part.shown(&row(), |_, _| None);
        assert_eq!(closed["sealed"], "k.c2VhbGVk", "what cannot be opened is shown as it lies");
    }

    #[test]
    fn a_law_counts_from_the_last_record_and_not_from_a_day_to_come() {
        let now = "2026-12-01T00:00:00Z".parse().unwrap();
        assert_eq!(row().last_moment(now).unwrap().to_rfc3339(), "2026-11-24T15:30:00+00:00");
        assert_eq!(row().last_moment(DateTime::UNIX_EPOCH), None);
        let part = Part::new(Keeping::Hiring, Whose::Person("id"));
        assert!(part.open_while("is_open").is_open(&row()) && !part.is_open(&row()));
    }

    #[test]
    fn whoever_has_nothing_is_mentioned_nowhere_and_of_many_some_are_sought_at_a_time() {
        let mut subject = Subject::new(Uuid::from_u128(1));
        let part = Part::new(Keeping::Passing, Whose::Mentions("about"));
        assert!(part.rows_of(PracticeId::SYSTEM, &subject).is_empty());
        let of = |number| Row(vec![("id", Value::Uuid(Some(Uuid::from_u128(number))))]);
        subject.note(&(0..120).map(of).collect::<Vec<_>>());
        assert_eq!(part.rows_of(PracticeId::SYSTEM, &subject).len(), 3);
    }
}
