//! The numbers of a generated item: drawn within limits, computed from one another, and drawn
//! again until they are fair.

use std::fmt;

use chrono::{Days, NaiveDate, NaiveTime, Timelike};
use indexmap::IndexMap;
use rust_decimal::{Decimal, prelude::ToPrimitive};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{
    content::Content,
    dice::{Dice, Seed},
    expression::Expression,
    flaw::Flaw,
    value::{Drawn, Exact, Scalar, Value},
};

/// How often an item is drawn anew before we give up on its conditions.
const TRIES: usize = 1_000;

/// Where one value comes from.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Draw {
    /// Dollars.
    Money(Steps),
    Whole(Steps),
    Decimal(Steps),
    OneOf(Vec<Scalar>),
    /// Minutes after midnight.
    Time(Times),
    Date(Dates),
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Steps {
    pub from: Exact,
    pub to: Exact,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<Exact>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Times {
    pub from: OfDay,
    pub to: OfDay,
    pub step: u32,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dates {
    pub from: NaiveDate,
    pub to: NaiveDate,
}

/// A time of the day, written `"08:30"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfDay(NaiveTime);

impl OfDay {
    fn minutes(self) -> u32 {
        self.0.hour() * 60 + self.0.minute()
    }
}

impl fmt::Display for OfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%H:%M"))
    }
}

impl Serialize for OfDay {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for OfDay {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        let time = NaiveTime::parse_from_str(&text, "%H:%M");
        time.map(Self).map_err(|_| de::Error::custom("write the time as hours:minutes, \"08:30\""))
    }
}

impl Draw {
    /// Returns what is wrong with the limits themselves.
    pub fn fault(&self) -> Option<&'static str> {
        match self {
            Self::Money(steps) => steps.fault(2).or(steps.without_step()),
            Self::Decimal(steps) => steps.fault(28).or(steps.without_step()),
            Self::Whole(steps) => steps.fault(0),
            Self::OneOf(list) if list.len() < 2 => Some("there must be two or more to choose from"),
            Self::OneOf(list) => {
                let is_number = |scalar: &Scalar| matches!(scalar.0, Value::Number(_));
                let is_mixed = list.iter().any(is_number) != list.iter().all(is_number);
                let twice = (1..list.len()).any(|at| list[..at].contains(&list[at]));
                is_mixed
                    .then_some("the list mixes numbers and words")
                    .or(twice.then_some("the list holds something twice"))
            }
            Self::Time(Times { step: 0, .. }) => Some("`step` must be above 0"),
            Self::Time(times) if times.from.minutes() > times.to.minutes() => BACKWARDS,
            Self::Date(dates) if dates.from > dates.to => BACKWARDS,
            Self::Time(_) | Self::Date(_) => None,
        }
    }

    fn throw(&self, dice: &mut Dice) -> Option<Value> {
        Some(match self {
            Self::Money(steps) | Self::Whole(steps) | Self::Decimal(steps) => {
                Value::Number(steps.throw(dice)?)
            }
            Self::OneOf(list) => {
                let place = dice.below(list.len().try_into().ok()?);
                list.get(usize::try_from(place).ok()?)?.0.clone()
            }
            Self::Time(times) => {
                let (from, to) = (times.from.minutes(), times.to.minutes());
                let count = to.checked_sub(from)?.checked_div(times.step)? + 1;
                let steps = u32::try_from(dice.below(count.into())).ok()?;
                Value::Number((from + steps * times.step).into())
            }
            Self::Date(dates) => {
                let count = (dates.to - dates.from).num_days().checked_add(1)?;
                let days = Days::new(dice.below(count.try_into().ok()?));
                Value::Date(dates.from.checked_add_days(days)?)
            }
        })
    }
}

const BACKWARDS: Option<&str> = Some("`from` comes after `to`");

impl Steps {
    fn fault(&self, places: u32) -> Option<&'static str> {
        let step = self.step.unwrap_or(Exact(Decimal::ONE));
        if self.from.0 > self.to.0 {
            return BACKWARDS;
        }
        if step.0 <= Decimal::ZERO {
            return Some("`step` must be above 0");
        }
        let fine = [self.from, self.to, step].iter().any(|one| one.0.normalize().scale() > places);
        fine.then_some(if places == 0 {
            "these are no whole numbers"
        } else {
            "cents are the least"
        })
    }

    fn without_step(&self) -> Option<&'static str> {
        self.step.is_none().then_some("`step` is missing")
    }

    fn throw(&self, dice: &mut Dice) -> Option<Decimal> {
        let step = self.step.map_or(Decimal::ONE, |step| step.0);
        let steps = self.to.0.checked_sub(self.from.0)?.checked_div(step)?.floor().to_u64()?;
        let thrown = Decimal::from(dice.below(steps.checked_add(1)?));
        self.from.0.checked_add(step.checked_mul(thrown)?)
    }
}

/// Draws the numbers of an item for one sitting. An item that is not generated has none.
pub fn draw(content: &Content, seed: &Seed) -> Result<Drawn, Flaw> {
    let mut dice = Dice::new(seed, &format!("draw {}", content.id));
    for _ in 0..TRIES {
        if let Some(drawn) = fair(content, throw(&content.draw, &mut dice)?)? {
            return Ok(drawn);
        }
    }
    Err(Flaw::new("such_that", format!("none of {TRIES} draws met all conditions")))
}

fn throw(draw: &IndexMap<String, Draw>, dice: &mut Dice) -> Result<Drawn, Flaw> {
    let mut drawn = Drawn::default();
    for (name, from) in draw {
        let value = from.throw(dice);
        let impossible = || Flaw::new(format!("draw/{name}"), "nothing can be drawn from this");
        drawn.insert(name, value.ok_or_else(impossible)?);
    }
    Ok(drawn)
}

/// Computes what follows from what was thrown; nothing if it does not meet all conditions. Each is looked at, in their
/// order, as soon as all that it uses is there: most throws of some items are thrown away.
fn fair(content: &Content, mut drawn: Drawn) -> Result<Option<Drawn>, Flaw> {
    let mut conditions = content.such_that.iter().enumerate().peekable();
    for (name, expression) in &content.computed {
        while let Some(next) = conditions.next_if(|(_, one)| is_ready(one, &drawn)) {
            if !holds(next, &drawn)? {
                return Ok(None);
            }
        }
        let value = expression.value(&drawn);
        let value = value.map_err(|why| Flaw::new(format!("let/{name}"), with(why, &drawn)))?;
        drawn.insert(name, value);
    }
    for next in conditions {
        if !holds(next, &drawn)? {
            return Ok(None);
        }
    }
    Ok(Some(drawn))
}

fn is_ready(condition: &Expression, drawn: &Drawn) -> bool {
    condition.names().all(|name| drawn.get(name).is_some())
}

fn holds((index, condition): (usize, &Expression), drawn: &Drawn) -> Result<bool, Flaw> {
    let truth = condition.truth(drawn);
    truth.map_err(|why| Flaw::new(format!("such_that/{index}"), with(why, drawn)))
}

/// Adds the numbers for which it went wrong.
pub(super) fn with(why: impl fmt::Display, drawn: &Drawn) -> String {
    if drawn.is_empty() { why.to_string() } else { format!("{why} (with {drawn})") }
}

#[cfg(test)]
mod tests;
