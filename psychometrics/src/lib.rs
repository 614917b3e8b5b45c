//! What answers say about ability, and how surely. Pure functions: no files, no clock, no chance.
//!
//! The story, in the order to read it:
//!
//! - An [`Item`] is a question as the model sees it: how likely is a right answer from someone of
//!   a given ability?
//! - A [`Grid`] is what we believe before the first answer: abilities, and how common each is.
//! - An [`Ability`] is what we believe after the answers: the grid weighted by how well each of
//!   its abilities explains them. It comes with its doubt.
//! - A [`Score`] says that ability in words an employer understands: how much of the whole pool
//!   this person would get right, and from where to where that may be off.
//! - A [`Standing`] is all that a handful of items may say about one part of the form: stronger or
//!   weaker than the person's own whole.
//! - A [`Stepped`] item is worth several steps, or can be guessed: version 2 of our scoring. It
//!   ends in an [`Ability`] too, [widened](Ability::widened) while difficulties are guesses.
//! - What cannot be reckoned is [`Refused`], with what it would take. There is no silent 0 or NaN.
//!
//! Beside that story stands what a psychologist needs to judge items and tests. Each module says
//! where its formulas come from and what it refuses; `docs/science/` has a page for each family.
//!
//! - From [`Answers`]: [`calibration`] of the [`models`], and from counts of [`pairs`] alone; abilities of [`people`], [`classical`]
//!   facts, the [`key_check`], [`dif`], [`drift`], [`person_fit`], [`response_times`].
//! - Over several tests: [`linking`], [`adaptive`] choice, [`cut_scores`], a [`confirmation`] under supervision.
//! - Of hiring: [`impact`], [`validity`]. Of raters: [`agreement`]. Of typists: [`typing`].
//!
//! Abilities are in logits: the metric is D = 1 everywhere, never 1.702, and the people at large
//! are N(0, 1). Numbers are checked against mirt, ltm, psych, difR and catR in
//! `tests/`.
//!
//! ```
//! use psychometrics::{Ability, Grid, Item, Score};
//!
//! let form = [-1.0, 0.0, 1.0, 0.0].map(|difficulty| Item::rasch(0.85, difficulty));
//! let right = [true, true, false, true];
//! let ability = Ability::estimate(&Grid::usual(), form.into_iter().zip(right));
//! assert_eq!(Score::over(&form, ability), Some(Score { percent: 60, low: 35, high: 81 }));
//! ```

mod ability;
pub mod adaptive;
pub mod agreement;
mod answers;
mod blocks;
pub mod calibration;
pub mod classical;
pub mod confirmation;
pub mod cut_scores;
pub mod dif;
pub mod drift;
mod exponential;
mod grid;
pub mod impact;
pub mod key_check;
pub mod linking;
mod list;
pub mod models;
mod normal;
pub mod pairs;
mod part;
pub mod people;
pub mod person_fit;
mod refused;
pub mod response_times;
mod score;
mod steps;
mod symmetric;
mod totals;
pub mod typing;
pub mod validity;

pub use ability::Ability;
pub use answers::{Answers, MOST_CATEGORIES};
pub use grid::Grid;
pub use models::{Curve, Item};
pub use part::{NUMBER_FROM, Standing};
pub use refused::Refused;
pub use score::Score;
pub use steps::{Bond, Remark, Stepped, blind_percent};
