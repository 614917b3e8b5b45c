//! Where each value of a file stands.

use std::fmt;

use serde::{Deserialize, Deserializer, de};
use serde_saphyr::{Location, Spanned};

/// A value, with what is inside it.
pub(super) struct Place {
    at: Location,
    inside: Inside,
}

enum Inside {
    Nothing,
    List(Vec<Place>),
    Fields(Vec<(Spanned<String>, Place)>),
}

impl Place {
    /// Returns line and column of the value of that path (`items/3/stem/es`), or of the innermost
    /// one that is there. A value that begins on a line of its own is shown by its name.
    pub fn find(&self, path: &str) -> (usize, usize) {
        let (mut place, mut found) = (self, self.at);
        for step in path.split('/').filter(|step| !step.is_empty()) {
            (place, found) = match &place.inside {
                Inside::Nothing => break,
                Inside::List(list) => {
                    match step.parse().ok().and_then(|index: usize| list.get(index)) {
                        Some(place) => (place, place.at),
                        None => break,
                    }
                }
                Inside::Fields(fields) => {
                    match fields.iter().find(|(name, _)| name.value == step) {
                        Some((name, place)) if name.referenced.line() == place.at.line() => {
                            (place, place.at)
                        }
                        Some((name, place)) => (place, name.referenced),
                        None => break,
                    }
                }
            };
        }
        line_and_column(found)
    }

    /// Returns where the fields begin of which one has its name there.
    pub fn around(&self, name_at: (usize, usize)) -> Option<(usize, usize)> {
        match &self.inside {
            Inside::Nothing => None,
            Inside::List(list) => list.iter().find_map(|place| place.around(name_at)),
            Inside::Fields(fields) => fields.iter().find_map(|(name, place)| {
                let is_here = line_and_column(name.referenced) == name_at;
                if is_here { Some(line_and_column(self.at)) } else { place.around(name_at) }
            }),
        }
    }
}

pub(super) fn line_and_column(at: Location) -> (usize, usize) {
    let number = |number: u64| usize::try_from(number).unwrap_or(1).max(1);
    (number(at.line()), number(at.column()))
}

impl<'de> Deserialize<'de> for Place {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let Spanned { value: inside, referenced: at, .. } = Spanned::deserialize(from)?;
        Ok(Self { at, inside })
    }
}

impl<'de> Deserialize<'de> for Inside {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Anything)
    }
}

struct Anything;

impl<'de> de::Visitor<'de> for Anything {
    type Value = Inside;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("anything")
    }

    fn visit_bool<E>(self, _: bool) -> Result<Inside, E> {
        Ok(Inside::Nothing)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Inside, E> {
        Ok(Inside::Nothing)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Inside, E> {
        Ok(Inside::Nothing)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Inside, E> {
        Ok(Inside::Nothing)
    }

    fn visit_str<E>(self, _: &str) -> Result<Inside, E> {
        Ok(Inside::Nothing)
    }

    fn visit_unit<E>(self) -> Result<Inside, E> {
        Ok(Inside::Nothing)
    }

    fn visit_seq<A: de::SeqAccess<'de>>(self, mut from: A) -> Result<Inside, A::Error> {
        let mut list = vec![];
        while let Some(place) = from.next_element()? {
            list.push(place);
        }
        Ok(Inside::List(list))
    }

    fn visit_map<A: de::MapAccess<'de>>(self, mut from: A) -> Result<Inside, A::Error> {
        let mut fields = vec![];
        while let Some(field) = from.next_entry()? {
            fields.push(field);
        }
        Ok(Inside::Fields(fields))
    }
}
