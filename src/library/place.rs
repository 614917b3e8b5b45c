//! A page of a list that is in memory, found by the name of the row beside it.

use bank::seed_of;
use uuid::Uuid;

use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        fault::Reason,
        typed_id::TypedId,
    },
    platform::{
        db::page::{Count, Part, Seek},
        render::Pages,
    },
};

/// How many rows a page has for people.
const ROWS: usize = 25;
const AFTER: &str = "after.";
const BEFORE: &str = "before.";
const LAST: &str = "last";

/// What has a name that never changes, and no other id.
pub trait Named {
    fn name(&self) -> &str;
}

/// A name as cursors hold it: its hash.
#[derive(Clone, Copy)]
struct Hashed(Uuid);

impl TypedId for Hashed {
    const PREFIX: &'static str = "name";

    fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid)
    }

    fn uuid(self) -> Uuid {
        self.0
    }
}

impl Hashed {
    fn of(row: &impl Named) -> Self {
        let hash = seed_of(row.name());
        Self(Uuid::from_bytes(std::array::from_fn(|at| hash[at])))
    }
}

/// Returns the piece of a list that a program asks for, and the cursor of the next.
///
/// # Errors
/// Refuses a cursor that stands behind no row of this list.
pub fn piece<T: Named>(
    mut rows: Vec<T>,
    cursor: Option<Cursor>,
    limit: u32,
) -> Result<(Vec<T>, Option<Cursor>)> {
    let window = Window::new(cursor, limit).map_err(Error::astray)?;
    if let Some(behind) = window.after {
        let at = rows.iter().position(|row| Hashed::of(row).0 == behind);
        let at = at.ok_or_else(|| Error::astray(Reason::new("cursor.of_another_list")))?;
        rows.drain(..=at);
    }
    let has_more = rows.len() > limit as usize;
    rows.truncate(limit as usize);
    let next = rows.last().filter(|_| has_more).map(|row| Cursor::behind(Hashed::of(row)));
    Ok((rows, next))
}

/// Returns the page of a list that a person asks for, with the ways to the others. A place that is not in
/// the list, or not any more, is its first page.
pub fn page<T: Named>(rows: Vec<T>, place: &str) -> (Vec<T>, Option<Pages>) {
    let count = rows.len();
    let find = |name: &str| rows.iter().position(|row| row.name() == name);
    let after = place.strip_prefix(AFTER).and_then(find).map(|at| at + 1);
    let before = place.strip_prefix(BEFORE).and_then(find).map(|at| at.saturating_sub(ROWS));
    let last = (place == LAST).then(|| count.saturating_sub(1) / ROWS * ROWS);
    let start = after.or(before).or(last).filter(|at| *at < count).unwrap_or_default();
    let shown: Vec<_> = rows.into_iter().skip(start).take(ROWS).collect();
    let way = |is_there: bool| is_there.then_some(Seek::Last);
    let number = |number: usize| u64::try_from(number).unwrap_or(u64::MAX);
    let part = Part {
        from: Some(number(start + 1)),
        shown: number(shown.len()),
        of: Count::Exactly(number(count)),
        previous: way(start > 0),
        next: way(start + shown.len() < count),
    };
    let ends = shown.first().zip(shown.last());
    let pages = Pages::new(&part).zip(ends);
    let pages = pages.map(|(pages, (first, last))| pages.named_by(first.name(), last.name()));
    (shown, pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    impl Named for String {
        fn name(&self) -> &str {
            self
        }
    }

    fn rows(count: usize) -> Vec<String> {
        (0..count).map(|number| format!("row {number}")).collect()
    }

    #[test]
    fn pieces_follow_each_other_to_the_end_and_miss_no_row() {
        let (mut seen, mut cursor) = (vec![], None);
        loop {
            let (rows, next) = piece(rows(11), cursor, 4).unwrap();
            seen.extend(rows);
            cursor = next;
            if cursor.is_none() {
                break;
            }
        }
        assert_eq!(seen, rows(11));
    }

    #[test]
    fn a_cursor_behind_nothing_of_the_list_is_refused() {
        let (_, next) = piece(rows(5), None, 2).unwrap();
        assert!(piece(vec!["other".to_owned()], next, 2).is_err());
    }

    #[test]
    fn pages_are_found_from_either_side_and_a_place_that_is_gone_is_the_first() {
        let first = |place: &str| page(rows(60), place).0.first().cloned().unwrap();
        assert_eq!(first(""), "row 0");
        assert_eq!(first("after.row 24"), "row 25");
        assert_eq!(first("before.row 50"), "row 25");
        assert_eq!(first("before.row 10"), "row 0");
        assert_eq!(first("last"), "row 50");
        assert_eq!(first("after.row 59"), "row 0");
        assert_eq!(first("after.nobody"), "row 0");
        assert!(page(rows(25), "").1.is_none());
        assert!(page(Vec::<String>::new(), "last").0.is_empty());
    }
}
