//! What is known of the locations of a practice, for whoever reads the name of one.

use serde::Serialize;

use super::location::{Location, same};
use crate::kernel::{phone::Phone, text::Text};

/// All locations of a practice, those where people work before those that are closed.
pub struct Locations(Vec<Location>);

/// How to get to one, as a candidate's page says it.
#[derive(Clone, Debug, Serialize)]
pub struct Told {
    pub name: String,
    pub address: Option<String>,
    pub phone: Option<String>,
    /// What a phone dials.
    pub dial: Option<String>,
    pub arrival: Option<String>,
}

impl Locations {
    /// Takes them in the order of the practice.
    pub fn new(mut all: Vec<Location>) -> Self {
        all.sort_by_key(|one| one.closed_at.is_some());
        Self(all)
    }

    /// Returns the location that is called this, or was, or has this address. What one is called today goes before what
    /// another was called.
    pub fn called(&self, text: &str) -> Option<&Location> {
        let had = |one: &Location| one.former_names.iter().any(|name| same(name.as_str(), text));
        let is_at = |one: &Location| one.office.address().is_some_and(|it| same(&it, text));
        let is = |one: &Location| same(one.office.name.as_str(), text);
        self.find(is).or_else(|| self.find(had)).or_else(|| self.find(is_at))
    }

    fn find(&self, is: impl Fn(&Location) -> bool) -> Option<&Location> {
        self.0.iter().find(|one| is(one))
    }

    /// Returns what whoever lists by this text should look for: the text, and all that the location has been called.
    pub fn names(&self, text: &Text<120>) -> Vec<Text<120>> {
        let mut names = vec![text.clone()];
        if let Some(location) = self.called(text.as_str()) {
            let is_theirs = |name: &&Text<120>| {
                self.called(name.as_str()).is_some_and(|one| one.id == location.id)
            };
            names.push(location.office.name.clone());
            names.extend(location.former_names.iter().filter(is_theirs).cloned());
        }
        names
    }

    /// Returns the name of today of the location that is called this, or what was typed.
    pub fn name_of(&self, typed: Text<120>) -> Text<120> {
        self.called(typed.as_str()).map_or(typed, |one| one.office.name.clone())
    }

    /// Returns the names of those where people work.
    pub fn choices(&self) -> Vec<String> {
        self.active().map(|one| one.office.name.to_string()).collect()
    }

    /// Returns the names of all, those where people work first.
    pub fn all(&self) -> Vec<String> {
        self.0.iter().map(|one| one.office.name.to_string()).collect()
    }

    /// Returns the addresses of those where people work, as far as they are known.
    pub fn addresses(&self) -> Vec<String> {
        self.active().filter_map(|one| one.office.address()).collect()
    }

    /// Returns how to get to the location that is called this. To a closed one nobody is sent.
    pub fn told(&self, text: &str) -> Option<Told> {
        let location = self.called(text).filter(|one| one.closed_at.is_none())?;
        let told = Told::of(location);
        let is_something = told.address.is_some() || told.phone.is_some() || told.arrival.is_some();
        is_something.then_some(told)
    }

    fn active(&self) -> impl Iterator<Item = &Location> {
        self.0.iter().filter(|one| one.closed_at.is_none())
    }
}

impl Told {
    pub fn of(location: &Location) -> Self {
        let office = &location.office;
        Self {
            name: office.name.to_string(),
            address: office.address(),
            phone: office.phone.as_ref().map(Phone::to_string),
            dial: office.phone.as_ref().map(Phone::e164),
            arrival: office.arrival.as_ref().map(ToString::to_string),
        }
    }

    /// An example for the samples of pages.
    pub fn sample() -> Self {
        Self {
            name: "Eastside".to_owned(),
            address: Some("2100 Market Street, Salem, OR 97301".to_owned()),
            phone: Some("503 555 0110".to_owned()),
            dial: Some("+15035550110".to_owned()),
            arrival: Some("Park behind the building.".to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locations::location::{LocationStage, Office, tests::location};

    fn renamed(mut location: Location, name: &str) -> Location {
        location.change(Office { name: name.parse().unwrap(), ..location.office.clone() });
        location
    }

    fn strings(of: &[Text<120>]) -> Vec<&str> {
        of.iter().map(Text::as_str).collect()
    }

    #[test]
    fn one_is_found_by_what_it_was_called_and_by_its_address() {
        let known = Locations::new(vec![renamed(location("Eastside", 1), "Market Street")]);
        for text in ["market street", "EASTSIDE", "1 Market Street, Salem, OR 97301"] {
            assert!(known.called(text).is_some(), "{text}");
        }
        assert!(known.called("Salem").is_none());
        let sought: Text<120> = "Eastside".parse().unwrap();
        assert_eq!(strings(&known.names(&sought)), ["Eastside", "Market Street", "Eastside"]);
        assert_eq!(known.name_of(sought).as_str(), "Market Street");
        assert_eq!(known.name_of("Salem".parse().unwrap()).as_str(), "Salem");
    }

    #[test]
    fn a_name_belongs_to_whom_it_belongs_today() {
        let moved = renamed(location("Eastside", 1), "Market Street");
        let known = Locations::new(vec![moved, location("Eastside", 2)]);
        assert_eq!(known.called("Eastside").unwrap().place, 2);
        let names = known.names(&"Market Street".parse().unwrap());
        assert!(!strings(&names).contains(&"Eastside"), "{names:?}");
    }

    #[test]
    fn a_closed_one_is_known_and_neither_offered_nor_told() {
        let mut closed = location("Eastside", 1);
        closed.stand(LocationStage::Closed, chrono::DateTime::UNIX_EPOCH);
        let known = Locations::new(vec![closed, location("Mill Street", 2)]);
        assert_eq!(known.choices(), ["Mill Street"]);
        assert_eq!(known.addresses().len(), 1);
        assert!(known.called("Eastside").is_some() && known.told("Eastside").is_none());
        assert!(known.told("Mill Street").is_some());
    }
}
