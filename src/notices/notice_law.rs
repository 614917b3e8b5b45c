//! Which state wants what, as dated facts with their source.

use std::sync::LazyLock;

use chrono::NaiveDate;
use rust_embed::RustEmbed;
use serde::Deserialize;

use crate::{
    error::{Error, Result},
    practices::Particulars,
};

#[derive(RustEmbed)]
#[folder = "templates/state-notices/"]
#[include = "*.yaml"]
struct Files;

static FACTS: LazyLock<anyhow::Result<Facts>> = LazyLock::new(read);

crate::words! {
    /// A law that wants something told.
    pub enum NoticeLaw {
        Illinois = "illinois",
        Colorado = "colorado",
        Connecticut = "connecticut",
    }
}

crate::words! {
    /// What a law wants.
    pub enum Want {
        /// Before a test or chat: what the program does.
        Notice = "notice",
        /// When somebody is turned down: what counted, and why.
        Letter = "letter",
        /// That what is wrong about them can be corrected.
        Correction = "correction",
        /// That a person looks again.
        Review = "review",
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Facts {
    as_of: NaiveDate,
    laws: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    state: String,
    since: NaiveDate,
    version: i32,
    wants: Vec<String>,
    source: String,
}

/// A law that binds a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Law {
    pub law: NoticeLaw,
    pub state: &'static str,
    pub since: NaiveDate,
    /// Raised when what its notice says changes.
    pub version: i32,
    pub wants: Vec<Want>,
    pub source: &'static str,
    /// When the source was read last.
    pub as_of: NaiveDate,
}

impl Law {
    pub fn wants(&self, want: Want) -> bool {
        self.wants.contains(&want)
    }
}

fn read() -> anyhow::Result<Facts> {
    let file =
        Files::get("states.yaml").ok_or_else(|| anyhow::anyhow!("states.yaml is missing"))?;
    Ok(serde_saphyr::from_str(std::str::from_utf8(&file.data)?)?)
}

/// Returns the laws that bind a practice on that day, in the order of the file.
pub fn binding(here: &Particulars, on: NaiveDate) -> Result<Vec<Law>> {
    let facts = FACTS.as_ref().map_err(|error| Error::internal(format!("{error:#}")))?;
    let state = here.state.word();
    let binds = facts.laws.iter().filter(|law| law.state == state && law.since <= on);
    binds.map(|law| law.as_noun(facts.as_of)).collect()
}

impl Written {
    fn as_noun(&'static self, as_of: NaiveDate) -> Result<Law> {
        let wants = self.wants.iter().map(|want| want.parse().map_err(Error::internal));
        Ok(Law {
            law: self.id.parse().map_err(Error::internal)?,
            state: &self.state,
            since: self.since,
            version: self.version,
            wants: wants.collect::<Result<_>>()?,
            source: &self.source,
            as_of,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::practices::State;

    fn office(state: State) -> Particulars {
        Particulars {
            name: "Cedar Hollow".parse().unwrap(),
            state,
            city: "Salem".parse().unwrap(),
            zone: "pacific".parse().unwrap(),
            head_count: 9,
        }
    }

    fn on(state: State, day: &str) -> Vec<NoticeLaw> {
        let laws = binding(&office(state), day.parse().unwrap()).unwrap();
        laws.into_iter().map(|law| law.law).collect()
    }

    #[test]
    fn a_law_binds_its_state_from_its_day_on() {
        for (state, before, since, law) in [
            (State::Illinois, "2025-12-31", "2026-01-01", NoticeLaw::Illinois),
            (State::Colorado, "2026-12-31", "2027-01-01", NoticeLaw::Colorado),
            (State::Connecticut, "2027-09-30", "2027-10-01", NoticeLaw::Connecticut),
        ] {
            assert!(on(state, before).is_empty());
            assert_eq!(on(state, since), [law]);
        }
        assert!(on(State::Oregon, "2030-01-01").is_empty());
    }

    #[test]
    fn every_law_of_the_file_can_be_read_and_says_where_it_was_read() {
        let facts = FACTS.as_ref().unwrap();
        assert_eq!(facts.laws.len(), NoticeLaw::ALL.len());
        for law in &facts.laws {
            let law = law.as_noun(facts.as_of).unwrap();
            assert!(!law.source.is_empty() && law.wants(Want::Notice), "{law:?}");
        }
    }
}
