//! How long somebody has to answer a report: by state, as dated facts with their source.
//!
//! What a law asks at least and what employers do are told apart. The wait is the longer of the two, and the office
//! may make it longer still, never shorter.

use std::sync::LazyLock;

use checklists::{Calendar, Side, Unit};
use chrono::NaiveDate;
use chrono_tz::Tz;
use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::{
    error::{Error, Result},
    practices::Particulars,
};

#[derive(RustEmbed)]
#[folder = "templates/background-checks/"]
#[include = "*.yaml"]
struct Files;

static FACTS: LazyLock<anyhow::Result<Facts>> = LazyLock::new(read);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    as_of: NaiveDate,
    usual: Usual,
    waits: Vec<StateWait>,
    papers: Papers,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Usual {
    days: u16,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StateWait {
    state: String,
    since: NaiveDate,
    /// How many people an employer must have.
    from: i32,
    days: u16,
    source: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Papers {
    source: String,
    states: Vec<String>,
}

/// What is so in one place on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wait {
    pub days: u16,
    /// What the state asks at least, if it asks for anything.
    pub by_law: Option<u16>,
    pub source: &'static str,
    pub as_of: NaiveDate,
    /// Where it was read that the state has papers of its own.
    pub own_papers: Option<&'static str>,
}

fn read() -> anyhow::Result<Facts> {
    let file =
        Files::get("states.yaml").ok_or_else(|| anyhow::anyhow!("states.yaml is missing"))?;
    Ok(serde_saphyr::from_str(std::str::from_utf8(&file.data)?)?)
}

/// Returns how long somebody has to answer, in the state of the practice on that day.
pub fn wait(here: &Particulars, on: NaiveDate) -> Result<Wait> {
    let facts = FACTS.as_ref().map_err(|error| Error::internal(format!("{error:#}")))?;
    let state = here.state.word();
    let binds =
        |law: &&StateWait| law.state == state && law.since <= on && here.head_count >= law.from;
    let law = facts.waits.iter().filter(binds).max_by_key(|law| law.days);
    let by_law = law.map(|law| law.days);
    let longer = law.filter(|law| law.days > facts.usual.days);
    let has_papers = facts.papers.states.iter().any(|one| one == state);
    Ok(Wait {
        days: facts.usual.days.max(by_law.unwrap_or(0)),
        by_law,
        source: longer.or(law).map_or(facts.usual.source.as_str(), |law| law.source.as_str()),
        as_of: facts.as_of,
        own_papers: has_papers.then_some(facts.papers.source.as_str()),
    })
}

/// Returns the last day of a wait of so many business days, of which the day of the notice is none.
pub fn last_day(zone: Tz, sent_on: NaiveDate, days: u16) -> Result<NaiveDate> {
    let last = Calendar::usual(zone).step(sent_on, days, Unit::Business, Side::After);
    last.ok_or_else(|| Error::internal("the calendar ends"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practices::State;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn office(state: State, head_count: i32) -> Particulars {
        Particulars {
            name: "Cedar Hollow".parse().unwrap(),
            state,
            city: "Salem".parse().unwrap(),
            zone: "pacific".parse().unwrap(),
            head_count,
        }
    }

    #[test]
    fn the_wait_is_five_business_days_and_a_holiday_is_none_of_them() {
        let zone = chrono_tz::America::Los_Angeles;
        let table = [
            // Thanksgiving lies between.
            ("2026-11-23", 5, "2026-12-01"),
            ("2026-11-20", 5, "2026-11-30"),
            // New Year's Day is a Friday.
            ("2026-12-31", 2, "2027-01-05"),
            ("2026-12-05", 1, "2026-12-07"),
        ];
        for (sent, days, last) in table {
            assert_eq!(last_day(zone, day(sent), days).unwrap(), day(last), "{sent} and {days}");
        }
    }

    #[test]
    fn washington_binds_the_larger_office_first_and_never_shortens_the_wait() {
        let by_law = |people, on| wait(&office(State::Washington, people), day(on)).unwrap().by_law;
        assert_eq!(by_law(15, "2026-06-30"), None);
        assert_eq!(by_law(15, "2026-07-01"), Some(2));
        assert_eq!(by_law(14, "2026-12-31"), None);
        assert_eq!(by_law(1, "2027-01-01"), Some(2));
        assert_eq!(wait(&office(State::Washington, 15), day("2026-12-01")).unwrap().days, 5);
    }

    #[test]
    fn where_a_law_asks_for_five_days_they_are_no_custom() {
        let by_law = |state, people| {
            let wait = wait(&office(state, people), day("2026-12-01")).unwrap();
            assert!(wait.own_papers.is_some(), "it has papers of its own");
            (wait.by_law, wait.source.starts_with("Custom"))
        };
        assert_eq!(by_law(State::California, 5), (Some(5), false));
        assert_eq!(by_law(State::California, 4), (None, true));
        assert_eq!(by_law(State::Illinois, 1), (Some(5), false));
    }

    #[test]
    fn a_state_without_a_rule_says_that_five_days_are_custom() {
        let here = wait(&office(State::Oregon, 15), day("2026-12-01")).unwrap();
        assert_eq!((here.days, here.by_law, here.own_papers), (5, None, None));
        assert!(here.source.starts_with("Custom"), "{}", here.source);
        assert!(
            wait(&office(State::California, 1), day("2026-12-01")).unwrap().own_papers.is_some()
        );
    }
}
