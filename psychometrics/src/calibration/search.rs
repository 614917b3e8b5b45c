//! EM, extrapolated.

use super::{
    Calibrated, Calibration, Model, Parameter, Round, Settings, errors,
    maximize::{Counted, climb_together},
};
use crate::{
    answers::Answers,
    blocks::{Blocks, Patterns, Tables},
    refused::Refused,
};

/// The parameters of each item, as they are fitted.
pub(super) type Fit = Vec<Vec<f64>>;

pub(super) struct Search<'a> {
    pub answers: &'a Answers,
    pub settings: &'a Settings,
    pub blocks: Blocks,
    pub patterns: Patterns,
}

pub(super) fn run(
    answers: &Answers,
    settings: &Settings,
    watch: &mut dyn FnMut(Round),
) -> Result<Calibration, Refused> {
    let blocks = Blocks::of(answers);
    let patterns = blocks.patterns(answers);
    let search = Search { answers, settings, blocks, patterns };
    let model = settings.model;
    let mut start: Fit = (0..answers.items()).map(|i| model.start(answers.counts(i))).collect();
    start.iter().all(|x| model.is_possible(x)).then_some(()).ok_or(NOWHERE)?;
    let rounds = search.climb(&mut start, watch)?;
    search.told(start, rounds)
}

const NOWHERE: Refused = Refused::NotConverged { iterations: 0, why: "no place to begin" };
const ENDLESS: &str =
    "the likelihood keeps rising; an item may be answered as a rule by the others";

/// What a round of EM finds: where to go, and how likely the answers were where it began.
struct Next {
    fit: Fit,
    log_likelihood: f64,
}

impl Search<'_> {
    /// Goes from one place to a better one until none moves, and returns after how many rounds.
    ///
    /// Two rounds show how EM slows down; from that a third begins further on (SQUAREM, the third
    /// scheme of Varadhan & Roland 2008). If that place is worse, the second round's counts.
    fn climb(&self, fit: &mut Fit, watch: &mut dyn FnMut(Round)) -> Result<usize, Refused> {
        let mut round = 0;
        let mut step = |from: &Fit| {
            round += 1;
            let next = self.round(from);
            let largest_change = furthest(from, &next.fit);
            watch(Round { number: round, log_likelihood: next.log_likelihood, largest_change });
            (next, largest_change, round)
        };
        while step_is_allowed(fit, self.settings.model) {
            let (first, moved, round) = step(fit);
            if moved < self.settings.tolerance {
                *fit = first.fit;
                return Ok(round);
            }
            let (second, moved, round) = step(&first.fit);
            if moved < self.settings.tolerance {
                *fit = second.fit;
                return Ok(round);
            }
            let far = extrapolated(fit, &first.fit, &second.fit);
            *fit = second.fit;
            if step_is_allowed(&far, self.settings.model) {
                let (third, moved, round) = step(&far);
                if third.log_likelihood >= second.log_likelihood {
                    *fit = third.fit;
                    if moved < self.settings.tolerance {
                        return Ok(round);
                    }
                }
            }
            if round >= self.settings.rounds {
                return Err(Refused::NotConverged { iterations: round, why: ENDLESS });
            }
        }
        Err(Refused::NotConverged { iterations: round, why: ENDLESS })
    }

    /// One round: how many people are expected where, and then the items that fit them best.
    fn round(&self, fit: &Fit) -> Next {
        let mut counts = self.no_counts();
        let log_likelihood = self.tables(fit).expect(&self.patterns, &mut counts);
        let prior: f64 = fit.iter().map(|x| self.settings.model.prior(x).0).sum();
        let items: Vec<_> = counts.iter().map(|counts| self.counted(counts)).collect();
        let fit = if self.settings.model == Model::Rasch {
            climb_together(&items, fit)
        } else {
            items.iter().zip(fit).map(|(item, x)| item.climb(x)).collect()
        };
        Next { fit, log_likelihood: log_likelihood + prior }
    }

    pub fn tables(&self, fit: &Fit) -> Tables<'_> {
        let (model, points) = (self.settings.model, self.settings.grid.points());
        let lns = |x: &Vec<f64>| -> Vec<Vec<f64>> {
            points.iter().map(|point| model.says(x, point.theta).lns).collect()
        };
        let lns: Vec<_> = fit.iter().map(lns).collect();
        Tables::new(&self.blocks, &self.settings.grid, |item, category| {
            lns[item].iter().map(|lns| lns[category]).collect()
        })
    }

    pub fn no_counts(&self) -> Vec<Vec<f64>> {
        let width = self.settings.grid.points().len();
        let categories = |item| self.answers.counts(item).len();
        (0..self.answers.items()).map(|item| vec![0.0; categories(item) * width]).collect()
    }

    pub fn counted<'b>(&'b self, counts: &'b [f64]) -> Counted<'b> {
        Counted { model: self.settings.model, grid: &self.settings.grid, counts }
    }

    fn told(&self, fit: Fit, rounds: usize) -> Result<Calibration, Refused> {
        let mut counts = self.no_counts();
        let log_likelihood = self.tables(&fit).expect(&self.patterns, &mut counts);
        let model = self.settings.model;
        let errors = self.settings.errors.then(|| errors::of(self, &fit, &counts)).transpose()?;
        let item = |(item, x): (usize, &Vec<f64>)| {
            let told = model.told(x);
            let errors = errors.as_ref().map(|errors| &errors[item]);
            let named = parameters(model.names(x.len()), &told, errors.map(|e| &e.told[..]));
            let names = (0..x.len()).map(|index| format!("x{index}")).collect();
            let fitted = parameters(names, x, errors.map(|e| &e.fitted[..]));
            let (curve, answers) = (model.curve(&told)?, self.answers.answered(item));
            Ok(Calibrated { curve, parameters: named, fitted, answers })
        };
        let items: Vec<_> = fit.iter().enumerate().map(item).collect::<Result<_, Refused>>()?;
        let all: usize = fit.iter().map(Vec::len).sum();
        let tied = if model == Model::Rasch { fit.len() - 1 } else { 0 };
        Ok(Calibration {
            items,
            log_likelihood,
            rounds,
            people: self.answers.people(),
            patterns: self.patterns.people.len(),
            parameters: all - tied,
        })
    }
}

fn parameters(names: Vec<String>, values: &[f64], errors: Option<&[f64]>) -> Vec<Parameter> {
    let one = |(index, name): (usize, String)| Parameter {
        name,
        value: values[index],
        error: errors.map(|errors| errors[index]),
    };
    names.into_iter().enumerate().map(one).collect()
}

fn step_is_allowed(fit: &Fit, model: Model) -> bool {
    fit.iter().all(|x| model.is_possible(x) && x[0].abs() < STEEPEST)
}

/// A slope above this is a search that runs away.
const STEEPEST: f64 = 25.0;

fn furthest(from: &Fit, to: &Fit) -> f64 {
    let pairs = from.iter().flatten().zip(to.iter().flatten());
    pairs.map(|(from, to)| (from - to).abs()).fold(0.0, f64::max)
}

fn extrapolated(start: &Fit, first: &Fit, second: &Fit) -> Fit {
    let (mut moved, mut slowed) = (0.0, 0.0);
    for ((a, b), c) in
        start.iter().flatten().zip(first.iter().flatten()).zip(second.iter().flatten())
    {
        moved += (b - a).powi(2);
        slowed += (c - 2.0 * b + a).powi(2);
    }
    let reach = -(moved / slowed).sqrt().clamp(1.0, 100.0);
    let one =
        |a: f64, b: f64, c: f64| a - 2.0 * reach * (b - a) + reach * reach * (c - 2.0 * b + a);
    let item = |((a, b), c): ((&Vec<f64>, &Vec<f64>), &Vec<f64>)| {
        a.iter().zip(b).zip(c).map(|((&a, &b), &c)| one(a, b, c)).collect()
    };
    start.iter().zip(first).zip(second).map(item).collect()
}
