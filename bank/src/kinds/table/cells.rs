//! A cell of a table: given, to be typed, or to be chosen.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::super::rows::{self, Things};
use crate::{
    check::Law,
    draw::with,
    expression::Expression,
    flaw::Flaw,
    form::{at, place_of},
    layout::{Layout, letter},
    local_text::LocalText,
    number::{Unit, read_number},
    refused::Refused,
    value::{Drawn, Exact},
};

const ONE_OF_THEM: &str = "a cell has `text`, or `value` and `unit`, or `is`";

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub head: LocalText,
    pub cells: Vec<Cell>,
}

/// It has one of `text`, `value` and `is`.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cell {
    /// What stands in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<LocalText>,
    /// The number that is to be typed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Expression>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<Unit>,
    #[serde(default, skip_serializing_if = "is_exact")]
    pub within: Exact,
    /// The name of what is to be chosen, or an expression that comes to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub is: Option<Expression>,
    #[serde(default, skip_serializing)]
    pub says: Option<String>,
}

fn is_exact(within: &Exact) -> bool {
    within.0.is_zero()
}

/// What stands in a cell: `{"number":"52.40"}` as typed, or `{"choice":1}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Entered {
    Number(String),
    Choice(usize),
}

impl Entered {
    /// Returns it as a form sends it.
    pub(super) fn sent(&self, layout: &Layout) -> Option<String> {
        match self {
            Self::Number(typed) => Some(typed.clone()),
            Self::Choice(index) => place_of(&layout.rights, *index).map(letter),
        }
    }
}

impl Cell {
    pub(super) const fn is_given(&self) -> bool {
        self.text.is_some()
    }

    pub(super) const fn is_chosen(&self) -> bool {
        self.is.is_some()
    }

    fn number(&self, drawn: &Drawn) -> Result<Decimal, String> {
        let value = self.value.as_ref().ok_or(ONE_OF_THEM)?;
        value.number(drawn).map_err(|why| with(why, drawn))
    }

    fn choice(&self, choices: &Things, drawn: &Drawn) -> Result<usize, String> {
        let is = self.is.as_ref().ok_or(ONE_OF_THEM)?;
        rows::right(is, choices, drawn).map_err(|why| with(why, drawn))
    }

    /// Returns the expression of a cell, unless it is a word alone: that is looked at by
    /// [`Self::check`].
    pub(super) fn expression<'a>(
        &'a self,
        path: &str,
        choices: &Things,
    ) -> Option<(String, &'a Expression)> {
        if let Some(value) = &self.value {
            return Some((format!("{path}/value"), value));
        }
        let is = self.is.as_ref()?;
        rows::is_computed(is, choices).then(|| (format!("{path}/is"), is))
    }

    pub(super) fn check(&self, law: &mut Law, path: &str, choices: &Things) {
        let has = [self.text.is_some(), self.value.is_some(), self.is.is_some()];
        let is_sound = has.iter().filter(|has| **has).count() == 1
            && self.value.is_some() == self.unit.is_some();
        if !is_sound {
            law.error(path, ONE_OF_THEM);
            return;
        }
        if self.within.0.is_sign_negative() && !self.within.0.is_zero() {
            law.error(&format!("{path}/within"), "`within` is 0 or more");
        }
        if let Some(is) = &self.is {
            rows::check_name(law, &format!("{path}/is"), is, choices);
        }
        if !self.is_given() {
            law.needs_says_at(path, self.says.as_deref());
        }
    }

    /// Returns what is wrong with what is right with these numbers.
    pub(super) fn try_out(&self, path: &str, choices: &Things, drawn: &Drawn) -> Option<Flaw> {
        if self.value.is_some() {
            return match self.number(drawn).map(|value| value.normalize()) {
                Ok(value) if value.scale() <= 2 => None,
                Ok(value) => {
                    let why = format!("the answer {value} has more than two places");
                    Some(Flaw::new(format!("{path}/value"), with(why, drawn)))
                }
                Err(why) => Some(Flaw::new(format!("{path}/value"), why)),
            };
        }
        let is = self.is.as_ref()?;
        if is.word().is_some_and(|word| drawn.get(word).is_none()) {
            return None;
        }
        self.choice(choices, drawn).err().map(|why| Flaw::new(format!("{path}/is"), why))
    }

    pub(super) fn read(&self, layout: &Layout, sent: &str) -> Result<Entered, Refused> {
        match self.unit {
            Some(unit) => {
                read_number(sent, unit)?;
                Ok(Entered::Number(sent.to_owned()))
            }
            None => {
                let index = at(&layout.rights, sent, letter).ok_or(Refused::UnknownChoice)?;
                Ok(Entered::Choice(index))
            }
        }
    }

    /// What is chosen where a number is typed is wrong, and the other way round.
    pub(super) fn is_right(
        &self,
        entered: &Entered,
        choices: &Things,
        drawn: &Drawn,
    ) -> Result<bool, String> {
        match (entered, self.unit) {
            (Entered::Number(typed), Some(unit)) => {
                let key = self.number(drawn)?;
                let typed = read_number(typed, unit);
                Ok(typed.is_ok_and(|typed| (typed - key).abs() <= self.within.0))
            }
            (Entered::Choice(index), None) => Ok(self.choice(choices, drawn)? == *index),
            _ => Ok(false),
        }
    }

    pub(super) fn right(&self, choices: &Things, drawn: &Drawn) -> Result<Entered, String> {
        match self.unit {
            Some(_) => Ok(Entered::Number(self.number(drawn)?.normalize().to_string())),
            None => Ok(Entered::Choice(self.choice(choices, drawn)?)),
        }
    }
}
