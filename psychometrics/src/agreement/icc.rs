//! Several raters and numbers: the intraclass correlations of Shrout & Fleiss (1979).

use crate::{
    normal::{f_above, f_quantile},
    refused::{Refused, at_least, finite, paired},
};

/// Which correlation: who rated, and whether one rating counts or the mean of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Icc {
    /// Each thing is rated by other raters: ICC(1,1) and ICC(1,k).
    EachByOthers { is_mean: bool },
    /// All things by the same raters, who stand for raters at large: ICC(2,1) and ICC(2,k).
    AllBySome { is_mean: bool },
    /// All things by the same raters, and these are all there are: ICC(3,1) and ICC(3,k).
    AllByThese { is_mean: bool },
}

/// A table of ratings: things by raters, without a gap, and what of its differences is whose.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ratings {
    things: f64,
    raters: f64,
    /// Mean squares: between things, within them, between raters, and what is left.
    between: f64,
    within: f64,
    judges: f64,
    rest: f64,
}

/// A correlation with the interval that it lies in 19 times in 20, its F and how likely that is
/// by chance.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Correlation {
    pub icc: f64,
    pub low: f64,
    pub high: f64,
    pub f: f64,
    pub p: Option<f64>,
}

impl Ratings {
    /// Refuses fewer than 2 things or raters, rows of unlike lengths, ratings that are no numbers,
    /// and things that do not differ once raters are taken out.
    pub fn of(table: &[Vec<f64>]) -> Result<Self, Refused> {
        at_least("things rated", 2, table.len())?;
        let count = table[0].len();
        at_least("raters", 2, count)?;
        for row in table {
            paired("ratings of two things", count, row.len())?;
            row.iter().try_for_each(|&one| finite("a rating", one).map(|_| ()))?;
        }
        let (things, raters) = (table.len() as f64, count as f64);
        let all: f64 = table.iter().flatten().sum::<f64>() / (things * raters);
        let square = |sum: f64, of: f64| of * (sum / of - all).powi(2);
        let rows: f64 = table.iter().map(|row| square(row.iter().sum(), raters)).sum();
        let column = |k: usize| square(table.iter().map(|row| row[k]).sum(), things);
        let columns: f64 = (0..count).map(column).sum();
        let total: f64 = table.iter().flatten().map(|one| (one - all).powi(2)).sum();
        let found = Self {
            things,
            raters,
            between: rows / (things - 1.0),
            within: (total - rows) / (things * (raters - 1.0)),
            judges: columns / (raters - 1.0),
            rest: (total - rows - columns) / ((things - 1.0) * (raters - 1.0)),
        };
        if found.within <= 0.0 || found.rest <= 0.0 {
            return Err(Refused::NoSpread("differences between raters"));
        }
        Ok(found)
    }

    /// Returns one of the six correlations.
    pub fn icc(&self, which: Icc) -> Correlation {
        let (n, k) = (self.things, self.raters);
        match which {
            Icc::EachByOthers { is_mean } => {
                let f = self.between / self.within;
                self.by_f(f, n * (k - 1.0), is_mean)
            }
            Icc::AllByThese { is_mean } => {
                let f = self.between / self.rest;
                self.by_f(f, (n - 1.0) * (k - 1.0), is_mean)
            }
            Icc::AllBySome { is_mean } => self.at_large(is_mean),
        }
    }

    fn by_f(&self, f: f64, df2: f64, is_mean: bool) -> Correlation {
        let df1 = self.things - 1.0;
        let icc = |f: f64| {
            if is_mean { 1.0 - 1.0 / f } else { (f - 1.0) / (f + self.raters - 1.0) }
        };
        let low = icc(f / f_quantile(0.975, df1, df2));
        let high = icc(f * f_quantile(0.975, df2, df1));
        Correlation { icc: icc(f), low, high, f, p: f_above(f, df1, df2) }
    }

    /// ICC(2,·), of which the interval takes Satterthwaite's degrees of freedom.
    fn at_large(&self, is_mean: bool) -> Correlation {
        let (n, k) = (self.things, self.raters);
        let (between, judges, rest) = (self.between, self.judges, self.rest);
        let one = (between - rest) / (between + (k - 1.0) * rest + k * (judges - rest) / n);
        let (f_judges, f) = (judges / rest, between / rest);
        let (a, b) = (k * one * f_judges, n * (1.0 + (k - 1.0) * one) - k * one);
        let df2 = (n - 1.0) * (k - 1.0) * (a + b).powi(2) / ((n - 1.0) * a * a + b * b);
        let (up, down) = (f_quantile(0.975, n - 1.0, df2), f_quantile(0.975, df2, n - 1.0));
        let share = k * judges + (k * n - k - n) * rest;
        let low = n * (between - up * rest) / (up * share + n * between);
        let high = n * (down * between - rest) / (share + n * down * between);
        let mean = |one: f64| if is_mean { one * k / (1.0 + one * (k - 1.0)) } else { one };
        let icc = if is_mean { (between - rest) / (between + (judges - rest) / n) } else { one };
        let p = f_above(f, n - 1.0, (n - 1.0) * (k - 1.0));
        Correlation { icc, low: mean(low), high: mean(high), f, p }
    }
}
