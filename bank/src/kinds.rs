//! The kinds of questions. A kind is one file here: how it is written, checked, laid out, shown, read
//! and marked, with a sample. Nothing else in the crate tells one kind from another.

mod asked;
mod options;
mod question;
mod rows;
mod truth;

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

pub(crate) use self::{
    asked::{Asked, Asks, mean},
    options::Alternative,
    question::{About, Filled, Mistake, Question, Text},
};
use crate::{
    check::Law,
    dice::Dice,
    expression::Expression,
    flaw::Flaw,
    layout::Layout,
    mark::Mark,
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
    words::words,
};

/// Makes of the list of kinds what all of them have in common.
macro_rules! kinds {
    ($($module:ident::$kind:ident($response:ty) = $word:literal),+ $(,)?) => {
        $(mod $module;)+

        words! {
            /// How an item is answered.
            pub enum Kind {
                $($kind = $word),+
            }
        }

        /// What is right, and which mistakes are looked for. No part of it reaches a candidate as it is.
        #[derive(Clone, Debug)]
        pub enum Answer {
            $($kind($module::$kind)),+
        }

        /// What somebody answered. Choices are told by their index in the file, so that it does not
        /// depend on the order in which they were shown, or on the language: `{"single":2}`,
        /// `{"multiple":[0,2]}`, `{"numeric":"52.40"}`.
        #[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Response {
            $($kind($response)),+
        }

        impl Kind {
            /// Reads the fields that only this kind has.
            pub(crate) fn read<'de, D: Deserializer<'de>>(self, from: D) -> Result<Answer, D::Error> {
                match self {
                    $(Self::$kind => Deserialize::deserialize(from).map(Answer::$kind)),+
                }
            }

            /// Returns the answer's part of an item of this kind, as its file has it.
            pub(crate) const fn sample(self) -> &'static str {
                match self {
                    $(Self::$kind => <$module::$kind as Question>::SAMPLE),+
                }
            }
        }

        impl Answer {
            pub fn kind(&self) -> Kind {
                match self {
                    $(Self::$kind(_) => Kind::$kind),+
                }
            }

            pub(crate) fn texts(&self) -> Vec<Text<'_>> {
                match self {
                    $(Self::$kind(question) => question.texts()),+
                }
            }

            pub(crate) fn expressions(&self) -> Vec<(String, &Expression)> {
                match self {
                    $(Self::$kind(question) => question.expressions()),+
                }
            }

            pub(crate) fn mistakes(&self) -> Vec<Mistake<'_>> {
                match self {
                    $(Self::$kind(question) => question.mistakes()),+
                }
            }

            pub(crate) fn check(&self, law: &mut Law) {
                match self {
                    $(Self::$kind(question) => question.check(law)),+
                }
            }

            pub(crate) fn try_out(&self, drawn: &Drawn) -> Vec<Flaw> {
                match self {
                    $(Self::$kind(question) => question.try_out(drawn)),+
                }
            }

            pub(crate) fn lay_out(&self, drawn: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw> {
                match self {
                    $(Self::$kind(question) => question.lay_out(drawn, dice)),+
                }
            }

            pub(crate) fn show(
                &self,
                layout: &Layout,
                writer: &Writer,
                shown: &mut Shown,
            ) -> Result<(), Flaw> {
                match self {
                    $(Self::$kind(question) => question.show(layout, writer, shown)),+
                }
            }

            pub(crate) fn read(&self, layout: &Layout, filled: &Filled) -> Result<Response, Refused> {
                match self {
                    $(Self::$kind(question) => question.read(layout, filled).map(Response::$kind)),+
                }
            }

            pub(crate) fn worth(&self) -> u8 {
                match self {
                    $(Self::$kind(question) => question.worth()),+
                }
            }

            pub(crate) fn one_of(&self) -> Option<u16> {
                match self {
                    $(Self::$kind(question) => question.one_of()),+
                }
            }

            pub(crate) fn mark(&self, drawn: &Drawn, response: &Response) -> Result<Mark, Flaw> {
                match (self, response) {
                    $((Self::$kind(question), Response::$kind(response)) => {
                        question.mark(drawn, response)
                    })+
                    (other, _) => Ok(Mark { earned: 0, of: other.worth() }),
                }
            }

            pub(crate) fn asked(&self) -> Asked {
                match self {
                    $(Self::$kind(question) => question.asked()),+
                }
            }

            pub(crate) fn steps(&self) -> Vec<Asks> {
                match self {
                    $(Self::$kind(question) => question.steps()),+
                }
            }

            pub(crate) fn single_points(&self) -> u8 {
                match self {
                    $(Self::$kind(question) => question.single_points()),+
                }
            }

            pub(crate) fn most_seconds(&self) -> u32 {
                match self {
                    $(Self::$kind(question) => question.most_seconds()),+
                }
            }

            pub(crate) fn chance(&self) -> f64 {
                match self {
                    $(Self::$kind(question) => question.chance()),+
                }
            }

            pub(crate) fn things(&self) -> usize {
                match self {
                    $(Self::$kind(question) => question.things()),+
                }
            }

            pub(crate) fn beside(&self, key: &Response, response: &Response) -> Option<Mark> {
                match (self, key, response) {
                    $((Self::$kind(question), Response::$kind(key), Response::$kind(response)) => {
                        question.beside(key, response)
                    })+
                    _ => None,
                }
            }

            pub(crate) fn key(&self, drawn: &Drawn) -> Result<Response, Flaw> {
                match self {
                    $(Self::$kind(question) => question.key(drawn).map(Response::$kind)),+
                }
            }
        }

        impl Response {
            /// Returns the form that says the same.
            pub(crate) fn pairs(&self, layout: &Layout) -> Vec<(String, String)> {
                match self {
                    $(Self::$kind(response) => <$module::$kind as Question>::pairs(layout, response)),+
                }
            }

            /// Returns the same key with its things in other places.
            pub(crate) fn moved(&self, places: &[usize]) -> Self {
                match self {
                    $(Self::$kind(key) => Self::$kind(<$module::$kind as Question>::moved(key, places))),+
                }
            }
        }

        /// As it is written, without what is said about mistakes.
        impl Serialize for Answer {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                match self {
                    $(Self::$kind(question) => question.serialize(to)),+
                }
            }
        }
    };
}

// Its file, what a response to it is, and its word.
kinds! {
    single::Single(usize) = "single",
    multiple::Multiple(BTreeSet<usize>) = "multiple",
    numeric::Numeric(String) = "numeric",
    ordering::Ordering(Vec<usize>) = "ordering",
    matching::Matching(Vec<Option<usize>>) = "matching",
    grid::Grid(Vec<Option<usize>>) = "grid",
    short_text::ShortText(String) = "short_text",
    find_errors::FindErrors(BTreeSet<usize>) = "find_errors",
    inbox::Inbox(Vec<Option<usize>>) = "inbox",
    schedule::Schedule(Vec<Option<usize>>) = "schedule",
    record::Record(Vec<String>) = "record",
    cloze::Cloze(Vec<Option<usize>>) = "cloze",
    table::Table(Vec<Option<table::Entered>>) = "table",
    case::Case(Vec<Option<Response>>) = "case",
}

#[cfg(test)]
mod tests;
