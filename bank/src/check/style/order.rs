//! Where the key stands among amounts, days and lengths, over many draws.

use std::collections::BTreeMap;

use crate::{
    dice::seed_of,
    draw::draw,
    flaw::Flaw,
    guess::found_value,
    item::Item,
    kinds::{Answer, Response},
    layout::Layout,
    sight::Sight,
};

const DRAWS: usize = 100;
/// More often than this, its place tells the key.
const MOST: f64 = 0.6;
/// Lengths tell only where they differ by more letters.
const APART: usize = 6;

/// What was counted: how often the key was at each rank, and in how many draws there were ranks.
#[derive(Default)]
struct Ranks {
    counts: BTreeMap<usize, usize>,
    ranked: usize,
}

impl Ranks {
    fn count(&mut self, ranks: Option<Vec<usize>>, place: usize) {
        if let Some(rank) = ranks.and_then(|ranks| ranks.get(place).copied()) {
            *self.counts.entry(rank).or_default() += 1;
            self.ranked += 1;
        }
    }

    /// Complains if every draw had ranks, and one of them was too often the key's.
    fn told(&self, what: &str) -> Option<Flaw> {
        let most = self.counts.values().max().copied().unwrap_or_default();
        let share = most as f64 / DRAWS as f64;
        let why = || {
            let percent = share * 100.0;
            format!("the key is at the same rank of {what} in {percent:.0} of 100 draws")
        };
        (self.ranked == DRAWS && share > MOST).then(|| Flaw::new("options", why()))
    }
}

/// Amounts differ in length as they do in size, and are looked at as amounts alone.
pub(super) fn rank_of_key(item: &Item) -> Vec<Flaw> {
    let Answer::Single(_) = &item.content.answer else { return vec![] };
    if !item.is_generated() {
        return vec![];
    }
    let (mut amounts, mut lengths) = (Ranks::default(), Ranks::default());
    for number in 0..DRAWS {
        let Some((texts, place)) = seen(item, number) else { return vec![] };
        let by_amount = by_amount(&texts);
        if by_amount.is_none() {
            lengths.count(by_length(&texts), place);
        }
        amounts.count(by_amount, place);
    }
    amounts.told("amounts or days").or_else(|| lengths.told("length")).into_iter().collect()
}

/// Returns the options of one draw, and the place of the key among them.
fn seen(item: &Item, number: usize) -> Option<(Vec<String>, usize)> {
    let seed = seed_of(&format!("rank {number}"));
    let drawn = draw(item, &seed).ok()?;
    let layout = Layout::new(item, &drawn, &seed).ok()?;
    let Response::Single(key) = item.answer.key(&drawn).ok()? else { return None };
    let place = layout.choices.iter().position(|index| *index == key)?;
    let sight = Sight::new(item, &drawn, &seed).ok()?;
    Some((sight.choices.into_iter().map(|seen| seen.text).collect(), place))
}

fn by_amount(texts: &[String]) -> Option<Vec<usize>> {
    let values: Option<Vec<_>> = texts.iter().map(|text| found_value(text)).collect();
    let values = values?;
    Some(values.iter().map(|one| values.iter().filter(|it| *it < one).count()).collect())
}

fn by_length(texts: &[String]) -> Option<Vec<usize>> {
    let lengths: Vec<_> = texts.iter().map(|text| text.chars().count()).collect();
    let (least, most) = (lengths.iter().min()?, lengths.iter().max()?);
    let below = |one: &usize| lengths.iter().filter(|it| *it + APART < *one).count();
    (most - least > APART).then(|| lengths.iter().map(below).collect())
}
