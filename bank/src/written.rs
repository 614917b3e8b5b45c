//! An item as its file has it: all kinds side by side, because YAML knows no others.

use std::fmt;

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, de};

use super::{
    content::{WrittenAnswer, WrittenContent},
    draw::Draw,
    expression::Expression,
    flaw::Flaw,
    item::{
        Alternative, ExpertReview, Item, Kind, Level, Line, Misconception, Pair, Retired,
        SecondRead, Source, Written,
    },
    local_text::LocalText,
};

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WrittenItem {
    id: String,
    title: LocalText,
    kind: Kind,
    level: Level,
    seconds: u32,
    #[serde(default)]
    draw: IndexMap<String, Draw>,
    #[serde(default, rename = "let")]
    computed: IndexMap<String, Expression>,
    #[serde(default)]
    such_that: Vec<Expression>,
    stem: LocalText,
    #[serde(default)]
    options: Option<Vec<Alternative>>,
    #[serde(default)]
    shuffle: Option<bool>,
    #[serde(default)]
    answer: Option<WrittenAnswer>,
    #[serde(default)]
    misconceptions: Option<Vec<Misconception>>,
    #[serde(default)]
    lines: Option<Vec<Line>>,
    #[serde(default)]
    pairs: Option<Vec<Pair>>,
    #[serde(default)]
    extra: Option<Vec<LocalText>>,
    #[serde(default)]
    says: Option<String>,
    why: LocalText,
    source: Source,
    written: Written,
    second_read: OrNone<SecondRead>,
    expert_review: OrNone<ExpertReview>,
    languages: Vec<String>,
    #[serde(default)]
    retired: Option<Retired>,
}

impl WrittenItem {
    pub fn read(self) -> Result<Item, Vec<Flaw>> {
        let flaws = self.misplaced();
        if !flaws.is_empty() {
            return Err(flaws);
        }
        let languages = self.languages.iter().enumerate().map(|(index, word)| {
            let unknown = || format!("we do not speak `{word}`");
            word.parse().map_err(|_| vec![Flaw::new(format!("languages/{index}"), unknown())])
        });
        let languages = languages.collect::<Result<_, _>>()?;
        let content = WrittenContent {
            id: self.id,
            kind: self.kind,
            level: self.level,
            draw: self.draw,
            computed: self.computed,
            such_that: self.such_that,
            stem: self.stem,
            options: self.options.unwrap_or_default(),
            shuffle: self.shuffle,
            answer: self.answer,
            lines: self.lines.unwrap_or_default(),
            pairs: self.pairs.unwrap_or_default(),
            extra: self.extra.unwrap_or_default(),
            misconceptions: self.misconceptions.unwrap_or_default(),
            says: self.says.unwrap_or_default(),
        };
        let content = content.read().map_err(|flaw| vec![flaw])?;
        Ok(Item {
            sha256: content.frozen().map_err(|flaw| vec![flaw])?.sha256,
            content,
            title: self.title,
            seconds: self.seconds,
            why: self.why,
            source: self.source,
            written: self.written,
            second_read: self.second_read.0,
            expert_review: self.expert_review.0,
            languages,
            retired: self.retired,
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
}

/// Something, or the word `none`, so that leaving it out is not the same as saying that it is not.
#[derive(Clone, Debug)]
struct OrNone<T>(Option<T>);

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
