//! A check of everybody: who was looked for in which editions, and who could not be.

use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::edition::EditionId;
use crate::people::PersonId;

crate::typed_id!(CheckId, "xcheck");

crate::words! {
    /// Why everybody was checked.
    pub enum CheckCause {
        /// A month has passed.
        Monthly = "monthly",
        /// A newer list is in force.
        NewList = "new_list",
        /// Somebody is new here.
        NewPeople = "new_people",
        /// Of somebody another name, birth date or number is known than was looked for.
        NewFacts = "new_facts",
        Asked = "asked",
    }
}

crate::words! {
    /// What came of looking for somebody.
    pub enum CheckOutcome {
        NoMatch = "no_match",
        /// Only of little weight: little more than a name.
        Weak = "weak",
        Possible = "possible",
        /// There is no name to look for. It is never the same as not found.
        NotChecked = "not_checked",
    }
}

/// An edition that people were looked for in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Searched {
    pub edition: EditionId,
    pub list: String,
    pub name: String,
    pub listed_on: NaiveDate,
    pub sha256: String,
    pub rows: i32,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub id: CheckId,
    pub cause: CheckCause,
    pub lists: Vec<Searched>,
    /// How many people there were.
    pub people: i32,
    pub not_checked: i32,
    /// How many possible matches are new.
    pub opened: i32,
    pub made_on: NaiveDate,
    pub made_at: DateTime<Utc>,
    pub made_by: String,
    pub updated_at: DateTime<Utc>,
}

/// One person of a check.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    pub person_id: PersonId,
    /// The name under which they were looked for.
    pub name: String,
    pub outcome: CheckOutcome,
    /// Whether their birth date was known.
    pub by_birth_date: bool,
    pub former_names: i32,
    /// When what they are told apart by was said, as this check read it.
    pub told_at: Option<DateTime<Utc>>,
}

/// Which list an onboarding cannot do without.
pub const FEDERAL: &str = "leie";
/// How old the federal list may be: it comes once a month, by the 10th.
pub const OLDEST: i64 = 45;
/// For how many days a check may be due before somebody is told: a server may have been off over a weekend.
const LATE: i64 = 3;

impl Checked {
    /// Returns whether they were looked for under what is known of them now.
    pub fn is_as_known(&self, name: &str, told_at: Option<DateTime<Utc>>) -> bool {
        self.name == name && self.told_at == told_at
    }
}

impl Check {
    /// Returns the day by which the next one is due.
    pub fn next_on(&self) -> NaiveDate {
        self.made_on.checked_add_months(Months::new(1)).unwrap_or(self.made_on)
    }

    /// Returns whether the next one should have been made: Muster makes it on its day, so that it was not is an alarm.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        (today - self.next_on()).num_days() > LATE
    }

    /// Returns whether people were looked for in these editions and in no others.
    pub fn is_of(&self, editions: &[EditionId]) -> bool {
        let own: Vec<_> = self.lists.iter().map(|list| list.edition).collect();
        own.len() == editions.len() && editions.iter().all(|edition| own.contains(edition))
    }

    /// Returns whether it says that somebody is on no federal list: it was looked through, and is of this
    /// month or the one before.
    pub fn says_enough(&self, today: NaiveDate) -> bool {
        let is_recent = |list: &Searched| (today - list.listed_on).num_days() <= OLDEST;
        self.lists.iter().any(|list| list.list == FEDERAL && is_recent(list))
    }

    /// Returns in which lists was looked, for the record of a task.
    pub fn in_words(&self) -> String {
        let lists = self.lists.iter().map(|list| format!("{} {}", list.name, list.listed_on));
        format!("{}: {}", self.id, lists.collect::<Vec<_>>().join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(list: &str, listed_on: &str) -> Check {
        let searched = Searched {
            edition: "xlist_01jdf3v9w8e4k9s2m6q7r5t1xz".parse().unwrap(),
            list: list.to_owned(),
            name: list.to_uppercase(),
            listed_on: listed_on.parse().unwrap(),
            sha256: "aa".to_owned(),
            rows: 3,
        };
        Check {
            id: "xcheck_01jdf3v9w8e4k9s2m6q7r5t1xz".parse().unwrap(),
            cause: CheckCause::Monthly,
            lists: vec![searched],
            people: 1,
            not_checked: 0,
            opened: 0,
            made_on: "2027-01-31".parse().unwrap(),
            made_at: DateTime::default(),
            made_by: "system".to_owned(),
            updated_at: DateTime::default(),
        }
    }

    #[test]
    fn the_next_is_due_a_month_later_also_where_that_day_is_missing() {
        assert_eq!(check("leie", "2027-01-10").next_on().to_string(), "2027-02-28");
    }

    #[test]
    fn a_check_that_is_not_made_in_the_days_after_it_was_due_is_late() {
        let check = check("leie", "2027-01-10");
        for (day, is_late) in [("2027-02-28", false), ("2027-03-03", false), ("2027-03-04", true)] {
            assert_eq!(check.is_late(day.parse().unwrap()), is_late, "{day}");
        }
    }

    #[test]
    fn only_a_federal_list_of_these_weeks_says_enough_for_a_start() {
        let today = "2027-01-31".parse().unwrap();
        assert!(check("leie", "2026-12-17").says_enough(today));
        assert!(!check("leie", "2026-12-16").says_enough(today), "it is old");
        assert!(!check("or", "2027-01-10").says_enough(today), "it is another list");
    }
}
