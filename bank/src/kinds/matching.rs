//! Each left side gets its right side.

use serde::{Deserialize, Serialize};

use super::{Asked, Filled, Question, Text, asked, options, rows, Mistake, About};
use crate::{
    check::Law,
    dice::Dice,
    flaw::Flaw,
    layout::{Layout, letter, number},
    local_text::LocalText,
    mark::{self, Mark},
    refused::Refused,
    shown::{Shown, Writer},
    value::Drawn,
};

/// `extra` are right sides that belong nowhere.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Matching {
    pub pairs: Vec<Pair>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extra: Vec<LocalText>,
    #[serde(default = "mark::one", skip_serializing_if = "mark::is_one")]
    pub marks: u8,
    #[serde(default, skip_serializing)]
    pub says: Option<String>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pair {
    pub left: LocalText,
    pub right: LocalText,
}

impl Matching {
    fn right(&self) -> Vec<Option<usize>> {
        (0..self.pairs.len()).map(Some).collect()
    }

    /// Two left sides that have each other's right side are one pair wrong.
    fn compared(&self, key: &[Option<usize>], matched: &[Option<usize>]) -> Mark {
        let is_wrong = |left: &usize| matched.get(*left) != key.get(*left);
        let wrong: Vec<_> = (0..self.pairs.len()).filter(is_wrong).collect();
        let wrong = match wrong[..] {
            _ if matched.len() != self.pairs.len() => usize::MAX,
            [one, two] if matched[one] == key[two] && matched[two] == key[one] => 1,
            _ => wrong.len(),
        };
        Mark::less(self.marks, wrong)
    }
}

impl Question for Matching {
    /// For each left side its right side; those that belong nowhere are counted after the others.
    type Response = Vec<Option<usize>>;
    const SAMPLE: &'static str = r#"
kind: matching
stem: { en: What belongs together?, es: ¿Qué va junto? }
pairs:
  - { left: { en: Dog, es: Perro }, right: { en: Bark, es: Ladrido } }
  - { left: { en: Cat, es: Gato }, right: { en: Meow, es: Maullido } }
  - { left: { en: Cow, es: Vaca }, right: { en: Moo, es: Mugido } }
extra:
  - { en: Roar, es: Rugido }
says: Does not know the animals.
"#;

    fn texts(&self) -> Vec<Text<'_>> {
        let pairs = self.pairs.iter().enumerate().flat_map(|(at, pair)| {
            [
                Text::among("lefts", format!("pairs/{at}/left"), &pair.left),
                Text::among("rights", format!("pairs/{at}/right"), &pair.right),
            ]
        });
        let extra = self.extra.iter().enumerate();
        pairs
            .chain(extra.map(|(at, text)| Text::among("rights", format!("extra/{at}"), text)))
            .collect()
    }

    fn mistakes(&self) -> Vec<Mistake<'_>> {
        Mistake::of(About::Whole, self.says.as_ref()).into_iter().collect()
    }

    fn check(&self, law: &mut Law) {
        law.count("pairs", "pairs", self.pairs.len(), 3..=5);
        law.count("extra", "extra right sides", self.extra.len(), 0..=2);
        law.marks(self.marks);
        law.needs_says(self.says.as_deref());
    }

    fn lay_out(&self, _: &Drawn, dice: &mut Dice) -> Result<Layout, Flaw> {
        let rights = dice.shuffled(self.pairs.len() + self.extra.len());
        Ok(Layout { rights, ..Layout::of((0..self.pairs.len()).collect()) })
    }

    fn show(&self, layout: &Layout, writer: &Writer, shown: &mut Shown) -> Result<(), Flaw> {
        let lefts: Vec<_> = self.pairs.iter().map(|pair| &pair.left).collect();
        let rights: Vec<_> = self.pairs.iter().map(|pair| &pair.right).chain(&self.extra).collect();
        shown.choices = writer.choices(&lefts, &layout.choices, number)?;
        shown.rights = writer.choices(&rights, &layout.rights, letter)?;
        shown.offers.clone_from(&shown.rights);
        Ok(())
    }

    fn read(&self, layout: &Layout, filled: &Filled) -> Result<Vec<Option<usize>>, Refused> {
        rows::read_once(layout, filled)
    }

    fn pairs(layout: &Layout, matched: &Vec<Option<usize>>) -> Vec<(String, String)> {
        rows::pairs(layout, matched)
    }

    fn worth(&self) -> u8 {
        self.marks
    }

    fn asked(&self) -> Asked {
        Asked::Each { once: true }
    }

    fn chance(&self) -> f64 {
        let (key, rights) = (self.right(), self.pairs.len() + self.extra.len());
        let placings = asked::placings(self.pairs.len(), rights).into_iter();
        let share = |placed: Vec<usize>| {
            self.compared(&key, &placed.into_iter().map(Some).collect::<Vec<_>>()).share()
        };
        asked::mean(placings.map(share))
    }

    fn things(&self) -> usize {
        self.pairs.len() + self.extra.len()
    }

    fn moved(key: &Vec<Option<usize>>, places: &[usize]) -> Vec<Option<usize>> {
        key.iter().map(|right| right.map(|right| options::moved(right, places))).collect()
    }

    fn mark(&self, _: &Drawn, matched: &Vec<Option<usize>>) -> Result<Mark, Flaw> {
        Ok(self.compared(&self.right(), matched))
    }

    fn beside(&self, key: &Vec<Option<usize>>, matched: &Vec<Option<usize>>) -> Option<Mark> {
        Some(self.compared(key, matched))
    }

    fn key(&self, _: &Drawn) -> Result<Vec<Option<usize>>, Flaw> {
        Ok(self.right())
    }
}
