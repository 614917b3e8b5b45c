//! Which counts may be shown. A cell is how many of a group left the way at one place: those who came to one step and
//! not to the next, and those who came to its end. Who decides knows who left where; so a cell with few people, or
//! with none, would tell of somebody what they said of themselves.

use std::collections::BTreeMap;

/// How few people a cell may have that is shown.
pub const FEWEST: u64 = 5;

/// How many of each group came to each step, the first step first.
pub type Counts = BTreeMap<String, Vec<u64>>;

/// What may be shown of counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shown {
    pub groups: Counts,
    /// All others together. Nothing if there are none.
    pub others: Vec<u64>,
}

/// Returns what of these counts may be shown. None if it is fewer than two groups.
pub fn shown(counts: &Counts) -> Option<Shown> {
    let (mut shown, mut withheld): (Counts, Counts) =
        counts.clone().into_iter().partition(|(_, steps)| is_large(steps));
    while !is_covered(&withheld) {
        move_smallest(&mut shown, &mut withheld)?;
    }
    (shown.len() > 1).then(|| Shown { groups: shown, others: sum(&withheld) })
}

/// Returns what of the groups by sex and race at once may be shown beside what is shown by each alone: in each row
/// and in each column, too, nothing can be told by subtraction. `halves` are those who said the one and not the other,
/// by what they said: they are in a line of its own total and in no cell of it.
pub fn shown_crossed(counts: &Counts, halves: &Counts) -> Option<Shown> {
    let (mut shown, mut withheld): (Counts, Counts) =
        counts.clone().into_iter().partition(|(_, steps)| is_large(steps));
    while let Some(line) = open_line(&shown, &withheld, halves) {
        let mut own = of_line(&shown, &line);
        let smallest = smallest(&own)?;
        let steps = own.remove(&smallest)?;
        shown.remove(&smallest);
        withheld.insert(smallest, steps);
    }
    (shown.len() > 1).then(|| Shown { groups: shown, others: sum(&withheld) })
}

/// Whether each cell has enough people.
fn is_large(steps: &[u64]) -> bool {
    !steps.is_empty() && cells(steps).all(|cell| cell >= FEWEST)
}

fn cells(steps: &[u64]) -> impl Iterator<Item = u64> + '_ {
    let left = steps.windows(2).map(|pair| pair[0].saturating_sub(pair[1]));
    left.chain(steps.last().copied())
}

/// Whether what is withheld cannot be told from what is shown and the total: it is nobody, or it is two groups
/// or more that are together large.
fn is_covered(withheld: &Counts) -> bool {
    let own = withheld.values().filter(|steps| is_somebody(steps)).count();
    own == 0 || (own > 1 && is_large(&sum(withheld)))
}

/// The same of a line to which `half` belongs without being a cell of it. By itself it is told if it is large.
fn is_covered_with(mut withheld: Counts, half: Option<&Vec<u64>>) -> bool {
    let Some(half) = half.filter(|steps| is_somebody(steps)) else { return is_covered(&withheld) };
    withheld.retain(|_, steps| is_somebody(steps));
    withheld.insert(String::new(), half.clone());
    is_large(&sum(&withheld))
}

fn is_somebody(steps: &[u64]) -> bool {
    steps.iter().any(|&people| people > 0)
}

fn sum(counts: &Counts) -> Vec<u64> {
    let mut sum: Vec<u64> = vec![];
    for steps in counts.values() {
        sum.resize(sum.len().max(steps.len()), 0);
        sum.iter_mut().zip(steps).for_each(|(sum, people)| *sum += people);
    }
    sum
}

fn move_smallest(shown: &mut Counts, withheld: &mut Counts) -> Option<()> {
    let smallest = smallest(shown)?;
    let steps = shown.remove(&smallest)?;
    withheld.insert(smallest, steps);
    Some(())
}

fn smallest(counts: &Counts) -> Option<String> {
    counts.iter().min_by_key(|(_, steps)| steps.first().copied()).map(|(group, _)| group.clone())
}

/// Returns a row or a column of which a withheld cell could be told: the groups whose name begins, or ends, so. Nothing
/// stands for all.
fn open_line(shown: &Counts, withheld: &Counts, halves: &Counts) -> Option<Line> {
    let parts = |counts: &Counts| -> Vec<Line> {
        let halves = counts.keys().filter_map(|group| group.split_once('.'));
        let lines = |(row, column): (&str, &str)| {
            [Line::Row(row.to_owned()), Line::Column(column.to_owned())]
        };
        halves.flat_map(lines).collect()
    };
    let of_halves =
        halves.keys().flat_map(|half| [Line::Row(half.clone()), Line::Column(half.clone())]);
    let lines = parts(withheld).into_iter().chain(of_halves).chain([Line::All]);
    let is_open = |line: &Line| {
        let half = line.name().and_then(|name| halves.get(name));
        !is_covered_with(of_line(withheld, line), half) && !of_line(shown, line).is_empty()
    };
    lines.into_iter().find(is_open)
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Line {
    Row(String),
    Column(String),
    All,
}

impl Line {
    fn name(&self) -> Option<&str> {
        match self {
            Self::Row(name) | Self::Column(name) => Some(name),
            Self::All => None,
        }
    }
}

fn of_line(counts: &Counts, line: &Line) -> Counts {
    let is_in = |group: &str| match (line, group.split_once('.')) {
        (Line::All, _) => true,
        (Line::Row(own), Some((row, _))) => row == own,
        (Line::Column(own), Some((_, column))) => column == own,
        (_, None) => false,
    };
    counts.iter().filter(|(group, _)| is_in(group)).map(|(g, n)| (g.clone(), n.clone())).collect()
}

#[cfg(test)]
mod tests;
