//! Standard errors, from the information in the answers that were observed.
//!
//! Louis (1982): it is the information that complete data would have, less what is lost because
//! abilities are not seen. With g the scores of a person at one ability and E the mean over the
//! person's posterior, it is −E[∂g] − E[ggᵀ] + E[g]E[g]ᵀ, added up over people. E[ggᵀ] of two items
//! needs how often each pair of answers is expected at each ability: one more count for each item.

use super::search::{Fit, Search};
use crate::{refused::Refused, symmetric::inverse};

/// The errors of one item's parameters.
pub(super) struct Errors {
    pub fitted: Vec<f64>,
    pub told: Vec<f64>,
}

const FLAT: Refused = Refused::NotConverged {
    iterations: 0,
    why: "the answers do not tell some parameter; leave out the weakest item, or take a simpler model",
};

pub(super) fn of(search: &Search, fit: &Fit, counts: &[Vec<f64>]) -> Result<Vec<Errors>, Refused> {
    let sizes: Vec<_> = fit.iter().map(Vec::len).collect();
    let information = Observed::new(search, fit).information(fit, counts);
    let total = sizes.iter().sum();
    let covariance = if search.settings.model == super::Model::Rasch {
        tied(&information, fit.len()).ok_or(FLAT)?
    } else {
        inverse(&information, total).ok_or(FLAT)?
    };
    let mut first = 0;
    let mut all = Vec::with_capacity(fit.len());
    for x in fit {
        let size = x.len();
        let own = |row: usize, column: usize| covariance[(first + row) * total + first + column];
        let fitted = (0..size).map(|k| own(k, k).sqrt()).collect();
        all.push(Errors { fitted, told: told(search.settings.model, x, &own) });
        first += size;
    }
    Ok(all)
}

/// The errors of the parameters that are told: the delta method.
fn told(model: super::Model, x: &[f64], covariance: &dyn Fn(usize, usize) -> f64) -> Vec<f64> {
    let size = x.len();
    let moved = |parameter: usize, by: f64| {
        let mut x = x.to_vec();
        x[parameter] += by;
        model.told(&x)
    };
    let slopes: Vec<Vec<f64>> = (0..size)
        .map(|k| {
            let (less, more) = (moved(k, -1e-6), moved(k, 1e-6));
            more.iter().zip(&less).map(|(more, less)| (more - less) / 2e-6).collect()
        })
        .collect();
    let variance = |told: usize| -> f64 {
        let pair = |i: usize, j: usize| slopes[i][told] * slopes[j][told] * covariance(i, j);
        (0..size).flat_map(|i| (0..size).map(move |j| (i, j))).map(|(i, j)| pair(i, j)).sum()
    };
    (0..size).map(|told| variance(told).sqrt()).collect()
}

/// With one slope for all items its rows and columns are one. Returns the covariances as if each
/// item had it for itself.
fn tied(information: &[f64], items: usize) -> Option<Vec<f64>> {
    let (total, size) = (2 * items, items + 1);
    let place = |index: usize| if index.is_multiple_of(2) { 0 } else { 1 + index / 2 };
    let mut small = vec![0.0; size * size];
    for row in 0..total {
        for column in 0..total {
            small[place(row) * size + place(column)] += information[row * total + column];
        }
    }
    let covariance = inverse(&small, size)?;
    let pairs = (0..total).flat_map(|row| (0..total).map(move |column| (row, column)));
    Some(pairs.map(|(row, column)| covariance[place(row) * size + place(column)]).collect())
}

/// What was observed, pattern by pattern.
struct Observed<'a> {
    search: &'a Search<'a>,
    /// A row of shares for each pattern, from the first ability that counts.
    posteriors: Vec<Posterior>,
    /// For each item, category and ability, the scores of its parameters.
    scores: Vec<Vec<f64>>,
    width: usize,
}

struct Posterior {
    from: usize,
    shares: Vec<f64>,
}

/// Less than this share of a posterior changes no digit of an error.
const SMALL: f64 = 1e-10;

impl<'a> Observed<'a> {
    fn new(search: &'a Search<'a>, fit: &Fit) -> Self {
        let points = search.settings.grid.points();
        let width = points.len();
        let mut posteriors = Vec::with_capacity(search.patterns.people.len());
        search.tables(fit).posteriors(&search.patterns.codes, |rows, _| {
            posteriors.extend(rows.chunks_exact(width).map(Posterior::of));
        });
        let scores = |x: &Vec<f64>| {
            points
                .iter()
                .flat_map(|point| search.settings.model.says(x, point.theta).scores)
                .collect()
        };
        Self { search, posteriors, scores: fit.iter().map(scores).collect(), width }
    }

    fn information(&self, fit: &Fit, counts: &[Vec<f64>]) -> Vec<f64> {
        let firsts: Vec<usize> = fit
            .iter()
            .scan(0, |next, x| {
                let first = *next;
                *next += x.len();
                Some(first)
            })
            .collect();
        let total: usize = fit.iter().map(Vec::len).sum();
        let mut whole = self.of_means(fit, &firsts, total);
        for item in 0..fit.len() {
            self.less_products(item, &firsts, total, &mut whole);
            let own = self.own(&fit[item], &counts[item]);
            for (index, own) in own.into_iter().enumerate() {
                let (row, column) = (index / fit[item].len(), index % fit[item].len());
                whole[(firsts[item] + row) * total + firsts[item] + column] += own;
            }
        }
        for row in 0..total {
            for column in 0..row {
                whole[column * total + row] = whole[row * total + column];
            }
        }
        whole
    }

    /// The scores of an item's category at an ability.
    fn score(&self, item: usize, size: usize, q: usize, category: usize) -> &[f64] {
        let categories = self.search.answers.counts(item).len();
        &self.scores[item][(q * categories + category) * size..][..size]
    }

    /// Σ E[g]E[g]ᵀ over people, its lower half.
    fn of_means(&self, fit: &Fit, firsts: &[usize], total: usize) -> Vec<f64> {
        let mut whole = vec![0.0; total * total];
        let mut means = vec![0.0; total];
        for (pattern, posterior) in self.posteriors.iter().enumerate() {
            means.fill(0.0);
            let row = self.search.answers.of(self.search.patterns.first[pattern]);
            for (item, category) in row.enumerate() {
                let Some(category) = category else { continue };
                let size = fit[item].len();
                for (offset, share) in posterior.shares.iter().enumerate() {
                    let scores = self.score(item, size, posterior.from + offset, category);
                    for (mean, score) in means[firsts[item]..].iter_mut().zip(scores) {
                        *mean += share * score;
                    }
                }
            }
            let people = self.search.patterns.people[pattern];
            for row in 0..total {
                let scaled = people * means[row];
                let line = &mut whole[row * total..][..=row];
                line.iter_mut().zip(&means).for_each(|(cell, mean)| *cell += scaled * mean);
            }
        }
        whole
    }

    /// Takes Σ E[ggᵀ] off, for one item with itself and all before it.
    fn less_products(&self, item: usize, firsts: &[usize], total: usize, whole: &mut [f64]) {
        let answers = self.search.answers;
        let categories = answers.counts(item).len();
        let size = self.scores[item].len() / (self.width * categories);
        for category in 0..categories {
            let mut pairs = self.search.no_counts();
            self.count_with(item, category, &mut pairs[..=item]);
            for other in 0..=item {
                let theirs = answers.counts(other).len();
                let their_size = self.scores[other].len() / (self.width * theirs);
                for (index, &people) in pairs[other].iter().enumerate() {
                    if people == 0.0 {
                        continue;
                    }
                    let (their_category, q) = (index / self.width, index % self.width);
                    let mine = self.score(item, size, q, category);
                    let scores = self.score(other, their_size, q, their_category);
                    for (row, mine) in mine.iter().enumerate() {
                        let line = &mut whole[(firsts[item] + row) * total + firsts[other]..];
                        for (cell, score) in line.iter_mut().zip(scores) {
                            *cell -= people * mine * score;
                        }
                    }
                }
            }
        }
    }

    /// Counts who is expected where among those who answered an item with this category.
    fn count_with(&self, item: usize, category: usize, pairs: &mut [Vec<f64>]) {
        for (pattern, posterior) in self.posteriors.iter().enumerate() {
            let answers = self.search.answers.row(self.search.patterns.first[pattern]);
            if usize::from(answers[item]) != category {
                continue;
            }
            let people = self.search.patterns.people[pattern];
            for (pairs, &cell) in pairs.iter_mut().zip(answers) {
                let from = usize::from(cell) * self.width + posterior.from;
                if let Some(counts) = pairs.get_mut(from..from + posterior.shares.len()) {
                    for (count, share) in counts.iter_mut().zip(&posterior.shares) {
                        *count += people * share;
                    }
                }
            }
        }
    }

    /// −Σ ∂g of an item over everybody, with its prior: the slopes of its scores, by central
    /// differences of numbers that are exact themselves.
    fn own(&self, x: &[f64], counts: &[f64]) -> Vec<f64> {
        let size = x.len();
        let counted = self.search.counted(counts);
        let mut own = vec![0.0; size * size];
        for parameter in 0..size {
            let moved = |by: f64| {
                let mut x = x.to_vec();
                x[parameter] += by;
                counted.at(&x).slope
            };
            let (less, more) = (moved(-STEP), moved(STEP));
            for row in 0..size {
                own[row * size + parameter] = (less[row] - more[row]) / (2.0 * STEP);
            }
        }
        own
    }
}

const STEP: f64 = 1e-5;

impl Posterior {
    fn of(row: &[f64]) -> Self {
        let counts = |share: &f64| *share > SMALL;
        let from = row.iter().position(counts).unwrap_or_default();
        let to = row.iter().rposition(counts).map_or(0, |last| last + 1);
        Self { from, shares: row[from..to].to_vec() }
    }
}
