//! Until when which law has what kept. Each is a line of `templates/retention/laws.yaml`, with its source and
//! the day as of which it was read.

use std::sync::LazyLock;

use chrono::{Months, NaiveDate};
use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::{
    error::{Error, Result},
    platform::db::held::Keeping,
};

crate::words! {
    /// Which records a law is about.
    pub enum KeptRecord {
        HiringRecords = "hiring_records",
        PersonnelRecords = "personnel_records",
        PayRecords = "pay_records",
        FormI9 = "form_i9",
        PrivacyTraining = "privacy_training",
        SafetyTraining = "safety_training",
        HealthRecords = "health_records",
        ExclusionProofs = "exclusion_proofs",
    }
}

/// From when on a time runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum From {
    LastRecord,
    FirstDay,
    LastDay,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    pub keeping: Keeping,
    pub record: KeptRecord,
    from: From,
    years: u32,
    /// Only where a task of this class was recorded.
    when: Option<String>,
    pub source: String,
    states: Vec<Longer>,
}

/// A state in which it is longer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Longer {
    state: String,
    years: u32,
    source: String,
}

/// What a law's day follows from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub last_record: Option<NaiveDate>,
    /// Whether any of it is still going on: an application that is open.
    pub is_open: bool,
    pub first_day: Option<NaiveDate>,
    pub last_day: Option<NaiveDate>,
    /// Whether they work here, or are about to.
    pub works_here: bool,
    /// The classes of what was recorded in their onboarding.
    pub classes: Vec<String>,
}

/// How long something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Until {
    /// Through this day.
    Day(NaiveDate),
    /// As long as it goes on, or they work here.
    Ongoing,
}

/// That a law binds, and how long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bind {
    pub record: KeptRecord,
    pub source: String,
    pub until: Until,
}

impl Until {
    /// What is kept through a day may go on the next.
    pub fn binds(self, today: NaiveDate) -> bool {
        match self {
            Self::Day(day) => today <= day,
            Self::Ongoing => true,
        }
    }

    pub fn day(self) -> Option<NaiveDate> {
        match self {
            Self::Day(day) => Some(day),
            Self::Ongoing => None,
        }
    }
}

impl Law {
    /// Returns until when it has such records kept in that state, if it is about them at all.
    fn bind(&self, state: &str, facts: &Facts) -> Option<Bind> {
        let is_about = self.when.as_ref().is_none_or(|class| facts.classes.contains(class));
        if !is_about {
            return None;
        }
        let longer = self.states.iter().find(|longer| longer.state == state);
        let (years, source) =
            longer.map_or((self.years, &self.source), |longer| (longer.years, &longer.source));
        let end = || {
            let from = match self.from {
                From::LastRecord => facts.last_record,
                // Of whoever never worked here there is only the record.
                From::FirstDay => facts.first_day.or(facts.last_record),
                From::LastDay => facts.last_day.or(facts.last_record),
            };
            from?.checked_add_months(Months::new(years * 12)).map(Until::Day)
        };
        let is_ongoing = match self.keeping {
            Keeping::Hiring => facts.is_open,
            _ => facts.works_here,
        };
        let until = if is_ongoing { Some(Until::Ongoing) } else { end() };
        Some(Bind { record: self.record, source: source.clone(), until: until? })
    }
}

/// How long one kind of records is kept, for a list of all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    pub keeping: Keeping,
    pub record: KeptRecord,
    pub years: u32,
    /// Since when the years run: the last record, the first day of work or the last.
    pub from: &'static str,
    pub source: String,
}

/// Returns how long records are kept in that state, by the order of the file.
pub fn classes(state: &str) -> Result<Vec<Class>> {
    let class = |law: &Law| {
        let longer = law.states.iter().find(|longer| longer.state == state);
        let (years, source) =
            longer.map_or((law.years, &law.source), |longer| (longer.years, &longer.source));
        let from = match law.from {
            From::LastRecord => "last_record",
            From::FirstDay => "first_day",
            From::LastDay => "last_day",
        };
        Class { keeping: law.keeping, record: law.record, years, from, source: source.clone() }
    };
    Ok(laws()?.iter().map(class).collect())
}

/// Returns what binds records that are kept for this reason.
pub fn binds(keeping: Keeping, state: &str, facts: &Facts) -> Result<Vec<Bind>> {
    let of_those = laws()?.iter().filter(|law| law.keeping == keeping);
    Ok(of_those.filter_map(|law| law.bind(state, facts)).collect())
}

#[derive(RustEmbed)]
#[folder = "templates/retention/"]
#[include = "*.yaml"]
struct Files;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    as_of: String,
    laws: Vec<WrittenLaw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenLaw {
    keeping: String,
    record: String,
    from: From,
    years: u32,
    when: Option<String>,
    source: String,
    #[serde(default)]
    states: Vec<Longer>,
}

static LAWS: LazyLock<anyhow::Result<(NaiveDate, Vec<Law>)>> = LazyLock::new(read);

fn laws() -> Result<&'static [Law]> {
    LAWS.as_ref().map(|(_, laws)| &**laws).map_err(|error| Error::internal(format!("{error:#}")))
}

/// Returns as of which day they were read.
pub fn as_of() -> Result<NaiveDate> {
    LAWS.as_ref().map(|(as_of, _)| *as_of).map_err(|error| Error::internal(format!("{error:#}")))
}

fn read() -> anyhow::Result<(NaiveDate, Vec<Law>)> {
    let file = Files::get("laws.yaml").ok_or_else(|| anyhow::anyhow!("there are no laws"))?;
    let written: Written = serde_saphyr::from_str(std::str::from_utf8(&file.data)?)?;
    let laws = written.laws.into_iter().map(WrittenLaw::law).collect::<anyhow::Result<_>>()?;
    Ok((written.as_of.parse()?, laws))
}

impl WrittenLaw {
    fn law(self) -> anyhow::Result<Law> {
        let unknown = |why: crate::kernel::fault::Reason| anyhow::anyhow!("{why}");
        Ok(Law {
            keeping: self.keeping.parse().map_err(unknown)?,
            record: self.record.parse().map_err(unknown)?,
            from: self.from,
            years: self.years,
            when: self.when,
            source: self.source,
            states: self.states,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn latest(keeping: Keeping, state: &str, facts: &Facts) -> Option<Until> {
        binds(keeping, state, facts).unwrap().iter().map(|bind| bind.until).max()
    }

    #[test]
    fn what_was_decided_is_kept_a_year_and_longer_in_some_states() {
        let facts = Facts { last_record: Some(day("2024-02-29")), ..Facts::default() };
        let hiring = |state| latest(Keeping::Hiring, state, &facts);
        assert_eq!(hiring("OR"), Some(Until::Day(day("2025-02-28"))));
        assert_eq!(hiring("CA"), Some(Until::Day(day("2028-02-29"))));
        for state in ["CO", "IL"] {
            assert_eq!(hiring(state), Some(Until::Day(day("2029-02-28"))), "{state}");
        }
        let until = Until::Day(day("2025-02-28"));
        assert!(until.binds(day("2025-02-28")) && !until.binds(day("2025-03-01")));
    }

    #[test]
    fn whoever_is_still_in_the_running_or_works_here_is_kept_without_a_day() {
        let open = Facts { is_open: true, ..Facts::default() };
        assert_eq!(latest(Keeping::Hiring, "OR", &open), Some(Until::Ongoing));
        let here = Facts { works_here: true, last_record: Some(day("2001-01-01")), ..open };
        assert_eq!(latest(Keeping::Employment, "OR", &here), Some(Until::Ongoing));
    }

    #[test]
    fn of_form_i9_the_later_of_three_years_from_the_first_day_and_one_from_the_last_counts() {
        let worked = |last: &str| Facts {
            last_record: Some(day(last)),
            first_day: Some(day("2020-01-06")),
            last_day: Some(day(last)),
            classes: vec!["i9".to_owned()],
            ..Facts::default()
        };
        let of_i9 = |last: &str| {
            let binds = binds(Keeping::Employment, "OR", &worked(last)).unwrap();
            let of_i9 = binds.into_iter().filter(|bind| bind.record == KeptRecord::FormI9);
            of_i9.map(|bind| bind.until).max()
        };
        assert_eq!(of_i9("2020-03-02"), Some(Until::Day(day("2023-01-06"))));
        assert_eq!(of_i9("2024-03-02"), Some(Until::Day(day("2025-03-02"))));
        let health = Facts { classes: vec!["medical".to_owned()], ..worked("2020-03-02") };
        let until = latest(Keeping::Employment, "OR", &health);
        assert_eq!(until, Some(Until::Day(day("2050-03-02"))), "30 years after the last day");
    }

    #[test]
    fn pay_records_outlast_the_years_that_run_from_when_a_tax_was_due() {
        let gone = Facts {
            last_day: Some(day("2024-01-05")),
            classes: vec!["payroll".to_owned()],
            ..Facts::default()
        };
        // The tax of 2024 was due by the end of January 2025, and four years more are the law.
        let until = latest(Keeping::Employment, "OR", &gone);
        assert!(until > Some(Until::Day(day("2029-01-31"))), "{until:?}");
        let unpaid = Facts { classes: vec![], ..gone };
        let until = latest(Keeping::Employment, "NY", &unpaid);
        assert_eq!(until, Some(Until::Day(day("2030-01-05"))));
    }

    #[test]
    fn every_class_of_a_task_that_has_a_time_of_its_own_is_named_by_a_law() {
        let named: Vec<_> = laws().unwrap().iter().filter_map(|law| law.when.as_deref()).collect();
        for class in ["payroll", "i9", "hipaa", "osha_training", "medical", "exclusion_proof"] {
            assert!(named.contains(&class), "{class}");
        }
        assert!(as_of().unwrap() >= day("2026-11-28"));
    }
}
