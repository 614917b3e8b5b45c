//! An item as its file has it: some fields that every item has, and those of its kind, which stand
//! beside them. They are told apart while they are read, so that each mistake keeps its line.

use std::{fmt, marker::PhantomData, sync::OnceLock};

use indexmap::IndexMap;
use serde::{
    Deserialize, Deserializer,
    de::{self, DeserializeSeed, Error as _, IgnoredAny, IntoDeserializer, MapAccess},
};

use super::{
    calibration::Calibration,
    content::ContentFields,
    flaw::Flaw,
    item::{ExpertReview, Item, Retired, SecondRead, Source, Written},
    kinds::{Answer, Kind},
    local_text::LocalText,
};

/// Fields that all kinds have.
pub(crate) trait Common: Default {
    /// Reads the value of the field of that name, or returns that it has none.
    fn take<'de, A: MapAccess<'de>>(&mut self, name: &str, from: &mut A) -> Result<bool, A::Error>;
}

pub(crate) fn put<'de, T: Deserialize<'de>, A: MapAccess<'de>>(
    field: &mut Option<T>,
    from: &mut A,
) -> Result<bool, A::Error> {
    *field = Some(from.next_value()?);
    Ok(true)
}

pub(crate) fn needs<T>(field: Option<T>, name: &str) -> Result<T, Flaw> {
    field.ok_or_else(|| Flaw::new("", format!("missing field `{name}`")))
}

/// What was read: the fields that all kinds have, and the answer.
#[derive(Clone, Debug)]
pub(crate) struct Sheet<C> {
    pub common: C,
    pub answer: Answer,
    /// Fields that neither every item nor this kind has.
    pub unknown: Vec<Flaw>,
}

impl<'de, C: Common> Deserialize<'de> for Sheet<C> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(SheetVisitor(PhantomData))
    }
}

struct SheetVisitor<C>(PhantomData<C>);

impl<'de, C: Common> de::Visitor<'de> for SheetVisitor<C> {
    type Value = Sheet<C>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an item")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Sheet<C>, A::Error> {
        let mut common = C::default();
        let kind: Kind = loop {
            let name: Option<String> = map.next_key()?;
            let name = name.ok_or_else(|| A::Error::missing_field("kind"))?;
            if name == "kind" {
                break map.next_value()?;
            }
            if !common.take(&name, &mut map)? {
                let why = format!("an item says its `kind` before `{name}`");
                return Err(A::Error::custom(why));
            }
        };
        let mut unknown = vec![];
        let own = Own { map, common: &mut common, unknown: &mut unknown };
        let answer = kind.read(own)?;
        Ok(Sheet { common, answer, unknown })
    }
}

/// The fields that only a kind has: the others are taken out on the way.
struct Own<'a, A, C> {
    map: A,
    common: &'a mut C,
    unknown: &'a mut Vec<Flaw>,
}

impl<'de, A: MapAccess<'de>, C: Common> Deserializer<'de> for Own<'_, A, C> {
    type Error = A::Error;

    fn deserialize_any<V: de::Visitor<'de>>(self, visitor: V) -> Result<V::Value, A::Error> {
        visitor.visit_map(OwnFields { own: self, names: &[] })
    }

    fn deserialize_struct<V: de::Visitor<'de>>(
        self,
        _: &'static str,
        names: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, A::Error> {
        visitor.visit_map(OwnFields { own: self, names })
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

struct OwnFields<'a, A, C> {
    own: Own<'a, A, C>,
    names: &'static [&'static str],
}

impl<'de, A: MapAccess<'de>, C: Common> MapAccess<'de> for OwnFields<'_, A, C> {
    type Error = A::Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, A::Error> {
        while let Some(name) = self.own.map.next_key::<String>()? {
            if self.own.common.take(&name, &mut self.own.map)? {
                continue;
            }
            if self.names.contains(&name.as_str()) {
                return seed.deserialize(name.into_deserializer()).map(Some);
            }
            self.own.map.next_value::<IgnoredAny>()?;
            let own = self.names.join("`, `");
            let why =
                format!("unknown field `{name}`: besides what every item has, there is `{own}`");
            self.own.unknown.push(Flaw::new(name, why));
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, A::Error> {
        self.own.map.next_value_seed(seed)
    }
}

/// What is written about an item besides its content.
#[derive(Clone, Debug, Default)]
pub struct ItemFields {
    content: ContentFields,
    title: Option<LocalText>,
    seconds: Option<u32>,
    why: Option<LocalText>,
    source: Option<Source>,
    written: Option<Written>,
    second_read: Option<OrNone<SecondRead>>,
    expert_review: Option<OrNone<ExpertReview>>,
    calibration: Option<Calibration>,
    languages: Option<Vec<String>>,
    retired: Option<Retired>,
    stands: Option<IndexMap<String, String>>,
}

impl Common for ItemFields {
    fn take<'de, A: MapAccess<'de>>(&mut self, name: &str, from: &mut A) -> Result<bool, A::Error> {
        match name {
            "title" => put(&mut self.title, from),
            "seconds" => put(&mut self.seconds, from),
            "why" => put(&mut self.why, from),
            "source" => put(&mut self.source, from),
            "written" => put(&mut self.written, from),
            "second_read" => put(&mut self.second_read, from),
            "expert_review" => put(&mut self.expert_review, from),
            "calibration" => put(&mut self.calibration, from),
            "languages" => put(&mut self.languages, from),
            "retired" => put(&mut self.retired, from),
            "stands" => put(&mut self.stands, from),
            other => self.content.take(other, from),
        }
    }
}

#[derive(Clone, Debug, Deserialize)]
#[serde(transparent)]
pub struct WrittenItem(Sheet<ItemFields>);

impl WrittenItem {
    pub fn read(self) -> Result<Item, Flaw> {
        let Sheet { common, answer, unknown } = self.0;
        if let Some(flaw) = unknown.into_iter().next() {
            return Err(flaw);
        }
        let languages = needs(common.languages, "languages")?;
        let languages = languages.iter().enumerate().map(|(index, word)| {
            let unknown = || format!("we do not speak `{word}`");
            word.parse().map_err(|_| Flaw::new(format!("languages/{index}"), unknown()))
        });
        let content = common.content.read(answer)?;
        Ok(Item {
            sha256: content.frozen()?.sha256,
            content,
            title: needs(common.title, "title")?,
            seconds: needs(common.seconds, "seconds")?,
            why: needs(common.why, "why")?,
            source: needs(common.source, "source")?,
            written: needs(common.written, "written")?,
            second_read: needs(common.second_read, "second_read")?.0,
            expert_review: needs(common.expert_review, "expert_review")?.0,
            calibration: common.calibration,
            languages: languages.collect::<Result<_, _>>()?,
            retired: common.retired,
            stands: common.stands.unwrap_or_default(),
            weight: OnceLock::new(),
        })
    }
}

/// Something, or the word `none`, so that leaving it out is not the same as saying that it is not.
#[derive(Clone, Debug)]
struct OrNone<T>(Option<T>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OrNone<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Either(PhantomData))
    }
}

struct Either<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> de::Visitor<'de> for Either<T> {
    type Value = OrNone<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("`none`, or who and when")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<OrNone<T>, E> {
        if text == "none" {
            return Ok(OrNone(None));
        }
        Err(E::invalid_value(de::Unexpected::Str(text), &self))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<OrNone<T>, A::Error> {
        T::deserialize(de::value::MapAccessDeserializer::new(map)).map(|it| OrNone(Some(it)))
    }
}
