//! What is different in a posting, in sentences for who has applied.

use chrono::{Datelike, NaiveDate};

use super::{
    description::{Description, Pay},
    difference::{self, Line, Said},
};
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Args, Reason},
        language::Language,
    },
    platform::i18n::Locales,
};

/// Returns a sentence for each thing that is different: `Pay: it was $19.50 to $23.00 an hour, and is …`. Where nothing but
/// an order is, there is none.
pub fn told(
    locales: &Locales,
    language: Language,
    before: &Description,
    after: &Description,
) -> Result<Vec<String>> {
    let teller = Teller { locales, language };
    let lines = difference::between(before, after).into_iter().flat_map(|one| one.lines);
    lines.filter_map(|line| teller.line(line).transpose()).collect()
}

struct Teller<'a> {
    locales: &'a Locales,
    language: Language,
}

impl Teller<'_> {
    fn line(&self, line: Line) -> Result<Option<String>> {
        let said = |said: Option<Said>| said.map(|said| self.said(said)).transpose();
        let (before, after) = (said(line.before)?.flatten(), said(line.after)?.flatten());
        let words = match (before, after) {
            (Some(before), Some(after)) => {
                Reason::new("told-changed").with("before", before).with("after", after)
            }
            (None, Some(after)) => Reason::new("told-added").with("after", after),
            (Some(before), None) => Reason::new("told-removed").with("before", before),
            (None, None) => return Ok(None),
        };
        self.say(words.with("what", self.word("job", line.what)?)).map(Some)
    }

    /// What is said of a duty inside is nothing that a candidate reads.
    fn said(&self, said: Said) -> Result<Option<String>> {
        match said {
            Said::Text(text) => Ok(Some(text)),
            Said::Word { list, word } => self.word(list, word).map(Some),
            Said::Pay(pay) => self.pay(&pay).map(Some),
            Said::Day(day) => self.day(day).map(Some),
            Said::Ticks(_) => Ok(None),
        }
    }

    fn pay(&self, pay: &Pay) -> Result<String> {
        let key = if pay.min == pay.max { "pay-one" } else { "pay-range" };
        let words = Reason::new(key).with("min", pay.min.dollars());
        self.say(words.with("max", pay.max.dollars()).with("period", pay.period.word()))
    }

    fn day(&self, day: NaiveDate) -> Result<String> {
        let words = Reason::new("day").with("day", day.day()).with("month", day.month());
        self.say(words.with("year", day.year().to_string()))
    }

    fn word(&self, list: &str, word: &str) -> Result<String> {
        let said = self.locales.say(self.language, &format!("{list}-{word}"), &Args::new());
        said.map_err(|error| Error::internal(format!("{error:#}")))
    }

    fn say(&self, words: Reason) -> Result<String> {
        let said = self.locales.say(self.language, &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::jobs::job::tests;

    #[test]
    fn who_has_applied_reads_what_was_and_what_is_in_their_language() {
        let locales = Locales::new().unwrap();
        let mut job = tests::draft();
        job.edit(vec![tests::pay(2200, 2600)]).unwrap();
        let before = job.description().clone();
        job.edit(vec![tests::pay(1950, 2300)]).unwrap();
        let mut after = job.description().clone();
        after.apply_by = Some("2026-12-04".parse().unwrap());
        let english = told(&locales, Language::English, &before, &after).unwrap();
        assert_eq!(english.len(), 2, "{english:?}");
        assert_eq!(english[0], "New: Last day to apply: Dec 4, 2026");
        assert_eq!(
            english[1],
            "Pay: it said $22.00 to $26.00 an hour. It’s now $19.50 to $23.00 an hour."
        );
        let spanish = told(&locales, Language::Spanish, &before, &after).unwrap();
        assert!(spanish[1].starts_with("Pago: decía $22.00"), "{spanish:?}");
    }

    #[test]
    fn nothing_is_told_of_an_order_or_of_what_was_said_inside() {
        let locales = Locales::new().unwrap();
        let job = tests::draft();
        let before = job.description().clone();
        let mut after = before.clone();
        after.duties.reverse();
        after.duties[0].essential = Some(true);
        assert_eq!(told(&locales, Language::English, &before, &after).unwrap(), [""; 0]);
    }
}
