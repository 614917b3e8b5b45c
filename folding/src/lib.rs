//! Under which words somebody is found, whatever alphabet they are written in.
//!
//! What is kept and what is typed are **folded** alike: into small letters without accents, and
//! digits. A **chunk** is what stands between two spaces; its **parts** are what stands between its
//! marks. Of `O'Brien-Núñez` the words are `obriennunez`, `briennunez` and `nunez`: whoever types the
//! beginning of the chunk, or of a part of it, with its marks or without them, finds it.
//!
//! A crate of its own, because the product folds and so does a migration. Whoever changes what is
//! folded here writes another migration, which folds again what is kept.

use std::collections::BTreeSet;

/// How many letters or digits somebody must type: one would find a tenth of everybody.
pub const FEWEST: usize = 2;
/// How many beginnings are looked for. What is typed beyond them is left out.
const MOST_BEGINNINGS: usize = 6;
/// Letters of a word that are kept, which nobody types to their end.
const LONGEST_WORD: usize = 40;
/// Letters of a whole name that are kept: an index has room for them on both databases.
const LONGEST: usize = 120;
/// Of a name that is a page long, its first words are kept.
const MOST_WORDS: usize = 60;

/// Returns a name as lists are sorted by it: its chunks without marks, with one space between.
pub fn folded(name: &str) -> String {
    let chunks: Vec<_> = chunks(name).map(|parts| parts.concat()).collect();
    first(&chunks.join(" "), LONGEST)
}

/// Returns the words under which somebody is found: those of their name, those of their e-mail
/// address as far as they begin before the `@`, and their number from its first digit, from behind
/// the area code, and its last four.
pub fn words(name: &str, email: Option<&str>, phone: Option<&str>) -> BTreeSet<String> {
    let mut words: BTreeSet<_> = chunks(name).flat_map(|parts| from_each(&parts)).collect();
    if let Some((local, domain)) = email.and_then(|email| email.rsplit_once('@')) {
        let domain = chunks(domain).flatten().collect::<String>();
        let parts: Vec<_> = chunks(local).flatten().collect();
        words.extend(
            from_each(&parts).iter().map(|word| first(&format!("{word}{domain}"), LONGEST_WORD)),
        );
    }
    let digits: String = phone.unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
    for last in [digits.len(), 7, 4] {
        words.extend(digits.len().checked_sub(last).map(|from| digits[from..].to_owned()));
    }
    words.into_iter().filter(|word| word.len() >= FEWEST).take(MOST_WORDS).collect()
}

/// Returns with what the words of somebody must begin for whom this was typed, one for each chunk. A
/// chunk that is too short says nothing and is left out.
pub fn beginnings(typed: &str) -> Vec<String> {
    let chunks = chunks(typed).map(|parts| first(&without_country(parts.concat()), LONGEST_WORD));
    let mut beginnings: Vec<_> = chunks.filter(|chunk| chunk.len() >= FEWEST).collect();
    // The longest first: it is the one that finds the fewest.
    beginnings.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
    beginnings.dedup();
    beginnings.truncate(MOST_BEGINNINGS);
    beginnings
}

/// Numbers are kept without the country that all of them are of.
fn without_country(chunk: String) -> String {
    let is_dialled = chunk.len() == 11 && chunk.bytes().all(|byte| byte.is_ascii_digit());
    match chunk.strip_prefix('1').filter(|_| is_dialled) {
        Some(number) => number.to_owned(),
        None => chunk,
    }
}

/// Returns the parts of a name, folded, in their order: what an address can be made of.
pub fn parts(name: &str) -> Vec<String> {
    chunks(name).flatten().collect()
}

/// Returns what is left of each chunk: its parts, folded.
fn chunks(text: &str) -> impl Iterator<Item = Vec<String>> {
    let chunks = text.split_whitespace().map(|chunk| {
        let plain = deunicode::deunicode(chunk).to_lowercase();
        let parts = plain.split(|char: char| !char.is_ascii_alphanumeric());
        parts.filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>()
    });
    chunks.filter(|parts| !parts.is_empty()).collect::<Vec<_>>().into_iter()
}

/// Returns the word that begins with each part and goes on to the last.
fn from_each(parts: &[String]) -> Vec<String> {
    (0..parts.len()).map(|from| first(&parts[from..].concat(), LONGEST_WORD)).collect()
}

/// Returns the first so many letters. All are of one byte.
fn first(word: &str, most: usize) -> String {
    word.chars().take(most).collect()
}

#[cfg(test)]
mod tests;
