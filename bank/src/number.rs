//! Reading a number that somebody typed, kindly: `$1,234.50`, ` .5 `, `15 %`, `2.5 mL`.

use rust_decimal::Decimal;

use crate::{refused::Refused, words::words};

words! {
    /// What a number that somebody types counts.
    pub enum Unit {
        Usd = "usd",
        Percent = "percent",
        Days = "days",
        Minutes = "minutes",
        Count = "count",
        Mg = "mg",
        Ml = "ml",
        MgKg = "mg_kg",
        Kg = "kg",
        Lb = "lb",
        Cm = "cm",
        Units = "units",
        DropsMin = "drops_min",
        Celsius = "celsius",
        Bmi = "bmi",
    }
}
const DIGITS: usize = 20;

/// A comma groups thousands. `12,5` is refused, because we cannot know whether 12.5 or 125 is
/// meant.
pub fn read_number(typed: &str, unit: Unit) -> Result<Decimal, Refused> {
    let text = typed.trim().to_lowercase().replace('−', "-");
    let (before, text) = split_sign(&text);
    let amount = text.strip_prefix('$').filter(|_| unit == Unit::Usd).map(str::trim_start);
    // Both -$3 and $-3 are written.
    let (sign, text) = match amount {
        Some(amount) if before.is_empty() => split_sign(amount),
        amount => (before, amount.unwrap_or(text)),
    };
    let digits = without_commas(without_unit(text, unit))?;
    let points = digits.matches('.').count();
    let is_number = digits.chars().all(|sign| sign.is_ascii_digit() || sign == '.');
    let has_digit = digits.len() > points;
    if !is_number || !has_digit || points > 1 || digits.len() > DIGITS {
        return Err(Refused::NumberForm);
    }
    // Before and behind a point stands a digit.
    let behind = if points == 0 { "" } else { "0" };
    let number = format!("{sign}0{digits}{behind}").parse();
    number.map_err(|_| Refused::NumberForm)
}

fn split_sign(text: &str) -> (&str, &str) {
    if let Some(rest) = text.strip_prefix('-') {
        return ("-", rest.trim_start());
    }
    ("", text.strip_prefix('+').unwrap_or(text).trim_start())
}

fn without_unit(text: &str, unit: Unit) -> &str {
    let spelling = spellings(unit).iter().find_map(|spelling| text.strip_suffix(spelling));
    spelling.unwrap_or(text).trim_end()
}

fn without_commas(text: &str) -> Result<String, Refused> {
    let (whole, fraction) = text.find('.').map_or((text, ""), |point| text.split_at(point));
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default();
    let is_grouped = match groups.clone().next() {
        None => true,
        Some(_) => (1..=3).contains(&first.len()) && groups.all(|group| group.len() == 3),
    };
    // 0,500 is half of one to whoever writes a comma for the point.
    let is_decimal = first == "0" && whole.contains(',');
    if !is_grouped || is_decimal || fraction.contains(',') {
        return Err(Refused::NumberComma);
    }
    Ok(text.replace(',', ""))
}

/// How people write what a number counts, longest first.
fn spellings(unit: Unit) -> &'static [&'static str] {
    match unit {
        Unit::Usd => &["dollars", "dólares", "dolares", "usd", "$"],
        Unit::Percent => &["por ciento", "percent", "%"],
        Unit::Days => &["days", "day", "días", "dias", "día", "dia"],
        Unit::Minutes => &["minutes", "minutos", "minute", "minuto", "min"],
        Unit::Mg => &["mg"],
        Unit::Ml => &["ml"],
        Unit::MgKg => &["mg/kg"],
        Unit::Kg => &["kg"],
        Unit::Lb => &["pounds", "libras", "lbs", "lb"],
        Unit::Cm => &["cm"],
        Unit::Units => &["unidades", "unidad", "units", "unit"],
        Unit::DropsMin => &["drops/min", "gotas/min", "gtt/min"],
        Unit::Celsius => &["°c", "ºc", "c"],
        Unit::Count | Unit::Bmi => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_read_as_it_was_meant() {
        for (typed, unit, number) in [
            ("$1,234.50", Unit::Usd, "1234.50"),
            (" $ 52.4 ", Unit::Usd, "52.4"),
            ("52.40 dollars", Unit::Usd, "52.4"),
            (".5", Unit::Ml, "0.5"),
            ("5.", Unit::Ml, "5"),
            ("5", Unit::Count, "5"),
            ("2.5 mL", Unit::Ml, "2.5"),
            ("15 %", Unit::Percent, "15"),
            ("\u{a0}+7", Unit::Days, "7"),
            ("7 días", Unit::Days, "7"),
            ("-3", Unit::Celsius, "-3"),
            ("−$3.00", Unit::Usd, "-3"),
            ("$-3.00", Unit::Usd, "-3"),
            ("12,345,678", Unit::Count, "12345678"),
            ("007", Unit::Count, "7"),
        ] {
            assert_eq!(read_number(typed, unit), Ok(number.parse().unwrap()), "{typed}");
        }
    }

    #[test]
    fn what_could_mean_two_numbers_is_refused() {
        for typed in ["12,5", "1,23", "0,500", "1,2345", "1.5,0", ",5", "1234,567"] {
            let why = read_number(typed, Unit::Usd).unwrap_err();
            assert_eq!(why, Refused::NumberComma, "{typed}");
        }
    }

    #[test]
    fn what_is_no_number_is_refused() {
        let long = "1".repeat(21);
        for typed in
            ["", " ", "$", ".", "-", "twelve", "1/2", "1e3", "5 5", "1.2.3", "15 %", "--5", &long]
        {
            let why = read_number(typed, Unit::Usd).unwrap_err();
            assert_eq!(why, Refused::NumberForm, "{typed}");
        }
    }
}
