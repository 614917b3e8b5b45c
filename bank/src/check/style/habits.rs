//! Habits of the whole bank, which no item shows by itself: where the key stands, and whether it is the longest.

use super::{LONGEST, PLACE};
use crate::{check::Page, item::Item, kinds::Answer, reading::Reading, value::Drawn};

/// With fewer items a habit is chance.
const ENOUGH: usize = 10;
/// In a larger part of them it is a habit.
const MOST: f64 = 0.5;
/// Letters by which the longest differs from all others.
const APART: usize = 6;

/// What was seen of questions of which one option is right in every sitting.
#[derive(Default)]
pub(in crate::check) struct Habits {
    seen: Vec<Seen>,
}

struct Seen {
    file: String,
    at: String,
    /// Of the key, where options keep their order.
    place: Option<usize>,
    is_longest: bool,
    stands: [bool; 2],
}

impl Habits {
    pub fn look(&mut self, page: &Page, at: &str, item: &Item) {
        let Answer::Single(single) = &item.content.answer else { return };
        let keys: Option<Vec<bool>> = single
            .options
            .iter()
            .map(|option| {
                option.key.value(&Drawn::default()).ok().filter(|_| !option.key.is_drawn())
            })
            .collect();
        let Some(key) = keys.and_then(|keys| keys.iter().position(|is_key| *is_key)) else {
            return;
        };
        if item.retired.is_some() {
            return;
        }
        let lengths: Vec<_> = single.options.iter().map(|it| it.text.en.chars().count()).collect();
        let own = lengths.get(key).copied().unwrap_or_default();
        let others = lengths.iter().enumerate().filter(|(other, _)| *other != key);
        self.seen.push(Seen {
            file: page.file.to_owned(),
            at: at.to_owned(),
            place: (!single.shuffle).then_some(key),
            is_longest: others.map(|(_, other)| other + APART).max().is_some_and(|it| own > it),
            stands: [PLACE, LONGEST].map(|rule| item.stands.contains_key(rule)),
        });
    }

    /// Warns at each item that has the habit.
    pub fn tell(&self, reading: &mut Reading) {
        let fixed: Vec<_> = self.seen.iter().filter(|one| one.place.is_some()).collect();
        let places = fixed.iter().filter_map(|one| one.place).max().unwrap_or_default();
        for place in 0..=places {
            let same = |one: &&&Seen| one.place == Some(place);
            let why = format!(
                "the key stands at place {} in more than half of the bank: {PLACE}",
                place + 1
            );
            Self::warn(reading, fixed.len(), fixed.iter().filter(same).copied(), 0, &why);
        }
        let longest = self.seen.iter().filter(|one| one.is_longest);
        let why = format!("the key is the longest option in more than half of the bank: {LONGEST}");
        Self::warn(reading, self.seen.len(), longest, 1, &why);
    }

    fn warn<'a>(
        reading: &mut Reading,
        of: usize,
        have: impl Iterator<Item = &'a Seen>,
        rule: usize,
        why: &str,
    ) {
        let have: Vec<_> = have.collect();
        if of < ENOUGH || have.len() as f64 <= MOST * of as f64 {
            return;
        }
        for one in have.into_iter().filter(|one| !one.stands[rule]) {
            if let Some(page) = reading.pages.get_mut(one.file.as_str()) {
                page.warning(&format!("{}/options", one.at), why);
            }
        }
    }
}
