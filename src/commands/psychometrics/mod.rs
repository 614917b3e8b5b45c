//! `muster psychometrics`: what a psychologist asks of answers. It reads tables, touches no
//! database, and says of what it cannot reckon what it would take.

mod calibrate;
mod ctt;
mod dif;
mod impact;
mod layout;
mod params;
mod pool;
mod refusal;
mod score;
mod table;

use clap::Subcommand;

#[derive(Subcommand)]
pub enum Psychometrics {
    /// Find the items' parameters from answers: slopes, difficulties, and how sure they are.
    Calibrate(calibrate::Calibrate),
    /// Estimate how able each person is, by items with known parameters.
    Score(score::Score),
    /// Classical facts of one form that everybody was given whole: difficulty, fit with the rest,
    /// reliability, distractors.
    Ctt(ctt::Ctt),
    /// Compare two groups of equal ability, item by item.
    Dif(dif::Dif),
    /// Compare how often groups were taken, or how often they scored above the median.
    Impact(impact::Impact),
    /// Find difficulties from what at least three offices contributed.
    Pool(pool::Pool),
}

impl Psychometrics {
    pub fn run(self) -> anyhow::Result<()> {
        match self {
            Self::Calibrate(calibrate) => calibrate.run(),
            Self::Score(score) => score.run(),
            Self::Ctt(ctt) => ctt.run(),
            Self::Dif(dif) => dif.run(),
            Self::Impact(impact) => impact.run(),
            Self::Pool(pool) => pool.run(),
        }
    }
}
