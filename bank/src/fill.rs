//! Values in a text: `{{name}}`, `{{money name}}`, `{{date name}}`, `{{time name}}`.

use chrono::{Datelike, NaiveDate};
use rust_decimal::{Decimal, RoundingStrategy, prelude::ToPrimitive};

use super::value::{Drawn, Value};
use crate::language::Language;

/// A part of a text.
enum Piece<'a> {
    Words(&'a str),
    Blank { form: &'a str, name: &'a str },
}

/// Returns the names that a text asks for.
pub(super) fn names(text: &str) -> Result<Vec<&str>, String> {
    let names = pieces(text)?.into_iter().filter_map(|piece| match piece {
        Piece::Words(_) => None,
        Piece::Blank { name, .. } => Some(name),
    });
    Ok(names.collect())
}

/// Returns the text with its values, as plain words.
pub(super) fn plain(text: &str, drawn: &Drawn, language: Language) -> Result<String, String> {
    fill(text, drawn, language, str::to_owned)
}

/// Returns the text with its values, as Markdown in which no value can mean anything but itself.
pub(super) fn markdown(text: &str, drawn: &Drawn, language: Language) -> Result<String, String> {
    fill(text, drawn, language, |value| {
        let escape = |sign: char| if sign.is_ascii_punctuation() { "\\" } else { "" };
        value.chars().map(|sign| format!("{}{sign}", escape(sign))).collect()
    })
}

/// Returns the text without its values.
pub(super) fn without(text: &str) -> String {
    let words = pieces(text).unwrap_or_default().into_iter().filter_map(|piece| match piece {
        Piece::Words(words) => Some(words),
        Piece::Blank { .. } => None,
    });
    words.collect()
}

fn fill(
    text: &str,
    drawn: &Drawn,
    language: Language,
    write: impl Fn(&str) -> String,
) -> Result<String, String> {
    let pieces = pieces(text)?.into_iter().map(|piece| match piece {
        Piece::Words(words) => Ok(words.to_owned()),
        Piece::Blank { form, name } => {
            let value = drawn.get(name).ok_or_else(|| format!("there is no value `{name}`"))?;
            said(form, value, language).map(|said| write(&said)).ok_or_else(|| {
                let form = if form.is_empty() { "a plain" } else { form };
                format!("`{name}` cannot be written as {form} value: it is {value}")
            })
        }
    });
    pieces.collect()
}

fn pieces(text: &str) -> Result<Vec<Piece<'_>>, String> {
    let (mut pieces, mut rest) = (vec![], text);
    while let Some((words, after)) = rest.split_once("{{") {
        let (blank, after) = after.split_once("}}").ok_or("a `{{` is never closed")?;
        pieces.extend([Piece::Words(words), read_blank(blank)?]);
        rest = after;
    }
    pieces.push(Piece::Words(rest));
    let is_stray = |piece: &Piece| matches!(piece, Piece::Words(words) if words.contains("}}"));
    if pieces.iter().any(is_stray) { Err("a `}}` closes nothing".to_owned()) } else { Ok(pieces) }
}

fn read_blank(blank: &str) -> Result<Piece<'_>, String> {
    let words: Vec<_> = blank.split_whitespace().collect();
    let (form, name) = match words[..] {
        [name] => ("", name),
        [form @ ("money" | "date" | "time"), name] => (form, name),
        _ => return Err(format!("`{{{{{blank}}}}}` is no name")),
    };
    let is_name = name.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_');
    if is_name {
        Ok(Piece::Blank { form, name })
    } else {
        Err(format!("`{{{{{blank}}}}}` is no name: give it one in `let`"))
    }
}

/// Returns the value in words, if it is of that form.
fn said(form: &str, value: &Value, language: Language) -> Option<String> {
    match (form, value) {
        ("", Value::Number(number)) => Some(grouped(&number.normalize().to_string())),
        ("", Value::Text(text)) => Some(text.clone()),
        ("money", Value::Number(amount)) => money(*amount),
        ("date", Value::Date(date)) => Some(day(*date, language)),
        ("time", Value::Number(minutes)) => time(*minutes),
        _ => None,
    }
}

/// $1,234.50
fn money(amount: Decimal) -> Option<String> {
    let cents = amount.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero);
    let sign = if cents < Decimal::ZERO { "−" } else { "" };
    (cents == amount).then(|| format!("{sign}${}", grouped(&format!("{:.2}", cents.abs()))))
}

/// Puts a comma before each three digits of the whole part.
fn grouped(number: &str) -> String {
    let (whole, fraction) = number.find('.').map_or((number, ""), |point| number.split_at(point));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
    let comma = |place: usize| place > 0 && (digits.len() - place).is_multiple_of(3);
    let whole = digits.char_indices().map(|(place, digit)| {
        let comma = if comma(place) { "," } else { "" };
        format!("{comma}{digit}")
    });
    format!("{sign}{}{fraction}", whole.collect::<String>())
}

/// 9:15 am
fn time(minutes: Decimal) -> Option<String> {
    let minutes = minutes.to_u32().filter(|_| minutes.is_integer())?;
    let (hour, minute) = (minutes / 60, minutes % 60);
    let half = if hour < 12 { "am" } else { "pm" };
    let hour_of_half = if hour % 12 == 0 { 12 } else { hour % 12 };
    (hour < 24).then(|| format!("{hour_of_half}:{minute:02} {half}"))
}

/// Tue, Mar 9, 2027 / mar 9 mar 2027
fn day(date: NaiveDate, language: Language) -> String {
    let words = |list: &'static str, index: u32| {
        let index = usize::try_from(index).unwrap_or_default();
        list.split(' ').nth(index).unwrap_or_default()
    };
    let (weekday, month) = (date.weekday().num_days_from_monday(), date.month0());
    match language {
        Language::English => {
            let weekday = words("Mon Tue Wed Thu Fri Sat Sun", weekday);
            let month = words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec", month);
            format!("{weekday}, {month} {}, {}", date.day(), date.year())
        }
        Language::Spanish => {
            let weekday = words("lun mar mié jue vie sáb dom", weekday);
            let month = words("ene feb mar abr may jun jul ago sep oct nov dic", month);
            format!("{weekday} {} {month} {}", date.day(), date.year())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn drawn() -> Drawn {
        let mut drawn = Drawn::default();
        for (name, number) in [
            ("owes", "1052.4"),
            ("visits", "4"),
            ("weight", "12.50"),
            ("at", "555"),
            ("mcg", "-2000"),
        ] {
            drawn.insert(name, Value::Number(number.parse().unwrap()));
        }
        drawn.insert("third", Value::Number(Decimal::ONE / Decimal::from(3)));
        drawn.insert("seen_on", Value::Date("2027-03-09".parse().unwrap()));
        drawn.insert("who", Value::Text("*O'Neil* <b>".to_owned()));
        drawn
    }

    fn said(text: &str) -> String {
        let said = plain(text, &drawn(), Language::English);
        said.unwrap_or_else(|why| format!("wrong: {why}"))
    }

    #[test]
    fn values_are_written_as_the_readme_says() {
        assert_eq!(said("Owes {{money owes}}."), "Owes $1,052.40.");
        assert_eq!(said("{{visits}}, {{weight}} kg, {{mcg}}"), "4, 12.5 kg, −2,000");
        assert_eq!(said("{{ time at }}"), "9:15 am");
        assert_eq!(said("{{date seen_on}}"), "Tue, Mar 9, 2027");
        let spanish = plain("{{date seen_on}}", &drawn(), Language::Spanish);
        assert_eq!(spanish.unwrap(), "mar 9 mar 2027");
        assert_eq!(time(0.into()).unwrap(), "12:00 am");
        assert_eq!(time(750.into()).unwrap(), "12:30 pm");
    }

    #[test]
    fn what_cannot_be_written_says_why() {
        for (text, why) in [
            ("{{owed}}", "there is no value `owed`"),
            ("{{owes", "a `{{` is never closed"),
            ("owes}}", "a `}}` closes nothing"),
            ("{{owes * 2}}", "`{{owes * 2}}` is no name"),
            ("{{owes*2}}", "`{{owes*2}}` is no name: give it one in `let`"),
            ("{{seen_on}}", "`seen_on` cannot be written as a plain value: it is 2027-03-09"),
            ("{{date at}}", "`at` cannot be written as date value: it is 555"),
            ("{{time owes}}", "`owes` cannot be written as time value: it is 1052.4"),
        ] {
            assert_eq!(said(text), format!("wrong: {why}"), "{text}");
        }
        assert!(said("{{money third}}").starts_with("wrong: `third` cannot be written as money"));
    }

    #[test]
    fn a_value_means_nothing_in_markdown_but_itself() {
        let text = markdown("**{{who}}** pays", &drawn(), Language::English).unwrap();
        assert_eq!(text, r"**\*O\'Neil\* \<b\>** pays");
    }
}
