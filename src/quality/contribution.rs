//! What an office gives away for difficulties that many offices find together: how many people got both of two
//! questions right, one of them, or neither.
//!
//! It names no person, no practice and no moment. A count below 10 is nobody's to read, so a pair is told with all four
//! counts or not at all; and people are counted ten at a time, so that two files of one office differ by ten people or by none.

use std::collections::{BTreeMap, BTreeSet};

use psychometrics::pairs::{CELL_FROM, MOST_PEOPLE};
use serde::{Deserialize, Serialize};

/// How a file is written. Another one is not read.
pub const FORM: u32 = 1;
/// How many people are counted at once.
pub const TOGETHER: usize = 10;

/// A question in one wording: its id, and the hash of what it asks and keys.
pub type Wording = (String, String);

/// As the file has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contribution {
    pub form: u32,
    pub items: Vec<Wording>,
    /// The places of two items, how many had both right, the first alone, the second alone, and neither.
    pub pairs: Vec<(usize, usize, u64, u64, u64, u64)>,
}

/// What makes a file none of an office.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContributionRefused {
    #[error("this file is written in form {0}, which is not read here")]
    Form(u32),
    #[error("there is no pair in it")]
    Empty,
    #[error("item {0} is there twice, or has no hash")]
    Item(String),
    #[error("pair {0} is not of two of its items, or is there twice")]
    Pair(usize),
    #[error("pair {place} has a count of {count}: each is from {} to {}", CELL_FROM, MOST_PEOPLE)]
    Count { place: usize, count: u64 },
    #[error("no pair names item {0}")]
    Unpaired(String),
}

impl Contribution {
    /// Refuses what `muster bank contribute` does not write. Pairs are counted from 1.
    pub fn sound(&self) -> Result<(), ContributionRefused> {
        if self.form != FORM {
            return Err(ContributionRefused::Form(self.form));
        }
        if self.pairs.is_empty() {
            return Err(ContributionRefused::Empty);
        }
        let mut ids = BTreeSet::new();
        for wording in &self.items {
            let is_hash =
                wording.1.len() == 64 && wording.1.bytes().all(|one| one.is_ascii_hexdigit());
            if !is_hash || !ids.insert(wording) {
                return Err(ContributionRefused::Item(wording.0.clone()));
            }
        }
        let (mut seen, mut named) = (BTreeSet::new(), BTreeSet::new());
        for (place, &(one, other, both, first, second, neither)) in self.pairs.iter().enumerate() {
            let place = place + 1;
            if one >= other || other >= self.items.len() || !seen.insert((one, other)) {
                return Err(ContributionRefused::Pair(place));
            }
            let odd = |count: &&u64| !(CELL_FROM..=MOST_PEOPLE).contains(*count);
            if let Some(&count) = [both, first, second, neither].iter().find(odd) {
                return Err(ContributionRefused::Count { place, count });
            }
            named.extend([one, other]);
        }
        match (0..self.items.len()).find(|item| !named.contains(item)) {
            Some(item) => Err(ContributionRefused::Unpaired(self.items[item].0.clone())),
            None => Ok(()),
        }
    }

    /// Returns whether more than half of the pairs that both have are the same in all four counts: then they are of one
    /// office, at two times.
    pub fn is_of_the_same_office(&self, other: &Self) -> bool {
        let (one, other) = (self.by_wording(), other.by_wording());
        let shared = one.iter().filter_map(|(pair, cells)| Some((cells, other.get(pair)?)));
        let (mut all, mut same) = (0, 0);
        for (one, other) in shared {
            all += 1;
            same += usize::from(one == other);
        }
        2 * same > all
    }

    /// Returns its counts by the questions, the smaller wording first.
    pub fn by_wording(&self) -> BTreeMap<(&Wording, &Wording), [u64; 4]> {
        let pair =
            |&(one, other, both, first, second, neither): &(usize, usize, u64, u64, u64, u64)| {
                let (one, other) = (&self.items[one], &self.items[other]);
                if one < other {
                    ((one, other), [both, first, second, neither])
                } else {
                    ((other, one), [both, second, first, neither])
                }
            };
        self.pairs.iter().map(pair).collect()
    }
}

/// What is being counted of one role: people wait until there are ten.
#[derive(Clone, Debug, Default)]
pub struct Counting {
    waiting: Vec<Vec<(Wording, bool)>>,
    counted: BTreeMap<(Wording, Wording), [u64; 4]>,
}

impl Counting {
    /// Adds what one person got right and wrong, in the order of the log.
    pub fn add(&mut self, answered: Vec<(Wording, bool)>) {
        self.waiting.push(answered);
        if self.waiting.len() < TOGETHER {
            return;
        }
        for mut answered in std::mem::take(&mut self.waiting) {
            answered.sort_unstable();
            for (place, (one, first)) in answered.iter().enumerate() {
                for (other, second) in &answered[place + 1..] {
                    let cell = match (first, second) {
                        (true, true) => 0,
                        (true, false) => 1,
                        (false, true) => 2,
                        (false, false) => 3,
                    };
                    let key = (one.clone(), other.clone());
                    self.counted.entry(key).or_default()[cell] += 1;
                }
            }
        }
    }
}

/// Makes the file of what was counted, role by role.
pub fn contribution<'a>(roles: impl Iterator<Item = &'a Counting>) -> Contribution {
    let mut all: BTreeMap<&(Wording, Wording), [u64; 4]> = BTreeMap::new();
    for (pair, cells) in roles.flat_map(|role| &role.counted) {
        let sum = all.entry(pair).or_default();
        sum.iter_mut().zip(cells).for_each(|(sum, cell)| *sum += cell);
    }
    all.retain(|_, cells| cells.iter().all(|cell| *cell >= CELL_FROM));
    let items: BTreeSet<_> = all.keys().flat_map(|(one, other)| [one, other]).collect();
    let place: BTreeMap<_, _> =
        items.iter().enumerate().map(|(place, item)| (*item, place)).collect();
    let pair = |(pair, [both, first, second, neither]): (&&(Wording, Wording), &[u64; 4])| {
        (place[&pair.0], place[&pair.1], *both, *first, *second, *neither)
    };
    let pairs = all.iter().map(pair).collect();
    Contribution { form: FORM, items: items.into_iter().cloned().collect(), pairs }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wording(item: &str) -> Wording {
        (item.to_owned(), "a".repeat(64))
    }

    /// So many people of each kind, in turn: both right, first alone, second alone, neither.
    fn counted(times: usize) -> Counting {
        let mut counting = Counting::default();
        for _ in 0..times {
            for (first, second) in [(true, true), (true, false), (false, true), (false, false)] {
                counting.add(vec![(wording("b.b.b"), second), (wording("a.a.a"), first)]);
            }
        }
        counting
    }

    fn file(times: usize) -> Contribution {
        contribution([counted(times)].iter())
    }

    #[test]
    fn a_pair_is_told_with_its_four_counts_once_each_is_ten() {
        assert_eq!(file(9).pairs, []);
        assert_eq!(file(9).items, []);
        let told = file(10);
        assert_eq!(told.pairs, [(0, 1, 10, 10, 10, 10)]);
        assert_eq!(told.sound(), Ok(()));
    }

    #[test]
    fn people_are_counted_ten_at_a_time() {
        // 44 people: four of them wait.
        assert_eq!(file(11), file(10));
        let (_, _, both, first, second, neither) = file(15).pairs[0];
        assert_eq!(both + first + second + neither, 60);
    }

    #[test]
    fn roles_that_ask_the_same_add_up_and_each_keeps_its_own_waiting() {
        let both = [counted(5), counted(5)];
        assert_eq!(contribution(both.iter()).pairs, [(0, 1, 10, 10, 10, 10)]);
        let odd = [counted(6), counted(4)];
        assert_eq!(contribution(odd.iter()).pairs, [], "four of one and six of the other wait");
    }

    #[test]
    fn what_no_office_writes_is_refused() {
        use ContributionRefused as Refused;
        let refused = |change: &dyn Fn(&mut Contribution)| {
            let mut file = file(10);
            change(&mut file);
            file.sound().unwrap_err()
        };
        assert_eq!(refused(&|file| file.form = 2), Refused::Form(2));
        assert_eq!(refused(&|file| file.pairs.clear()), Refused::Empty);
        assert_eq!(refused(&|file| file.pairs[0].5 = 9), Refused::Count { place: 1, count: 9 });
        assert_eq!(refused(&|file| file.pairs[0].0 = 1), Refused::Pair(1));
        assert_eq!(refused(&|file| file.pairs[0].1 = 2), Refused::Pair(1));
        assert_eq!(refused(&|file| file.pairs.push(file.pairs[0])), Refused::Pair(2));
        assert_eq!(
            refused(&|file| file.items.push(wording("c.c.c"))),
            Refused::Unpaired("c.c.c".to_owned())
        );
        assert_eq!(
            refused(&|file| file.items[1] = wording("a.a.a")),
            Refused::Item("a.a.a".to_owned())
        );
        assert_eq!(refused(&|file| file.items[1].1.truncate(5)), Refused::Item("b.b.b".to_owned()));
    }

    #[test]
    fn a_file_and_a_later_one_of_the_same_office_are_told_by_their_counts() {
        let pairs = |counts: [u64; 4]| {
            let mut all = file(10);
            all.items.extend(["c.c.c", "d.d.d"].map(wording));
            all.pairs = vec![
                (0, 1, counts[0], 20, 20, 20),
                (0, 2, counts[1], 20, 20, 20),
                (1, 2, counts[2], 20, 20, 20),
                (2, 3, counts[3], 20, 20, 20),
            ];
            all
        };
        let one = pairs([11, 12, 13, 14]);
        assert!(one.is_of_the_same_office(&one));
        assert!(one.is_of_the_same_office(&pairs([11, 12, 13, 19])));
        assert!(!one.is_of_the_same_office(&pairs([11, 12, 18, 19])));
        assert!(!one.is_of_the_same_office(&Contribution { pairs: vec![], ..one.clone() }));
    }
}
