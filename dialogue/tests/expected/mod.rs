//! How the utterances write what they mean.

use dialogue::{
    Answer, Command, DAYS, Hours, Language, Level, Named, PayWish, Period, Reach, Slot, Start,
    Status, Value, Week,
};

const DAY_NAMES: [&str; DAYS] = ["mo", "tu", "we", "th", "fr", "sa", "su"];

pub fn value(slot: Slot, written: &str) -> Option<Value> {
    let answer = match written {
        "unclear" => return None,
        "yes" => Some(Answer::Yes),
        "no" => Some(Answer::No),
        "depends" => Some(Answer::Depends),
        "unsure" => Some(Answer::Unsure),
        _ => None,
    };
    Some(answer.map_or_else(|| other(slot, written), Value::Answer))
}

fn other(slot: Slot, written: &str) -> Value {
    match slot {
        Slot::Hours => Value::Hours(hours(written)),
        Slot::Pay => Value::Pay(pay(written)),
        Slot::Start => Value::Start(start(written)),
        _ => Value::Named(named(written)),
    }
}

fn hours(written: &str) -> Hours {
    let (reach, written) = match written.split_once(' ') {
        Some(("wish", rest)) => (Reach::Wish, rest),
        Some(("part", rest)) => (Reach::Part, rest),
        _ => (Reach::Whole, written),
    };
    let week = if written == "all" {
        Week::ALL
    } else {
        written.split("; ").map(line).fold(Week::NONE, Week::or)
    };
    Hours { week, reach }
}

fn line(written: &str) -> Week {
    let (days, times) = written.split_once(' ').unwrap_or((written, "0-24"));
    let stretches = times.split(',').map(|stretch| {
        let (from, to) = stretch.split_once('-').unwrap();
        Week::of(days_of(days), halves(from)..halves(to))
    });
    stretches.fold(Week::NONE, Week::or)
}

fn days_of(written: &str) -> Vec<usize> {
    let day = |name: &str| DAY_NAMES.iter().position(|day| *day == name).unwrap();
    if written == "*" {
        return (0..DAYS).collect();
    }
    let parts = written.split(',').flat_map(|part| match part.split_once('-') {
        Some((from, to)) => {
            let (from, to) = (day(from), day(to));
            let length = (to + DAYS - from) % DAYS;
            (0..=length).map(|step| (from + step) % DAYS).collect::<Vec<_>>()
        }
        None => vec![day(part)],
    });
    // “su-fr” is written for all but Saturday.
    parts.collect()
}

fn halves(written: &str) -> u32 {
    let (hour, minute) = written.split_once(':').unwrap_or((written, "0"));
    hour.parse::<u32>().unwrap() * 2 + minute.parse::<u32>().unwrap() / 30
}

fn pay(written: &str) -> PayWish {
    let (amounts, period) = written.split_once('/').unwrap();
    let cents = |amount: &str| (amount.parse::<f64>().unwrap() * 100.0).round() as i64;
    let (min, max) = match amounts.split_once('-') {
        Some((min, max)) => (cents(min), Some(cents(max))),
        None => (cents(amounts.trim_end_matches('+')), None),
    };
    let period = if period == "hour" { Period::Hour } else { Period::Year };
    PayWish { min_cents: min, max_cents: max, period }
}

fn start(written: &str) -> Start {
    match written.split_once("..") {
        Some((from, until)) => {
            Start { from: from.parse().unwrap(), until: Some(until.parse().unwrap()) }
        }
        None => Start { from: written.parse().unwrap(), until: None },
    }
}

fn named(written: &str) -> Vec<Named> {
    if written == "none" {
        return vec![];
    }
    let mut all: Vec<_> = written.split(',').map(one).collect();
    all.sort();
    all
}

fn one(written: &str) -> Named {
    let (key, status) = match (written.strip_prefix('!'), written.split_once(':')) {
        (Some(key), _) => (key, Status::HasNot),
        (_, Some((key, said))) => (key, status(said)),
        _ => (written, Status::Has),
    };
    Named { key: key.to_owned(), status }
}

fn status(said: &str) -> Status {
    match said {
        "held" => Status::Has,
        "expired" => Status::Expired,
        "planned" => Status::Planned,
        "basic" => Status::Level(Level::Basic),
        "conversational" => Status::Level(Level::Conversational),
        "fluent" => Status::Level(Level::Fluent),
        other => panic!("{other}"),
    }
}

/// A value in short, for a line of the report.
pub fn worded(value: &Value) -> String {
    match value {
        Value::Answer(answer) => format!("{answer:?}").to_lowercase(),
        Value::Hours(hours) => {
            let days = hours
                .week
                .days()
                .into_iter()
                .map(|day| format!("{} {:?}", DAY_NAMES[day], hours.week.stretches(day)));
            format!("{:?} {}", hours.reach, days.collect::<Vec<_>>().join("; "))
        }
        other => format!("{other:?}"),
    }
}

pub fn command(command: Command) -> String {
    match command {
        Command::Change(_) => "change".to_owned(),
        Command::Speak(Language::Spanish) => "spanish".to_owned(),
        Command::Speak(Language::English) => "english".to_owned(),
        other => format!("{other:?}").to_lowercase(),
    }
}
