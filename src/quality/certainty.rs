//! How sure the scores of one form are.

use psychometrics::{
    Stepped,
    classical::{Interval, alpha, alpha_interval},
};

use super::{moments::variance, tally::FormTally};

/// From how many people on alpha is said. Below, its interval is as wide as the scale.
pub const ALPHA_FROM: u64 = 30;
/// From how many people on it is said how far abilities differ beyond their doubts.
pub const EMPIRICAL_FROM: u64 = 100;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Certainty {
    pub people: u64,
    /// 1 − PSD², the mean over everybody: how far differences would be real among people at large.
    pub expected: Option<f64>,
    /// Cronbach's alpha, and where it lies 19 times in 20.
    pub alpha: Option<(f64, Interval)>,
    /// s²(θ) / (s²(θ) + mean PSD²): how far the differences among these people are real.
    pub empirical: Option<f64>,
}

impl Certainty {
    pub fn of(tally: &FormTally) -> Self {
        let people = tally.people;
        let doubt = (people > 0).then(|| tally.doubts as f64 / 1e6 / people as f64);
        Self {
            people,
            expected: doubt.map(|doubt| (1.0 - doubt).max(0.0)),
            alpha: (people >= ALPHA_FROM).then(|| alpha_of(tally)).flatten(),
            empirical: doubt.filter(|_| people >= EMPIRICAL_FROM).and_then(|doubt| {
                let (sum, squares) = (tally.abilities as f64, tally.ability_squares as f64);
                let spread = variance(people, sum, squares)? / 1e6;
                (spread > 0.0).then(|| spread / (spread + doubt))
            }),
        }
    }
}

fn alpha_of(tally: &FormTally) -> Option<(f64, Interval)> {
    let people = tally.people;
    let of = |sum: u64, squares: u64| variance(people, sum as f64, squares as f64);
    let parts: f64 =
        tally.questions.values().map(|(sum, squares)| of(*sum, *squares)).sum::<Option<f64>>()?;
    let items = tally.questions.len();
    let alpha = alpha(items, parts, of(tally.points, tally.squares)?).ok()?;
    let interval = alpha_interval(alpha, usize::try_from(people).ok()?, items).ok()?;
    Some((alpha, interval))
}

/// At how able people the form tells most: its information at abilities from −3 to 3, in 1 / logit².
pub fn information(form: &[Stepped]) -> Vec<(f64, f64)> {
    let thetas = (-30..=30).map(|tenths| f64::from(tenths) / 10.0);
    thetas.map(|theta| (theta, form.iter().map(|item| item.information(theta)).sum())).collect()
}

#[cfg(test)]
mod tests {
    use psychometrics::{Answers, Item, classical::Reliability};

    use super::*;

    /// People with as many of three questions right, in a fixed mix.
    fn tally(people: usize) -> (FormTally, Vec<[Option<u16>; 3]>) {
        let patterns = [[0, 0, 0], [1, 0, 0], [1, 1, 0], [1, 1, 1], [0, 1, 0]];
        let mut tally = FormTally::default();
        let mut rows = vec![];
        for (number, pattern) in patterns.into_iter().cycle().take(people).enumerate() {
            let theta = f64::from(u8::try_from(number % 5).unwrap()) / 2.0 - 1.0;
            tally.add(["a", "b", "c"].into_iter().zip(pattern), (theta, 0.6));
            rows.push(pattern.map(|earned| Some(u16::from(earned))));
        }
        (tally, rows)
    }

    #[test]
    fn alpha_of_sums_is_that_of_the_answers_with_its_interval() {
        let (tally, rows) = tally(40);
        let found = Reliability::of(&Answers::new(rows).unwrap()).unwrap();
        let (alpha, interval) = Certainty::of(&tally).alpha.unwrap();
        assert!((alpha - found.alpha).abs() < 1e-9);
        assert!((interval.low - found.interval.low).abs() < 1e-9);
    }

    #[test]
    fn too_few_people_have_no_alpha_and_no_empirical_reliability() {
        let of = |people| Certainty::of(&tally(people).0);
        assert_eq!((of(29).alpha, of(99).empirical), (None, None));
        assert!(of(30).alpha.is_some() && of(100).empirical.is_some());
        assert_eq!(Certainty::of(&FormTally::default()), Certainty::default());
    }

    #[test]
    fn expected_is_of_people_at_large_and_empirical_of_these() {
        let certainty = Certainty::of(&tally(100).0);
        assert!((certainty.expected.unwrap() - 0.64).abs() < 1e-9);
        // −1, −.5, 0, .5, 1, each twenty times: a variance of 50 / 99.
        let spread = 50.0 / 99.0;
        assert!((certainty.empirical.unwrap() - spread / (spread + 0.36)).abs() < 1e-9);
    }

    #[test]
    fn a_form_tells_most_where_its_questions_are() {
        let form = [Stepped::one(Item::rasch(0.85, 1.0)); 10];
        let curve = information(&form);
        let most = curve.iter().max_by(|one, other| one.1.total_cmp(&other.1)).unwrap();
        assert!((most.0 - 1.0).abs() < 1e-9, "{most:?}");
    }
}
