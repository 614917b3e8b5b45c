//! How a stem reads in Spanish, by the formula of Szigriszt (1993) for Spanish prose: from 0, very hard, to
//! 100. It knows long words and long sentences and nothing else.

use crate::{
    flaw::Flaw,
    guess::words,
    item::{Item, Level},
};

/// The hardest that a stem may read. Between 55 and 65 stands what most newspapers print.
const fn least(level: Level) -> f64 {
    match level {
        Level::Entry => 60.0,
        Level::Working => 50.0,
        Level::Advanced => 45.0,
    }
}

/// Fewer words tell nothing.
const ENOUGH: usize = 25;

pub(super) fn hard_to_read(item: &Item) -> Vec<Flaw> {
    let is_prose = |line: &&str| !line.trim_start().starts_with('|');
    let prose = item.stem.es.lines().filter(is_prose).collect::<Vec<_>>().join(" ");
    let (all, least) = (words(&prose), least(item.level));
    if all.len() < ENOUGH {
        return vec![];
    }
    let ends = |sign: char| matches!(sign, '.' | '?' | '!' | ':' | ';');
    let sentences = prose.split(ends).filter(|part| words(part).len() > 2).count().max(1);
    let parts: usize = all.iter().map(|word| syllables(word)).sum();
    let count = all.len() as f64;
    let reads = 206.835 - 62.3 * parts as f64 / count - count / sentences as f64;
    if reads >= least {
        return vec![];
    }
    let why =
        format!("in Spanish this reads at {reads:.0}, and {least:.0} is the least for its level");
    vec![Flaw::new("stem/es", why)]
}

/// Counts vowels that are syllables of their own: two strong ones are two, and a weak one beside another is
/// part of it unless it is stressed.
fn syllables(word: &str) -> usize {
    let is_strong = |sign: char| "aeoáéóíú".contains(sign);
    let is_vowel = |sign: char| is_strong(sign) || "iuü".contains(sign);
    let (mut count, mut before) = (0, None);
    for sign in word.chars() {
        let joins = before.is_some_and(|other| !(is_strong(other) && is_strong(sign)));
        count += usize::from(is_vowel(sign) && !joins);
        before = is_vowel(sign).then_some(sign);
    }
    count.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syllables_are_counted_as_they_are_spoken() {
        for (word, count) in
            [("sol", 1), ("cita", 2), ("seguro", 3), ("paciente", 3), ("aéreo", 4), ("día", 2)]
        {
            assert_eq!(syllables(word), count, "{word}");
        }
    }
}
