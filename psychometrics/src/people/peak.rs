//! Where a likelihood is highest: the root of its slope.

use super::{Estimate, Information, Response};
use crate::{models::test_information, refused::Refused};

/// Further out nobody is looked for.
const FAR: f64 = 20.0;
/// How many intervals are searched for a peak, because there can be several with guessing.
const INTERVALS: usize = 80;

pub(super) fn map(responses: &[Response], by: Information) -> Result<Estimate, Refused> {
    let slope = |theta| likelihood_slope(responses, theta) - theta;
    let height = |theta| ln_likelihood(responses, theta) - theta * theta / 2.0;
    let theta = highest(&slope, &height)?;
    let information = match by {
        Information::Expected => expected(responses, theta),
        Information::Observed => {
            let one = |one: &Response| one.curve.chance(theta, one.category).observed_information();
            responses.iter().map(one).sum()
        }
    };
    Ok(Estimate { theta, error: (1.0 + information).sqrt().recip() })
}

pub(super) fn ml(responses: &[Response]) -> Result<Estimate, Refused> {
    let slope = |theta| likelihood_slope(responses, theta);
    let height = |theta| ln_likelihood(responses, theta);
    let theta = highest(&slope, &height)?;
    // With guessing the likelihood can be higher at an end than at the peak between.
    if height(theta) < height(-FAR).max(height(FAR)) {
        return Err(Refused::NoFiniteEstimate);
    }
    Ok(Estimate { theta, error: expected(responses, theta).sqrt().recip() })
}

pub(super) fn wle(responses: &[Response]) -> Result<Estimate, Refused> {
    let slope = |theta| {
        let lean: f64 = responses.iter().map(|one| one.curve.lean(theta)).sum();
        likelihood_slope(responses, theta) + lean / (2.0 * expected(responses, theta))
    };
    let height = |theta| ln_likelihood(responses, theta) + expected(responses, theta).ln() / 2.0;
    let theta = highest(&slope, &height)?;
    Ok(Estimate { theta, error: expected(responses, theta).sqrt().recip() })
}

fn ln_likelihood(responses: &[Response], theta: f64) -> f64 {
    responses.iter().map(|one| one.curve.chance(theta, one.category).ln_p).sum()
}

fn likelihood_slope(responses: &[Response], theta: f64) -> f64 {
    responses.iter().map(|one| one.curve.chance(theta, one.category).slope).sum()
}

fn expected(responses: &[Response], theta: f64) -> f64 {
    test_information(responses.iter().map(|one| one.curve), theta)
}

/// Finds the highest of the places where the slope turns from up to down.
fn highest(slope: &dyn Fn(f64) -> f64, height: &dyn Fn(f64) -> f64) -> Result<f64, Refused> {
    let (mut rising, mut best) = (None, None::<(f64, f64)>);
    for step in 0..=INTERVALS {
        let theta = FAR * (2.0 * step as f64 / INTERVALS as f64 - 1.0);
        match (slope(theta), rising) {
            (up, _) if up > 0.0 => rising = Some(theta),
            (down, Some(low)) if down < 0.0 => {
                let root = root(slope, low, theta);
                if best.is_none_or(|(_, so_far)| height(root) > so_far) {
                    best = Some((root, height(root)));
                }
                rising = None;
            }
            _ => {}
        }
    }
    best.map(|(theta, _)| theta).ok_or(Refused::NoFiniteEstimate)
}

/// Finds where the slope is 0 between a place where it is above and one where it is below: false
/// position with the Illinois rule (Dowell & Jarratt 1971), which needs no second derivative.
fn root(slope: &dyn Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    let (mut up, mut down) = (slope(low), slope(high));
    let mut kept = 0;
    for _ in 0..200 {
        let theta = (low * down - high * up) / (down - up);
        let here = slope(theta);
        if here.abs() < 1e-14 || high - low < 1e-13 {
            return theta;
        }
        if here > 0.0 {
            (low, up) = (theta, here);
            down = if kept > 0 { down / 2.0 } else { down };
            kept = 1;
        } else {
            (high, down) = (theta, here);
            up = if kept < 0 { up / 2.0 } else { up };
            kept = -1;
        }
    }
    (low + high) / 2.0
}
