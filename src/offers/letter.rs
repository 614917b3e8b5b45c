//! The letter that is signed: the terms in whole sentences, in the language of the practice.
//!
//! It is in English, whatever language the candidate reads: whoever decides reads the same bytes, and must not
//! learn from them which language that is. The page around it says the terms in the candidate's language.

use chrono::NaiveDate;

use super::terms::Terms;
use crate::{
    error::{Error, Result},
    jobs::{Line, PayPeriod},
    kernel::{
        fault::{Args, Reason},
        language::Language,
    },
    platform::{i18n::Locales, render::in_full},
    practices::Practice,
};

/// What the letter names beside the terms.
pub struct Named<'a> {
    pub person: &'a str,
    pub job: &'a str,
    /// What comes with the pay, as the posting says.
    pub benefits: &'a [Line],
    pub practice: &'a Practice,
    pub today: NaiveDate,
}

/// Writes the letter: paragraphs with an empty line between them.
pub fn write(locales: &Locales, terms: &Terms, named: &Named<'_>) -> Result<String> {
    let say = |words: Reason| said(locales, Language::English, &words.code, &words.args);
    let day = |day| in_words(locales, Language::English, day);
    let state = format!("state-{}", named.practice.particulars.state.word());
    let state = said(locales, Language::English, &state, &Args::new())?;
    let mut paragraphs = vec![
        day(named.today)?,
        say(Reason::new("offer-letter-dear").with("name", named.person))?,
        say(Reason::new("offer-letter-position")
            .with("practice", named.practice.name())
            .with("job", named.job)
            .with("location", terms.location.as_str())
            .with("supervisor", terms.supervisor.as_str())
            .with("day", day(terms.first_day)?))?,
        say(Reason::new("offer-letter-pay")
            .with("pay", terms.pay.dollars())
            .with("period", terms.period.word())
            .with("schedule", terms.schedule.as_str().trim_end_matches('.'))
            .with("hours", terms.hours.unwrap_or(0)))?,
    ];
    if terms.period == PayPeriod::Hour {
        paragraphs.push(say(Reason::new("offer-letter-overtime"))?);
    }
    if !named.benefits.is_empty() {
        let benefits = named.benefits.iter().map(Line::as_str).collect::<Vec<_>>().join("; ");
        paragraphs.push(say(Reason::new("offer-letter-benefits").with("benefits", benefits))?);
    }
    if !terms.conditions.is_empty() {
        let said: Result<Vec<_>> = terms
            .conditions
            .iter()
            .map(|one| say(Reason::new("offer-letter-condition").with("condition", one.word())))
            .collect();
        let conditions = said?.join("; ");
        paragraphs
            .push(say(Reason::new("offer-letter-conditions").with("conditions", conditions))?);
    }
    paragraphs.push(say(Reason::new("offer-letter-at_will").with("state", state))?);
    paragraphs.push(say(Reason::new("offer-letter-open").with("day", day(terms.answer_by)?))?);
    paragraphs.push(named.practice.name().to_owned());
    Ok(paragraphs.join("\n\n"))
}

/// Says a date in full: `Tuesday, November 24, 2026`.
pub fn in_words(locales: &Locales, language: Language, day: NaiveDate) -> Result<String> {
    let words = in_full(day);
    said(locales, language, &words.code, &words.args)
}

pub fn said(locales: &Locales, language: Language, code: &str, args: &Args) -> Result<String> {
    locales.say(language, code, args).map_err(|error| Error::internal(format!("{error:#}")))
}
