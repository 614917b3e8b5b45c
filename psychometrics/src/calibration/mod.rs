//! Items whose parameters are found from answers: marginal maximum likelihood by EM (Bock & Aitkin
//! 1981; Baker & Kim 2004, chapter 6). People are N(0, 1); nobody's ability is known, and every
//! ability of a grid is weighed by how well it explains the answers.

mod errors;
mod family;
mod maximize;
mod search;

use crate::{
    answers::Answers,
    grid::Grid,
    models::Curve,
    refused::{Refused, at_least},
};

/// What is fitted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Model {
    /// Right or wrong, one common slope: the model of Rasch (1960) where people are N(0, a²).
    Rasch,
    /// Right or wrong, a slope for each (Birnbaum 1968).
    TwoParameter,
    /// With a chance of a guess, and priors: ln a ~ N(0, .5), b ~ N(0, 2), c ~ Beta(5, 17).
    ThreeParameter,
    /// Graded response (Samejima 1969).
    Graded,
    /// Generalised partial credit (Muraki 1992).
    Credit,
}

impl Model {
    /// How many answers each item needs before the model may be fitted. Below, the parameters are
    /// mostly chance: take a model that needs fewer, or difficulties by expert judgment.
    pub const fn least_answers(self) -> usize {
        match self {
            Self::Rasch => 100,
            Self::TwoParameter | Self::Graded | Self::Credit => 250,
            Self::ThreeParameter => 1000,
        }
    }

    fn is_binary(self) -> bool {
        matches!(self, Self::Rasch | Self::TwoParameter | Self::ThreeParameter)
    }
}

/// How the search goes on and when it ends.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    pub model: Model,
    /// The abilities that are weighed.
    pub grid: Grid,
    /// The search ends when no parameter moves more than this in a round.
    pub tolerance: f64,
    /// After so many rounds it is given up.
    pub rounds: usize,
    /// How many answers each item must have.
    pub least_answers: usize,
    /// Whether standard errors are reckoned: they take about as long as the search.
    pub errors: bool,
}

impl Settings {
    /// The usual ones: 61 points on [−6, 6], a tolerance of 1e-4, at most 1,000 rounds.
    pub fn of(model: Model) -> Self {
        let least_answers = model.least_answers();
        let (grid, tolerance, rounds) = (Grid::usual(), 1e-4, 1000);
        Self { model, grid, tolerance, rounds, least_answers, errors: true }
    }
}

/// How far a search is, for whoever watches it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Round {
    pub number: usize,
    pub log_likelihood: f64,
    /// How far the parameter moved that moved most.
    pub largest_change: f64,
}

/// A parameter and its standard error.
#[derive(Clone, Debug, PartialEq)]
pub struct Parameter {
    /// a, b, b1 …, c.
    pub name: String,
    pub value: f64,
    /// None if errors were not asked for.
    pub error: Option<f64>,
}

/// One item, found.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibrated {
    pub curve: Curve,
    /// The slope, the difficulty or thresholds, and the chance of a guess. A slope below 0 is told
    /// as it is: it says that the key is probably wrong.
    pub parameters: Vec<Parameter>,
    /// As they were fitted: for 2PL and graded items the slope and the intercepts d = −ab, for
    /// partial credit the slope and the sums −aΣb, for 3PL ln a, b and logit c.
    pub fitted: Vec<Parameter>,
    pub answers: usize,
}

/// All items, found.
#[derive(Clone, Debug, PartialEq)]
pub struct Calibration {
    pub items: Vec<Calibrated>,
    /// The logarithm of the marginal likelihood, without priors.
    pub log_likelihood: f64,
    pub rounds: usize,
    pub people: usize,
    /// How many different rows of answers there were.
    pub patterns: usize,
    /// How many parameters were free.
    pub parameters: usize,
}

impl Calibration {
    /// Returns Akaike's criterion: −2 ln L + 2p. Lower is better.
    pub fn aic(&self) -> f64 {
        2.0 * (self.parameters as f64 - self.log_likelihood)
    }

    /// Returns Schwarz's criterion: −2 ln L + p ln N. Lower is better.
    pub fn bic(&self) -> f64 {
        self.parameters as f64 * (self.people as f64).ln() - 2.0 * self.log_likelihood
    }

    /// Returns which share of the differences between people is real on average, over people at
    /// large: ∫ I/(I + 1) φ (the marginal reliability of Green et al. 1984).
    pub fn marginal_reliability(&self, grid: &Grid) -> f64 {
        let share = |theta| {
            let all = self.items.iter().map(|item| item.curve.information(theta));
            let information: f64 = all.sum();
            information / (information + 1.0)
        };
        grid.points().iter().map(|point| point.ln_weight.exp() * share(point.theta)).sum()
    }
}

/// Finds the items' parameters.
///
/// Identical rows count once, with how many people gave them, and the rounds of EM are
/// extrapolated (SQUAREM: Varadhan & Roland 2008). Standard errors come from the observed
/// information by Louis's identity (1982), which is Oakes's (1999) without a numerical derivative.
///
/// Refuses fewer than 2 items (3 where each has a slope), an item with fewer answers than
/// [`Settings::least_answers`] or that everybody answered alike, an item that is not right or wrong
/// where the model is, a category that nobody is in, and a search that does not come to rest.
pub fn calibrate(
    answers: &Answers,
    settings: &Settings,
    watch: &mut dyn FnMut(Round),
) -> Result<Calibration, Refused> {
    let least = if settings.model == Model::Rasch { 2 } else { 3 };
    at_least("items of a calibration", least, answers.items())?;
    for item in 0..answers.items() {
        can_be_fitted(answers, item, settings)?;
    }
    search::run(answers, settings, watch)
}

fn can_be_fitted(answers: &Answers, item: usize, settings: &Settings) -> Result<(), Refused> {
    let (counts, have) = (answers.counts(item), answers.answered(item));
    if have < settings.least_answers {
        return Err(Refused::TooFewAnswers { item, need: settings.least_answers, have });
    }
    if settings.model.is_binary() && counts.len() > 2 {
        return Err(Refused::NotBinary { item, category: counts.len() - 1 });
    }
    if counts.iter().filter(|&&count| count > 0).count() < 2 {
        return Err(Refused::ConstantItem { item });
    }
    match counts.iter().position(|&count| count == 0) {
        Some(category) => Err(Refused::EmptyCategory { item, category }),
        None => Ok(()),
    }
}
