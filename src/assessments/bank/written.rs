//! An item as its file has it: all kinds side by side, because YAML knows no others.

use std::fmt;

use indexmap::IndexMap;
use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::{
    draw::Draw,
    expression::Expression,
    flaw::Flaw,
    item::{
        Alternative, Answer, ExpertReview, Item, Kind, Level, Line, Misconception, Pair,
        SecondRead, Source, Unit, Written,
    },
    local_text::LocalText,
    value::Exact,
};
use crate::kernel::digest::sha256;

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenItem {
    id: String,
    title: LocalText,
    kind: Kind,
    level: Level,
    seconds: u32,
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    draw: IndexMap<String, Draw>,
    #[serde(default, rename = "let", skip_serializing_if = "IndexMap::is_empty")]
    computed: IndexMap<String, Expression>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    such_that: Vec<Expression>,
    stem: LocalText,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    options: Option<Vec<Alternative>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    shuffle: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<WrittenAnswer>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    misconceptions: Option<Vec<Misconception>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    lines: Option<Vec<Line>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pairs: Option<Vec<Pair>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    extra: Option<Vec<LocalText>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    says: Option<String>,
    why: LocalText,
    source: Source,
    written: Written,
    second_read: OrNone<SecondRead>,
    expert_review: OrNone<ExpertReview>,
    languages: Vec<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenAnswer {
    value: Expression,
    unit: Unit,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    within: Option<Exact>,
}

impl WrittenItem {
    pub fn read(self) -> Result<Item, Vec<Flaw>> {
        let flaws = self.misplaced();
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let version = self.version().map_err(|flaw| vec![flaw])?;
        let languages = self.languages.iter().enumerate().map(|(index, word)| {
            let unknown = || format!("we do not speak `{word}`");
            word.parse().map_err(|_| vec![Flaw::new(format!("languages/{index}"), unknown())])
        });
        let languages = languages.collect::<Result<_, _>>()?;
        let shuffle = self.shuffle.unwrap_or(true);
        let options = self.options.unwrap_or_default();
        let says = self.says.unwrap_or_default();
        let answer = match (self.kind, self.answer) {
            (Kind::Single, _) => Answer::Single(options),
            (Kind::Multiple, _) => Answer::Multiple(options),
            (Kind::Ordering, _) => Answer::Ordering { lines: self.lines.unwrap_or_default(), says },
            (Kind::Matching, _) => {
                let extra = self.extra.unwrap_or_default();
                Answer::Matching { pairs: self.pairs.unwrap_or_default(), extra, says }
            }
            (Kind::Numeric, Some(WrittenAnswer { value, unit, within })) => {
                let within = within.map_or(Decimal::ZERO, |within| within.0);
                let misconceptions = self.misconceptions.unwrap_or_default();
                Answer::Numeric { value, unit, within, misconceptions }
            }
            (Kind::Numeric, None) => return Err(vec![self.kind.needs("answer")]),
        };
        Ok(Item {
            id: self.id,
            version,
            title: self.title,
            level: self.level,
            seconds: self.seconds,
            draw: self.draw,
            computed: self.computed,
            such_that: self.such_that,
            stem: self.stem,
            answer,
            shuffle,
            why: self.why,
            source: self.source,
            written: self.written,
            second_read: self.second_read.0,
            expert_review: self.expert_review.0,
            languages,
        })
    }

    /// Returns what is missing for its kind, and what belongs to another one.
    fn misplaced(&self) -> Vec<Flaw> {
        let (needs, takes): (&[&str], &[&str]) = match self.kind {
            Kind::Single | Kind::Multiple => (&["options"], &["shuffle"]),
            Kind::Numeric => (&["answer", "misconceptions"], &[]),
            Kind::Ordering => (&["lines", "says"], &[]),
            Kind::Matching => (&["pairs", "says"], &["extra"]),
        };
        let given = [
            ("options", self.options.is_some()),
            ("shuffle", self.shuffle.is_some()),
            ("answer", self.answer.is_some()),
            ("misconceptions", self.misconceptions.is_some()),
            ("lines", self.lines.is_some()),
            ("pairs", self.pairs.is_some()),
            ("extra", self.extra.is_some()),
            ("says", self.says.is_some()),
        ];
        let flaw = |(name, is_given): (&str, bool)| match is_given {
            true if needs.contains(&name) || takes.contains(&name) => None,
            true => {
                Some(Flaw::new(name, format!("items of kind `{}` have no `{name}`", self.kind)))
            }
            false => needs.contains(&name).then(|| self.kind.needs(name)),
        };
        given.into_iter().filter_map(flaw).collect()
    }

    /// Returns the first 16 digits of the hash of all that is written, comments aside.
    fn version(&self) -> Result<String, Flaw> {
        let canonical = serde_json::to_value(self).map_err(|why| Flaw::new("", why.to_string()))?;
        Ok(sha256(canonical.to_string()).chars().take(16).collect())
    }
}

impl Kind {
    fn needs(self, name: &str) -> Flaw {
        Flaw::new("", format!("an item of kind `{self}` needs `{name}`"))
    }
}

/// Something, or the word `none`, so that leaving it out is not the same as saying that it is not.
#[derive(Clone, Debug)]
struct OrNone<T>(Option<T>);

impl<T: Serialize> Serialize for OrNone<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(something) => something.serialize(to),
            None => to.serialize_str("none"),
        }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OrNone<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(Either(std::marker::PhantomData))
    }
}

struct Either<T>(std::marker::PhantomData<T>);

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

    fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<OrNone<T>, A::Error> {
        T::deserialize(de::value::MapAccessDeserializer::new(map)).map(|it| OrNone(Some(it)))
    }
}
