//! Whether a question becomes easier or harder as months go: because it gets about, or because a rule has changed.

use std::collections::BTreeMap;

use psychometrics::drift::{DIFFICULTY_FROM, Difficulty, Earned};

use super::tally::{QuestionTally, READ_FROM, SHARE_FROM, Slice, Sliced};
use crate::scores::SLOPE;

/// How many months are set beside all before them.
const LAST: usize = 3;
/// How many are shown.
const SHOWN: usize = 24;

/// What the answers of one month say.
#[derive(Clone, Debug, PartialEq)]
pub struct Month {
    /// As `2026-11`, in UTC: of the last of each five answers.
    pub month: String,
    pub answers: u64,
    /// How much of what there was to earn was earned, in whole percent. None where people are too few.
    pub percent: Option<u8>,
    /// Where the question stands given how able people were. None where they are too few, or all were right.
    pub difficulty: Option<Difficulty>,
}

/// How a question did month by month, and by how many logits it is harder in the last months than before, if that
/// is so much that somebody should look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drift {
    pub months: Vec<Month>,
    pub by: Option<f64>,
}

/// What people of each ability earned.
type Group = BTreeMap<i16, Sliced>;

impl Drift {
    /// `lower` is what a blind choice earns.
    pub fn of(tally: &QuestionTally, worth: u8, lower: f64) -> Self {
        let mut months: BTreeMap<&str, Group> = BTreeMap::new();
        for ((slice, ability), sliced) in &tally.slices {
            if let Slice::Month(month) = slice {
                months.entry(month).or_default().insert(*ability, *sliced);
            }
        }
        let difficulty = |group: &Group| Difficulty::of(&earned(group, worth), SLOPE, lower).ok();
        let split = months.len().saturating_sub(LAST);
        let together = |from: usize, to: usize| {
            let mut all = Group::new();
            for group in months.values().take(to).skip(from) {
                group.iter().for_each(|(ability, one)| add(all.entry(*ability).or_default(), *one));
            }
            difficulty(&all).filter(|found| found.answers as u64 >= READ_FROM)
        };
        let (before, last) = (together(0, split), together(split, months.len()));
        let by = last.zip(before).and_then(|(last, before)| last.drift_from(&before));
        let shown = months.iter().skip(months.len().saturating_sub(SHOWN));
        let months = shown.map(|(month, group)| Month {
            month: (*month).to_owned(),
            answers: people(group),
            percent: percent(group, worth),
            difficulty: difficulty(group),
        });
        Self { months: months.collect(), by }
    }
}

/// From how many answers on a month says how hard a question is.
pub const MONTH_FROM: usize = DIFFICULTY_FROM;

fn add(to: &mut Sliced, more: Sliced) {
    to.people += more.people;
    to.points += more.points;
    to.whole += more.whole;
}

fn people(group: &Group) -> u64 {
    group.values().map(|one| one.people).sum()
}

fn percent(group: &Group, worth: u8) -> Option<u8> {
    let (people, points) = (people(group), group.values().map(|one| one.points).sum::<u64>());
    let most = people * u64::from(worth.max(1));
    (people >= SHARE_FROM).then(|| (100.0 * points as f64 / most as f64).round() as u8)
}

fn earned(group: &Group, worth: u8) -> Vec<Earned> {
    let one = |(ability, one): (&i16, &Sliced)| Earned {
        theta: f64::from(*ability) / 10.0,
        people: one.people as f64,
        share: one.points as f64 / f64::from(worth.max(1)),
    };
    group.iter().map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quality::tally::{Answered, Chosen, Met};

    /// So many answers in a month, of which so many of ten were right, by people of all abilities.
    fn tally(months: &[(&str, u64, u64)]) -> QuestionTally {
        let mut tally = QuestionTally::default();
        for (month, people, right) in months {
            for one in 0..*people {
                let is_right = one % 10 < *right;
                let ability = (one % 7) as i16 * 5 - 15;
                let earned = u8::from(is_right);
                let answered = Answered { chosen: Chosen::Other, earned, ability };
                let slices = vec![Slice::Month((*month).to_owned())];
                tally.add(Met { slices, ..Met::new(answered, is_right, None) });
            }
        }
        tally
    }

    #[test]
    fn a_question_that_got_about_is_seen_to_be_easier_in_the_last_months() {
        let before = [("2026-01", 60, 4), ("2026-02", 60, 4)];
        let last = [("2026-03", 50, 8), ("2026-04", 50, 8), ("2026-05", 50, 8)];
        let drift = Drift::of(&tally(&[&before[..], &last[..]].concat()), 1, 0.0);
        assert!(drift.by.is_some_and(|by| by < -1.0), "{drift:?}");
        assert_eq!(drift.months.len(), 5);
        assert_eq!(drift.months[0].percent, Some(40));
        assert!(drift.months[0].difficulty.unwrap().b > drift.months[4].difficulty.unwrap().b);
    }

    #[test]
    fn what_stays_as_it_is_has_not_drifted_and_neither_has_what_hardly_anybody_answered() {
        let same = ["2026-01", "2026-02", "2026-03", "2026-04"].map(|month| (month, 120, 6));
        assert_eq!(Drift::of(&tally(&same), 1, 0.0).by, None);
        let few = [("2026-01", 90, 2), ("2026-02", 30, 9), ("2026-03", 30, 9), ("2026-04", 30, 9)];
        assert_eq!(Drift::of(&tally(&few), 1, 0.0).by, None);
    }

    #[test]
    fn of_a_month_with_fifteen_answers_there_is_only_how_many() {
        let drift = Drift::of(&tally(&[("2026-01", 15, 5)]), 1, 0.0);
        let Month { answers, percent, difficulty, .. } = drift.months[0].clone();
        assert_eq!((answers, percent, difficulty), (15, None, None));
    }
}
