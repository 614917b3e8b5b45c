//! When a rule is due: from lines of the log, and nothing else. It knows no database, no clock and no person.
//!
//! A line has no room for what an event says beside its kind, its moment and its ids. So no rule can depend on
//! a score, a rating or a finding: it is not there.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};

/// A line of the log, as far as a rule may know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub kind: String,
    pub at: DateTime<Utc>,
    pub subjects: Vec<String>,
}

/// What makes a rule due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trigger {
    /// Something happens. The rule acts on that of its ids which begins so.
    Happens { kind: &'static str, about: &'static str },
    /// Something happens, and for so many days no answer comes about the same thing.
    Silence { after: &'static [(&'static str, &'static str)], answers: &'static [&'static str] },
    /// A day comes near, or is past. What days there are is read as it stands today.
    Dates,
}

impl Trigger {
    /// Returns which kinds of event it looks at.
    pub fn kinds(&self) -> Vec<&'static str> {
        match *self {
            Self::Happens { kind, .. } => vec![kind],
            Self::Silence { after, answers } => {
                after.iter().map(|(kind, _)| *kind).chain(answers.iter().copied()).collect()
            }
            Self::Dates => vec![],
        }
    }
}

/// The numbers by which a rule runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numbers {
    pub days: i32,
    /// How often it acts on one thing.
    pub most: i32,
}

/// That a rule is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// On what it acts, by id.
    pub subject: String,
    /// Which time it is for this subject: with the same mark it acts once.
    pub mark: String,
    /// Whose it is, by id.
    pub person: Option<String>,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// Returns when a rule was due by what the log says, up to now, in the order of time.
pub fn due(trigger: &Trigger, numbers: Numbers, log: &[Line], now: DateTime<Utc>) -> Vec<Due> {
    let mut all = match *trigger {
        Trigger::Happens { kind, about } => happened(kind, about, log),
        Trigger::Silence { after, answers } => silent(after, answers, numbers, log),
        Trigger::Dates => vec![],
    };
    all.retain(|one| one.at <= now);
    all.sort_by(|one, other| (one.at, &one.subject).cmp(&(other.at, &other.subject)));
    all
}

/// Once for each thing, however often it happens to it.
fn happened(kind: &str, about: &str, log: &[Line]) -> Vec<Due> {
    let mut first: HashMap<&str, Due> = HashMap::new();
    for line in log.iter().filter(|line| line.kind == kind) {
        if let Some(subject) = line.subject(about) {
            first.entry(subject).or_insert_with(|| line.due(subject, String::new(), line.at));
        }
    }
    first.into_values().collect()
}

/// At each multiple of the days, so many times, unless an answer came first. Whoever is asked anew is waited for anew.
fn silent(after: &[(&str, &str)], answers: &[&str], numbers: Numbers, log: &[Line]) -> Vec<Due> {
    let begins = |line: &Line| {
        let about = after.iter().find(|(kind, _)| *kind == line.kind)?.1;
        line.subject(about).map(str::to_owned)
    };
    let mut ends: HashMap<&str, Vec<(DateTime<Utc>, bool)>> = HashMap::new();
    for line in log {
        let is_answer = answers.contains(&line.kind.as_str());
        if is_answer || begins(line).is_some() {
            let end = (line.at, is_answer);
            line.subjects.iter().for_each(|it| ends.entry(it).or_default().push(end));
        }
    }
    let mut all = vec![];
    for line in log {
        let Some(subject) = begins(line) else { continue };
        let all_ends = ends.get(subject.as_str()).into_iter().flatten();
        // An answer in the moment of the question is one; the question itself is none.
        let later =
            all_ends.filter(|(at, is_answer)| *at > line.at || (*is_answer && *at == line.at));
        let end = later.map(|(at, _)| *at).min();
        for turn in 1..=numbers.most {
            let at = line.at + TimeDelta::days((turn * numbers.days).into());
            if end.is_none_or(|end| at < end) {
                let mark = format!("{}-{turn}", line.at.timestamp());
                all.push(line.due(&subject, mark, at));
            }
        }
    }
    all
}

impl Line {
    /// Returns that of its ids which begins so.
    fn subject(&self, about: &str) -> Option<&str> {
        self.subjects.iter().map(String::as_str).find(|id| id.starts_with(about))
    }

    fn due(&self, subject: &str, mark: String, at: DateTime<Utc>) -> Due {
        let person = self.subject("person_").map(str::to_owned);
        Due { subject: subject.to_owned(), mark, person, at }
    }
}

#[cfg(test)]
mod tests;
