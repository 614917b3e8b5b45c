//! Items for tests, one of each kind.

pub(super) use super::sample::REST;
use super::{item::Item, kinds::Kind, sample::sample, written::WrittenItem};

/// Reads an item, adding what every item has and no test asks about.
pub(super) fn item(id: &str, yaml: &str) -> Item {
    let yaml = format!("id: {id}\n{}\n{REST}", yaml.trim_end());
    serde_saphyr::from_str::<WrittenItem>(&yaml).unwrap().read().unwrap()
}

pub(super) const NUMERIC: &str = Kind::Numeric.sample();

pub(super) fn numeric() -> Item {
    item("a.b.share", NUMERIC)
}

pub(super) fn single() -> Item {
    sample(Kind::Single).unwrap()
}

pub(super) fn multiple() -> Item {
    sample(Kind::Multiple).unwrap()
}

pub(super) fn ordering() -> Item {
    sample(Kind::Ordering).unwrap()
}

pub(super) fn matching() -> Item {
    sample(Kind::Matching).unwrap()
}

pub(super) fn all() -> impl Iterator<Item = Item> {
    Kind::ALL.iter().map(|kind| sample(*kind).unwrap())
}

/// Many seeds, the same in every run.
pub(super) fn seeds() -> impl Iterator<Item = super::Seed> {
    (0_u8..100).map(|number| [number; 32])
}
