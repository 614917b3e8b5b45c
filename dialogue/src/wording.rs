//! How values are said again, in either language.

use chrono::{Datelike, NaiveDate};

use crate::{
    facts::{Facts, PayRange},
    language::{Language, Local},
    message::Noted,
    script::{Phrases, Question, fill},
    state::Kept,
    understanding::Slot,
    value::{Answer, Hours, Level, Named, PayWish, Period, Reach, Start, Status, Value},
    week::{DAYS, Week},
};

#[derive(Clone, Copy)]
pub(crate) struct Wording<'a> {
    pub phrases: &'a Phrases,
    pub facts: &'a Facts,
    pub language: Language,
}

impl Wording<'_> {
    /// Returns a sentence with the facts put in.
    pub fn say(&self, sentence: &Local) -> String {
        self.say_with(sentence, &[])
    }

    /// Returns a sentence with the facts and some more put in.
    pub fn say_with(&self, sentence: &Local, more: &[(&str, &str)]) -> String {
        let facts = self.facts;
        let hours = facts.hours.map(|week| self.week_inline(week)).unwrap_or_default();
        let schedule = facts.schedule.as_ref().map(|said| said.get(self.language));
        let pay = facts.pay.map(|pay| self.range(pay)).unwrap_or_default();
        let wanted = self
            .joined(facts.languages.iter().map(|key| self.name(Slot::Languages, key)).collect());
        let day = facts.reads_by.map(|day| self.date(day)).unwrap_or_default();
        let start_by = facts.start_by.map(|day| self.date(day)).unwrap_or_default();
        let mut values = vec![
            ("practice", facts.practice.as_str()),
            ("reader", &facts.reader),
            ("name", facts.candidate.as_deref().unwrap_or_default()),
            ("job", facts.job.get(self.language)),
            ("hours", &hours),
            ("schedule", schedule.unwrap_or_default()),
            ("pay", &pay),
            ("wanted", &wanted),
            ("day", &day),
            ("start_by", &start_by),
            ("phone", facts.phone.as_deref().unwrap_or_default()),
        ];
        // What is given for this sentence goes before the facts of the same name.
        values.splice(0..0, more.iter().copied());
        fill(sentence, self.language, &values)
    }

    /// Returns what was kept of an answer, a line for each stretch of days.
    pub fn noted(&self, question: &Question, kept: &Kept) -> Vec<Noted> {
        let title = question.title.get(self.language).to_owned();
        match (&kept.value, kept.is_skipped) {
            (Some(Value::Hours(hours)), _) => self.hours(*hours),
            (Some(value), _) => vec![Noted { title, text: self.value(question.slot, value) }],
            (None, true) => vec![Noted { title, text: self.say(&self.phrases.values.skipped) }],
            (None, false) => vec![Noted { title, text: self.say(&self.phrases.values.own_words) }],
        }
    }

    fn value(&self, slot: Slot, value: &Value) -> String {
        match value {
            Value::Answer(answer) => self.answer(*answer),
            Value::Hours(hours) => self.week_inline(hours.week),
            Value::Pay(wish) => self.wish(*wish),
            Value::Start(start) => self.start(*start),
            Value::Named(names) if names.is_empty() => self.put(&self.phrases.values.none, &[]),
            Value::Named(names) => {
                let names: Vec<_> = names.iter().map(|named| self.named(slot, named)).collect();
                names.join("; ")
            }
        }
    }

    fn answer(&self, answer: Answer) -> String {
        let values = &self.phrases.values;
        let phrase = match answer {
            Answer::Yes => &values.yes,
            Answer::No => &values.no,
            Answer::Depends => &values.depends,
            Answer::Unsure => &values.unsure,
        };
        self.put(phrase, &[])
    }

    fn hours(&self, hours: Hours) -> Vec<Noted> {
        let lines = groups(hours.week).into_iter().map(|(first, last)| {
            let times = self.times(hours.week, first);
            let text = match hours.reach {
                Reach::Wish => self.put(&self.phrases.values.wish, &[("what", &times)]),
                Reach::Whole | Reach::Part => times,
            };
            Noted { title: self.days(first, last), text }
        });
        lines.collect()
    }

    fn week_inline(&self, week: Week) -> String {
        let groups = groups(week).into_iter();
        let parts = groups.map(|(first, last)| {
            format!("{}, {}", self.days(first, last), self.times(week, first))
        });
        parts.collect::<Vec<_>>().join("; ")
    }

    fn days(&self, first: usize, last: usize) -> String {
        let name = |day: usize| self.phrases.days.get(day).map_or("", |day| day.get(self.language));
        if first == last {
            return name(first).to_owned();
        }
        self.put(&self.phrases.values.days, &[("first", name(first)), ("last", name(last))])
    }

    fn times(&self, week: Week, day: usize) -> String {
        let stretches = week.stretches(day).into_iter().map(|stretch| {
            let (from, to) = (self.clock(stretch.start), self.clock(stretch.end));
            let values = &self.phrases.values;
            let phrase = match (stretch.start, stretch.end) {
                (0, 48) => &values.any_time,
                (0, _) => &values.until,
                (_, 48) => &values.from,
                _ => &values.between,
            };
            self.put(phrase, &[("from", &from), ("to", &to)])
        });
        self.joined(stretches.collect())
    }

    fn clock(&self, half: u32) -> String {
        let (hour, minute) = (half / 2 % 24, half % 2 * 30);
        let values = &self.phrases.values;
        if (hour, minute) == (12, 0) {
            return self.put(&values.noon, &[]);
        }
        let shown = if hour % 12 == 0 { 12 } else { hour % 12 };
        let number = if minute == 0 { shown.to_string() } else { format!("{shown}:{minute}") };
        self.put(if hour < 12 { &values.am } else { &values.pm }, &[("number", &number)])
    }

    fn range(&self, pay: PayRange) -> String {
        self.wish(PayWish {
            min_cents: pay.min_cents,
            max_cents: Some(pay.max_cents),
            period: pay.period,
        })
    }

    fn wish(&self, wish: PayWish) -> String {
        let (min, values) = (dollars(wish.min_cents), &self.phrases.values);
        match (wish.max_cents.map(dollars), wish.period) {
            (Some(max), Period::Hour) => {
                self.put(&values.hour_range, &[("from", &min), ("to", &max)])
            }
            (Some(max), Period::Year) => {
                self.put(&values.year_range, &[("from", &min), ("to", &max)])
            }
            (None, Period::Hour) => self.put(&values.hour_from, &[("amount", &min)]),
            (None, Period::Year) => self.put(&values.year_from, &[("amount", &min)]),
        }
    }

    fn start(&self, start: Start) -> String {
        let from = self.date(start.from);
        match start.until.map(|until| self.date(until)) {
            Some(until) => {
                self.put(&self.phrases.values.start_between, &[("first", &from), ("last", &until)])
            }
            None => self.put(&self.phrases.values.start_from, &[("day", &from)]),
        }
    }

    fn date(&self, day: NaiveDate) -> String {
        let phrases = self.phrases;
        let name = |at: u32, names: &[Local]| {
            usize::try_from(at)
                .ok()
                .and_then(|at| names.get(at))
                .map_or("", |name| name.get(self.language))
                .to_owned()
        };
        let weekday = name(day.weekday().num_days_from_monday(), &phrases.days);
        let month = name(day.month0(), &phrases.months);
        let values =
            [("day", weekday.as_str()), ("month", &month), ("number", &day.day().to_string())];
        self.put(&phrases.values.date, &values)
    }

    fn named(&self, slot: Slot, named: &Named) -> String {
        let name = self.name(slot, &named.key);
        let values = &self.phrases.values;
        let phrase = match named.status {
            Status::Has => return name,
            Status::Level(Level::Basic) => &values.basic,
            Status::Level(Level::Conversational) => &values.conversational,
            Status::Level(Level::Fluent) => &values.fluent,
            Status::HasNot => &values.has_not,
            Status::Expired => &values.expired,
            Status::Planned => &values.planned,
        };
        self.put(phrase, &[("what", &name)])
    }

    fn name(&self, slot: Slot, key: &str) -> String {
        let found = match slot {
            Slot::Languages => self.phrases.languages.get(key).map(|name| name.get(self.language)),
            Slot::Systems => self.phrases.systems.get(key).map(String::as_str),
            _ => self.phrases.certificates.get(key).map(String::as_str),
        };
        found.unwrap_or(key).to_owned()
    }

    /// Puts values in, and no facts: they are said by this themselves.
    fn put(&self, phrase: &Local, values: &[(&str, &str)]) -> String {
        fill(phrase, self.language, values)
    }

    /// Joins with commas, and the last with *and*.
    fn joined(&self, mut parts: Vec<String>) -> String {
        let and = self.phrases.values.and.get(self.language);
        match parts.pop() {
            Some(last) if parts.is_empty() => last,
            Some(last) => format!("{} {and} {last}", parts.join(", ")),
            None => String::new(),
        }
    }
}

/// Returns the days that stand together with the same hours, first and last.
fn groups(week: Week) -> Vec<(usize, usize)> {
    let mut groups: Vec<(usize, usize)> = vec![];
    for day in (0..DAYS).filter(|day| !week.stretches(*day).is_empty()) {
        match groups.last_mut() {
            Some((first, last))
                if *last + 1 == day && week.stretches(*first) == week.stretches(day) =>
            {
                *last = day
            }
            _ => groups.push((day, day)),
        }
    }
    groups
}

/// `$19`, `$21.50`, `$45,000`.
fn dollars(cents: i64) -> String {
    let digits = (cents / 100).to_string();
    let grouped: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    let whole = grouped.join(",");
    if cents % 100 == 0 { format!("${whole}") } else { format!("${whole}.{:02}", cents % 100) }
}
