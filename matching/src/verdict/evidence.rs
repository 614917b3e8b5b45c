//! All that speaks for and against a row being about a person.

use super::{Tier, names::Names, query::Query};
use crate::{
    birth_date::DatesAgree,
    index::{Closeness, Entry, Index},
    list::Standing,
    name::Place,
    weights,
};

/// What agrees, and what differs. Nothing is said of what either side does not give.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Evidence {
    pub names: Names,
    pub is_alias: bool,
    pub middle: Option<Middle>,
    pub suffixes_agree: Option<bool>,
    pub birth_dates: BirthDates,
    pub states_agree: Option<bool>,
    pub state_bits: f32,
    pub npis_agree: Option<bool>,
    pub work_agrees: Option<bool>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Middle {
    /// A middle name is the same, and so rare.
    Same(f32),
    Initial,
    Differs,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BirthDates {
    Both(DatesAgree),
    NotListed,
    NotKnown,
}

impl Evidence {
    pub fn gather(query: &Query, entry: &Entry, index: &Index, loosely: bool) -> Self {
        let names = Names::compare(query, entry, index, loosely);
        let states_agree = (query.has_state && entry.state != 0)
            .then(|| query.state.is_some_and(|(number, _)| number == entry.state));
        Self {
            names,
            is_alias: entry.is_alias,
            middle: middle(query, entry, index, &names),
            suffixes_agree: both(query.suffix, entry.suffix),
            birth_dates: birth_dates(query, entry),
            states_agree,
            state_bits: query.state.map_or(0.0, |(_, bits)| bits),
            npis_agree: npis(query, entry, index),
            work_agrees: both(query.work, entry.work),
        }
    }

    /// Returns how many bits it all is, above what chance would bring in this list.
    ///
    /// First and last names go together: HYE JIN is rare, but not among the WONGs. So a name is never held for
    /// rarer than the number of its other bearers on the list lets it be.
    pub fn above_chance(&self, index: &Index, others: f32) -> f32 {
        let (names, chance) = (self.names.bits(), index.chance());
        let names = if self.names.agree() {
            names.min(chance - others.max(weights::FEWEST_OTHERS).log2())
        } else {
            names
        };
        names + self.beside_names() - chance
    }

    fn beside_names(&self) -> f32 {
        let either = |agrees: Option<bool>, same: f32, differs: f32| match agrees {
            Some(true) => same,
            Some(false) => differs,
            None => 0.0,
        };
        self.middle.map_or(0.0, Middle::bits)
            + either(self.suffixes_agree, weights::SUFFIX_SAME, weights::SUFFIX_DIFFERS)
            + self.birth_dates.bits()
            + either(self.states_agree, self.state_bits, weights::STATE_DIFFERS)
            + either(self.npis_agree, weights::NPI_SAME, weights::NPI_DIFFERS)
            + either(self.work_agrees, weights::WORK_SAME, weights::WORK_DIFFERS)
    }

    /// Returns how sure a match is, or nothing where there is none to speak of.
    ///
    /// A name alone is never strong: one in ten people shares theirs with somebody on the list. With birth
    /// dates that no slip explains it is no more than weak.
    pub fn tier(&self, above_chance: f32, standing: Standing) -> Option<Tier> {
        let same_npi = self.npis_agree == Some(true);
        let least = if self.is_of_another_birthday() {
            weights::WEAK_OF_ANOTHER_BIRTHDAY
        } else {
            weights::WEAK
        };
        if !same_npi && (above_chance < least || !self.names_say_something()) {
            return None;
        }
        let tier = if above_chance >= weights::STRONG && self.is_sure() {
            Tier::Strong
        } else if same_npi || (above_chance >= weights::POSSIBLE && !self.is_of_another_birthday())
        {
            Tier::Possible
        } else {
            Tier::Weak
        };
        Some(if standing == Standing::Past { Tier::Weak } else { tier })
    }

    fn is_sure(&self) -> bool {
        let born_alike =
            matches!(self.birth_dates, BirthDates::Both(DatesAgree::Same | DatesAgree::Swapped));
        let fits = |closeness: Closeness| closeness <= Closeness::Typos;
        let named_alike = self.names.last.is_some_and(|last| fits(last.closeness))
            && self.names.first.is_some_and(|first| fits(first.closeness));
        // Another middle name in another state: of so many STEPHANIE FISHERs two are born on one day.
        let elsewhere = self.middle == Some(Middle::Differs) && self.states_agree == Some(false);
        let another =
            self.suffixes_agree == Some(false) || self.is_of_another_birthday() || elsewhere;
        named_alike && !another && (born_alike || self.npis_agree == Some(true))
    }

    fn is_of_another_birthday(&self) -> bool {
        self.birth_dates == BirthDates::Both(DatesAgree::Differ)
    }

    /// One name alone says nothing without the birth date.
    fn names_say_something(&self) -> bool {
        let born_alike =
            matches!(self.birth_dates, BirthDates::Both(DatesAgree::Same | DatesAgree::Swapped));
        self.names.agree()
            || (born_alike && (self.names.last.is_some() || self.names.first.is_some()))
            || (self.names.last.is_some() && self.names.first_is_missing)
    }
}

impl Middle {
    fn bits(self) -> f32 {
        match self {
            Self::Same(bits) => bits,
            Self::Initial => weights::MIDDLE_INITIAL,
            Self::Differs => weights::MIDDLE_DIFFERS,
        }
    }
}

impl BirthDates {
    fn bits(self) -> f32 {
        let Self::Both(agree) = self else { return 0.0 };
        match agree {
            DatesAgree::Same => weights::BIRTH_DATE_SAME,
            DatesAgree::Swapped => weights::BIRTH_DATE_SWAPPED,
            DatesAgree::OneDigit => weights::BIRTH_DATE_ONE_DIGIT,
            DatesAgree::OneDigitOfYear => weights::BIRTH_DATE_ONE_DIGIT_OF_YEAR,
            DatesAgree::SameYear => weights::BIRTH_DATE_SAME_YEAR,
            DatesAgree::Differ => weights::BIRTH_DATE_DIFFERS,
        }
    }
}

fn both<T: PartialEq>(one: Option<T>, other: Option<T>) -> Option<bool> {
    Some(one? == other?)
}

pub fn birth_dates(query: &Query, entry: &Entry) -> BirthDates {
    match (query.birth_date, entry.birth_date) {
        (Some(ours), Some(listed)) => BirthDates::Both(ours.compare(listed)),
        (_, None) => BirthDates::NotListed,
        (None, _) => BirthDates::NotKnown,
    }
}

fn npis(query: &Query, entry: &Entry, index: &Index) -> Option<bool> {
    let listed = index.npis.get(&entry.row).filter(|_| !query.npis.is_empty())?;
    Some(query.npis.iter().any(|npi| listed.contains(npi)))
}

/// A middle name that was taken for a first or last one is not counted again.
fn middle(query: &Query, entry: &Entry, index: &Index, names: &Names) -> Option<Middle> {
    let listed = index.middle(entry);
    let used = [names.last, names.first]
        .into_iter()
        .flatten()
        .any(|agreed| matches!(agreed.place, Place::Middle | Place::Joined));
    if listed.is_empty() || query.middle.is_empty() || used {
        return None;
    }
    let mut found = Middle::Differs;
    for ours in &query.middle {
        for part in listed {
            let word = index.words.word(part.word);
            if ours == word && ours.len() > 1 {
                let bits = (-index.shares.middle(part.word).log2()).min(weights::MOST_MIDDLE);
                return Some(Middle::Same(bits));
            }
            let is_initial = ours.len() == 1 || word.len() == 1;
            if is_initial && ours.chars().next() == word.chars().next() {
                found = Middle::Initial;
            }
        }
    }
    Some(found)
}
