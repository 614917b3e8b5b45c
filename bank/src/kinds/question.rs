//! What a kind has to say of itself.

use std::borrow::Cow;

use serde::{Serialize, de::DeserializeOwned};

use super::{Asked, Asks};
use crate::{
    check::Law,
    dice::Dice,
    expression::Expression,
    flaw::Flaw,
    layout::Layout,
    local_text::LocalText,
    mark::Mark,
    number::Unit,
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
};

/// Names and values of a form, of which none is empty.
pub(crate) type Filled<'a> = [(&'a str, &'a str)];

/// A text that a candidate sees, with its path in the file.
pub(crate) struct Text<'a> {
    pub path: String,
    pub text: &'a LocalText,
    /// Texts among which one chooses must not read the same.
    pub among: Option<Cow<'static, str>>,
}

impl<'a> Text<'a> {
    pub fn among(group: impl Into<Cow<'static, str>>, path: String, text: &'a LocalText) -> Self {
        Self { path, text, among: Some(group.into()) }
    }

    pub fn alone(path: String, text: &'a LocalText) -> Self {
        Self { path, text, among: None }
    }
}

/// A wrong answer that is looked for, and what it stands for.
pub(crate) struct Mistake<'a> {
    /// Of a case, in which step it is made, counted from 1.
    pub step: Option<usize>,
    pub about: About<'a>,
    pub says: &'a str,
}

/// What a mistake is told by.
pub(crate) enum About<'a> {
    /// The option, line, row or field.
    Text(&'a LocalText),
    /// A number that follows from those that were drawn.
    Value(&'a Expression, Unit),
    /// Anything but what is right.
    Whole,
}

impl<'a> Mistake<'a> {
    /// Returns it, if anything is said of what gets this wrong.
    pub fn of(about: About<'a>, says: Option<&'a String>) -> Option<Self> {
        says.map(|says| Self { step: None, about, says })
    }
}

/// The written form of a kind is the struct itself: its fields are those of the file, and in what is
/// frozen those that are serialized. A field that is added later is left out where it says nothing new,
/// so that what was frozen before keeps its hash.
pub(crate) trait Question: Serialize + DeserializeOwned {
    /// Choices are told by their index in the file.
    type Response: Clone;
    /// The fields of its own that an item of this kind has, as YAML.
    const SAMPLE: &'static str;

    /// Returns every text that a candidate sees, without the stem.
    fn texts(&self) -> Vec<Text<'_>>;

    /// The most that a competent person may need for it.
    fn most_seconds(&self) -> u32 {
        180
    }

    /// Returns every expression, with its path in the file.
    fn expressions(&self) -> Vec<(String, &Expression)> {
        vec![]
    }

    /// Returns the mistakes that are looked for. Never for the eyes of a candidate.
    fn mistakes(&self) -> Vec<Mistake<'_>>;

    /// Complains of what is wrong whatever is drawn.
    fn check(&self, law: &mut Law);

    /// Returns what is wrong with these numbers.
    fn try_out(&self, _drawn: &Drawn) -> Vec<Flaw> {
        vec![]
    }

    /// Throws the order in which things are shown.
    fn lay_out(&self, drawn: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw>;

    /// Adds to the stem what is chosen among or filled in.
    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw>;

    /// Reads what was chosen or typed, or returns the first thing to mend. Something was.
    fn read(&self, layout: &Layout, filled: &Filled) -> Result<Self::Response, Refused>;

    /// Returns the form that says the same: [`Question::read`] backwards.
    fn pairs(layout: &Layout, response: &Self::Response) -> Vec<(String, String)>;

    /// How many points there are. With none, it is not scored.
    fn worth(&self) -> u8 {
        1
    }

    /// Among how many options exactly one is chosen, if that is what is asked: there a blind choice may
    /// be right.
    fn one_of(&self) -> Option<u16> {
        None
    }

    /// How many of its points are earned by choosing one option.
    fn single_points(&self) -> u8 {
        if self.one_of().is_some() { self.worth() } else { 0 }
    }

    /// How it is answered, to somebody who knows nothing.
    fn asked(&self) -> Asked;

    /// Returns how each of the things is answered that are asked one after the other: gaps, or steps.
    fn steps(&self) -> Vec<Asks> {
        vec![]
    }

    /// Returns the best share of its points that can be expected by whoever sees kind, counts and
    /// instructions, and no text.
    fn chance(&self) -> f64 {
        0.0
    }

    fn mark(&self, drawn: &Drawn, response: &Self::Response) -> Result<Mark, Flaw>;

    /// How many things the key chooses among: as many as [`Question::moved`] gives new places.
    fn things(&self) -> usize {
        0
    }

    /// Returns another key of the same shape: `places` says which thing is now where each was.
    fn moved(key: &Self::Response, _places: &[usize]) -> Self::Response {
        key.clone()
    }

    /// Returns what a response earns beside this key, or nothing where no key could be another.
    fn beside(&self, _key: &Self::Response, _response: &Self::Response) -> Option<Mark> {
        None
    }

    /// Returns a response that earns all points. Never for the eyes of a candidate.
    fn key(&self, drawn: &Drawn) -> Result<Self::Response, Flaw>;
}
