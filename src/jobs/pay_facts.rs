//! What is known about the pay of a posting: what the laws of its place ask it to say, and what others pay.
//! They are files of `templates/pay/`, dated facts with where they were read, read once.

use std::sync::LazyLock;

use anyhow::Context;
use chrono::{Months, NaiveDate};
use rust_embed::RustEmbed;
use serde::Deserialize;

use super::{description::PayPeriod, profile::RoleKey};
use crate::{
    error::{Error, Result},
    kernel::money::Cents,
};

crate::words! {
    /// What a law asks of a posting, or of the employer.
    pub enum Asks {
        PayRange = "pay_range",
        Benefits = "benefits",
        OtherPay = "other_pay",
        Deadline = "deadline",
        /// Not in the posting: to whoever asks, or has been interviewed.
        OnRequest = "on_request",
    }
}

/// A law on what postings say of pay.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    pub state: String,
    /// The city whose law it is, if it is not the state's.
    pub city: Option<String>,
    pub since: NaiveDate,
    /// From when on somebody sees to it, if that is later.
    pub enforced_from: Option<NaiveDate>,
    /// How many people an employer must have for it.
    pub from: i32,
    pub asks: Vec<Asks>,
    /// Where it was read.
    pub source: String,
}

/// What others pay for such work, as somebody has published it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    pub role: RoleKey,
    pub period: PayPeriod,
    pub median: Cents,
    /// What is typical, from and to.
    pub low: Cents,
    pub high: Cents,
    pub published: NaiveDate,
}

/// All that is known, and when the laws were last looked at.
pub struct Facts {
    pub as_of: NaiveDate,
    laws: Vec<Law>,
    figures: Vec<Figure>,
}

/// Where a posting stands, and for how many people.
#[derive(Clone, Copy)]
pub struct Place<'a> {
    pub state: &'a str,
    pub city: &'a str,
    pub head_count: i32,
}

/// A figure says less with the years: after so many it is shown as old.
const OLD_AFTER: Months = Months::new(24);

impl Facts {
    /// Returns the laws that bind a posting there, those of the state first. What begins later is among them.
    pub fn laws(&self, place: Place<'_>) -> Vec<&Law> {
        let is_of = |law: &&Law| {
            let city = law.city.as_ref();
            let is_there = city.is_none_or(|city| city.eq_ignore_ascii_case(place.city.trim()));
            law.state == place.state && is_there && place.head_count >= law.from
        };
        self.laws.iter().filter(is_of).collect()
    }

    /// Returns what others pay for such work, if that was published.
    pub fn figure(&self, role: RoleKey) -> Option<&Figure> {
        self.figures.iter().find(|figure| figure.role == role)
    }
}

impl Figure {
    pub fn is_old(&self, today: NaiveDate) -> bool {
        self.published.checked_add_months(OLD_AFTER).is_some_and(|end| today >= end)
    }
}

#[derive(RustEmbed)]
#[folder = "templates/pay/"]
#[include = "*.yaml"]
struct Files;

static FACTS: LazyLock<anyhow::Result<Facts>> = LazyLock::new(read);

/// Returns all that is known.
pub fn facts() -> Result<&'static Facts> {
    FACTS.as_ref().map_err(|error| Error::internal(format!("{error:#}")))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLaws {
    as_of: String,
    laws: Vec<WrittenLaw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLaw {
    state: String,
    city: Option<String>,
    since: String,
    enforced_from: Option<String>,
    from: i32,
    asks: Vec<String>,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFigures {
    figures: Vec<WrittenFigure>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenFigure {
    role: String,
    period: String,
    median: i32,
    low: i32,
    high: i32,
    published: String,
}

fn read() -> anyhow::Result<Facts> {
    let laws: WrittenLaws = serde_saphyr::from_str(&text("laws.yaml")?)?;
    let figures: WrittenFigures = serde_saphyr::from_str(&text("figures.yaml")?)?;
    Ok(Facts {
        as_of: laws.as_of.parse()?,
        laws: laws.laws.into_iter().map(WrittenLaw::law).collect::<anyhow::Result<_>>()?,
        figures: figures
            .figures
            .into_iter()
            .map(WrittenFigure::figure)
            .collect::<anyhow::Result<_>>()?,
    })
}

fn text(name: &str) -> anyhow::Result<String> {
    let file = Files::get(name).with_context(|| format!("{name} is missing"))?;
    Ok(String::from_utf8(file.data.into_owned())?)
}

impl WrittenLaw {
    fn law(self) -> anyhow::Result<Law> {
        let asks = self.asks.iter().map(|word| word.parse::<Asks>());
        Ok(Law {
            since: self.since.parse()?,
            enforced_from: self.enforced_from.map(|day| day.parse()).transpose()?,
            asks: asks.collect::<Result<_, _>>()?,
            state: self.state,
            city: self.city,
            from: self.from,
            source: self.source,
        })
    }
}

impl WrittenFigure {
    fn figure(self) -> anyhow::Result<Figure> {
        Ok(Figure {
            role: self.role.parse()?,
            period: self.period.parse()?,
            median: Cents(self.median),
            low: Cents(self.low),
            high: Cents(self.high),
            published: self.published.parse()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(state: &'static str, city: &'static str, head_count: i32) -> Vec<Vec<Asks>> {
        let laws = facts().unwrap().laws(Place { state, city, head_count });
        laws.iter().map(|law| law.asks.clone()).collect()
    }

    #[test]
    fn a_law_binds_those_who_have_enough_people() {
        use Asks::{Benefits, PayRange};
        assert_eq!(at("IL", "Peoria", 14), Vec::<Vec<Asks>>::new());
        assert_eq!(at("IL", "Peoria", 15), [vec![PayRange, Benefits]]);
        assert_eq!(at("VA", "Norfolk", 1), [vec![PayRange]], "all sizes");
        assert_eq!(at("RI", "Providence", 1), [vec![Asks::OnRequest]]);
        assert!(at("OR", "Salem", 26).is_empty());
    }

    #[test]
    fn a_city_binds_its_own() {
        assert_eq!(at("OH", "cleveland ", 15).len(), 1);
        assert!(at("OH", "Dayton", 15).is_empty() && at("TX", "Cleveland", 15).is_empty());
        assert_eq!(at("NJ", "Jersey City", 5).len(), 1);
        assert!(at("NJ", "Newark", 5).is_empty());
    }

    #[test]
    fn columbus_has_two_days_and_delaware_one_to_come() {
        let of =
            |state, city| facts().unwrap().laws(Place { state, city, head_count: 50 })[0].clone();
        let columbus = of("OH", "Columbus");
        assert_eq!(columbus.since.to_string(), "2025-12-03");
        assert_eq!(columbus.enforced_from.unwrap().to_string(), "2027-01-01");
        assert_eq!(of("DE", "Dover").since.to_string(), "2027-09-26");
    }

    #[test]
    fn a_figure_is_old_after_two_years_and_nothing_is_made_up() {
        let figure = facts().unwrap().figure(RoleKey::OfficeManager).unwrap();
        assert_eq!(
            (figure.median, figure.low, figure.high),
            (Cents(8_544_700), Cents(7_454_600), Cents(9_822_100))
        );
        assert!(!figure.is_old("2026-01-31".parse().unwrap()));
        assert!(figure.is_old("2026-02-01".parse().unwrap()));
        assert_eq!(facts().unwrap().figure(RoleKey::Receptionist), None);
    }

    #[test]
    fn every_law_says_where_it_was_read() {
        let facts = facts().unwrap();
        assert!(facts.laws.len() > 15);
        for law in &facts.laws {
            assert!(!law.source.is_empty() && !law.asks.is_empty() && law.from > 0, "{law:?}");
        }
    }
}
