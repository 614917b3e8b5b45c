//! Two raters and categories.

use crate::refused::{Refused, at_least, paired};

/// What a disagreement counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Weight {
    /// Any is as bad as any other (Cohen 1960).
    Equal,
    /// By the distance of the categories.
    Linear,
    /// By its square (Cohen 1968).
    Quadratic,
}

/// How far two raters agree beyond chance: 1 − Σw·observed / Σw·expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kappa {
    pub kappa: f64,
    /// The standard error (Fleiss, Cohen & Everitt 1969).
    pub error: f64,
    pub people: u64,
}

impl Kappa {
    /// Takes a square table: how often the first rater said the row and the second the column.
    ///
    /// Refuses a table that is not square, of fewer than 2 categories or people, and one in which
    /// both raters use one category only, where chance explains everything.
    pub fn of(table: &[Vec<u64>], weight: Weight) -> Result<Self, Refused> {
        at_least("categories", 2, table.len())?;
        for row in table {
            paired("rows and columns", table.len(), row.len())?;
        }
        let people: u64 = table.iter().flatten().sum();
        at_least("people rated", 2, people as usize)?;
        let table = Shares::of(table, people, weight);
        let (observed, expected) = (table.observed(), table.expected());
        if expected >= 1.0 {
            return Err(Refused::NoSpread("ratings"));
        }
        let kappa = (observed - expected) / (1.0 - expected);
        let error = (table.variance(observed, expected) / people as f64).sqrt();
        Ok(Self { kappa, error, people })
    }
}

struct Shares {
    cells: Vec<Vec<f64>>,
    rows: Vec<f64>,
    columns: Vec<f64>,
    weight: Weight,
}

impl Shares {
    fn of(table: &[Vec<u64>], people: u64, weight: Weight) -> Self {
        let share = |&count: &u64| count as f64 / people as f64;
        let cells: Vec<Vec<f64>> =
            table.iter().map(|row| row.iter().map(share).collect()).collect();
        let rows = cells.iter().map(|row| row.iter().sum()).collect();
        let columns = (0..table.len()).map(|k| cells.iter().map(|row| row[k]).sum()).collect();
        Self { cells, rows, columns, weight }
    }

    /// How far a pair of categories agrees: 1 on the diagonal, 0 furthest from it.
    fn agrees(&self, row: usize, column: usize) -> f64 {
        let apart = row.abs_diff(column) as f64 / (self.cells.len() - 1) as f64;
        match self.weight {
            Weight::Equal => f64::from(u8::from(row == column)),
            Weight::Linear => 1.0 - apart,
            Weight::Quadratic => 1.0 - apart * apart,
        }
    }

    fn all(&self) -> impl Iterator<Item = (usize, usize)> {
        let size = self.cells.len();
        (0..size).flat_map(move |row| (0..size).map(move |column| (row, column)))
    }

    fn observed(&self) -> f64 {
        self.all().map(|(i, j)| self.agrees(i, j) * self.cells[i][j]).sum()
    }

    fn expected(&self) -> f64 {
        self.all().map(|(i, j)| self.agrees(i, j) * self.rows[i] * self.columns[j]).sum()
    }

    fn variance(&self, observed: f64, expected: f64) -> f64 {
        let size = self.cells.len();
        let row_mean: Vec<f64> = (0..size)
            .map(|i| (0..size).map(|j| self.columns[j] * self.agrees(i, j)).sum())
            .collect();
        let column_mean: Vec<f64> =
            (0..size).map(|j| (0..size).map(|i| self.rows[i] * self.agrees(i, j)).sum()).collect();
        let rest = 1.0 - expected;
        let one = |(i, j): (usize, usize)| {
            let part = self.agrees(i, j) * rest - (row_mean[i] + column_mean[j]) * (1.0 - observed);
            self.cells[i][j] * part * part
        };
        let whole = observed * expected - 2.0 * expected + observed;
        (self.all().map(one).sum::<f64>() - whole * whole) / rest.powi(4)
    }
}

/// Returns Fleiss's kappa (1971) of several raters: for each thing rated, how many raters chose
/// each category.
///
/// Refuses fewer than 2 things, categories or raters, unlike numbers of raters, and ratings in one
/// category only.
pub fn fleiss(counts: &[Vec<u64>]) -> Result<f64, Refused> {
    at_least("things rated", 2, counts.len())?;
    at_least("categories", 2, counts[0].len())?;
    let raters: u64 = counts[0].iter().sum();
    at_least("raters", 2, raters as usize)?;
    for row in counts {
        paired("categories", counts[0].len(), row.len())?;
        paired("raters of each thing", raters as usize, row.iter().sum::<u64>() as usize)?;
    }
    let (things, raters) = (counts.len() as f64, raters as f64);
    let agreed = |row: &Vec<u64>| {
        let squares: f64 = row.iter().map(|&count| (count * count) as f64).sum();
        (squares - raters) / (raters * (raters - 1.0))
    };
    let observed = counts.iter().map(agreed).sum::<f64>() / things;
    let share = |k: usize| counts.iter().map(|row| row[k] as f64).sum::<f64>() / (things * raters);
    let expected: f64 = (0..counts[0].len()).map(|k| share(k).powi(2)).sum();
    if expected >= 1.0 {
        return Err(Refused::NoSpread("ratings"));
    }
    Ok((observed - expected) / (1.0 - expected))
}
