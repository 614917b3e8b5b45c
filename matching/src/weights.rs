//! Every number that decides about a match, in one place.
//!
//! They are bits of evidence, after Fellegi and Sunter (A theory for record linkage, 1969): the logarithm to
//! base 2 of how much likelier an observation is when both are one human than when they are two. That two
//! people agree by chance is counted in the list itself: SMITH weighs 7 bits, ORDENANA 14. What a clerk's slip
//! costs is set here, by how often such slips happen.
//!
//! A sum of 0 above the list's own size, log₂ of its rows, means: about one row would agree as well by chance.
//! The tiers begin there. All were tuned on one seed of `benches/evaluation` and are reported on others.

use crate::{index::Closeness, name::Place};

/// From how many bits above chance a match is strong, possible, and weak. Below the last nothing is shown.
pub const STRONG: f32 = 4.0;
pub const POSSIBLE: f32 = 0.5;
pub const WEAK: f32 = -4.5;

/// A name with another birthday is shown only where it is rare: one in ten people has a namesake on the list.
pub const WEAK_OF_ANOTHER_BIRTHDAY: f32 = -3.0;

/// A list is never counted as smaller: in a handful of rows every name looks rare.
pub const FEWEST_ROWS: usize = 1_000;

/// One whose name nobody else on the list bears is held for this rare, and no rarer.
pub const FEWEST_OTHERS: f32 = 1.0 / 64.0;

/// Of those whose names are only near, no more are counted: many are far from this spelling.
pub const MOST_ALIKE: f32 = 8.0;

/// A name's share of a list is counted as if so many more rows had been seen, of which one in
/// `STRANGERS_SHARE` has it: a name that is on the list once is not known to be that rare.
pub const STRANGERS: f32 = 2_000.0;
pub const STRANGERS_SHARE: f32 = 1.0 / 8_000.0;

/// The most that a last or a first name may weigh.
pub const MOST_LAST: f32 = 12.0;
pub const MOST_FIRST: f32 = 9.5;
pub const MOST_MIDDLE: f32 = 5.0;

/// What it costs that two words are not letter for letter the same.
pub const fn cost_of(closeness: Closeness) -> f32 {
    match closeness {
        Closeness::Same => 0.0,
        Closeness::Nickname => 1.5,
        Closeness::OneTypo => 3.0,
        Closeness::Sound => 2.5,
        Closeness::Typos => 4.5,
        Closeness::Short => 3.5,
        Closeness::Initial => 1.5,
    }
}

/// What it costs that a word stands for less than the whole name.
pub const fn cost_at(place: Place) -> f32 {
    match place {
        Place::Whole | Place::Cut => 0.0,
        Place::Half => 1.0,
        Place::Joined => 0.5,
        Place::Former => 0.5,
        Place::Middle => 2.0,
    }
}

/// Last and first name have changed boxes.
pub const SWAPPED_COST: f32 = 2.0;

/// The last names have nothing in common: marriage, about one in twenty.
pub const LAST_DIFFERS: f32 = -4.5;
/// The first names have nothing in common: a nickname that no table knows, or another member of the family.
pub const FIRST_DIFFERS: f32 = -5.0;
/// One first name is missing, as of people with a single name.
pub const FIRST_MISSING: f32 = 0.0;

pub const MIDDLE_INITIAL: f32 = 2.5;
pub const MIDDLE_DIFFERS: f32 = -2.0;

pub const SUFFIX_SAME: f32 = 2.0;
/// Father and son share a name and a house.
pub const SUFFIX_DIFFERS: f32 = -5.0;

/// A birthday agrees by chance once in about 8,000: sixty years of days, most in the middle ones.
pub const BIRTH_DATE_SAME: f32 = 13.0;
pub const BIRTH_DATE_SWAPPED: f32 = 8.0;
pub const BIRTH_DATE_ONE_DIGIT: f32 = 5.0;
/// Relatives, and people who only share a name, differ in the year too.
pub const BIRTH_DATE_ONE_DIGIT_OF_YEAR: f32 = 1.0;
pub const BIRTH_DATE_SAME_YEAR: f32 = -1.5;
pub const BIRTH_DATE_DIFFERS: f32 = -7.0;

/// The most that an agreeing state may weigh; how much it does is counted in the list.
pub const MOST_STATE: f32 = 2.5;
pub const STATE_DIFFERS: f32 = -1.0;

/// No two people have one NPI, but files have wrong ones.
pub const NPI_SAME: f32 = 20.0;
pub const NPI_DIFFERS: f32 = -6.0;

pub const WORK_SAME: f32 = 1.0;
pub const WORK_DIFFERS: f32 = -0.5;

/// Up to how many slips two words of this length may have and still be taken for one.
pub const fn slips_allowed(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

/// What sounds alike may differ by more letters, as transliterations do.
pub const fn slips_allowed_in_sound(letters: usize) -> usize {
    match letters {
        0..=4 => 2,
        5..=8 => 3,
        _ => 4,
    }
}

/// From how many letters the shorter of two first names may be a short form of the longer by its beginning.
pub const SHORT_FROM: usize = 3;
