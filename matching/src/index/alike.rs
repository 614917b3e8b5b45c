//! One word of a person's name, and every word of the list that may be the same.

use super::{Closeness, Shares, Vocabulary};
use crate::{
    name::{Nicknames, Part, Place, typos},
    weights,
};

/// In which box of a name a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Last,
    First,
}

/// A word with its neighbors on the list, and how common each closeness is there.
pub struct Alike {
    word: String,
    pub place: Place,
    letters: usize,
    /// In the order of numbers.
    near: Vec<(u32, Closeness)>,
    /// By role and closeness: the share of rows that agree as well or better.
    shares: [[f32; Closeness::COUNT]; 2],
}

impl Alike {
    pub fn of(
        part: &Part,
        role: Role,
        words: &Vocabulary,
        counts: &Shares,
        names: &Nicknames,
    ) -> Self {
        let word = part.word.clone();
        let letters = word.chars().count();
        let mut near: Vec<(u32, Closeness)> = Vec::new();
        let mut found = Vec::new();
        words.near(&word, &mut found);
        let sound = words.sound_of(&word);
        for number in found {
            let sounds_alike = words.sound(number) == sound;
            let closeness = closeness(&word, words.word(number), sounds_alike);
            near.extend(closeness.map(|closeness| (number, closeness)));
        }
        if role == Role::First {
            add_nicknames(&mut near, &word, words, names);
        }
        near.extend(words.number(&word).map(|number| (number, Closeness::Same)));
        // The best comes first, and only it stays.
        near.sort_unstable();
        near.dedup_by_key(|(number, _)| *number);
        let shares = [Role::Last, Role::First].map(|role| shares(&near, role, &word, counts));
        Self { word, place: part.place, letters, near, shares }
    }

    /// Returns the neighbors, in no order of closeness.
    pub fn near(&self) -> &[(u32, Closeness)] {
        &self.near
    }

    /// Returns how close a word of the list is, by its number alone.
    pub fn known(&self, number: u32) -> Option<Closeness> {
        let at = self.near.binary_search_by_key(&number, |(known, _)| *known).ok()?;
        Some(self.near[at].1)
    }

    /// Returns how close a word of the list is, letter by letter if need be.
    pub fn compare(&self, number: u32, role: Role, words: &Vocabulary) -> Option<Closeness> {
        self.known(number)
            .or_else(|| self.initial(number, role, words))
            .or_else(|| self.loosely(words.word(number), role))
    }

    /// Returns whether one of both words is only an initial, and the other begins with it.
    pub fn initial(&self, number: u32, role: Role, words: &Vocabulary) -> Option<Closeness> {
        let other = words.word(number);
        let is_initial = role == Role::First && (self.letters == 1 || other.len() == 1);
        let fits = is_initial && self.word.chars().next() == other.chars().next();
        fits.then_some(Closeness::Initial)
    }

    fn loosely(&self, other: &str, role: Role) -> Option<Closeness> {
        let length = other.chars().count();
        let allowed = weights::slips_allowed(self.letters.min(length));
        if allowed > 0 && typos(&self.word, other, allowed).is_some() {
            return Some(Closeness::Typos);
        }
        let shorter = self.letters.min(length);
        let is_start = self.word.starts_with(other) || other.starts_with(&self.word);
        let is_short = role == Role::First && shorter >= weights::SHORT_FROM && is_start;
        let is_cut = role == Role::Last && shorter >= 12 && is_start;
        (is_short || is_cut).then_some(Closeness::Short)
    }

    /// Returns how many bits an agreement is worth: its rarity on the list, less what the difference costs.
    pub fn bits(&self, closeness: Closeness, role: Role) -> f32 {
        let most = match role {
            Role::Last => weights::MOST_LAST,
            Role::First => weights::MOST_FIRST,
        };
        let share = self.shares[role as usize][closeness as usize];
        (-share.log2()).min(most) - weights::cost_of(closeness)
    }
}

fn closeness(word: &str, other: &str, sounds_alike: bool) -> Option<Closeness> {
    let (one, two) = (word.chars().count(), other.chars().count());
    let (shorter, longer) = (one.min(two), one.max(two));
    let slips_of_hand = weights::slips_allowed(shorter);
    let most = if sounds_alike { weights::slips_allowed_in_sound(longer) } else { slips_of_hand };
    let slips = typos(word, other, most)?;
    match slips {
        0 => Some(Closeness::Same),
        1 if shorter >= 3 => Some(Closeness::OneTypo),
        _ if sounds_alike => Some(Closeness::Sound),
        _ if slips <= slips_of_hand => Some(Closeness::Typos),
        _ => None,
    }
}

fn add_nicknames(
    near: &mut Vec<(u32, Closeness)>,
    word: &str,
    words: &Vocabulary,
    names: &Nicknames,
) {
    let known = names.of(word).iter().filter_map(|name| words.number(name));
    near.extend(known.map(|number| (number, Closeness::Nickname)));
}

fn shares(
    near: &[(u32, Closeness)],
    role: Role,
    word: &str,
    counts: &Shares,
) -> [f32; Closeness::COUNT] {
    let mut shares = [0.0; Closeness::COUNT];
    for (number, closeness) in near {
        shares[*closeness as usize] += counts.count(*number, role);
    }
    let mut sum = 0.0;
    for share in &mut shares {
        sum += *share;
        *share = counts.share(sum);
    }
    // An initial agrees with about one name in twelve; so does one that begins alike in one of a hundred.
    shares[Closeness::Short as usize] += 0.01;
    shares[Closeness::Initial as usize] = counts.initial(word);
    shares
}
