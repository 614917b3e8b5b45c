//! A location, and what may become of it.

use chrono::{DateTime, Utc};

use crate::{
    error::Error,
    kernel::{fault::Reason, phone::Phone, text::Text},
    practices::{State, Zip, address_line},
};

crate::typed_id!(LocationId, "loc");

crate::words! {
    /// Whether people work there.
    pub enum LocationStage {
        Active = "active",
        Closed = "closed",
    }
}

/// What somebody says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    pub name: Text<120>,
    pub street: Option<Text<120>>,
    pub city: Text<80>,
    pub state: State,
    pub zip: Option<Zip>,
    pub phone: Option<Phone>,
    /// What helps to get there: where to park, which door.
    pub arrival: Option<Text<200>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    pub id: LocationId,
    pub office: Office,
    /// What it was called before: jobs and staff may still call it that.
    pub former_names: Vec<Text<120>>,
    /// 1, 2, 3 … in the order of the practice.
    pub place: i32,
    pub closed_at: Option<DateTime<Utc>>,
    /// Counts the changes. Its place is none.
    pub revision: i32,
    pub updated_at: DateTime<Utc>,
}

/// More than any practice has. None can be removed.
pub const MOST: usize = 300;

impl Office {
    /// Returns its address in one line, once somebody has said the street.
    pub fn address(&self) -> Option<String> {
        let street = self.street.as_ref()?;
        Some(address_line(street, &self.city, self.state, self.zip.as_ref()))
    }
}

impl Location {
    pub fn new(id: LocationId, office: Office, place: i32, now: DateTime<Utc>) -> Self {
        let former_names = vec![];
        Self { id, office, former_names, place, closed_at: None, revision: 1, updated_at: now }
    }

    pub fn stage(&self) -> LocationStage {
        match self.closed_at {
            Some(_) => LocationStage::Closed,
            None => LocationStage::Active,
        }
    }

    /// Says it anew. What it was called is kept, as it was spelled: rows that have the old name are found by it.
    pub fn change(&mut self, office: Office) {
        let before = std::mem::replace(&mut self.office, office);
        let name = &self.office.name;
        self.former_names.retain(|former| former != name && *former != before.name);
        if before.name != *name {
            self.former_names.push(before.name);
        }
        self.revision += 1;
    }

    pub fn stand(&mut self, stage: LocationStage, now: DateTime<Utc>) {
        self.closed_at = (stage == LocationStage::Closed).then_some(now);
        self.revision += 1;
    }
}

/// Returns whether two names are the same to whoever reads them: *Eastside*, *EASTSIDE*.
pub fn same(one: &str, other: &str) -> bool {
    // Of a name without a letter nothing is left to compare.
    let folded = folding::folded(one);
    one == other || (!folded.is_empty() && folded == folding::folded(other))
}

/// Refuses a name that another location has, a closed one too, and says which.
pub fn refuse_namesake(
    name: &Text<120>,
    own: Option<LocationId>,
    all: &[Location],
) -> Result<(), Error> {
    let others = all.iter().filter(|one| Some(one.id) != own);
    match others.into_iter().find(|one| same(one.office.name.as_str(), name.as_str())) {
        Some(other) => {
            let why = Reason::new("locations.named_already");
            let why = why.with("name", other.office.name.to_string());
            Err(Error::Conflict(why.with("existing", other.id.to_string())))
        }
        None => Ok(()),
    }
}

/// Returns those whose place is another one once this one stands there.
pub fn rearranged(mut all: Vec<Location>, id: LocationId, place: i32) -> Vec<Location> {
    let Some(at) = all.iter().position(|one| one.id == id) else { return vec![] };
    let moved = all.remove(at);
    let to = usize::try_from(place.saturating_sub(1)).unwrap_or(0).min(all.len());
    all.insert(to, moved);
    let placed = (1..).zip(all).filter(|(place, one)| one.place != *place);
    placed.map(|(place, one)| Location { place, ..one }).collect()
}

#[cfg(test)]
pub mod tests {
    use super::*;
    use crate::kernel::typed_id::TypedId;

    /// Returns one with a street, at its place.
    pub fn location(name: &str, place: i32) -> Location {
        let office = Office {
            name: name.parse().unwrap(),
            street: Some(format!("{place} Market Street").parse().unwrap()),
            city: "Salem".parse().unwrap(),
            state: State::Oregon,
            zip: Some("97301".parse().unwrap()),
            phone: None,
            arrival: None,
        };
        let id = TypedId::from_uuid(uuid::Uuid::from_u128(place.unsigned_abs().into()));
        Location::new(id, office, place, DateTime::UNIX_EPOCH)
    }

    fn renamed(location: &mut Location, name: &str) {
        location.change(Office { name: name.parse().unwrap(), ..location.office.clone() });
    }

    #[test]
    fn what_it_was_called_is_kept_until_it_is_called_so_again() {
        let mut eastside = location("Eastside", 1);
        renamed(&mut eastside, "Market Street");
        renamed(&mut eastside, "MARKET STREET");
        let former =
            |of: &Location| of.former_names.iter().map(ToString::to_string).collect::<Vec<_>>();
        assert_eq!(former(&eastside), ["Eastside", "Market Street"]);
        renamed(&mut eastside, "Eastside");
        assert_eq!(former(&eastside), ["Market Street", "MARKET STREET"]);
        assert_eq!(eastside.revision, 4);
    }

    #[test]
    fn no_two_are_called_the_same_however_it_is_spelled() {
        let all = [location("Eastside", 1), location("Mill Street", 2)];
        let refused = |name: &str, own| refuse_namesake(&name.parse().unwrap(), own, &all).is_err();
        assert!(refused("EASTSIDE", None) && refused("eastside", Some(all[1].id)));
        assert!(!refused("EASTSIDE", Some(all[0].id)) && !refused("Westside", None));
    }

    #[test]
    fn one_that_moves_up_pushes_the_others_back() {
        let all = || vec![location("One", 1), location("Two", 2), location("Three", 3)];
        let moved = |id: usize, place| {
            let moved = rearranged(all(), all()[id].id, place);
            moved.iter().map(|one| (one.office.name.to_string(), one.place)).collect::<Vec<_>>()
        };
        let of = |name: &str, place: i32| (name.to_owned(), place);
        assert_eq!(moved(2, 1), [of("Three", 1), of("One", 2), of("Two", 3)]);
        assert_eq!(moved(0, 99), [of("Two", 1), of("Three", 2), of("One", 3)]);
        assert!(moved(1, 2).is_empty());
    }
}
