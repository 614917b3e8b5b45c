//! What was said, as the page of the conversation shows it.

use dialogue::{Message, Said as Words};
use serde::Serialize;

use crate::screening::screening::Exchange;

/// One bubble.
#[derive(Serialize)]
pub struct Bubble {
    pub is_mine: bool,
    pub paragraphs: Vec<String>,
    /// A word for what was not typed: `ticked` or `changed`.
    pub act: Option<&'static str>,
    pub noted: Vec<Pair>,
    pub question: Option<String>,
    pub why: Option<String>,
}

/// A line of what was noted.
#[derive(Serialize)]
pub struct Pair {
    pub title: String,
    pub text: String,
}

/// Returns all bubbles, from the opening to the last.
pub fn bubbles(opening: &[Message], exchanges: &[Exchange]) -> Vec<Bubble> {
    let mut all: Vec<_> = opening.iter().map(Bubble::of).collect();
    for exchange in exchanges {
        all.push(Bubble::mine(&exchange.turn.said));
        all.extend(exchange.says.iter().map(Bubble::of));
    }
    all
}

impl Bubble {
    pub fn of(message: &Message) -> Self {
        let pair =
            |noted: &dialogue::Noted| Pair { title: noted.title.clone(), text: noted.text.clone() };
        Self {
            is_mine: false,
            paragraphs: message.paragraphs.clone(),
            act: None,
            noted: message.noted.iter().map(pair).collect(),
            question: message.question.clone(),
            why: message.why.clone(),
        }
    }

    fn mine(said: &Words) -> Self {
        let (paragraphs, act) = match said {
            Words::Words(words) => (words.lines().map(str::to_owned).collect(), None),
            Words::Hours(_) => (vec![], Some("ticked")),
            Words::Change(_) => (vec![], Some("changed")),
        };
        Self { is_mine: true, paragraphs, act, noted: vec![], question: None, why: None }
    }
}
