//! What candidates' programs send, before a word of it is checked.

use std::{fmt, str::FromStr};

use poem_openapi::{Object, registry::MetaSchema};
use validator::Validate;

use super::adjustments::Adjustments;
use crate::kernel::{fault::Reason, field::Field, text::Text};

/// What a candidate switches on before they begin. Nobody who decides sees it.
#[derive(Clone, Copy, Default, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct StartIn {
    /// Time and a half.
    #[oai(default)]
    pub time: bool,
    /// Larger text.
    #[oai(default)]
    pub large: bool,
    /// More space between lines, words and answers.
    #[oai(default)]
    pub airy: bool,
    /// Ten minutes more, to stop between questions.
    #[oai(default)]
    pub breaks: bool,
    /// No clock on the screen.
    #[oai(default)]
    pub noclock: bool,
}

impl From<StartIn> for Adjustments {
    fn from(StartIn { time, large, airy, breaks, noclock }: StartIn) -> Self {
        Self { time, large, airy, breaks, noclock }
    }
}

/// One answer, as a form would send it.
#[derive(Clone, Object, Validate)]
#[oai(deny_unknown_fields)]
pub struct AnswerIn {
    /// The question's number in this sitting, from 1.
    #[oai(validator(minimum(value = "1"), maximum(value = "500")))]
    pub number: u16,
    /// A name that you give this step. What is sent again under the same name is the same step; anything
    /// else under it is refused.
    #[validate(nested)]
    pub client_step_id: Field<Text<64>>,
    /// Names and values as the question shows them; left out, the answer is empty.
    pub answer: Option<Vec<PairIn>>,
    /// To be looked at again.
    #[oai(default)]
    pub flagged: bool,
}

/// A choice, a number, or a line and its place.
#[derive(Clone, Object)]
#[oai(deny_unknown_fields)]
pub struct PairIn {
    pub name: Raw<40>,
    pub value: Raw<200>,
}

/// What a form would send, even nothing. Its question knows what to make of it.
#[derive(Clone)]
pub struct Raw<const MAX: usize>(pub String);

impl<const MAX: usize> FromStr for Raw<MAX> {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        match text.chars().count() {
            are if are > MAX => Err(Reason::new("text.too_long").with("max", MAX).with("are", are)),
            _ => Ok(Self(text.to_owned())),
        }
    }
}

impl<const MAX: usize> fmt::Display for Raw<MAX> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

crate::wire_string!([const MAX: usize] Raw<MAX>, MetaSchema {
    max_length: Some(MAX),
    ..MetaSchema::new("string")
});
