//! Charts: what is drawn on the server as SVG, in percent of the width, so that it fits a phone and needs no
//! script. Colors come from the style sheet by class and follow light and dark. A chart never stands alone:
//! its figures are beside it in words, and in a table under it.

use serde::Serialize;

/// The bar of one amount, next to the largest.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Bar {
    /// In percent of the width, with one decimal.
    pub width: String,
}

/// A line from low to high with a dot at a middle.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Range {
    pub low: String,
    pub at: String,
    pub high: String,
}

/// A line over a scale, for a drawing that is 100 wide and 100 high and stretched to its place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Curve {
    pub points: String,
}

impl Curve {
    /// Draws it from left to right and from below.
    pub fn on(across: (f64, f64), up: (f64, f64), points: &[(f64, f64)]) -> Self {
        let point = |(x, y): &(f64, f64)| {
            // Down is more, in a drawing.
            format!("{},{}", placed(*x, across.0, across.1), placed(*y, up.1, up.0))
        };
        Self { points: points.iter().map(point).collect::<Vec<_>>().join(" ") }
    }
}

impl Bar {
    /// Draws so many of the most that there are. Nobody is no bar.
    pub fn of(amount: u64, most: u64) -> Self {
        Self { width: placed(amount as f64, 0.0, most as f64) }
    }
}

impl Range {
    /// Places three values on a scale. What lies outside it is drawn at its end.
    pub fn on((from, to): (f64, f64), [low, at, high]: [f64; 3]) -> Self {
        let place = |value| placed(value, from, to);
        Self { low: place(low), at: place(at), high: place(high) }
    }
}

/// Returns where a value lies on a scale, in percent. On a scale without length everything lies at its
/// beginning, and what is no number too.
fn placed(value: f64, from: f64, to: f64) -> String {
    let part = if to == from { 0.0 } else { (value - from) / (to - from) };
    // What is nothing has no sign.
    let part = if part.is_finite() { part.clamp(0.0, 1.0) + 0.0 } else { 0.0 };
    format!("{:.1}", 100.0 * part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_largest_is_as_wide_as_the_chart_and_nobody_has_no_bar() {
        let widths = [64, 33, 0].map(|amount| Bar::of(amount, 64).width);
        assert_eq!(widths, ["100.0", "51.6", "0.0"]);
        assert_eq!(Bar::of(0, 0).width, "0.0");
    }

    #[test]
    fn a_curve_begins_at_the_left_and_its_most_is_above() {
        let curve = Curve::on((-1.0, 1.0), (0.0, 4.0), &[(-1.0, 0.0), (0.0, 4.0), (1.0, 1.0)]);
        assert_eq!(curve.points, "0.0,100.0 50.0,0.0 100.0,75.0");
    }

    #[test]
    fn nothing_is_drawn_outside_the_chart() {
        let range = Range::on((0.0, 10.0), [-5.0, 2.5, 99.0]);
        let expected = Range { low: "0.0".into(), at: "25.0".into(), high: "100.0".into() };
        assert_eq!(range, expected);
        assert_eq!(Range::on((1.0, 1.0), [f64::NAN, 1.0, f64::INFINITY]).at, "0.0");
    }
}
