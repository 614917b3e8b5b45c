//! What answers have shown of an item's difficulty, and how that comes into its file.
//!
//! It is no part of what is asked and keyed, so a released item keeps its hash. A form freezes the numbers beside
//! the hash: a later calibration moves no score.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{complaint::Complaint, files::Files, item::Item, reading::Reading, words::words};

/// As the file of an item has it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Calibration {
    pub model: CalibrationModel,
    /// The slope that it has in common with all that was calibrated together.
    pub a: f64,
    /// The difficulty, in logits, where people are N(0, 1).
    pub b: f64,
    /// Of b.
    pub se: f64,
    /// How many people met it, at least.
    pub n: u32,
    /// 1 where it goes with the others as the model says. Experts have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub infit: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outfit: Option<f64>,
    pub as_of: NaiveDate,
    pub source: CalibrationSource,
}

words! {
    /// What was fitted.
    pub enum CalibrationModel {
        Rasch = "rasch",
    }
}

words! {
    /// Where the numbers come from.
    pub enum CalibrationSource {
        /// Somebody's judgment. Nobody is scored by it.
        Expert = "expert",
        /// The answers of one office.
        Local = "local",
        /// The answers of three offices and more.
        Commons = "commons",
    }
}

/// With a larger error a difficulty is still a guess.
const LARGEST_ERROR: f64 = 0.25;
const USUAL_FIT: std::ops::RangeInclusive<f64> = 0.7..=1.3;

impl Calibration {
    /// Returns what scores are made with: nothing of an expert's, of what is not sure enough, or of what does not go with
    /// the others.
    pub fn measured(&self) -> Option<Measured> {
        let fits = [self.infit, self.outfit]
            .iter()
            .all(|fit| fit.is_some_and(|fit| USUAL_FIT.contains(&fit)));
        let holds = self.source != CalibrationSource::Expert && fits && self.se <= LARGEST_ERROR;
        (holds && self.faults().is_empty()).then(|| Measured {
            slope: thousandths(self.a),
            difficulty: thousandths(self.b),
            error: thousandths(self.se),
        })
    }

    /// As its line has it: what is judged before it is written is judged alike when it is read.
    #[must_use]
    fn rounded(self) -> Self {
        let rounded = |number: f64| (number * 1_000.0).round() / 1_000.0;
        let Self { a, b, se, infit, outfit, .. } = self;
        let (infit, outfit) = (infit.map(rounded), outfit.map(rounded));
        Self { a: rounded(a), b: rounded(b), se: rounded(se), infit, outfit, ..self }
    }

    /// Returns what is wrong with its numbers.
    pub(crate) fn faults(&self) -> Vec<&'static str> {
        let mut faults = vec![];
        let mut must = |holds: bool, why| {
            if !holds {
                faults.push(why);
            }
        };
        must((0.1..=4.0).contains(&self.a), "`a` is from .1 to 4");
        must((-6.0..=6.0).contains(&self.b), "`b` is from -6 to 6");
        must((0.001..=6.0).contains(&self.se), "`se` is from .001 to 6");
        must(
            self.n > 0 || self.source == CalibrationSource::Expert,
            "`n` says how many people met it",
        );
        for fit in [self.infit, self.outfit] {
            let is_sound = fit.map_or(self.source == CalibrationSource::Expert, |fit| {
                (0.0..=100.0).contains(&fit)
            });
            must(
                is_sound,
                "`infit` and `outfit` are from 0 to 100, and there unless the source is `expert`",
            );
        }
        faults.dedup();
        faults
    }
}

fn thousandths(number: f64) -> i32 {
    (number * 1_000.0).round() as i32
}

/// What an item is scored with in place of what we expect of its level, in thousandths: whole numbers are the same
/// for every reader of a frozen form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Measured {
    pub slope: i32,
    pub difficulty: i32,
    pub error: i32,
}

impl Item {
    /// Returns by what numbers new forms score it. None while its difficulty is our estimate.
    pub fn measured(&self) -> Option<Measured> {
        self.calibration.filter(|_| self.worth() == 1).and_then(|one| one.measured())
    }
}

/// What was found of an item.
#[derive(Clone, Debug)]
pub struct Found {
    pub item: String,
    /// Of what was asked and keyed when people answered.
    pub sha256: String,
    pub calibration: Calibration,
    /// The slope of this item alone, where it was looked for.
    pub own_slope: Option<f64>,
}

/// Which multiples of the common slope an item's own may be. Where all slopes are low the fit passes an item that
/// measures nothing.
const USUAL_SLOPE: std::ops::RangeInclusive<f64> = 0.5..=2.0;

impl Found {
    fn goes_along(&self) -> bool {
        self.own_slope.is_none_or(|own| USUAL_SLOPE.contains(&(own / self.calibration.a)))
    }
}

/// Why something was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Skipped {
    /// There is no such item.
    Gone,
    /// The item asks or keys something else than what was answered.
    Other,
    /// It is worth several points.
    Steps,
    /// Its file is laid out otherwise than ours are.
    Layout,
    /// Its numbers are such as no item has: with them the bank would set it aside.
    Odd,
    /// Its own slope is less than half or more than twice of what the others have in common.
    Slope,
}

/// What became of what was found.
#[derive(Debug)]
pub struct Calibrated {
    /// The files that change, whole.
    pub files: BTreeMap<String, String>,
    pub written: Vec<String>,
    pub skipped: Vec<(String, Skipped)>,
}

/// Writes what was found into the files of skills, a line for each item, or returns why the bank cannot be read before
/// or after.
pub fn calibrate(files: &Files, found: &[Found]) -> Result<Calibrated, Vec<Complaint>> {
    let before = hashes(files)?;
    let mut done = Calibrated { files: BTreeMap::new(), written: vec![], skipped: vec![] };
    for one in found {
        let calibration = one.calibration.rounded();
        match before.get(&one.item) {
            None => done.skipped.push((one.item.clone(), Skipped::Gone)),
            Some(known) if known.sha256 != one.sha256 => {
                done.skipped.push((one.item.clone(), Skipped::Other));
            }
            Some(known) if known.worth != 1 => {
                done.skipped.push((one.item.clone(), Skipped::Steps))
            }
            Some(_) if !calibration.faults().is_empty() => {
                done.skipped.push((one.item.clone(), Skipped::Odd));
            }
            Some(_) if !one.goes_along() => {
                done.skipped.push((one.item.clone(), Skipped::Slope));
            }
            Some(known) => {
                let text = done.files.get(&known.file).map(String::as_str);
                let text = text.or_else(|| files.get(&known.file)).unwrap_or_default();
                match with_line(text, &one.item, &calibration) {
                    Some(text) => {
                        done.files.insert(known.file.clone(), text);
                        done.written.push(one.item.clone());
                    }
                    None => done.skipped.push((one.item.clone(), Skipped::Layout)),
                }
            }
        }
    }
    let changed = |(name, text): (&str, &str)| {
        let text = done.files.get(name).map_or(text, |text| text);
        (name.to_owned(), text.to_owned())
    };
    // What was written is read again, so that no edit of text can break a bank.
    hashes(&files.named("").map(changed).collect())?;
    Ok(done)
}

struct Known {
    file: String,
    sha256: String,
    worth: u8,
}

fn hashes(files: &Files) -> Result<BTreeMap<String, Known>, Vec<Complaint>> {
    let Reading { skills, pages, .. } = Reading::of(files);
    let mut complaints = Reading::complaints(pages);
    complaints.retain(Complaint::is_error);
    if !complaints.is_empty() {
        return Err(complaints);
    }
    let known = skills.iter().flat_map(|read| {
        read.skill.items.iter().map(|item| {
            let (file, sha256) = (read.file.to_owned(), item.sha256.clone());
            (item.id.clone(), Known { file, sha256, worth: item.worth() })
        })
    });
    Ok(known.collect())
}

/// Puts the line below that of the item's languages, or in the place of the one that is there.
fn with_line(text: &str, item: &str, calibration: &Calibration) -> Option<String> {
    let lines: Vec<_> = text.lines().collect();
    let begins = |line: &str| line.strip_prefix("  - id:").map(str::trim).map(str::to_owned);
    let first = lines.iter().position(|line| begins(line).as_deref() == Some(item))?;
    let rest = lines.iter().skip(first + 1).position(|line| begins(line).is_some());
    let end = rest.map_or(lines.len(), |rest| first + 1 + rest);
    let of = |field: &str| {
        let is_it =
            |line: &&&str| line.strip_prefix("    ").is_some_and(|line| line.starts_with(field));
        let found = lines[first..end].iter().enumerate().find(|(_, line)| is_it(line));
        found.map(|(place, line)| (first + place, *line))
    };
    let line = line(calibration);
    let mut changed: Vec<&str> = lines.clone();
    match of("calibration:") {
        Some((place, old)) if old.ends_with('}') => changed[place] = &line,
        Some(_) => return None,
        None => {
            changed.insert(of("languages:").filter(|(_, line)| line.ends_with(']'))?.0 + 1, &line)
        }
    }
    let ending = if text.ends_with('\n') { "\n" } else { "" };
    Some(format!("{}{ending}", changed.join("\n")))
}

fn line(calibration: &Calibration) -> String {
    let Calibration { a, b, se, n, infit, outfit, as_of, source, .. } = *calibration;
    let fit = |name: &str, fit: Option<f64>| {
        fit.map_or_else(String::new, |fit| format!("{name}: {fit:.3}, "))
    };
    format!(
        "    calibration: {{ model: rasch, a: {a:.3}, b: {b:.3}, se: {se:.3}, n: {n}, {}{}as_of: {as_of}, source: {source} }}",
        fit("infit", infit),
        fit("outfit", outfit),
    )
}

#[cfg(test)]
mod tests;
