//! Times of the day: *8*, *7:30*, *las tres de la tarde*, *noon*.
//!
//! Without *am* or *pm* the hours of an office decide. What could be either is no time.

use std::{ops::Range, sync::LazyLock};

use crate::{
    language::Language,
    lexicon::Lexicon,
    number,
    text::{Kind, Text},
};

const FILE: &str = include_str!("../../../grammar/hours.txt");

static PARTS: LazyLock<Lexicon> = LazyLock::new(|| {
    Lexicon::some(FILE, |class| {
        matches!(class, "am" | "pm" | "noon" | "midnight" | "clock" | "half")
    })
});
static LIMITS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::some(FILE, |class| matches!(class, "after" | "until")));
static THROUGH: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::some(FILE, |class| class == "through"));

/// A whole day, in minutes.
const DAY: u32 = 24 * 60;
const NOON: u32 = 12 * 60;

/// A stretch of a day, in half hours, and the token behind it.
pub(super) struct Stretch {
    pub halves: Range<u32>,
    pub to: usize,
    pub kind: Bound,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Bound {
    Both,
    After,
    Until,
}

/// What a clock shows: minutes from midnight, or from noon too where nobody said which.
#[derive(Clone, Copy)]
struct Clock {
    minutes: u32,
    is_sure: bool,
    to: usize,
}

/// Returns the stretch of a day that begins at a token: *8 to 5*, *after 3*, *hasta las 3 y media*.
pub(super) fn stretch(text: &Text, at: usize, language: Language) -> Option<Stretch> {
    between(text, at, language).or_else(|| limit(text, at, language))
}

/// Returns the token behind what leads from one end to the other: *to*, *hasta el*, a dash.
pub(super) fn through(text: &Text, at: usize, language: Language) -> Option<usize> {
    THROUGH.exact(text, at, language).map(|hit| hit.to)
}

fn between(text: &Text, at: usize, language: Language) -> Option<Stretch> {
    let leads = matches!(text.word(at), "from" | "de" | "desde" | "between" | "entre");
    let first = clock(text, at + usize::from(leads), language)?;
    let joins =
        matches!(text.word(at), "between" | "entre") && matches!(text.word(first.to), "and" | "y");
    let next = if joins { first.to + 1 } else { through(text, first.to, language)? };
    let second = clock(text, next, language)?;
    let (from, until) = ends(first, second)?;
    Some(Stretch { halves: from.div_ceil(30)..until / 30, to: second.to, kind: Bound::Both })
}

/// From *8 to 5* the first is the morning's, unless it is too early for an office, and the second
/// is the next such hour after it.
fn ends(first: Clock, second: Clock) -> Option<(u32, u32)> {
    let from = match (first.is_sure, second.is_sure) {
        (true, _) => first.minutes,
        (false, false) if first.minutes < 6 * 60 => first.minutes + NOON,
        // *6 to 10* could be the morning or the evening.
        (false, false) if first.minutes < 7 * 60 && (7 * 60..NOON).contains(&second.minutes) => {
            return None;
        }
        (false, true) if first.minutes + NOON < second.minutes && first.minutes < 6 * 60 => {
            first.minutes + NOON
        }
        (false, _) => first.minutes,
    };
    let until = if second.is_sure {
        if second.minutes == 0 { DAY } else { second.minutes }
    } else {
        [second.minutes, second.minutes + NOON, second.minutes + DAY]
            .into_iter()
            .find(|end| *end > from)?
    };
    (from < until && until <= DAY).then_some((from, until))
}

fn limit(text: &Text, at: usize, language: Language) -> Option<Stretch> {
    let limit = LIMITS.exact(text, at, language)?;
    let clock = clock(text, limit.to, language)?;
    let hour = clock.minutes / 60;
    let is_after = limit.class == "after";
    let minutes = match (clock.is_sure, hour) {
        (true, _) => clock.minutes,
        (false, 1..=6) => clock.minutes + NOON,
        // Until nine, but which?
        (false, _) if is_after => clock.minutes,
        _ => return None,
    };
    let (halves, kind) = if is_after {
        (minutes.div_ceil(30)..48, Bound::After)
    } else {
        (0..minutes / 30, Bound::Until)
    };
    (!halves.is_empty()).then_some(Stretch { halves, to: clock.to, kind })
}

fn clock(text: &Text, at: usize, language: Language) -> Option<Clock> {
    let lead = PARTS.exact(text, at, language).filter(|hit| hit.class == "clock");
    let at = lead.map_or(at, |hit| hit.to);
    let named = PARTS.exact(text, at, language);
    match named.map(|hit| (hit.class, hit.to)) {
        Some(("noon", to)) => return Some(Clock { minutes: NOON, is_sure: true, to }),
        Some(("midnight", to)) => return Some(Clock { minutes: 0, is_sure: true, to }),
        _ => {}
    }
    let (hour, minute, mut to) = hour(text, at, language)?;
    let half = PARTS.exact(text, to, language).filter(|hit| hit.class == "half" && minute == 0);
    let minute = if half.is_some() { 30 } else { minute };
    to = half.map_or(to, |hit| hit.to);
    to += usize::from(matches!(text.word(to), "oclock" | "hrs"));
    let suffix = PARTS.exact(text, to, language).map(|hit| (hit.class, hit.to));
    let short = match text.word(to) {
        "a" if is_joined(text, to) => Some(("am", to + 1)),
        "p" if is_joined(text, to) => Some(("pm", to + 1)),
        _ => None,
    };
    match suffix.filter(|(class, _)| matches!(*class, "am" | "pm")).or(short) {
        Some((half, to)) if (1..=12).contains(&hour) => {
            let noon = if half == "pm" { NOON } else { 0 };
            Some(Clock { minutes: hour % 12 * 60 + minute + noon, is_sure: true, to })
        }
        Some((_, to)) => {
            (hour < 24).then_some(Clock { minutes: hour * 60 + minute, is_sure: true, to })
        }
        None => (hour < 24).then_some(Clock {
            minutes: hour * 60 + minute,
            is_sure: hour == 0 || hour >= 12,
            to,
        }),
    }
}

/// `8a-5p`: the letter stands at the number.
fn is_joined(text: &Text, at: usize) -> bool {
    let pair = (text.tokens.get(at.wrapping_sub(1)), text.tokens.get(at));
    matches!(pair, (Some(number), Some(letter)) if number.place.end == letter.place.start && number.kind == Kind::Number)
}

/// Reads `8`, `8:30`, `8.30`, `830` and *tres*.
fn hour(text: &Text, at: usize, language: Language) -> Option<(u32, u32, usize)> {
    let token = text.tokens.get(at)?;
    if token.kind == Kind::Number {
        let digits = token.text.as_str();
        let (hour, minute) = match digits.split_once([':', '.']) {
            Some((hour, minute)) if minute.len() == 2 => (hour, minute),
            Some(_) => return None,
            None if matches!(digits.len(), 3 | 4) => digits.split_at(digits.len() - 2),
            None => (digits, "0"),
        };
        let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
        return (hour < 24 && minute < 60).then_some((hour, minute, at + 1));
    }
    let number = number::at(text, at, language)?;
    let hour = u32::try_from(number.whole()?).ok()?;
    (1..=12).contains(&hour).then_some((hour, 0, number.to))
}
