//! What an office gives away for difficulties that many offices find together: how many people got both of two
//! questions right, one of them, or neither.
//!
//! It names no person, no practice and no moment. A count below 10 is nobody's to read, so a pair is told with all four
//! counts or not at all. That holds for each set of questions by itself: only those who were asked exactly the same are
//! counted together, so that the counts of two pairs never differ by somebody who was asked one question less. And people
//! are counted ten at a time. Two files of one office can be told to be that by a hash that nobody else can make.

use std::collections::{BTreeMap, BTreeSet};

use psychometrics::pairs::{CELL_FROM, MOST_PEOPLE};
use serde::{Deserialize, Serialize};

use crate::kernel::digest::sha256;

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
    /// The same in each file of an office: [`office_of`].
    pub office: String,
    pub items: Vec<Wording>,
    /// The places of two items, how many had both right, the first alone, the second alone, and neither.
    pub pairs: Vec<(usize, usize, u64, u64, u64, u64)>,
}

/// What makes a file none of an office.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ContributionRefused {
    #[error("this file is written in form {0}, which is not read here")]
    Form(u32),
    #[error("its office is no SHA-256 in small letters")]
    Office,
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
        if !is_hash(&self.office) {
            return Err(ContributionRefused::Office);
        }
        if self.pairs.is_empty() {
            return Err(ContributionRefused::Empty);
        }
        let mut ids = BTreeSet::new();
        for wording in &self.items {
            if !is_hash(&wording.1) || !ids.insert(wording) {
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

    /// Returns whether both say that they are of one office, or more than half of the pairs that both have are the same in
    /// all four counts: then a practice was set up anew from a copy.
    pub fn is_of_the_same_office(&self, other: &Self) -> bool {
        if self.office == other.office {
            return true;
        }
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

/// Small letters alone: in capitals the same file would be another one.
fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|one| matches!(one, b'0'..=b'9' | b'a'..=b'f'))
}

/// Returns what stands for an office in all of its files: it is made of the first event of its log, which has chance of
/// its own in it, so nobody who does not have the log knows whose it is.
pub fn office_of(first_event: &str) -> String {
    sha256(format!("contribution {first_event}"))
}

/// What is being counted: people wait until there are ten who were asked the same questions.
#[derive(Clone, Debug, Default)]
pub struct Counting(BTreeMap<Vec<Wording>, Alike>);

/// People who were asked the same questions.
#[derive(Clone, Debug, Default)]
struct Alike {
    /// What each got right, in the order of the questions.
    waiting: Vec<Vec<bool>>,
    counted: BTreeMap<(usize, usize), [u64; 4]>,
}

impl Counting {
    /// Adds what one person got right and wrong, in the order of the log.
    pub fn add(&mut self, mut answered: Vec<(Wording, bool)>) {
        answered.sort_unstable();
        let (asked, right): (Vec<_>, Vec<_>) = answered.into_iter().unzip();
        self.0.entry(asked).or_default().add(right);
    }

    /// Makes the file: of those who were asked the same each count that is told is told by itself, before they are added up.
    pub fn contribution(&self, office: String) -> Contribution {
        let mut all: BTreeMap<(&Wording, &Wording), [u64; 4]> = BTreeMap::new();
        for (asked, alike) in &self.0 {
            for (pair, cells) in alike.told() {
                let sum = all.entry((&asked[pair.0], &asked[pair.1])).or_default();
                sum.iter_mut().zip(cells).for_each(|(sum, cell)| *sum += cell);
            }
        }
        let items: BTreeSet<_> = all.keys().flat_map(|(one, other)| [*one, *other]).collect();
        let place: BTreeMap<_, _> =
            items.iter().enumerate().map(|(place, item)| (*item, place)).collect();
        let pair = |((one, other), cells): (&(&Wording, &Wording), &[u64; 4])| {
            let [both, first, second, neither] = *cells;
            (place[one], place[other], both, first, second, neither)
        };
        let pairs = all.iter().map(pair).collect();
        Contribution { form: FORM, office, items: items.into_iter().cloned().collect(), pairs }
    }
}

impl Alike {
    fn add(&mut self, right: Vec<bool>) {
        self.waiting.push(right);
        if self.waiting.len() < TOGETHER {
            return;
        }
        for right in std::mem::take(&mut self.waiting) {
            for (one, first) in right.iter().enumerate() {
                for (other, second) in right.iter().enumerate().skip(one + 1) {
                    let cell = match (first, second) {
                        (true, true) => 0,
                        (true, false) => 1,
                        (false, true) => 2,
                        (false, false) => 3,
                    };
                    self.counted.entry((one, other)).or_default()[cell] += 1;
                }
            }
        }
    }

    fn told(&self) -> impl Iterator<Item = (&(usize, usize), &[u64; 4])> {
        self.counted.iter().filter(|(_, cells)| cells.iter().all(|cell| *cell >= CELL_FROM))
    }
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

    fn office() -> String {
        office_of("first")
    }

    fn file(times: usize) -> Contribution {
        counted(times).contribution(office())
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

    /// So many people of each kind, who were also asked this.
    fn asked_more(counting: &mut Counting, times: usize, more: &str) {
        for number in 0..times {
            for (first, second) in [(true, true), (true, false), (false, true), (false, false)] {
                counting.add(vec![
                    (wording("a.a.a"), first),
                    (wording("b.b.b"), second),
                    (wording(more), number % 2 == 0),
                ]);
            }
        }
    }

    #[test]
    fn those_who_were_asked_other_questions_are_told_by_themselves_and_added_up() {
        let mut counting = counted(10);
        asked_more(&mut counting, 20, "c.c.c");
        let told = counting.contribution(office());
        assert_eq!(told.pairs[0], (0, 1, 30, 30, 30, 30));
        assert_eq!(told.pairs[1], (0, 2, 20, 20, 20, 20));
    }

    #[test]
    fn nobody_is_read_out_of_the_counts_of_two_pairs() {
        // All but a few were asked a third question: the difference between two pairs would be the few.
        for few in [1, 3, 9] {
            let mut counting = counted(few);
            asked_more(&mut counting, 20, "c.c.c");
            let told = counting.contribution(office());
            assert_eq!(told.pairs[0], (0, 1, 20, 20, 20, 20), "{few}");
            let people = |&(_, _, a, b, c, d): &(usize, usize, u64, u64, u64, u64)| a + b + c + d;
            assert!(told.pairs.iter().all(|pair| people(pair) == 80), "{few}: {told:?}");
        }
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
        assert_eq!(refused(&|file| file.office.truncate(63)), Refused::Office);
        assert_eq!(refused(&|file| file.office = file.office.to_uppercase()), Refused::Office);
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
        assert_eq!(
            refused(&|file| file.items[1].1 = "A".repeat(64)),
            Refused::Item("b.b.b".to_owned())
        );
    }

    #[test]
    fn two_files_of_one_office_are_told_by_its_hash_or_by_their_counts() {
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
        let mut one = pairs([11, 12, 13, 14]);
        assert!(one.is_of_the_same_office(&pairs([21, 22, 23, 24])), "by its name");
        one.office = office_of("another");
        assert!(one.is_of_the_same_office(&one));
        assert!(one.is_of_the_same_office(&pairs([11, 12, 13, 19])));
        assert!(!one.is_of_the_same_office(&pairs([11, 12, 18, 19])));
        let empty = Contribution { pairs: vec![], office: office(), ..one.clone() };
        assert!(!one.is_of_the_same_office(&empty));
    }
}
