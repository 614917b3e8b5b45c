//! The day on which somebody can begin.

mod calendar;

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use crate::{
    grammar::{has, yes_no},
    language::Language,
    lexicon::{Hit, Lexicon},
    number,
    text::{Kind, Text},
    understanding::{Confidence, Understood},
    value::{Answer, Start, Value},
};

static WORDS: LazyLock<Lexicon> =
    LazyLock::new(|| Lexicon::read(include_str!("../../../grammar/start.txt")));

/// How many strange words a date suffers.
const SUFFERED: usize = 3;

pub(crate) fn read(text: &Text, language: Language, today: NaiveDate) -> Understood {
    let scan = Scan::of(text, language, today);
    let is_asked = text.tokens.iter().any(|token| matches!(token.text.as_str(), "?" | "¿"));
    if has(&scan.hits, "back")
        || scan.is_other
        || (scan.has_strange_number && !has(&scan.hits, "depends"))
    {
        return Understood::nothing("start.unclear");
    }
    let all = text.place(0..text.tokens.len());
    let unsure = |answer, rule| {
        Understood::of(Value::Answer(answer), Confidence::Normalized, all.clone(), rule)
    };
    if has(&scan.hits, "unsure") {
        return unsure(Answer::Unsure, "start.unsure");
    }
    if has(&scan.hits, "depends") {
        let is_bare = scan.found.is_empty() && !is_plainly_conditional(text, language);
        return if is_bare {
            Understood::nothing("start.unclear")
        } else {
            unsure(Answer::Depends, "start.depends")
        };
    }
    let is_doubtful = has(&scan.hits, "not") || scan.strange > SUFFERED || is_asked;
    match scan.start(today).filter(|_| !is_doubtful) {
        Some(start) => {
            Understood::of(Value::Start(start), scan.confidence(), scan.span(text), "start.date")
        }
        None => Understood::nothing("start.unclear"),
    }
}

/// *It depends*, and not *when my lease ends*, which a person has to ask about.
fn is_plainly_conditional(text: &Text, language: Language) -> bool {
    matches!(yes_no::read(text, language).value, Some(Value::Answer(Answer::Depends)))
        && text.tokens.iter().any(|token| token.text.starts_with("depend"))
}

/// A date that was found: the tokens `from..to`.
struct Found {
    what: What,
    start: Option<Start>,
    from: usize,
    to: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Now,
    Weekday(usize),
    Day,
}

struct Scan<'a> {
    text: &'a Text,
    language: Language,
    today: NaiveDate,
    hits: Vec<Hit<'a>>,
    found: Vec<Found>,
    strange: usize,
    has_strange_number: bool,
    is_other: bool,
    has_typo: bool,
}

impl<'a> Scan<'a> {
    fn of(text: &'a Text, language: Language, today: NaiveDate) -> Self {
        let mut scan = Self {
            text,
            language,
            today,
            hits: vec![],
            found: vec![],
            strange: 0,
            has_strange_number: false,
            is_other: false,
            has_typo: false,
        };
        let mut at = 0;
        while at < text.tokens.len() {
            at = scan.take(at);
        }
        scan
    }

    /// Takes what begins at a token, and returns the token behind it.
    fn take(&mut self, at: usize) -> usize {
        let dated = self
            .numeric(at)
            .or_else(|| self.ahead(at))
            .or_else(|| self.month(at))
            .or_else(|| self.numbered(at));
        if let Some(found) = dated {
            let to = found.to;
            self.found.push(found);
            return to;
        }
        if let Some(hit) = self.hit(at) {
            return self.word(hit);
        }
        match self.text.tokens.get(at).map(|token| token.kind) {
            Some(Kind::Number) => self.has_strange_number = true,
            Some(Kind::Word) => self.strange += 1,
            _ => {}
        }
        at + 1
    }

    fn word(&mut self, hit: Hit<'a>) -> usize {
        let today = self.today;
        let is_next = has(&self.hits, "next");
        let (what, start) = match hit.class {
            "now" => (What::Now, Some(calendar::on(today))),
            "today" => (What::Day, Some(calendar::on(today))),
            "tomorrow" => (What::Day, calendar::in_days(today, 1).map(calendar::on)),
            "overmorrow" => (What::Day, calendar::in_days(today, 2).map(calendar::on)),
            "nextweek" => (What::Day, calendar::next_week(today)),
            "nextmonth" => (What::Day, calendar::next_month(today)),
            "thisweek" => (What::Day, Some(calendar::this_week(today))),
            class => match weekday(class) {
                Some(day) => {
                    (What::Weekday(day), calendar::weekday(today, day, is_next).map(calendar::on))
                }
                None => {
                    self.is_other |= class == "unit.other";
                    self.has_typo |= hit.is_typo;
                    self.hits.push(hit);
                    return hit.to;
                }
            },
        };
        self.has_typo |= hit.is_typo;
        self.found.push(Found { what, start, from: hit.from, to: hit.to });
        hit.to
    }

    /// `12/7`, `12/07/2026`, `2026-12-14`.
    fn numeric(&self, at: usize) -> Option<Found> {
        let (first, mark) = (self.digits(at)?, self.text.word(at + 1));
        let second = self.digits(at + 2).filter(|_| matches!(mark, "/" | "-"))?;
        let third = self.digits(at + 4).filter(|_| self.text.word(at + 3) == mark);
        let to = if third.is_some() { at + 5 } else { at + 3 };
        if mark == "-" && third.is_none() {
            return None;
        }
        let start = match (first > 31, third) {
            (true, Some(day)) => calendar::date(self.today, Some(first), second, day),
            (true, None) => None,
            (false, year) => self
                .month_and_day(first, second)
                .and_then(|(month, day)| calendar::date(self.today, year, month, day)),
        };
        Some(Found { what: What::Day, start: start.map(calendar::on), from: at, to })
    }

    /// In Spanish `7/12` can be read both ways.
    fn month_and_day(&self, first: i64, second: i64) -> Option<(i64, i64)> {
        match (first <= 12, second <= 12) {
            (true, true) if self.language == Language::Spanish && first != second => None,
            (true, _) => Some((first, second)),
            (false, true) => Some((second, first)),
            _ => None,
        }
    }

    /// *In two weeks*, *15 días*, *2-3 weeks*.
    fn ahead(&self, at: usize) -> Option<Found> {
        let (first, next) = self.count(at)?;
        let joins = matches!(self.text.word(next), "-" | "to" | "or" | "a" | "o");
        let second = if joins { self.count(next + 1) } else { None };
        let (last, next) = second.unwrap_or((first, next));
        let unit = self.hit(next)?;
        let ends = |count: i64| match unit.class {
            "unit.day" => calendar::in_days(self.today, count),
            "unit.week" => calendar::in_days(self.today, count * 7),
            "unit.month" => calendar::in_months(self.today, count),
            _ => None,
        };
        if !unit.class.starts_with("unit.") || unit.class == "unit.other" {
            return None;
        }
        let start =
            ends(first).map(|from| Start { from, until: ends(last).filter(|until| *until > from) });
        Some(Found { what: What::Day, start, from: at, to: unit.to })
    }

    /// *January 4*, *el 4 de enero*, *early January*, *January*.
    fn month(&self, at: usize) -> Option<Found> {
        if let Some(part) = self.hit(at).and_then(|hit| Some((part(hit.class)?, hit.to))) {
            let (days, next) = part;
            let (month, to) = self.month_at(next)?;
            return Some(Found {
                what: What::Day,
                start: calendar::part(self.today, month, days),
                from: at,
                to,
            });
        }
        let article = usize::from(matches!(self.text.word(at), "the" | "el"));
        if let Some((day, next)) = self.day(at + article) {
            let skips = usize::from(matches!(self.text.word(next), "of" | "de"));
            let (month, to) = self.month_at(next + skips)?;
            return Some(self.dated(month, day, at, to));
        }
        let (month, next) = self.month_at(at)?;
        let skips = usize::from(matches!(self.text.word(next), "the" | "el" | "."));
        match self.day(next + skips) {
            Some((day, to)) => Some(self.dated(month, day, at, to)),
            None => Some(Found {
                what: What::Day,
                start: calendar::part(self.today, month, (1, 31)),
                from: at,
                to: next,
            }),
        }
    }

    fn dated(&self, month: i64, day: i64, from: usize, to: usize) -> Found {
        let skips = usize::from(matches!(self.text.word(to), "," | "de" | "of" | "del"));
        let year = self.digits(to + skips).filter(|year| (2000..2100).contains(year));
        let to = if year.is_some() { to + skips + 1 } else { to };
        let start = calendar::date(self.today, year, month, day).map(calendar::on);
        Found { what: What::Day, start, from, to }
    }

    /// *The 15th*, *el 15*.
    fn numbered(&self, at: usize) -> Option<Found> {
        let article = matches!(self.text.word(at), "the" | "el" | "dia");
        let (day, to) = self.day(at + usize::from(article))?;
        let is_ordinal = matches!(self.text.word(to.wrapping_sub(1)), "st" | "nd" | "rd" | "th");
        let start = calendar::day_of_month(self.today, day).map(calendar::on);
        (article || is_ordinal).then_some(Found { what: What::Day, start, from: at, to })
    }

    /// A day's number, with its *th*.
    fn day(&self, at: usize) -> Option<(i64, usize)> {
        if let Some(first) = self.hit(at).filter(|hit| hit.class == "first") {
            return Some((1, first.to));
        }
        let day = self.digits(at).filter(|day| (1..=31).contains(day))?;
        let is_ordinal = matches!(self.text.word(at + 1), "st" | "nd" | "rd" | "th");
        Some((day, at + 1 + usize::from(is_ordinal)))
    }

    fn month_at(&self, at: usize) -> Option<(i64, usize)> {
        let hit = self.hit(at)?;
        Some((hit.class.strip_prefix("month.")?.parse().ok()?, hit.to))
    }

    fn count(&self, at: usize) -> Option<(i64, usize)> {
        if matches!(self.text.word(at), "a" | "an" | "un" | "una")
            && self.text.word(at + 1) != "couple"
            && self.text.word(at + 1) != "par"
        {
            return Some((1, at + 1));
        }
        let number = number::at(self.text, at, self.language)?;
        Some((number.whole().filter(|count| (1..=366).contains(count))?, number.to))
    }

    fn digits(&self, at: usize) -> Option<i64> {
        let token = self.text.tokens.get(at).filter(|token| token.kind == Kind::Number)?;
        token.text.parse().ok()
    }

    fn hit(&self, at: usize) -> Option<Hit<'a>> {
        WORDS.at(self.text, at, self.language)
    }

    /// Returns the one day that all of it means.
    fn start(&self, today: NaiveDate) -> Option<Start> {
        let dates: Vec<_> = self.found.iter().filter(|found| found.what != What::Now).collect();
        let start = match &dates[..] {
            [] => self.found.first()?.start,
            [one] => one.start,
            // “Tuesday the 8th”: the weekday must be that day's.
            [one, other] => match (one.what, other.what) {
                (What::Weekday(day), What::Day) => other.start.filter(|start| is_on(start, day)),
                (What::Day, What::Weekday(day)) => one.start.filter(|start| is_on(start, day)),
                _ => None,
            },
            _ => None,
        }?;
        // “After December 1” begins on the day after it.
        let is_after = has(&self.hits, "after") && start.until.is_none() && start.from > today;
        let from = if is_after { start.from.succ_opt()? } else { start.from };
        Some(Start { from, until: start.until })
    }

    fn confidence(&self) -> Confidence {
        match (self.has_typo, self.strange > 0 || !self.hits.is_empty()) {
            (true, _) => Confidence::Fuzzy,
            (_, true) => Confidence::Normalized,
            _ => Confidence::Exact,
        }
    }

    fn span(&self, text: &Text) -> std::ops::Range<usize> {
        let from = self.found.iter().map(|found| found.from).min().unwrap_or(0);
        text.place(from..self.found.iter().map(|found| found.to).max().unwrap_or(from))
    }
}

fn is_on(start: &Start, day: usize) -> bool {
    usize::try_from(start.from.weekday().num_days_from_monday()) == Ok(day)
}

fn weekday(class: &str) -> Option<usize> {
    let name = class.strip_prefix("day.")?;
    ["mo", "tu", "we", "th", "fr", "sa", "su"].iter().position(|day| *day == name)
}

fn part(class: &str) -> Option<(u32, u32)> {
    match class {
        "early" => Some((1, 10)),
        "mid" => Some((11, 20)),
        "late" => Some((21, 31)),
        _ => None,
    }
}
