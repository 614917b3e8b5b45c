//! Yes, no, and everything between.
//!
//! Words that no phrase explains make an answer doubtful. A *no* suffers fewer of them than a
//! *yes*: *no tengo carro* is no answer to whether somebody can work on Monday.

use std::sync::LazyLock;

use crate::{
    grammar::{confidence, has, sensitive, span, strange},
    language::Language,
    lexicon::{Hit, Lexicon},
    text::{Kind, Text},
    understanding::{Confidence, Understood},
    value::{Answer, Value},
};

static WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../grammar/yes_no.txt")));

/// Words that are an answer wherever they stand first.
const PLAIN: [&str; 14] = [
    "yes",
    "yeah",
    "yep",
    "yup",
    "sure",
    "si",
    "claro",
    "simon",
    "absolutely",
    "definitely",
    "no",
    "nope",
    "nah",
    "ok",
];

pub(crate) fn read(text: &Text, language: Language) -> Understood {
    let hits = WORDS.hits(text, language);
    let Some((answer, rule)) = answer(text, &hits) else {
        return Understood::nothing("yes_no.unclear");
    };
    let class = class(answer);
    let telling: Vec<_> = hits.iter().filter(|hit| hit.class == class).collect();
    let surely = confidence(text, &telling);
    Understood::of(Value::Answer(answer), surely, span(text, &telling), rule)
}

/// Reads the answer to whether somebody may work here. Papers and countries are no answer: the
/// law leaves room for a yes and a no.
pub(crate) fn strictly(text: &Text, language: Language) -> Understood {
    if sensitive::is_in(text) {
        Understood::nothing("yes_no.set_apart")
    } else {
        read(text, language)
    }
}

/// Reads the answer to whether somebody needs a sponsor, where *I need it* is a yes.
pub(crate) fn sponsored(text: &Text, language: Language) -> Understood {
    let needs = text.tokens.iter().any(|token| matches!(token.text.as_str(), "need" | "necesito"));
    let read = strictly(text, language);
    let hits = WORDS.hits(text, language);
    let says_no = has(&hits, "no");
    let is_doubtful = ["depends", "unsure", "mixed", "ask"].iter().any(|class| has(&hits, class));
    match read.value {
        // “No, I need one” has both in it.
        Some(Value::Answer(Answer::No)) if needs && !is_direct(text) => {
            Understood::nothing("sponsorship.mixed")
        }
        None if needs
            && !says_no
            && !is_doubtful
            && strange(text, &hits) == 0
            && !sensitive::is_in(text) =>
        {
            let all = text.place(0..text.tokens.len());
            Understood::of(
                Value::Answer(Answer::Yes),
                Confidence::Normalized,
                all,
                "sponsorship.need",
            )
        }
        _ => read,
    }
}

/// Returns whether a message is made of words of this grammar alone.
pub(crate) fn is_known(text: &Text, language: Language) -> bool {
    strange(text, &WORDS.hits(text, language)) == 0
}

/// Returns whether the *not* stands right before the *need*.
fn is_direct(text: &Text) -> bool {
    let is_need = |word: &str| matches!(word, "need" | "necesito" | "needed");
    let nots =
        ["no", "not", "dont", "wont", "doesnt", "never", "nunca", "lo", "will", "sponsorship"];
    text.tokens
        .windows(2)
        .any(|pair| is_need(&pair[1].text) && nots.contains(&pair[0].text.as_str()))
}

fn answer(text: &Text, hits: &[Hit<'_>]) -> Option<(Answer, &'static str)> {
    let strange = strange(text, hits);
    let (yes, no, unsure) = (has(hits, "yes"), has(hits, "no"), has(hits, "unsure"));
    let telling = hits.iter().find(|hit| hit.class != "filler")?;
    if has(hits, "mixed") || telling.class == "ask" || asks(text, hits) {
        return None;
    }
    let begins = telling.class == "depends";
    if has(hits, "depends") && (yes || no || unsure || begins) {
        return (strange <= 8).then_some((Answer::Depends, "yes_no.depends"));
    }
    if unsure {
        return (strange <= 4).then_some((Answer::Unsure, "yes_no.unsure"));
    }
    match (yes, no) {
        (true, false) if strange <= suffered(text, telling) => Some((Answer::Yes, "yes_no.yes")),
        (false, true)
            if strange <= suffered(text, telling).min(2)
                && (strange == 0 || is_alone(text, telling)) =>
        {
            Some((Answer::No, "yes_no.no"))
        }
        _ => None,
    }
}

fn asks(text: &Text, hits: &[Hit<'_>]) -> bool {
    has(hits, "ask") && text.tokens.iter().any(|token| matches!(token.text.as_str(), "?" | "¿"))
}

/// How many strange words an answer suffers: some if it begins with a plain word, else none.
fn suffered(text: &Text, first: &Hit<'_>) -> usize {
    let is_plain = first.from == 0 && !first.is_typo && PLAIN.contains(&text.word(0));
    if is_plain { 3 } else { 0 }
}

/// Returns whether a *no* stands alone before a comma: *no car* is no *no*.
fn is_alone(text: &Text, no: &Hit<'_>) -> bool {
    text.tokens.get(no.to).is_none_or(|token| token.kind == Kind::Mark)
}

fn class(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Depends => "depends",
        Answer::Unsure => "unsure",
    }
}
