//! People are looked for in the lists: much work, and none of it touches the disk.

use chrono::{DateTime, NaiveDate, Utc};
use matching::{
    List, Person,
    list::{Listed, sha256},
};

use super::{check::CheckOutcome, edition::Edition, matched::MatchTier};
use crate::{
    error::{Error, Result},
    people::PersonId,
};

/// Somebody who is looked for.
pub struct Someone {
    pub person_id: PersonId,
    pub name: String,
    pub sought: Person,
    /// When what they are told apart by was said.
    pub told_at: Option<DateTime<Utc>>,
}

/// A row that may be about somebody.
pub struct Hit {
    /// Which of the people.
    pub who: usize,
    /// Which of the lists.
    pub list: usize,
    pub listed: Listed,
    pub row_key: String,
    pub tier: MatchTier,
    pub score: i32,
    pub reasons: Vec<String>,
}

/// What came of looking for everybody in every list.
pub struct Looked {
    pub people: Vec<Someone>,
    /// One for each of the people.
    pub outcomes: Vec<CheckOutcome>,
    pub hits: Vec<Hit>,
}

/// An edition with its rows as they are written down.
pub struct Open {
    pub edition: Edition,
    pub chunks: Vec<String>,
}

/// Looks for everybody where nobody else waits.
///
/// # Errors
/// Fails if an edition has fewer rows than it should: half a list is never taken for one.
pub async fn look(lists: Vec<Open>, people: Vec<Someone>, today: NaiveDate) -> Result<Looked> {
    let look = move || all(&lists, people, today);
    tokio::task::spawn_blocking(look).await.map_err(Error::internal)?
}

fn all(lists: &[Open], people: Vec<Someone>, today: NaiveDate) -> Result<Looked> {
    let outcomes = vec![CheckOutcome::NoMatch; people.len()];
    let mut looked = Looked { people, outcomes, hits: vec![] };
    for (number, list) in lists.iter().enumerate() {
        looked.look_in(number, &List::of(list.rows()?), today)?;
    }
    Ok(looked)
}

impl Open {
    fn rows(&self) -> Result<Vec<Listed>> {
        let lines = self.chunks.iter().flat_map(|chunk| chunk.lines());
        let rows: Vec<Listed> =
            lines.map(serde_json::from_str).collect::<Result<_, _>>().map_err(Error::internal)?;
        let whole = usize::try_from(self.edition.rows).unwrap_or_default();
        if rows.len() == whole { Ok(rows) } else { Err(Error::Busy) }
    }
}

impl Looked {
    fn look_in(&mut self, number: usize, list: &List, today: NaiveDate) -> Result<()> {
        for (who, someone) in self.people.iter().enumerate() {
            let Ok(found) = list.look_for(&someone.sought, today) else {
                self.outcomes[who] = CheckOutcome::NotChecked;
                continue;
            };
            for one in &found.matches {
                let hit = Hit {
                    who,
                    list: number,
                    listed: one.listed.clone(),
                    row_key: key(one.listed)?,
                    tier: one.tier.into(),
                    score: i32::from(one.score),
                    reasons: one.reasons.iter().map(|why| why.code().to_owned()).collect(),
                };
                self.outcomes[who] = heavier(self.outcomes[who], hit.tier);
                self.hits.push(hit);
            }
        }
        Ok(())
    }
}

fn heavier(known: CheckOutcome, tier: MatchTier) -> CheckOutcome {
    match (known, tier) {
        (CheckOutcome::NoMatch, MatchTier::Weak) => CheckOutcome::Weak,
        (known, MatchTier::Weak) => known,
        _ => CheckOutcome::Possible,
    }
}

/// Returns what tells a row apart: all that it says, and neither where it stands nor in which form. Supplements of some months
/// write a year of birth in two digits, which the full list then writes in four.
fn key(listed: &Listed) -> Result<String> {
    let mut anywhere = Listed { row: 0, ..listed.clone() };
    if let Some(born) = &mut anywhere.birth_date {
        born.century_is_guessed = false;
    }
    Ok(sha256(&serde_json::to_vec(&anywhere).map_err(Error::internal)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_the_same_wherever_it_stands_and_another_once_it_says_something_else() {
        let row = |row, state: &str| Listed { row, state: state.to_owned(), ..Listed::default() };
        assert_eq!(key(&row(1, "OR")).unwrap(), key(&row(7, "OR")).unwrap());
        assert_ne!(key(&row(1, "OR")).unwrap(), key(&row(1, "ID")).unwrap());
    }

    #[test]
    fn a_row_is_the_same_in_whichever_form_it_writes_a_birth_date() {
        let born = |text: &str| Listed {
            birth_date: matching::birth_date::BirthDate::read(text, 2026),
            ..Listed::default()
        };
        assert_eq!(key(&born("03/14/85")).unwrap(), key(&born("19850314")).unwrap());
        assert_ne!(key(&born("03/14/85")).unwrap(), key(&born("19860314")).unwrap());
    }

    #[test]
    fn of_several_matches_the_heaviest_is_what_came_of_it() {
        let outcome = heavier(CheckOutcome::NoMatch, MatchTier::Weak);
        assert_eq!(heavier(outcome, MatchTier::Strong), CheckOutcome::Possible);
        assert_eq!(heavier(CheckOutcome::Possible, MatchTier::Weak), CheckOutcome::Possible);
    }
}
