//! The distributions that tests are read from.

use statrs::{
    distribution::{ContinuousCDF, FisherSnedecor},
    function::{
        beta::inv_beta_reg,
        erf::{erfc, erfc_inv},
    },
};

/// The density of N(0, 1).
pub(crate) fn density(z: f64) -> f64 {
    (-z * z / 2.0).exp() / std::f64::consts::TAU.sqrt()
}

/// Below which z a share of N(0, 1) lies.
pub(crate) fn quantile(share: f64) -> f64 {
    -std::f64::consts::SQRT_2 * erfc_inv(2.0 * share)
}

/// How likely N(0, 1) is at or above z.
pub(crate) fn above(z: f64) -> f64 {
    erfc(z / std::f64::consts::SQRT_2) / 2.0
}

/// How likely N(0, 1) is at least as far from 0, on either side.
pub(crate) fn beyond(z: f64) -> f64 {
    erfc(z.abs() / std::f64::consts::SQRT_2)
}

/// Below which F a share of the distribution with these degrees of freedom lies.
pub(crate) fn f_quantile(share: f64, df1: f64, df2: f64) -> f64 {
    let x = inv_beta_reg(df1 / 2.0, df2 / 2.0, share);
    df2 * x / (df1 * (1.0 - x))
}

/// How likely F is at or above a value. None if there are no degrees of freedom.
pub(crate) fn f_above(f: f64, df1: f64, df2: f64) -> Option<f64> {
    FisherSnedecor::new(df1, df2).ok().map(|distribution| distribution.sf(f))
}
