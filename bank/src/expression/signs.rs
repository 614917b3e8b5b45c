//! What may stand in an expression.

use std::{collections::BTreeSet, iter::Peekable, str::CharIndices};

use super::functions::FUNCTIONS;

pub(super) struct Read {
    pub names: BTreeSet<String>,
    /// The same, with each number as `exact("10")` and each name as the engine has it.
    pub for_engine: String,
}

const WORDS: [&str; 4] = ["if", "else", "true", "false"];
const DOUBLE: [&str; 6] = ["==", "!=", "<=", ">=", "&&", "||"];
const SINGLE: &str = "+-*/%<>!(){},";

/// Returns what it uses, or the first thing that does not belong.
pub(super) fn read(text: &str) -> Result<Read, String> {
    let mut read = Read { names: BTreeSet::new(), for_engine: String::new() };
    let mut rest = text.char_indices().peekable();
    while let Some((start, first)) = rest.next() {
        let end = match first {
            '0'..='9' => end_of(&mut rest, text, |next| next.is_ascii_digit() || next == '.'),
            'a'..='z' | 'A'..='Z' | '_' => {
                end_of(&mut rest, text, |next| next.is_ascii_alphanumeric() || next == '_')
            }
            '"' => end_of_string(&mut rest).ok_or("a `\"` is never closed")?,
            _ => start + first.len_utf8(),
        };
        let sign = &text[start..end];
        if first.is_ascii_digit() {
            read.for_engine += &format!("exact(\"{}\")", number(sign)?);
        } else if first.is_ascii_alphabetic() || first == '_' {
            read.word(sign, &text[end..])?;
        } else if first == '"' || first.is_whitespace() {
            read.for_engine += sign;
        } else if let Some(double) = text.get(start..start + 2).filter(|two| DOUBLE.contains(two)) {
            rest.next();
            read.for_engine += double;
        } else if SINGLE.contains(first) {
            read.for_engine.push(first);
        } else {
            return Err(format!("`{first}` cannot stand in an expression"));
        }
    }
    Ok(read)
}

impl Read {
    fn word(&mut self, word: &str, after: &str) -> Result<(), String> {
        let is_called = after.trim_start().starts_with('(') && !WORDS.contains(&word);
        if is_called && !FUNCTIONS.contains(&word) {
            return Err(format!("there is no function `{word}`"));
        }
        if !is_called && !WORDS.contains(&word) {
            self.for_engine += &engine_name(word);
            self.names.insert(word.to_owned());
        } else {
            self.for_engine += word;
        }
        Ok(())
    }
}

/// Some names are words of the engine, such as `new`.
pub(super) fn engine_name(name: &str) -> String {
    format!("value_{name}")
}

type Rest<'a> = Peekable<CharIndices<'a>>;

fn end_of(rest: &mut Rest, text: &str, belongs: impl Fn(char) -> bool) -> usize {
    while rest.next_if(|(_, next)| belongs(*next)).is_some() {}
    rest.peek().map_or(text.len(), |(index, _)| *index)
}

fn end_of_string(rest: &mut Rest) -> Option<usize> {
    rest.find(|(_, next)| *next == '"').map(|(index, _)| index + 1)
}

fn number(text: &str) -> Result<&str, String> {
    let is_number = text.parse::<rust_decimal::Decimal>().is_ok() && !text.ends_with('.');
    if is_number { Ok(text) } else { Err(format!("`{text}` is no number")) }
}
