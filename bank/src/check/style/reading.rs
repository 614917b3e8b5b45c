//! How a question reads: how hard, in how much time, and whether it is fair to those it speaks of.

use crate::{
    dice::seed_of,
    draw::draw,
    flaw::Flaw,
    guess::words,
    item::{Item, Level},
    language::Language,
    sight::Sight,
};

/// Years of school for which a stem may be written, by the formula of Flesch and Kincaid, which knows long
/// words and long sentences and nothing else. The names of papers and codes of the trade are long.
const fn grade(level: Level) -> f64 {
    match level {
        Level::Entry => 10.0,
        Level::Working => 12.0,
        Level::Advanced => 14.0,
    }
}

/// Fewer words tell nothing.
const ENOUGH: usize = 25;

pub(super) fn hard_to_read(item: &Item) -> Vec<Flaw> {
    // What stands in a table is an exhibit, and no sentence.
    let prose: Vec<_> =
        item.stem.en.lines().filter(|line| !line.trim_start().starts_with('|')).collect();
    let prose = prose.join(" ");
    let (all, most) = (words(&prose), grade(item.level));
    if all.len() < ENOUGH {
        return vec![];
    }
    let ends = |sign: char| matches!(sign, '.' | '?' | '!' | ':' | ';');
    let sentences = prose.split(ends).filter(|part| words(part).len() > 2).count().max(1);
    let parts: usize = all.iter().map(|word| syllables(word)).sum();
    let count = all.len() as f64;
    let grade = 0.39 * count / sentences as f64 + 11.8 * parts as f64 / count - 15.59;
    if grade <= most {
        return vec![];
    }
    let why = format!("this reads like grade {grade:.0}, and {most:.0} is the most for its level");
    vec![Flaw::new("stem/en", why)]
}

/// Counts groups of vowels, and no silent last e.
fn syllables(word: &str) -> usize {
    let is_vowel = |sign: char| "aeiouy".contains(sign);
    let mut before = false;
    let mut count = 0;
    for sign in word.chars() {
        count += usize::from(is_vowel(sign) && !before);
        before = is_vowel(sign);
    }
    let is_silent = word.ends_with('e') && !word.ends_with("le") && count > 1;
    (count - usize::from(is_silent)).max(1)
}

/// Whoever reads at the usual speed needs more than the item gives.
pub(super) fn too_little_time(item: &Item) -> Vec<Flaw> {
    const WORDS_A_SECOND: f64 = 3.5;
    let seed = seed_of("time");
    let sight = draw(item, &seed)
        .and_then(|drawn| Sight::in_language(item, &drawn, Language::English, &seed));
    let Ok(sight) = sight else { return vec![] };
    let count = |text: &str| text.split_whitespace().count();
    let all = count(&sight.stem) + sight.texts().into_iter().map(count).sum::<usize>();
    let needs = all as f64 / WORDS_A_SECOND;
    if needs <= f64::from(item.seconds) {
        return vec![];
    }
    let why = format!("{all} words take {needs:.0} seconds to read");
    vec![Flaw::new("seconds", why)]
}

/// Words that put people down, or make a group of them the problem.
const BIASED: [&str; 20] = [
    "crazy",
    "illegals",
    "illegal alien",
    "wheelchair-bound",
    "bound to a wheelchair",
    "retarded",
    "cripple",
    "handicapped",
    "drug addict",
    "drug seeker",
    "frequent flyer",
    "noncompliant patient",
    "girls at the desk",
    "normal people",
    "ilegales",
    "retrasado",
    "inválido",
    "drogadicto",
    "las chicas de recepción",
    "gente normal",
];

pub(super) fn biased(item: &Item) -> Vec<Flaw> {
    let mut flaws = vec![];
    for text in item.texts() {
        for language in Language::ALL.iter().copied() {
            let lower = text.text.get(language).to_lowercase();
            if let Some(word) = BIASED.iter().find(|word| lower.contains(**word)) {
                let why = format!("`{word}` puts people down: say it as they would");
                flaws.push(Flaw::new(format!("{}/{language}", text.path), why));
            }
        }
    }
    flaws
}
