//! Whether people who rate the same things agree.

mod icc;
mod kappa;

pub use icc::{Correlation, Icc, Ratings};
pub use kappa::{Kappa, Weight, fleiss};
