//! What a form has to hold, whatever is drawn. `muster bank blueprint check` proves it of many forms.

use crate::item::Item;

pub const WORDS: usize = 1_800;
/// Of 100 points: what whoever knows nothing earns.
pub const CHANCE: f64 = 10.0;
/// Of 100 points: what is won by choosing one of a few.
pub const SINGLES: f64 = 40.0;
/// Of 100 points: the largest part that one item carries.
pub const HEAVIEST: f64 = 15.0;
/// Of 100 points: what generated items carry at least.
pub const GENERATED: f64 = 75.0;

/// What a form has of it, counted as it is put together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Limits {
    words: usize,
    chance: f64,
    singles: f64,
    heaviest: f64,
    generated: f64,
}

impl Limits {
    pub fn of(form: &[&Item]) -> Self {
        Self {
            words: form.iter().map(|item| item.weight().words).sum(),
            chance: share(form, &|item| item.weight().chance) * 100.0,
            singles: share(form, &|item| item.weight().singles) * 100.0,
            heaviest: heaviest(form).map_or(0.0, |(_, share)| share * 100.0),
            generated: share(form, &|item| f64::from(u8::from(item.is_generated()))) * 100.0,
        }
    }

    pub fn hold(&self) -> bool {
        self.missed() == 0
    }

    /// Whether it misses fewer limits than another. Of two that miss as many, neither is better, or where
    /// a limit cannot be held the shortest items would be asked again and again.
    pub fn is_better(&self, other: &Self) -> bool {
        self.missed() < other.missed()
    }

    fn missed(&self) -> usize {
        let missed = [
            self.words > WORDS,
            self.chance > CHANCE,
            self.singles > SINGLES,
            self.heaviest > HEAVIEST,
            self.generated < GENERATED,
        ];
        missed.into_iter().filter(|missed| *missed).count()
    }
}

/// Returns which part of a form's points that is, if `of` says which part of each item's.
pub(crate) fn share(form: &[&Item], of: &dyn Fn(&Item) -> f64) -> f64 {
    let points = |item: &&Item| item.weight().points;
    let all: f64 = form.iter().map(points).sum();
    form.iter().map(|item| points(item) * of(item)).sum::<f64>() / all.max(1.0)
}

/// Returns the item that carries most of the points of a form, and which part of them.
pub(crate) fn heaviest<'a>(form: &[&'a Item]) -> Option<(&'a Item, f64)> {
    let all: u32 = form.iter().map(|item| u32::from(item.worth())).sum();
    let item = form.iter().max_by_key(|item| item.worth())?;
    Some((item, f64::from(item.worth()) / f64::from(all.max(1))))
}
