//! What can be said at any time: *skip*, *back*, *persona*.
//!
//! A command is the whole message, politeness aside: *I can stop by tomorrow* stops nothing.

use std::sync::LazyLock;

use crate::{
    grammar::strange,
    language::Language,
    lexicon::{Hit, Lexicon},
    text::{Kind, Text},
    understanding::Slot,
};

static WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../grammar/commands.txt")));

/// More words than this are no command.
const WORDS_AT_MOST: usize = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    Skip,
    Back,
    /// Of the answer to this kind of question, or of the last one.
    Change(Option<Slot>),
    Why,
    Person,
    Stop,
    Continue,
    Help,
    Send,
    Speak(Language),
}

/// Returns the command that a message is, if it is one.
pub fn command(language: Language, message: &str) -> Option<Command> {
    let text = Text::read(message);
    if text.words() == 0 || text.words() > WORDS_AT_MOST {
        return None;
    }
    let hits = WORDS.hits(&text, language);
    let telling: Vec<_> = hits.iter().filter(|hit| hit.class != "filler").collect();
    let is_whole = strange(&text, &hits) == 0 && !is_about_numbers(&text);
    match (&telling[..], is_whole) {
        ([one], true) if !one.is_typo || text.words() <= 3 => named(one.class),
        ([one, about], true) if one.class == "change" => {
            topic(about).map(|slot| Command::Change(Some(slot)))
        }
        _ => None,
    }
}

fn is_about_numbers(text: &Text) -> bool {
    text.tokens.iter().any(|token| token.kind == Kind::Number)
}

fn named(class: &str) -> Option<Command> {
    Some(match class {
        "skip" => Command::Skip,
        "back" => Command::Back,
        "change" => Command::Change(None),
        "why" => Command::Why,
        "person" => Command::Person,
        "stop" => Command::Stop,
        "continue" => Command::Continue,
        "help" => Command::Help,
        "send" => Command::Send,
        "spanish" => Command::Speak(Language::Spanish),
        "english" => Command::Speak(Language::English),
        _ => return None,
    })
}

fn topic(hit: &Hit<'_>) -> Option<Slot> {
    Some(match hit.class {
        "about.hours" => Slot::Hours,
        "about.pay" => Slot::Pay,
        "about.start" => Slot::Start,
        "about.languages" => Slot::Languages,
        "about.systems" => Slot::Systems,
        "about.certificates" => Slot::Certificates,
        _ => return None,
    })
}
