//! What is known of all sheets together. It is shown from five people on, and moves by five: otherwise whoever reads
//! it before and after the sixth has turned in would know what the sixth did.

use serde::{Deserialize, Serialize};

/// From how many people on something is shown, and by how many it moves.
pub const STEP: u32 = 5;
/// How wide a band of scores is, in points.
const BAND: u8 = 5;
/// The last one has a point more: there are 101 scores.
const BANDS: usize = 20;

/// A sheet as far as it is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Marked {
    pub score: u8,
    /// Of each question of the form, in its order, whether it was answered right as a whole.
    pub right: Vec<bool>,
}

/// How many got what.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    pub people: u32,
    /// How many scored in each band, the lowest first.
    bands: Vec<u32>,
    /// How many got each question right, in the order of the form.
    pub right: Vec<u32>,
}

/// What is shown, and what it will be once enough have come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    all: Count,
    shown: Count,
}

/// Scores from and to, both of which are in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Band {
    pub low: u8,
    pub high: u8,
}

/// How the scores of all who are shown lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    pub lowest: Band,
    /// Half scored below it, and half above. It spans two bands if the halves meet in two.
    pub middle: Band,
    pub highest: Band,
}

impl Tally {
    /// Counts one more. What is shown moves only once it is five more.
    pub fn count(&mut self, sheet: &Marked) {
        self.all.add(sheet);
        if self.all.people >= self.shown.people + STEP {
            self.shown = self.all.clone();
        }
    }

    /// Forgets those who are not shown yet: once nobody can join them, they would wait in a row of their own.
    pub fn settle(&mut self) {
        self.all = self.shown.clone();
    }

    /// Returns how many have turned in: that somebody did tells nothing of how.
    pub fn taken(&self) -> u32 {
        self.all.people
    }

    /// Returns what may be shown. Nothing while there are too few.
    pub fn shown(&self) -> Option<&Count> {
        Some(&self.shown).filter(|shown| shown.people >= STEP)
    }
}

impl Count {
    fn add(&mut self, sheet: &Marked) {
        self.people += 1;
        self.bands.resize(BANDS, 0);
        if let Some(band) = self.bands.get_mut(usize::from(sheet.score / BAND).min(BANDS - 1)) {
            *band += 1;
        }
        self.right.resize(sheet.right.len(), 0);
        for (count, is_right) in self.right.iter_mut().zip(&sheet.right) {
            *count += u32::from(*is_right);
        }
    }

    /// Returns how their scores lie. Nothing of nobody.
    pub fn spread(&self) -> Option<Spread> {
        let last = self.people.checked_sub(1)?;
        let below = Band::around(self.band_of(last / 2)?, self.band_of(self.people / 2)?);
        let at = |person| self.band_of(person).map(|band| Band::around(band, band));
        Some(Spread { lowest: at(0)?, middle: below, highest: at(last)? })
    }

    /// Returns in which band the score of this one lies, counted from the lowest.
    fn band_of(&self, person: u32) -> Option<usize> {
        let mut seen = 0;
        self.bands.iter().position(|count| {
            seen += count;
            seen > person
        })
    }
}

impl Band {
    fn around(from: usize, to: usize) -> Self {
        let low = |band: usize| u8::try_from(band).unwrap_or(u8::MAX).saturating_mul(BAND);
        let high = if to + 1 >= BANDS { 100 } else { low(to) + BAND - 1 };
        Self { low: low(from), high }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet(score: u8) -> Marked {
        Marked { score, right: vec![score >= 50, true, false] }
    }

    fn of(scores: &[u8]) -> Tally {
        let mut tally = Tally::default();
        scores.iter().for_each(|score| tally.count(&sheet(*score)));
        tally
    }

    #[test]
    fn of_fewer_than_five_nothing_is_shown_and_how_many_have_come_is() {
        let tally = of(&[40, 50, 60, 70]);
        assert_eq!((tally.shown(), tally.taken()), (None, 4));
        assert!(of(&[40, 50, 60, 70, 80]).shown().is_some());
    }

    #[test]
    fn what_is_shown_stays_as_it_is_until_five_more_have_come() {
        let five = of(&[40, 50, 60, 70, 80]);
        let nine = of(&[40, 50, 60, 70, 80, 0, 0, 100, 100]);
        assert_eq!(five.shown(), nine.shown());
        assert_eq!(nine.taken(), 9);
        assert_eq!(of(&[40, 50, 60, 70, 80, 0, 0, 100, 100, 1]).shown().unwrap().people, 10);
    }

    #[test]
    fn who_is_not_shown_when_it_ends_is_forgotten_and_never_shown() {
        let mut tally = of(&[40, 50, 60, 70, 80, 0, 0]);
        tally.settle();
        assert_eq!((tally.taken(), &tally), (5, &of(&[40, 50, 60, 70, 80])));
        (0..4).for_each(|_| tally.count(&sheet(90)));
        assert_eq!(tally.shown().unwrap().people, 5);
    }

    #[test]
    fn in_which_order_they_came_is_in_no_figure() {
        assert_eq!(of(&[40, 50, 60, 70, 80]), of(&[80, 40, 70, 60, 50]));
    }

    #[test]
    fn scores_are_told_in_bands_of_five_points() {
        let spread = |scores: &[u8]| of(scores).shown().unwrap().spread().unwrap();
        let five = spread(&[43, 99, 61, 58, 64]);
        assert_eq!(five.lowest, Band { low: 40, high: 44 });
        assert_eq!(five.middle, Band { low: 60, high: 64 });
        assert_eq!(five.highest, Band { low: 95, high: 100 });
        assert_eq!(spread(&[100; 5]).lowest, Band { low: 95, high: 100 });
    }

    #[test]
    fn of_an_even_number_the_middle_is_where_the_halves_meet() {
        let scores = [10, 10, 10, 10, 42, 67, 90, 90, 90, 90];
        let spread = of(&scores).shown().unwrap().spread().unwrap();
        assert_eq!(spread.middle, Band { low: 40, high: 69 });
    }

    #[test]
    fn of_each_question_it_is_counted_how_many_got_it_right() {
        assert_eq!(of(&[40, 50, 60, 70, 80]).shown().unwrap().right, [4, 5, 0]);
    }

    #[test]
    fn what_is_kept_is_read_as_it_was() {
        let tally = of(&[40, 50, 60, 70, 80, 90]);
        let kept = serde_json::to_string(&tally).unwrap();
        assert_eq!(serde_json::from_str::<Tally>(&kept).unwrap(), tally);
    }
}
