//! Exclusion lists read as they come, and people compared with them. Pure functions: no files, no clock, no
//! chance, no network.
//!
//! The story, in the order to read it:
//!
//! - [`list`] reads the files of several owners into rows of one kind, or refuses them in clear words.
//! - [`name`] folds names into one spelling and takes them apart; [`birth_date`] and [`number`] do so for dates
//!   and numbers.
//! - [`List`] is a list made ready to be asked, by an index of its words.
//! - A [`Person`] is looked for, and what is found is [`Match`]es: a [`Tier`], a score and [`Reason`]s. None of them
//!   says that somebody is excluded. Only the list's owner can say that, to a person who asks.
//! - Every number that decides stands in `weights.rs`.
//!
//! ```
//! use chrono::NaiveDate;
//! use matching::{List, Person, Reason, Tier, birth_date::BirthDate, list::Listed, name::WrittenName};
//!
//! let name = |last: &str, first: &str| WrittenName {
//!     last: last.to_owned(),
//!     first: first.to_owned(),
//!     ..WrittenName::default()
//! };
//! let birth_date = BirthDate::read("03/14/1985", 2026);
//! let listed = Listed { row: 1, name: name("ORDENANA RUIZ", "JOSE"), birth_date, ..Listed::default() };
//! let list = List::of(vec![listed]);
//!
//! let person = Person { name: name("Ordeñana", "José"), birth_date, ..Person::default() };
//! let today = NaiveDate::from_ymd_opt(2026, 11, 28).unwrap_or_default();
//! let found = list.look_for(&person, today).unwrap_or_default();
//! assert_eq!(found.matches[0].tier, Tier::Strong);
//! assert_eq!(found.matches[0].reasons[0], Reason::LastHalf);
//! ```

pub mod birth_date;
pub mod calendar;
mod index;
pub mod list;
pub mod name;
pub mod number;
mod verdict;
mod weights;
mod work;

pub use verdict::{Found, List, Match, NotChecked, Person, Reason, Tier};
pub use work::Work;
