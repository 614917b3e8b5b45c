//! Text as people bring it: out of Word, a contact card, a PDF, another alphabet. What it says is
//! kept; how it happened to be written is not.
//!
//! Everything that is typed comes through here: [`clean`] is what is kept, [`plain`] what a number,
//! an address or a code is read from, and [`said`] what two names are compared by.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

use super::invisible::is_unseen;

/// Returns the text composed (Unicode's NFC), without marks that nobody can see, and with plain
/// spaces. Doing it twice changes nothing.
pub fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.into();
    }
    // Composing sets marks in another order, and never another letter before them.
    let mut letter = ' ';
    let seen = text.chars().filter_map(|char| {
        if is_unseen(char) {
            return (joins(char) && is_joined(letter)).then_some(char);
        }
        let char = if is_space(char) { ' ' } else { char };
        letter = if is_combining_mark(char) { letter } else { char };
        Some(char)
    });
    let composed: String = seen.collect::<String>().nfc().collect();
    composed.trim_end_matches(['\u{200c}', '\u{200d}']).to_owned().into()
}

/// Returns the text in the signs of a keyboard: full-width letters and digits as the usual ones,
/// and typographic dashes, quotes and spaces as what they stand for.
pub fn plain(text: &str) -> String {
    let seen = clean(text).chars().filter(|char| !is_unseen(*char)).map(keyed).collect::<String>();
    let usual: String = seen.nfkc().collect();
    clean(&usual).chars().map(keyed).collect::<String>().trim().to_owned()
}

/// Returns what a name says, however it is spaced, capitalized and punctuated. Accents are letters:
/// *Muñoz* is not *Munoz*.
pub fn said(name: &str) -> String {
    // There and back: only so are *ß* and *SS*, and all four kinds of *i*, the same.
    let cased = plain(name).to_uppercase().to_lowercase();
    let letters: String = cased.nfd().collect::<String>().replace("i\u{307}", "i").nfc().collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns whether a text has letters that are written from right to left.
pub fn has_right_to_left(text: &str) -> bool {
    text.chars().any(|char| {
        matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

/// Returns what stands in a sentence for somebody else's words: between marks that nobody sees
/// (U+2068, U+2069), if they would turn the sentence round. Other words are left as they are, for
/// the marks are copied with a number.
pub fn isolated(words: &str) -> Cow<'_, str> {
    match has_right_to_left(words) {
        true => format!("\u{2068}{words}\u{2069}").into(),
        false => words.into(),
    }
}

/// Joiners and variants have work to do between the letters of some alphabets, and in emoji.
fn joins(char: char) -> bool {
    matches!(char, '\u{200c}' | '\u{200d}' | '\u{180b}'..='\u{180f}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{e0100}'..='\u{e01ef}')
}

/// Hebrew and what comes after it in Unicode, but for Latin and Greek letters with accents, and for
/// punctuation.
fn is_joined(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{1dff}' | '\u{2190}'..)
}

/// A line break stays one; every other gap is a space, a tab of a spreadsheet too.
fn is_space(char: char) -> bool {
    char.is_whitespace() && !matches!(char, '\n' | '\r') || char == '\u{2800}'
}

fn keyed(char: char) -> char {
    match char {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{2018}'..='\u{201b}'
        | '\u{2032}'
        | '\u{2bc}'
        | '\u{2bb}'
        | '\u{2b9}'
        | '`'
        | '\u{b4}' => '\'',
        '\u{201c}'..='\u{201f}' | '\u{2033}' | '\u{ab}' | '\u{bb}' => '"',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn marks_that_nobody_sees_are_taken_away_and_letters_composed() {
        for (brought, kept) in [
            ("\u{feff}Ana\u{200b} Ruiz\u{200e}", "Ana Ruiz"),
            ("Jose\u{301}\u{a0}Oca\u{ad}mpo", "José Ocampo"),
            ("Zoe\u{200d}\u{308}", "Zoë"),
            ("Vega\tMarisol\u{b}II", "Vega Marisol II"),
            ("O’Keefe", "O’Keefe"),
        ] {
            assert_eq!(clean(brought), kept, "{brought:?}");
        }
    }

    #[test]
    fn joiners_stay_where_an_alphabet_needs_them() {
        for name in ["नीलम क\u{94d}\u{200d}ष", "م\u{6cc}\u{200c}خواهم", "❤\u{fe0f}"]
        {
            assert_eq!(clean(name), name);
        }
    }

    #[test]
    fn a_name_is_what_it_says() {
        for (one, other) in [
            ("Mary O'Keefe", "Mary O’Keefe"),
            ("José", "Jose\u{301}"),
            ("Ana Smith-Jones", "Ana Smith\u{2011}Jones"),
            ("Ana Ruiz", "\u{2068}ANA\u{a0} Ruiz\u{feff}\u{2069}"),
            ("Ana Ruiz", "A\u{200b}na Ruiz"),
            ("İpek", "IPEK"),
            ("Straße", "STRASSE"),
        ] {
            assert_eq!(said(one), said(other));
        }
        for (one, other) in [("Muñoz", "Munoz"), ("Ana Ruiz", "AnaRuiz"), ("O'Keefe", "Okeefe")] {
            assert_ne!(said(one), said(other));
        }
    }

    #[test]
    fn only_words_that_would_turn_a_sentence_round_are_set_apart() {
        assert_eq!(isolated("Ana Ruiz 503 555 0147"), "Ana Ruiz 503 555 0147");
        assert_eq!(isolated("مريم"), "\u{2068}مريم\u{2069}");
    }

    proptest! {
        #[test]
        fn what_is_clean_stays_as_it_is(text in "\\PC{0,40}|[\u{200b}-\u{200f}e\u{301}ñ\u{94d}\u{915}\t ]{0,12}") {
            let once = clean(&text).into_owned();
            prop_assert_eq!(clean(&once), once.as_str());
            let plain_once = plain(&text);
            prop_assert_eq!(plain(&plain_once), plain_once);
            let said_once = said(&text);
            prop_assert_eq!(said(&said_once), said_once);
        }
    }
}
