//! Items with known parameters, as a file: what `calibrate --json` writes and `score` reads.

use std::{fs, path::Path};

use anyhow::{Context, bail, ensure};
use psychometrics::{
    Curve, Item,
    models::{Credit, Graded},
};
use serde::{Deserialize, Serialize};

/// The file. What else stands in it is left aside.
#[derive(Deserialize)]
pub struct Params {
    #[serde(default = "one")]
    metric: f64,
    model: String,
    items: Vec<ItemParams>,
}

/// One item: a slope, one difficulty or several thresholds, and the chance of a guess.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
pub struct ItemParams {
    pub name: String,
    pub a: f64,
    pub b: Difficulty,
    #[serde(default)]
    pub c: f64,
}

/// One difficulty, or the thresholds or steps of an item of several categories.
#[derive(Debug, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Difficulty {
    One(f64),
    Several(Vec<f64>),
}

/// How large a slope or a difficulty may be. Far below, a calibration of noise still finds some; far above, nothing can be reckoned.
const MOST: f64 = 10_000.0;

fn one() -> f64 {
    1.0
}

impl Params {
    /// Reads a file. `metric` is the D that its slopes were made for: 1 unless it says otherwise,
    /// as 1.702 in files of PARSCALE.
    pub fn read(path: &Path) -> anyhow::Result<Vec<(String, Curve)>> {
        let file = path.display().to_string();
        let text = fs::read_to_string(path).with_context(|| file.clone())?;
        Self::parse(&text).with_context(|| file)
    }

    fn parse(text: &str) -> anyhow::Result<Vec<(String, Curve)>> {
        let params: Self = serde_json::from_str(text).context(
            "no items in it; `muster psychometrics calibrate --json` writes such a file",
        )?;
        ensure!(!params.items.is_empty(), "there are no items in it");
        ensure!(params.metric > 0.0, "the metric must be above 0: 1, or 1.702");
        let curve = |item: &ItemParams| {
            let curve = item.curve(&params.model, params.metric);
            Ok((item.name.clone(), curve.with_context(|| format!("item “{}”", item.name))?))
        };
        params.items.iter().map(curve).collect()
    }
}

impl ItemParams {
    fn curve(&self, model: &str, metric: f64) -> anyhow::Result<Curve> {
        let slope = self.a * metric;
        let thresholds = match &self.b {
            Difficulty::One(one) => vec![*one],
            Difficulty::Several(several) => several.clone(),
        };
        let mut numbers = thresholds.iter().copied().chain([slope]);
        if let Some(is) = numbers.find(|is| !is.is_finite() || is.abs() > MOST) {
            bail!("a and b must be from -{MOST} to {MOST}, not {is:e}");
        }
        match (model, &thresholds[..]) {
            ("grm", _) => Ok(Curve::Graded(Graded::new(slope, thresholds)?)),
            ("gpcm", _) => Ok(Curve::Credit(Credit::new(slope, thresholds)?)),
            ("rasch" | "2pl" | "3pl", &[difficulty]) => {
                ensure!(slope > 0.0, "a is {slope} and must be above 0; check the key");
                ensure!((0.0..1.0).contains(&self.c), "c must be from 0 to below 1");
                Ok(Curve::Binary(Item { slope, difficulty, lower: self.c }))
            }
            ("rasch" | "2pl" | "3pl", _) => bail!("b must be one number"),
            _ => bail!("the model “{model}” is none of rasch, 2pl, 3pl, grm, gpcm"),
        }
    }

    /// Returns the parameters of an item.
    pub fn of(name: &str, curve: &Curve) -> Self {
        let several = |list: &[f64]| Difficulty::Several(list.to_vec());
        let (a, b, c) = match curve {
            Curve::Binary(item) => (item.slope, Difficulty::One(item.difficulty), item.lower),
            Curve::Graded(item) => (item.slope(), several(item.thresholds()), 0.0),
            Curve::Credit(item) => (item.slope(), several(item.steps()), 0.0),
        };
        Self { name: name.to_owned(), a, b, c }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slopes_of_another_metric_are_brought_to_ours() {
        let file = r#"{"model": "2pl", "metric": 1.7, "items": [{"name": "q", "a": 1, "b": 0.5}]}"#;
        let items = Params::parse(file).unwrap();
        assert_eq!(items, [("q".to_owned(), Item::rasch(1.7, 0.5).into())]);
    }

    #[test]
    fn items_that_cannot_be_are_refused_by_name() {
        for (model, a, b) in [
            ("2pl", -1.0, "[0]"),
            ("2pl", 1.0, "[0, 1]"),
            ("2pl", 1e308, "0"),
            ("2pl", 1.0, "-1e300"),
            ("gpcm", 1.0, "[0, 1e9]"),
            ("grm", 1.0, "[1, 0]"),
        ] {
            let item = format!(r#"{{"name": "q7", "a": {a}, "b": {b}}}"#);
            let file = format!(r#"{{"model": "{model}", "items": [{item}]}}"#);
            assert!(format!("{:#}", Params::parse(&file).unwrap_err()).contains("q7"));
        }
    }
}
