//! Who answered what.

use crate::refused::{Refused, at_least};

/// Answers of people (rows) to items (columns): for each the category, from 0 up, or nothing.
///
/// Nothing means that the item was not met, and drops out. An item that was met and left empty is
/// a wrong answer and must be given as one.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    items: usize,
    cells: Vec<u8>,
    counts: Vec<Vec<usize>>,
}

/// The most categories that one item may have.
pub const MOST_CATEGORIES: usize = 30;

const NOTHING: u8 = u8::MAX;

impl Answers {
    /// Takes the rows of a table.
    ///
    /// Refuses a table without people or items, rows of different lengths, and categories above
    /// [`MOST_CATEGORIES`].
    pub fn new<Row>(rows: impl IntoIterator<Item = Row>) -> Result<Self, Refused>
    where
        Row: AsRef<[Option<u16>]>,
    {
        let (mut cells, mut items) = (Vec::new(), None);
        for row in rows {
            let row = row.as_ref();
            let expected = *items.get_or_insert(row.len());
            if row.len() != expected {
                let what = "answers of two people";
                return Err(Refused::Unlike { what, left: expected, right: row.len() });
            }
            for answer in row {
                cells.push(cell(*answer)?);
            }
        }
        let items = items.unwrap_or_default();
        at_least("items", 1, items)?;
        at_least("people", 1, cells.len() / items)?;
        let counts = counts(items, &cells);
        Ok(Self { items, cells, counts })
    }

    /// Returns how many people there are.
    pub fn people(&self) -> usize {
        self.cells.len() / self.items
    }

    /// Returns how many items there are.
    pub fn items(&self) -> usize {
        self.items
    }

    /// Returns a person's answers, item by item.
    pub fn of(&self, person: usize) -> impl Iterator<Item = Option<usize>> + Clone {
        self.row(person).iter().map(|&cell| (cell != NOTHING).then_some(cell.into()))
    }

    /// Returns all answers to an item, person by person.
    pub fn to(&self, item: usize) -> impl Iterator<Item = Option<usize>> + Clone {
        let column = self.cells.iter().skip(item).step_by(self.items);
        column.map(|&cell| (cell != NOTHING).then_some(cell.into()))
    }

    /// Returns how many answers an item has in each category, from 0 to the highest that occurs.
    pub fn counts(&self, item: usize) -> &[usize] {
        &self.counts[item]
    }

    /// Returns how many people met an item.
    pub fn answered(&self, item: usize) -> usize {
        self.counts[item].iter().sum()
    }

    /// Refuses the first empty cell, for what is defined over complete tables only.
    pub fn complete(&self) -> Result<(), Refused> {
        match self.cells.iter().position(|&cell| cell == NOTHING) {
            None => Ok(()),
            Some(at) => Err(Refused::Missing { person: at / self.items, item: at % self.items }),
        }
    }

    /// Returns the same table with some items left out.
    ///
    /// Refuses to leave out all.
    pub fn keeping(&self, keep: impl Fn(usize) -> bool) -> Result<Self, Refused> {
        let kept: Vec<_> = (0..self.items).filter(|&item| keep(item)).collect();
        at_least("items", 1, kept.len())?;
        let rows = self.cells.chunks(self.items);
        let cells: Vec<_> = rows.flat_map(|row| kept.iter().map(|&item| row[item])).collect();
        let counts = kept.iter().map(|&item| self.counts[item].clone()).collect();
        Ok(Self { items: kept.len(), cells, counts })
    }

    pub(crate) fn row(&self, person: usize) -> &[u8] {
        &self.cells[person * self.items..][..self.items]
    }

    pub(crate) fn has_gaps(&self, item: usize) -> bool {
        self.answered(item) < self.people()
    }
}

fn cell(answer: Option<u16>) -> Result<u8, Refused> {
    match answer {
        None => Ok(NOTHING),
        Some(category) if usize::from(category) < MOST_CATEGORIES => Ok(category as u8),
        Some(category) => Err(Refused::TooMany {
            what: "categories of an item",
            most: MOST_CATEGORIES,
            have: usize::from(category) + 1,
        }),
    }
}

fn counts(items: usize, cells: &[u8]) -> Vec<Vec<usize>> {
    let mut counts = vec![Vec::new(); items];
    for row in cells.chunks(items) {
        for (counts, &cell) in counts.iter_mut().zip(row).filter(|(_, cell)| **cell != NOTHING) {
            let category = usize::from(cell);
            if counts.len() <= category {
                counts.resize(category + 1, 0);
            }
            counts[category] += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_columns_are_what_was_given() {
        let answers = Answers::new([[Some(1), None], [Some(0), Some(2)]]).unwrap();
        assert_eq!((answers.people(), answers.items()), (2, 2));
        assert_eq!(answers.of(0).collect::<Vec<_>>(), [Some(1), None]);
        assert_eq!(answers.to(1).collect::<Vec<_>>(), [None, Some(2)]);
        assert_eq!((answers.counts(1), answers.answered(1)), (&[0, 0, 1][..], 1));
        assert_eq!(answers.complete(), Err(Refused::Missing { person: 0, item: 1 }));
        assert_eq!(answers.keeping(|item| item == 0).unwrap().complete(), Ok(()));
    }

    #[test]
    fn a_ragged_an_empty_and_a_boundless_table_are_refused() {
        assert!(Answers::new([vec![Some(1)], vec![Some(1), Some(0)]]).is_err());
        assert!(Answers::new(Vec::<Vec<Option<u16>>>::new()).is_err());
        assert!(Answers::new([Vec::<Option<u16>>::new()]).is_err());
        assert!(Answers::new([[Some(10_000)]]).is_err());
    }
}
