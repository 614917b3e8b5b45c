//! A person is looked for in a list.

use chrono::NaiveDate;
use thiserror::Error;

use super::{
    Person, Reason, Tier,
    candidates::{Candidate, candidates},
    evidence::Evidence,
    query::Query,
    told::reasons,
};
use crate::{
    index::{Entry, Index},
    list::Listed,
    weights,
};

/// A list with its index.
pub struct List {
    rows: Vec<Listed>,
    index: Index,
}

/// A row that may be about a person.
#[derive(Clone, Debug, PartialEq)]
pub struct Match<'a> {
    pub listed: &'a Listed,
    pub tier: Tier,
    /// From 0 to 100, by how far it is above chance; 50 is as good as chance in this list.
    pub score: u8,
    pub reasons: Vec<Reason>,
}

/// All that a list has about a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found<'a> {
    /// The surest first. Of weak ones there is only the best, and none beside a strong one.
    pub matches: Vec<Match<'a>>,
    /// How many more weak ones there are.
    pub more_weak: usize,
}

/// Why somebody could not be looked for. That is never the same as not found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotChecked {
    #[error("could not be checked: there is no name in Latin letters to look for")]
    NoName,
}

impl List {
    pub fn of(rows: Vec<Listed>) -> Self {
        let index = Index::of(&rows);
        Self { rows, index }
    }

    pub fn rows(&self) -> &[Listed] {
        &self.rows
    }

    /// Looks for a person on a day.
    ///
    /// # Errors
    /// Says that somebody without a name cannot be looked for.
    pub fn look_for(&self, person: &Person, today: NaiveDate) -> Result<Found<'_>, NotChecked> {
        let query = Query::of(person, &self.index);
        let is_nameless = query.last.is_empty() && query.first.is_empty();
        if is_nameless && query.npis.is_empty() {
            return Err(NotChecked::NoName);
        }
        let mut matches: Vec<(f32, Match<'_>)> = Vec::new();
        let gathered = self.gather(&query);
        let bearers = Bearers::of(&gathered);
        for (entry, evidence) in gathered {
            let above = evidence.above_chance(&self.index, bearers.beside(&evidence));
            let listed = &self.rows[entry.row as usize];
            let standing = listed.standing(today);
            if let Some(tier) = evidence.tier(above, standing) {
                let reasons = reasons(&evidence, standing);
                matches.push((above, Match { listed, tier, score: score(above), reasons }));
            }
        }
        // Most rows have no NPI: by it alone somebody is found, and never cleared.
        if is_nameless && matches.is_empty() {
            return Err(NotChecked::NoName);
        }
        Ok(Found::of(matches))
    }

    fn gather(&self, query: &Query) -> Vec<(&Entry, Evidence)> {
        let candidates = candidates(query, &self.index).into_iter();
        candidates
            .map(|Candidate { entry, loosely }| {
                let entry = &self.index.entries[entry as usize];
                (entry, Evidence::gather(query, entry, &self.index, loosely))
            })
            .collect()
    }
}

/// How many of the list bear a person's name: letter for letter, and in some spelling.
struct Bearers {
    same: f32,
    alike: f32,
}

impl Bearers {
    fn of(gathered: &[(&Entry, Evidence)]) -> Self {
        let mut bearers = Self { same: 0.0, alike: 0.0 };
        for (_, evidence) in gathered {
            bearers.same += f32::from(u8::from(evidence.names.are_same()));
            bearers.alike += f32::from(u8::from(evidence.names.agree()));
        }
        bearers
    }

    /// Returns how many there are but this one.
    fn beside(&self, evidence: &Evidence) -> f32 {
        let all =
            if evidence.names.are_same() { self.same } else { self.alike.min(weights::MOST_ALIKE) };
        all - 1.0
    }
}

impl<'a> Found<'a> {
    fn of(mut matches: Vec<(f32, Match<'a>)>) -> Self {
        matches.sort_by(|(above, one), (other_above, other)| {
            other
                .tier
                .cmp(&one.tier)
                .then(other_above.total_cmp(above))
                .then(one.listed.row.cmp(&other.listed.row))
        });
        let mut seen = Vec::new();
        matches.retain(|(_, one)| {
            let is_new = !seen.contains(&one.listed.row);
            seen.push(one.listed.row);
            is_new
        });
        let weak_from = matches.partition_point(|(_, one)| one.tier > Tier::Weak);
        let has_strong = matches.first().is_some_and(|(_, one)| one.tier == Tier::Strong);
        let kept = if has_strong { weak_from } else { (weak_from + 1).min(matches.len()) };
        let more_weak = matches.len() - kept;
        matches.truncate(kept);
        Self { matches: matches.into_iter().map(|(_, one)| one).collect(), more_weak }
    }
}

/// Three bits are about a third of the way from a coin's toss to certainty.
fn score(above: f32) -> u8 {
    let share = 100.0 / (1.0 + (-above / 3.0).exp2());
    // Between 0 and 100 by the line above.
    share.round().clamp(0.0, 100.0) as u8
}
