//! A training as a new hire reads it, and the questions after it.

use checklists::Training;
use serde::Serialize;

use crate::{kernel::language::Language, onboarding::catalogue::tongue};

/// A training, in the language of its reader.
#[derive(Serialize)]
pub struct Read {
    parts: Vec<Part>,
    questions: Vec<Asked>,
    pass: usize,
    of: usize,
    minutes: u16,
    sources: Vec<String>,
}

#[derive(Serialize)]
struct Part {
    title: String,
    blocks: Vec<Block>,
}

#[derive(Serialize)]
struct Block {
    is_list: bool,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct Asked {
    number: usize,
    ask: String,
    choices: Vec<Choice>,
}

#[derive(Serialize)]
struct Choice {
    place: usize,
    text: String,
    is_chosen: bool,
}

impl Read {
    pub fn sample() -> Self {
        let block =
            |is_list| Block { is_list, lines: vec!["Only what your work needs.".to_owned()] };
        let choice = |place| Choice { place, text: "Ask".to_owned(), is_chosen: place == 0 };
        Self {
            parts: vec![Part {
                title: "Minimum".to_owned(),
                blocks: vec![block(false), block(true)],
            }],
            questions: vec![Asked {
                number: 0,
                ask: "What do you do?".to_owned(),
                choices: vec![choice(0), choice(1)],
            }],
            pass: 6,
            of: 8,
            minutes: 8,
            sources: vec!["45 CFR 164.530(b)".to_owned()],
        }
    }

    pub fn new(training: &Training, language: Language, answers: &[(String, String)]) -> Self {
        let tongue = tongue(language);
        let part = |part: &checklists::Part| Part {
            title: part.title.get(tongue).to_owned(),
            blocks: blocks(part.text.get(tongue)),
        };
        let asked = |(number, question): (usize, &checklists::Question)| {
            let chosen = chosen(answers, number);
            let choice = |(place, choice): (usize, &checklists::Choice)| Choice {
                place,
                text: choice.text.get(tongue).to_owned(),
                is_chosen: chosen == Some(place),
            };
            Asked {
                number,
                ask: question.ask.get(tongue).to_owned(),
                choices: question.choices.iter().enumerate().map(choice).collect(),
            }
        };
        Self {
            parts: training.parts.iter().map(part).collect(),
            questions: training.questions.iter().enumerate().map(asked).collect(),
            pass: training.pass,
            of: training.questions.len(),
            minutes: training.minutes,
            sources: training.sources.iter().map(|law| law.cites.clone()).collect(),
        }
    }
}

pub fn chosen(answers: &[(String, String)], number: usize) -> Option<usize> {
    let sent = answers.iter().find(|(name, _)| *name == number.to_string());
    sent.and_then(|(_, place)| place.parse().ok())
}

/// Paragraphs, and lines that begin with a hyphen as a list.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![];
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (is_list, line) = match line.strip_prefix("- ") {
            Some(item) => (true, item),
            None => (false, line),
        };
        match blocks.last_mut() {
            Some(last) if last.is_list && is_list => last.lines.push(line.to_owned()),
            _ => blocks.push(Block { is_list, lines: vec![line.to_owned()] }),
        }
    }
    blocks
}
