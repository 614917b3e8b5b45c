//! When a task is due, as a sentence of a few fixed words: `3 business days after
//! first_day_worked`, `1 business day before start`, `on start`, `6 months after first_day_worked`,
//! `7 calendar days after task hipaa_training`.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::TaskId;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Calendar,
    /// Days on which this office is open.
    Business,
    /// Monday to Friday without federal holidays.
    Working,
    Months,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    After,
    Before,
}

/// What a day is counted from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Anchor {
    OfferSigned,
    /// The first day that was agreed.
    Start,
    /// The first day that was worked; until then the agreed one.
    FirstDayWorked,
    /// First assignment to tasks with exposure to blood; if nobody says, the first day worked.
    FirstExposure,
    LicenseExpires,
    WorkPermissionEnds,
    /// The E-Verify case shows a mismatch.
    Mismatch,
    /// The access of somebody who is no employee ends.
    AccessEnds,
    /// The last day.
    Separation,
    /// The same task was last done. No pack counts from it: it is how a task comes again.
    LastDone,
    /// Another task is done; until then, the day on which it is due.
    Task(TaskId),
}

const ANCHORS: [(&str, Anchor); 10] = [
    ("offer_signed", Anchor::OfferSigned),
    ("start", Anchor::Start),
    ("first_day_worked", Anchor::FirstDayWorked),
    ("first_exposure", Anchor::FirstExposure),
    ("license_expires", Anchor::LicenseExpires),
    ("work_permission_ends", Anchor::WorkPermissionEnds),
    ("mismatch", Anchor::Mismatch),
    ("access_ends", Anchor::AccessEnds),
    ("separation", Anchor::Separation),
    ("last_done", Anchor::LastDone),
];

/// Offset 0 means the day itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct DueRule {
    pub offset: u16,
    pub unit: Unit,
    pub side: Side,
    pub anchor: Anchor,
}

/// Ten years: what is further away is a slip of the pen.
const MOST: u16 = 3653;

const SHAPE: &str = "write it like `on start`, `3 business days after first_day_worked`, \
                     `1 business day before start` or `5 calendar days after task handbook`";

impl FromStr for DueRule {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let words: Vec<&str> = text.split_whitespace().collect();
        match words[..] {
            ["on", ref anchor @ ..] => {
                let (unit, side) = (Unit::Calendar, Side::After);
                Ok(Self { offset: 0, unit, side, anchor: read_anchor(anchor)? })
            }
            [offset, "month" | "months", side, ref anchor @ ..] => {
                counted(offset, Unit::Months, side, anchor)
            }
            [offset, unit, "day" | "days", side, ref anchor @ ..] => {
                counted(offset, read_unit(unit)?, side, anchor)
            }
            _ => Err(format!("`{text}` says no day: {SHAPE}")),
        }
    }
}

fn counted(offset: &str, unit: Unit, side: &str, anchor: &[&str]) -> Result<DueRule, String> {
    let number = offset.parse().ok().filter(|offset| (1..=MOST).contains(offset));
    let offset = number.ok_or_else(|| format!("`{offset}` is no number from 1 to {MOST}"))?;
    let side = match side {
        "after" => Side::After,
        "before" => Side::Before,
        _ => return Err(format!("`{side}` should be `after` or `before`")),
    };
    Ok(DueRule { offset, unit, side, anchor: read_anchor(anchor)? })
}

fn read_unit(word: &str) -> Result<Unit, String> {
    match word {
        "calendar" => Ok(Unit::Calendar),
        "business" => Ok(Unit::Business),
        "working" => Ok(Unit::Working),
        _ => Err(format!("`{word}` days: they are calendar, business or working days")),
    }
}

fn read_anchor(words: &[&str]) -> Result<Anchor, String> {
    match *words {
        ["task", id] => Ok(Anchor::Task(id.parse()?)),
        [word] => {
            let found = ANCHORS.iter().find(|(name, _)| *name == word);
            let names = || ANCHORS.map(|(name, _)| name).join(", ");
            let found = found.map(|(_, anchor)| anchor.clone());
            found.ok_or_else(|| format!("`{word}` is nothing to count from: {}, task …", names()))
        }
        _ => Err(format!("say one thing that it counts from: {SHAPE}")),
    }
}

impl fmt::Display for Anchor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Task(id) => write!(f, "task {id}"),
            other => {
                let name = ANCHORS.iter().find(|(_, anchor)| anchor == other);
                f.write_str(name.map_or("", |(name, _)| name))
            }
        }
    }
}

impl fmt::Display for DueRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { offset, unit, side, anchor } = self;
        if *offset == 0 {
            return write!(f, "on {anchor}");
        }
        let unit = match unit {
            Unit::Calendar => "calendar days",
            Unit::Business => "business days",
            Unit::Working => "working days",
            Unit::Months => "months",
        };
        let side = if *side == Side::After { "after" } else { "before" };
        write!(f, "{offset} {unit} {side} {anchor}")
    }
}

impl TryFrom<String> for DueRule {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<DueRule> for String {
    fn from(rule: DueRule) -> Self {
        rule.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_reads_back_as_it_was_written() {
        for text in [
            "on start",
            "3 business days after first_day_worked",
            "1 business days before start",
            "10 working days after first_exposure",
            "6 months after first_day_worked",
            "5 calendar days after task handbook",
        ] {
            assert_eq!(text.parse::<DueRule>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_says_no_day_is_refused_with_the_word_that_is_wrong() {
        let refused = |text: &str| text.parse::<DueRule>().unwrap_err();
        assert!(refused("soon").contains("`soon` says no day"));
        assert!(refused("3 banking days after start").contains("`banking`"));
        assert!(refused("-3 business days after start").contains("`-3`"));
        assert!(refused("0 business days after start").contains("`0`"));
        assert!(refused("99999 calendar days after start").contains("`99999`"));
        assert!(refused("3 business days from start").contains("`from`"));
        assert!(refused("on christmas").contains("`christmas`"));
        assert!(refused("on task Not An Id").contains("one thing"));
    }
}
