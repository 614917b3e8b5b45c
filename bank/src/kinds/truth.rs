//! What is so in every sitting, or only with its numbers: `true`, `false`, or an expression that comes to
//! one of them.

use std::{collections::BTreeSet, fmt};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::{draw::with, expression::Expression, flaw::Flaw, value::Drawn};

#[derive(Clone, Debug)]
pub enum Truth {
    Fixed(bool),
    Drawn(Expression),
}

/// What says nothing is not so.
impl Default for Truth {
    fn default() -> Self {
        Self::Fixed(false)
    }
}

impl Truth {
    pub fn value(&self, drawn: &Drawn) -> Result<bool, String> {
        match self {
            Self::Fixed(truth) => Ok(*truth),
            Self::Drawn(expression) => expression.truth(drawn),
        }
    }

    /// Returns whether there may be a sitting in which it is this.
    pub const fn can_be(&self, truth: bool) -> bool {
        match self {
            Self::Fixed(fixed) => *fixed == truth,
            Self::Drawn(_) => true,
        }
    }

    pub const fn is_drawn(&self) -> bool {
        matches!(self, Self::Drawn(_))
    }

    pub const fn expression(&self) -> Option<&Expression> {
        match self {
            Self::Fixed(_) => None,
            Self::Drawn(expression) => Some(expression),
        }
    }
}

/// Returns the places at which it is so, of things whose truths are in `field`.
pub(super) fn places<'a>(
    truths: impl Iterator<Item = &'a Truth>,
    field: (&str, &str),
    drawn: &Drawn,
) -> Result<BTreeSet<usize>, Flaw> {
    let (things, name) = field;
    let mut places = BTreeSet::new();
    for (index, truth) in truths.enumerate() {
        let wrong = |why| Flaw::new(format!("{things}/{index}/{name}"), with(why, drawn));
        if truth.value(drawn).map_err(wrong)? {
            places.insert(index);
        }
    }
    Ok(places)
}

/// Returns the expressions among them, with their paths.
pub(super) fn expressions<'a>(
    truths: impl Iterator<Item = &'a Truth>,
    (things, name): (&str, &str),
) -> Vec<(String, &'a Expression)> {
    let all = truths.enumerate();
    let drawn = all.filter_map(|(index, truth)| {
        Some((format!("{things}/{index}/{name}"), truth.expression()?))
    });
    drawn.collect()
}

impl Serialize for Truth {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Fixed(truth) => to.serialize_bool(*truth),
            Self::Drawn(expression) => to.collect_str(expression),
        }
    }
}

impl<'de> Deserialize<'de> for Truth {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(AnyTruth)
    }
}

struct AnyTruth;

impl de::Visitor<'_> for AnyTruth {
    type Value = Truth;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`true`, `false`, or an expression")
    }

    fn visit_bool<E: de::Error>(self, truth: bool) -> Result<Truth, E> {
        Ok(Truth::Fixed(truth))
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<Truth, E> {
        Ok(Truth::Drawn(Expression::from(text.to_owned())))
    }
}
