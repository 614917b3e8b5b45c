//! The parameters in which a model is fitted: a slope and intercepts, in which the likelihood is
//! nearly round.

use super::Model;
use crate::{
    models::{Credit, Curve, Graded, Item, ln_logistic, logistic},
    refused::Refused,
};

/// What the categories of an item say at one ability.
pub(super) struct Says {
    /// ln P of each category.
    pub lns: Vec<f64>,
    /// For each category, how ln P moves with each parameter.
    pub scores: Vec<f64>,
}

/// Priors of a guessed item (Mislevy 1986; the defaults of BILOG): ln a ~ N(0, .5), b ~ N(0, 2),
/// c ~ Beta(5, 17).
const SLOPE_PRECISION: f64 = 4.0;
const DIFFICULTY_PRECISION: f64 = 0.25;
const GUESSES: (f64, f64) = (4.0, 16.0);

impl Model {
    /// Returns where the search for an item begins, by how often each category was answered.
    pub(super) fn start(self, counts: &[usize]) -> Vec<f64> {
        let total: usize = counts.iter().sum();
        let logit = |above: usize| ((above as f64 + 0.5) / ((total - above) as f64 + 0.5)).ln();
        let above: Vec<_> = (1..counts.len()).map(|k| logit(counts[k..].iter().sum())).collect();
        match self {
            Self::Rasch | Self::TwoParameter | Self::Graded => [vec![1.0], above].concat(),
            Self::ThreeParameter => vec![0.0, -above[0], -1.2],
            Self::Credit => {
                let ln = |count: usize| (count as f64 + 0.5).ln();
                let relative = counts[1..].iter().map(|&count| ln(count) - ln(counts[0]));
                [1.0].into_iter().chain(relative).collect()
            }
        }
    }

    /// Returns whether these parameters describe an item at all.
    pub(super) fn is_possible(self, x: &[f64]) -> bool {
        x.iter().all(|x| x.abs() < 100.0)
            && (self != Self::Graded || x[1..].windows(2).all(|pair| pair[0] > pair[1]))
    }

    /// Returns what an item with these parameters says at an ability.
    pub(super) fn says(self, x: &[f64], theta: f64) -> Says {
        match self {
            Self::Rasch | Self::TwoParameter => binary(x[0] * theta + x[1], theta),
            Self::ThreeParameter => guessed(x, theta),
            Self::Graded => graded(x, theta),
            Self::Credit => credit(x, theta),
        }
    }

    /// Returns the slope and the curvature of the logarithm of the prior, by parameter, and its
    /// height. All are 0 for a model without priors.
    pub(super) fn prior(self, x: &[f64]) -> (f64, Vec<(f64, f64)>) {
        let (Self::ThreeParameter, &[ln_slope, difficulty, guess]) = (self, x) else {
            return (0.0, vec![(0.0, 0.0); x.len()]);
        };
        let (c, (right, wrong)) = (logistic(guess), GUESSES);
        let height = right * ln_logistic(guess) + wrong * ln_logistic(-guess)
            - (SLOPE_PRECISION * ln_slope.powi(2) + DIFFICULTY_PRECISION * difficulty.powi(2))
                / 2.0;
        let slopes = vec![
            (-SLOPE_PRECISION * ln_slope, SLOPE_PRECISION),
            (-DIFFICULTY_PRECISION * difficulty, DIFFICULTY_PRECISION),
            (right * (1.0 - c) - wrong * c, (right + wrong) * c * (1.0 - c)),
        ];
        (height, slopes)
    }

    /// Returns the parameters that people know: slope, difficulty or thresholds, chance of a guess.
    pub(super) fn told(self, x: &[f64]) -> Vec<f64> {
        match self {
            Self::ThreeParameter => vec![x[0].exp(), x[1], logistic(x[2])],
            Self::Credit => {
                let before = [0.0].into_iter().chain(x[1..].iter().copied());
                let steps = x[1..].iter().zip(before).map(|(c, before)| (before - c) / x[0]);
                [x[0]].into_iter().chain(steps).collect()
            }
            _ => [x[0]].into_iter().chain(x[1..].iter().map(|d| -d / x[0])).collect(),
        }
    }

    /// Returns their names, as literature has them.
    pub(super) fn names(self, count: usize) -> Vec<String> {
        let name = |index: usize| match (self, index) {
            (_, 0) => "a".to_owned(),
            (Self::ThreeParameter, 2) => "c".to_owned(),
            (Self::Graded | Self::Credit, k) => format!("b{k}"),
            _ => "b".to_owned(),
        };
        (0..count).map(name).collect()
    }

    /// Returns the item with such told parameters.
    ///
    /// Refuses an item of several categories whose slope is not above 0.
    pub(super) fn curve(self, told: &[f64]) -> Result<Curve, Refused> {
        let lower = if self == Self::ThreeParameter { told[2] } else { 0.0 };
        match self {
            Self::Graded => Ok(Curve::Graded(Graded::new(told[0], told[1..].to_vec())?)),
            Self::Credit => Ok(Curve::Credit(Credit::new(told[0], told[1..].to_vec())?)),
            _ => Ok(Curve::Binary(Item { slope: told[0], difficulty: told[1], lower })),
        }
    }
}

fn binary(z: f64, theta: f64) -> Says {
    let p = logistic(z);
    let lns = vec![ln_logistic(-z), ln_logistic(z)];
    Says { lns, scores: vec![-p * theta, -p, (1.0 - p) * theta, 1.0 - p] }
}

fn guessed(x: &[f64], theta: f64) -> Says {
    let (a, c) = (x[0].exp(), logistic(x[2]));
    let from = theta - x[1];
    let item = Item { slope: a, difficulty: x[1], lower: c };
    let (wrong, right) = (item.chance(theta, false), item.chance(theta, true));
    let guess = c * (1.0 - c) * (ln_logistic(-a * from) - right.ln_p).exp();
    let scores =
        vec![wrong.slope * from, -wrong.slope, -c, right.slope * from, -right.slope, guess];
    // How P moves along ln a is how it moves along θ, times θ − b; along b, the other way.
    Says { lns: vec![wrong.ln_p, right.ln_p], scores }
}

fn graded(x: &[f64], theta: f64) -> Says {
    let (width, last) = (x.len(), x.len() - 1);
    let (mut lns, mut scores) = (Vec::with_capacity(width), vec![0.0; width * width]);
    for category in 0..=last {
        let low = (category > 0).then(|| x[0] * theta + x[category]);
        let high = (category < last).then(|| x[0] * theta + x[category + 1]);
        let between = low.zip(high).map_or(1.0, |(low, high)| -(high - low).exp_m1());
        let (up, down) = (low.map_or(1.0, logistic), high.map_or(0.0, logistic));
        let ln_up = low.map_or(0.0, ln_logistic);
        let ln_down = high.map_or(0.0, |z| ln_logistic(-z));
        lns.push(ln_up + ln_down + between.ln());
        let scores = &mut scores[category * width..][..width];
        scores[0] = theta * (1.0 - up - down);
        if let Some(z) = low {
            scores[category] = (ln_logistic(-z) - ln_down).exp() / between;
        }
        if let Some(z) = high {
            scores[category + 1] = -(ln_logistic(z) - ln_up).exp() / between;
        }
    }
    Says { lns, scores }
}

fn credit(x: &[f64], theta: f64) -> Says {
    let width = x.len();
    let height = |k: usize| if k == 0 { 0.0 } else { x[0] * theta * k as f64 + x[k] };
    let heights: Vec<_> = (0..width).map(height).collect();
    let largest = heights.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    let total: f64 = heights.iter().map(|height| (height - largest).exp()).sum();
    let lns: Vec<_> = heights.iter().map(|height| height - largest - total.ln()).collect();
    let chances: Vec<_> = lns.iter().map(|ln| ln.exp()).collect();
    let mean: f64 = chances.iter().enumerate().map(|(k, p)| k as f64 * p).sum();
    let mut scores = Vec::with_capacity(width * width);
    for category in 0..width {
        scores.push(theta * (category as f64 - mean));
        let one = |k: usize| f64::from(u8::from(k == category)) - chances[k];
        scores.extend((1..width).map(one));
    }
    Says { lns, scores }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_the_slopes_of_the_logarithms() {
        for (model, x) in [
            (Model::TwoParameter, vec![1.3, -0.4]),
            (Model::ThreeParameter, vec![0.3, 0.5, -1.1]),
            (Model::Graded, vec![1.2, 1.5, 0.1, -2.0]),
            (Model::Credit, vec![0.8, 0.5, 0.9, -1.0]),
        ] {
            for theta in [-2.5, 0.3, 4.0] {
                let says = model.says(&x, theta);
                for parameter in 0..x.len() {
                    let moved = |by: f64| {
                        let mut x = x.clone();
                        x[parameter] += by;
                        model.says(&x, theta).lns
                    };
                    let (less, more) = (moved(-1e-5), moved(1e-5));
                    for category in 0..says.lns.len() {
                        let slope = (more[category] - less[category]) / 2e-5;
                        let score = says.scores[category * x.len() + parameter];
                        assert!((slope - score).abs() < 1e-8, "{model:?} {category} {parameter}");
                    }
                }
            }
        }
    }

    #[test]
    fn chances_are_those_of_the_told_item() {
        for (model, x) in [
            (Model::TwoParameter, vec![1.3, -0.4]),
            (Model::ThreeParameter, vec![0.3, 0.5, -1.1]),
            (Model::Graded, vec![1.2, 1.5, 0.1, -2.0]),
            (Model::Credit, vec![0.8, 0.5, 0.9, -1.0]),
        ] {
            let curve = model.curve(&model.told(&x)).unwrap();
            for theta in [-3.0, 0.0, 1.7] {
                let says = model.says(&x, theta);
                for (category, ln) in says.lns.iter().enumerate() {
                    assert!((curve.chance(theta, category).ln_p - ln).abs() < 1e-12);
                }
            }
        }
    }
}
