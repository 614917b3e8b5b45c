//! Short and pet names of English-speaking countries, by a table of pairs: `data/nicknames.csv`
//! (carltonnorthern/nicknames, Apache-2.0).

use std::collections::HashMap;

use super::fold;

const TABLE: &str = include_str!("../../data/nicknames.csv");

/// Pairs of a name and its short form, both ways. There are no hops: BOB is ROBERT and ROB is ROBERT, but
/// BOB is not ROB, or soon everybody would be everybody.
pub struct Nicknames(HashMap<String, Vec<String>>);

impl Nicknames {
    /// Returns the table that comes with this crate.
    pub fn builtin() -> Self {
        let mut pairs: HashMap<String, Vec<String>> = HashMap::new();
        for line in TABLE.lines().skip(1) {
            let mut cells = line.split(',');
            let (Some(name), Some(_), Some(short)) = (cells.next(), cells.next(), cells.next())
            else {
                continue;
            };
            let (name, short) = (fold(name), fold(short));
            pairs.entry(name.clone()).or_default().push(short.clone());
            pairs.entry(short).or_default().push(name);
        }
        Self(pairs)
    }

    /// Returns what somebody of this name may also be called.
    pub fn of(&self, name: &str) -> &[String] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// Returns whether one is a short form of the other.
    pub fn are_one(&self, one: &str, other: &str) -> bool {
        self.of(one).iter().any(|name| name == other)
    }
}

#[cfg(test)]
mod tests {
    use super::Nicknames;

    #[test]
    fn a_pair_holds_both_ways_and_no_further() {
        let names = Nicknames::builtin();
        assert!(names.are_one("ROBERT", "BOB") && names.are_one("BOB", "ROBERT"));
        assert!(names.are_one("ROBERT", "DOB") && !names.are_one("BOB", "DOB"));
    }
}
