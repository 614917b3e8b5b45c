//! Two calibrations brought to one scale by the items that they share.

use crate::{
    grid::Grid,
    list::{mean, variance},
    models::{Credit, Curve, Graded, Item},
    refused::{Refused, at_least, finite, paired},
};

/// How many shared items a link needs.
pub const SHARED_FROM: usize = 6;
/// From how far a difficulty on, in logits after linking, an item has drifted and is dropped.
pub const DRIFTED: f64 = 0.5;

/// θ on the old scale is `slope` · θ on the new one + `shift`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Link {
    pub slope: f64,
    pub shift: f64,
}

impl Link {
    /// Matches means and standard deviations of the difficulties (Marco 1977): of all thresholds,
    /// for items that have several.
    ///
    /// Refuses fewer than [`SHARED_FROM`] items, lists of unlike lengths, and difficulties that do
    /// not differ.
    pub fn mean_sigma(old: &[Curve], new: &[Curve]) -> Result<Self, Refused> {
        let (old, new) = (difficulties(old, new)?, difficulties(new, old)?);
        paired("thresholds of shared items", old.len(), new.len())?;
        let spread = variance(&new);
        if spread <= 0.0 {
            return Err(Refused::NoSpread("difficulties"));
        }
        let slope = (variance(&old) / spread).sqrt();
        Ok(Self { slope, shift: mean(&old) - slope * mean(&new) })
    }

    /// Makes the expected score over the shared items one, as far as it can be, for people at
    /// large (Stocking & Lord 1983): least squares over a grid, by Gauss and Newton from
    /// mean-sigma on.
    ///
    /// Refuses what [`Link::mean_sigma`] refuses, and a search that does not come to rest.
    pub fn stocking_lord(old: &[Curve], new: &[Curve], grid: &Grid) -> Result<Self, Refused> {
        let mut link = Self::mean_sigma(old, new)?;
        let mut loss = link.loss(old, new, grid);
        for _ in 0..100 {
            let step = link.step(old, new, grid)?;
            let mut size = 1.0;
            let next = loop {
                let next =
                    Self { slope: link.slope + size * step.0, shift: link.shift + size * step.1 };
                if next.slope > 0.0 && next.loss(old, new, grid) <= loss {
                    break next;
                }
                size /= 2.0;
                if size < 1e-9 {
                    return Ok(link);
                }
            };
            let moved = (next.slope - link.slope).abs().max((next.shift - link.shift).abs());
            (link, loss) = (next, next.loss(old, new, grid));
            if moved < 1e-10 {
                return Ok(link);
            }
        }
        Err(Refused::NotConverged { iterations: 100, why: "the forms do not go together" })
    }

    fn loss(&self, old: &[Curve], new: &[Curve], grid: &Grid) -> f64 {
        let gap = |theta| self.gap(old, new, theta);
        grid.points().iter().map(|point| point.ln_weight.exp() * gap(point.theta).powi(2)).sum()
    }

    /// How much more the old items let expect at an ability of the old scale.
    fn gap(&self, old: &[Curve], new: &[Curve], theta: f64) -> f64 {
        let there = (theta - self.shift) / self.slope;
        expected(old, theta) - expected(new, there)
    }

    fn step(&self, old: &[Curve], new: &[Curve], grid: &Grid) -> Result<(f64, f64), Refused> {
        let (mut ss, mut sd, mut dd, mut rs, mut rd) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for point in grid.points() {
            let (weight, theta) = (point.ln_weight.exp(), point.theta);
            let there = (theta - self.shift) / self.slope;
            let rises = slope_of_expected(new, there) / self.slope;
            // A larger slope or shift moves `there` down, and with it what is expected.
            let (by_slope, by_shift) = (rises * there, rises);
            let gap = self.gap(old, new, theta);
            ss += weight * by_slope * by_slope;
            sd += weight * by_slope * by_shift;
            dd += weight * by_shift * by_shift;
            rs += weight * by_slope * gap;
            rd += weight * by_shift * gap;
        }
        let determinant = ss * dd - sd * sd;
        finite("the slope of a link", (sd * rd - dd * rs) / determinant)?;
        Ok(((sd * rd - dd * rs) / determinant, (sd * rs - ss * rd) / determinant))
    }

    /// Returns an ability of the new scale on the old one.
    pub fn ability(&self, theta: f64) -> f64 {
        self.slope * theta + self.shift
    }

    /// Returns an item of the new scale on the old one.
    ///
    /// Refuses a link whose slope is not above 0.
    pub fn item(&self, curve: &Curve) -> Result<Curve, Refused> {
        if self.slope <= 0.0 || !self.slope.is_finite() {
            let (what, must) = ("the slope of a link", "above 0");
            return Err(Refused::OutOfRange { what, must, is: self.slope });
        }
        let all = |list: &[f64]| list.iter().map(|&b| self.ability(b)).collect();
        Ok(match curve {
            Curve::Binary(item) => Curve::Binary(Item {
                slope: item.slope / self.slope,
                difficulty: self.ability(item.difficulty),
                lower: item.lower,
            }),
            Curve::Graded(item) => {
                Curve::Graded(Graded::new(item.slope() / self.slope, all(item.thresholds()))?)
            }
            Curve::Credit(item) => {
                Curve::Credit(Credit::new(item.slope() / self.slope, all(item.steps()))?)
            }
        })
    }

    /// Returns which shared items drifted: their mean difficulty differs by more than [`DRIFTED`]
    /// after linking. Leave them out and link again; below [`SHARED_FROM`] there is no link.
    pub fn drifted(&self, old: &[Curve], new: &[Curve]) -> Result<Vec<usize>, Refused> {
        paired("shared items", old.len(), new.len())?;
        let is_off = |(old, new): (&Curve, &Curve)| {
            (mean(&thresholds(old)) - self.ability(mean(&thresholds(new)))).abs() > DRIFTED
        };
        let pairs = old.iter().zip(new).enumerate();
        Ok(pairs.filter(|(_, pair)| is_off(*pair)).map(|(item, _)| item).collect())
    }
}

fn thresholds(curve: &Curve) -> Vec<f64> {
    match curve {
        Curve::Binary(item) => vec![item.difficulty],
        Curve::Graded(item) => item.thresholds().to_vec(),
        Curve::Credit(item) => item.steps().to_vec(),
    }
}

fn difficulties(curves: &[Curve], others: &[Curve]) -> Result<Vec<f64>, Refused> {
    paired("shared items", curves.len(), others.len())?;
    at_least("shared items", SHARED_FROM, curves.len())?;
    let all: Vec<f64> = curves.iter().flat_map(thresholds).collect();
    all.iter().try_for_each(|&one| finite("a difficulty", one).map(|_| ()))?;
    Ok(all)
}

fn expected(form: &[Curve], theta: f64) -> f64 {
    form.iter().map(|curve| curve.expected(theta)).sum()
}

fn slope_of_expected(form: &[Curve], theta: f64) -> f64 {
    let slope = |curve: &Curve| -> f64 {
        curve.chances(theta).enumerate().map(|(k, one)| k as f64 * one.p() * one.slope).sum()
    };
    form.iter().map(slope).sum()
}
