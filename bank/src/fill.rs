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
    fill(text, drawn, language, str::to_owned, str::to_owned)
}

/// Returns the text with its values, as Markdown in which no value can mean anything but itself.
pub(super) fn markdown(text: &str, drawn: &Drawn, language: Language) -> Result<String, String> {
    let escaped = |value: &str| -> String {
        let escape = |sign: char| if sign.is_ascii_punctuation() { "\\" } else { "" };
        value.chars().map(|sign| format!("{}{sign}", escape(sign))).collect()
    };
    match language {
        Language::English => fill(text, drawn, language, str::to_owned, escaped),
        Language::Spanish => fill(text, drawn, language, halves, escaped),
    }
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
    between: impl Fn(&str) -> String,
    write: impl Fn(&str) -> String,
) -> Result<String, String> {
    let mut filled = String::new();
    // Whether what came last ends with a period of its own, as `1:30 p. m.` does.
    let mut is_ended = false;
    for piece in pieces(text)? {
        match piece {
            Piece::Words(words) => {
                // It may stand in bold.
                let (marks, rest) =
                    words.split_at(words.len() - words.trim_start_matches('*').len());
                let rest = rest.strip_prefix('.').filter(|_| is_ended).unwrap_or(rest);
                filled.push_str(marks);
                filled.push_str(&between(rest));
                is_ended = false;
            }
            Piece::Blank { form, name } => {
                let value = drawn.get(name).ok_or_else(|| format!("there is no value `{name}`"))?;
                let said = said(form, value, language).ok_or_else(|| {
                    let form = if form.is_empty() { "a plain" } else { form };
                    format!("`{name}` cannot be written as {form} value: it is {value}")
                })?;
                is_ended = form == "time" && said.ends_with('.');
                filled.push_str(&write(&said));
            }
        }
    }
    Ok(filled)
}

/// Returns words as Spanish writes times of the day, where somebody wrote them as English does: `8 am` is
/// `8 a. m.`, which ends a sentence by itself.
fn halves(words: &str) -> String {
    let (mut said, mut rest) = (String::with_capacity(words.len()), words);
    while let Some(at) = rest.find(" am").into_iter().chain(rest.find(" pm")).min() {
        let (before, after) = rest.split_at(at);
        let (half, tail) = after.split_at(3);
        let is_time = before.ends_with(|sign: char| sign.is_ascii_digit())
            && !tail.starts_with(char::is_alphanumeric);
        said.push_str(before);
        if is_time {
            said.push(' ');
            said.push_str(half_of_day(half == " am", Language::Spanish));
            rest = tail.strip_prefix('.').unwrap_or(tail);
        } else {
            said.push_str(half);
            rest = tail;
        }
    }
    said.push_str(rest);
    said
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
        ("time", Value::Number(minutes)) => time(*minutes, language),
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

/// 9:15 am / 9:15 a. m.
fn time(minutes: Decimal, language: Language) -> Option<String> {
    let minutes = minutes.to_u32().filter(|_| minutes.is_integer())?;
    let (hour, minute) = (minutes / 60, minutes % 60);
    let half = half_of_day(hour < 12, language);
    let hour_of_half = if hour % 12 == 0 { 12 } else { hour % 12 };
    (hour < 24).then(|| format!("{hour_of_half}:{minute:02} {half}"))
}

fn half_of_day(is_morning: bool, language: Language) -> &'static str {
    match (language, is_morning) {
        (Language::English, true) => "am",
        (Language::English, false) => "pm",
        (Language::Spanish, true) => "a.\u{a0}m.",
        (Language::Spanish, false) => "p.\u{a0}m.",
    }
}

/// Tue, Mar 9, 2027 / martes 9 de marzo de 2027. Short, *mar* would be the day as well as the month. What is joined counts as
/// one word of what there is to read, so that a day has four of them in both languages.
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
            let weekday = words("lunes martes miércoles jueves viernes sábado domingo", weekday);
            let month = words(
                "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre \
                 diciembre",
                month,
            );
            format!("{weekday} {} de\u{a0}{month} de\u{a0}{}", date.day(), date.year())
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
        assert_eq!(time(0.into(), Language::English).unwrap(), "12:00 am");
        assert_eq!(time(750.into(), Language::English).unwrap(), "12:30 pm");
    }

    #[test]
    fn spanish_writes_days_and_times_as_spanish_does() {
        let said = |text| plain(text, &drawn(), Language::Spanish).unwrap();
        assert_eq!(said("{{date seen_on}}"), "martes 9 de\u{a0}marzo de\u{a0}2027");
        assert_eq!(said("{{time at}}, o más tarde"), "9:15 a.\u{a0}m., o más tarde");
        assert_eq!(said("A las {{time at}}. Y después."), "A las 9:15 a.\u{a0}m. Y después.");
    }

    #[test]
    fn a_time_that_was_written_into_a_spanish_text_is_shown_as_spanish_writes_it() {
        let shown = |text| markdown(text, &drawn(), Language::Spanish).unwrap();
        assert_eq!(shown("De 8 am a 4:00 pm."), "De 8 a.\u{a0}m. a 4:00 p.\u{a0}m.");
        assert_eq!(shown("Un amigo, 8 amigos, 2 pmol"), "Un amigo, 8 amigos, 2 pmol");
        assert_eq!(shown("Cerca de las {{time at}}."), "Cerca de las 9\\:15 a\\.\u{a0}m\\.");
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
