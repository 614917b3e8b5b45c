//! Languages, systems and certificates: lists of things with names, each with what is said of it.

use std::{collections::BTreeMap, sync::LazyLock};

use crate::{
    grammar::{confidence, has, span, strange, yes_no},
    language::Language,
    lexicon::{Hit, Lexicon},
    text::Text,
    understanding::Understood,
    value::{Level, Named, Status, Value},
};

static LANGUAGES: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../grammar/languages.txt")));
static SYSTEMS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../grammar/systems.txt")));
static CERTIFICATES: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../grammar/certificates.txt")));

/// How many strange words a list suffers.
const SUFFERED: usize = 6;

pub(crate) fn languages(text: &Text, language: Language) -> Understood {
    read(&LANGUAGES, text, language, "languages")
}

pub(crate) fn systems(text: &Text, language: Language) -> Understood {
    read(&SYSTEMS, text, language, "systems")
}

pub(crate) fn certificates(text: &Text, language: Language) -> Understood {
    read(&CERTIFICATES, text, language, "certificates")
}

/// Returns the keys of the languages that can be found.
pub(crate) fn language_keys() -> Vec<String> {
    keys(&LANGUAGES)
}

pub(crate) fn system_keys() -> Vec<String> {
    keys(&SYSTEMS)
}

pub(crate) fn certificate_keys() -> Vec<String> {
    keys(&CERTIFICATES)
}

fn keys(lexicon: &Lexicon) -> Vec<String> {
    lexicon
        .classes()
        .iter()
        .filter_map(|class| class.strip_prefix("name."))
        .map(str::to_owned)
        .collect()
}

fn read(lexicon: &Lexicon, text: &Text, language: Language, rule: &str) -> Understood {
    let hits = lexicon.hits(text, language);
    let names: Vec<_> = hits.iter().filter(|hit| hit.class.starts_with("name.")).collect();
    let says_none = has(&hits, "none");
    if names.is_empty() {
        return unnamed(text, language, &hits, rule);
    }
    let is_doubtful = says_none
        || has(&hits, "unclear")
        || has(&hits, "vague")
        || strange(text, &hits) > SUFFERED;
    let is_asked = text.tokens.iter().any(|token| matches!(token.text.as_str(), "?" | "¿"));
    match list(&hits).filter(|_| !is_doubtful && !is_asked) {
        Some(list) => {
            Understood::of(Value::Named(list), confidence(text, &names), span(text, &names), rule)
        }
        None => Understood::nothing(&format!("{rule}.unclear")),
    }
}

/// Without a name it can be *none*, or a plain yes or no.
fn unnamed(text: &Text, language: Language, hits: &[Hit<'_>], rule: &str) -> Understood {
    let none: Vec<_> = hits.iter().filter(|hit| hit.class == "none").collect();
    let says_other =
        hits.iter().any(|hit| !matches!(hit.class, "none" | "filler" | "split" | "not"));
    let answer = yes_no::read(text, language);
    if answer.value.is_some() && (none.is_empty() || text.words() == 1 && text.word(0) == "no") {
        return if has(hits, "unclear") {
            Understood::nothing(&format!("{rule}.unclear"))
        } else {
            answer
        };
    }
    if none.is_empty() || says_other || strange(text, hits) > 2 {
        return Understood::nothing(&format!("{rule}.unclear"));
    }
    Understood::of(
        Value::Named(vec![]),
        confidence(text, &none),
        span(text, &none),
        &format!("{rule}.none"),
    )
}

/// What one stretch of a message says, up to the next *and* or comma.
#[derive(Default)]
struct Stretch<'a> {
    names: Vec<&'a str>,
    said: Vec<&'a str>,
}

/// Returns each name with what is said of it. A stretch without a name speaks of the names before
/// it: *Spanish, fluent*. Nothing, if two things are said of one name.
fn list(hits: &[Hit<'_>]) -> Option<Vec<Named>> {
    let mut found: BTreeMap<&str, Status> = BTreeMap::new();
    let mut last: Vec<&str> = vec![];
    let are_both = has(hits, "both");
    for stretch in stretches(hits) {
        let status = status(&stretch.said)?;
        if stretch.names.is_empty() {
            // What is said of what stands before, if nothing was said of it yet.
            for name in status.iter().flat_map(|_| &last) {
                let kept = found.get_mut(name).filter(|kept| **kept == Status::Has)?;
                *kept = status.unwrap_or(*kept);
            }
            continue;
        }
        for name in &stretch.names {
            let said =
                status.unwrap_or(if are_both { Status::Level(Level::Fluent) } else { Status::Has });
            let before = found.insert(name, said);
            if before.is_some_and(|before| before != said) {
                return None;
            }
        }
        last = stretch.names;
    }
    // Something that somebody had, and of which nothing more is said, may be over.
    let is_over = has(hits, "past") && found.values().any(|status| *status == Status::Has);
    let named = found.into_iter().map(|(key, status)| Named { key: key.to_owned(), status });
    (!is_over).then(|| named.collect())
}

fn stretches<'a>(hits: &[Hit<'a>]) -> Vec<Stretch<'a>> {
    let mut all = vec![Stretch::default()];
    for hit in hits {
        let Some(last) = all.last_mut() else { continue };
        match (hit.class, hit.class.strip_prefix("name.")) {
            (_, Some(name)) => last.names.push(name),
            ("split", _) => all.push(Stretch::default()),
            ("filler" | "both" | "main" | "nothing" | "none" | "past", _) => {}
            (said, _) => last.said.push(said),
        }
    }
    all
}

/// Returns what the words of a stretch say, `Some(None)` if nothing, and nothing if they clash.
fn status(said: &[&str]) -> Option<Option<Status>> {
    let has = |class: &str| said.contains(&class);
    let level = match (has("basic"), has("conversational"), has("fluent")) {
        (false, false, false) => None,
        (true, false, _) => Some(Status::Level(Level::Basic)),
        (false, true, _) => Some(Status::Level(Level::Conversational)),
        (false, false, true) => Some(Status::Level(Level::Fluent)),
        _ => return None,
    };
    match (has("not"), has("expired"), has("planned"), level) {
        (true, false, false, None) => Some(Some(Status::HasNot)),
        (true, ..) => None,
        (_, true, true, _) => None,
        (_, true, ..) => Some(Some(Status::Expired)),
        (_, _, true, _) if has("until") => Some(Some(Status::Has)),
        (_, _, true, _) => Some(Some(Status::Planned)),
        (.., level) => Some(level),
    }
}
