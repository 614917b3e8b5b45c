//! What somebody would work for.
//!
//! What they earn or earned is never asked, and never read: half of the states forbid it.

use std::sync::LazyLock;

use crate::{
    grammar::{has, yes_no},
    language::Language,
    lexicon::{Hit, Lexicon},
    number::{self, Number},
    text::{Kind, Text},
    understanding::{Confidence, Understood},
    value::{PayWish, Period, Value},
};

const FILE: &str = include_str!("../../grammar/pay.txt");
static WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::some(FILE, |class| !matches!(class, "range" | "between" | "thousand"))
});

/// Below this an amount is for an hour, in cents.
const HOUR_BELOW: i64 = 20_000;
/// From this it is for a year.
const YEAR_FROM: i64 = 1_000_000;
const YEAR_UP_TO: i64 = 100_000_000;
/// Less than this is no pay: it is a number of something else.
const HOUR_FROM: i64 = 500;

pub(crate) fn read(text: &Text, language: Language) -> Understood {
    let hits = WORDS.hits(text, language);
    if has(&hits, "history") {
        return Understood::nothing("pay.history");
    }
    let amounts = amounts(text, language);
    if amounts.is_empty() {
        return yes_no::read(text, language);
    }
    match wish(text, &hits, &amounts, language) {
        Some(wish) => {
            let surely = if text.words() <= amounts.len() + 2 {
                Confidence::Exact
            } else {
                Confidence::Normalized
            };
            Understood::of(Value::Pay(wish), surely, text.place(0..text.tokens.len()), "pay.amount")
        }
        None => Understood::nothing("pay.unclear"),
    }
}

struct Amount {
    from: usize,
    to: usize,
    cents: i64,
    is_thousands: bool,
}

fn amounts(text: &Text, language: Language) -> Vec<Amount> {
    let mut all = vec![];
    let mut at = 0;
    while at < text.tokens.len() {
        let found = number::at(text, at, language).filter(|_| is_amount(text, at));
        let Some(number) = found else {
            at += 1;
            continue;
        };
        let amount = amount(text, at, number, language);
        at = amount.to;
        all.push(amount);
    }
    all
}

/// *A* and *un* are numbers elsewhere, but no pay.
fn is_amount(text: &Text, at: usize) -> bool {
    let word = text.word(at);
    let is_digits = text.tokens.get(at).is_some_and(|token| token.kind == Kind::Number);
    is_digits || !matches!(word, "a" | "un" | "una" | "one" | "uno" | "couple" | "par" | "once")
}

/// *Twenty-two fifty* is 22.50; *45k* and *45 mil* are thousands.
fn amount(text: &Text, from: usize, number: Number, language: Language) -> Amount {
    let mut cents = number.hundredths;
    let mut to = number.to;
    let is_thousands = matches!(text.word(to), "k" | "thousand" | "grand" | "mil");
    if is_thousands {
        (cents, to) = (cents.saturating_mul(1000), to + 1);
    } else if text.tokens.get(from).is_some_and(|token| token.kind == Kind::Word)
        && let Some(rest) =
            number::at(text, to, language).filter(|rest| (1_000..10_000).contains(&rest.hundredths))
        && text.tokens.get(to).is_some_and(|token| token.kind == Kind::Word)
    {
        (cents, to) = (cents + rest.hundredths / 100, rest.to);
    }
    Amount { from, to, cents, is_thousands }
}

fn wish(text: &Text, hits: &[Hit<'_>], amounts: &[Amount], language: Language) -> Option<PayWish> {
    let is_other = hits.iter().any(|hit| hit.class == "other" && !is_hours(text, hit, amounts));
    if is_other || has(hits, "low") || is_negated(text, hits, amounts) || amounts.len() > 2 {
        return None;
    }
    let (first, last) = (amounts.first()?, amounts.last()?);
    let is_range = amounts.len() == 2 && is_joined(text, first, last);
    if amounts.len() == 2 && !is_range {
        return None;
    }
    let said = match (has(hits, "hour"), has(hits, "year")) {
        (true, true) => return None,
        (true, _) => Some(Period::Hour),
        (_, true) => Some(Period::Year),
        _ => None,
    };
    // In *48-52k* the first is thousands too.
    let is_short = is_range && last.is_thousands && !first.is_thousands && first.cents < 100_000;
    let min = if is_short { first.cents * 1000 } else { first.cents };
    let period = period(min, said)?;
    if is_range && (last.cents < min || self::period(last.cents, said) != Some(period)) {
        return None;
    }
    let is_limit = has(hits, "max") && !has(hits, "min");
    if is_limit || words_left(text, hits, amounts, language) > 4 {
        return None;
    }
    Some(PayWish { min_cents: min, max_cents: is_range.then_some(last.cents), period })
}

/// `hr` and *hours* differ: *20 hours* is no pay.
fn is_hours(text: &Text, hit: &Hit<'_>, amounts: &[Amount]) -> bool {
    matches!(text.word(hit.from), "am" | "hours" | "horas")
        && !amounts.iter().any(|amount| amount.to == hit.from)
}

/// *Not 19* refuses an amount and names none. *No, 26* does.
fn is_negated(text: &Text, hits: &[Hit<'_>], amounts: &[Amount]) -> bool {
    let nots = hits.iter().filter(|hit| hit.class == "not");
    let before = |at: usize| at.checked_sub(1).map_or("", |at| text.word(at));
    nots.count() > 0
        || amounts.iter().any(|amount| {
            let before = if before(amount.from) == "$" {
                before(amount.from - 1)
            } else {
                before(amount.from)
            };
            before == "no"
        })
}

fn is_joined(text: &Text, first: &Amount, last: &Amount) -> bool {
    let between: Vec<_> =
        (first.to..last.from).map(|at| text.word(at)).filter(|word| *word != "$").collect();
    match &between[..] {
        [one] => {
            let opens = first.from.checked_sub(1).map_or("", |at| text.word(at));
            let opens = if opens == "$" {
                first.from.checked_sub(2).map_or("", |at| text.word(at))
            } else {
                opens
            };
            matches!(*one, "-" | "to" | "–" | "—" | "a" | "hasta")
                || (matches!(*one, "and" | "y") && matches!(opens, "between" | "entre"))
        }
        _ => false,
    }
}

fn period(cents: i64, said: Option<Period>) -> Option<Period> {
    let by_size = match cents {
        HOUR_FROM..HOUR_BELOW => Period::Hour,
        YEAR_FROM..YEAR_UP_TO => Period::Year,
        _ => return None,
    };
    said.is_none_or(|said| said == by_size).then_some(by_size)
}

/// Returns how many words say neither an amount nor anything about one.
fn words_left(text: &Text, hits: &[Hit<'_>], amounts: &[Amount], language: Language) -> usize {
    let is_known = |at: usize| {
        hits.iter().any(|hit| (hit.from..hit.to).contains(&at))
            || amounts.iter().any(|amount| (amount.from..amount.to).contains(&at))
    };
    let is_answer = |at: usize| {
        let rest = Text { tokens: text.tokens[at..=at].to_vec() };
        yes_no::is_known(&rest, language)
    };
    let words = text.tokens.iter().enumerate().filter(|(_, token)| token.kind != Kind::Mark);
    words.filter(|(at, _)| !is_known(*at) && !is_answer(*at)).count()
}
