//! One spelling for letters that people write in several ways. Lists are mostly plain capitals, while
//! people write their names as they are.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Letters that Unicode does not take apart, as they are written without their own sign.
const WHOLE: [(char, &str); 19] = [
    ('Ł', "L"),
    ('Ø', "O"),
    ('Đ', "D"),
    ('Ð', "D"),
    ('Þ', "TH"),
    ('Æ', "AE"),
    ('Œ', "OE"),
    ('ß', "SS"),
    ('ẞ', "SS"),
    ('ı', "I"),
    ('Ħ', "H"),
    ('Ŋ', "NG"),
    ('Ɓ', "B"),
    ('Ɖ', "D"),
    ('Ɗ', "D"),
    ('Ƙ', "K"),
    ('Ə', "A"),
    ('Ɛ', "E"),
    ('Ɔ', "O"),
];

/// Returns the capitals of a name without accents: words with one space between them, a hyphen where
/// there was one, and nothing for apostrophes, full stops and what nobody sees.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    if text.is_ascii() {
        text.chars().for_each(|char| push(&mut folded, char.to_ascii_uppercase()));
    } else {
        // Taken apart, a lone accent would leave a space behind.
        let letters = text.chars().filter(|char| !matches!(char, '´' | '¨' | '˙' | '˝'));
        let bare = letters.nfkd().filter(|char| !is_combining_mark(*char));
        bare.flat_map(char::to_uppercase).for_each(|char| push_foreign(&mut folded, char));
    }
    folded.truncate(folded.trim_end_matches([' ', '-']).len());
    folded
}

fn push_foreign(folded: &mut String, char: char) {
    match WHOLE.iter().find(|(whole, _)| *whole == char) {
        Some((_, plain)) => folded.push_str(plain),
        None => push(folded, char),
    }
}

fn push(folded: &mut String, char: char) {
    if matches!(char, '\u{2b0}'..='\u{2ff}') {
        // Letters to Unicode, and apostrophes to people: the okina, and what stands for it.
    } else if char.is_alphanumeric() {
        folded.push(char);
    } else if is_hyphen(char) {
        replace_gap(folded, '-');
    } else if is_gap(char) && !folded.ends_with('-') {
        replace_gap(folded, ' ');
    }
}

fn is_gap(char: char) -> bool {
    char.is_whitespace() || matches!(char, ',' | '/' | ';' | '(' | ')' | '_' | '"' | '+' | '&')
}

/// A name neither begins with a gap nor has two in a row.
fn replace_gap(folded: &mut String, gap: char) {
    if folded.ends_with([' ', '-']) {
        folded.pop();
    }
    if !folded.is_empty() {
        folded.push(gap);
    }
}

/// Word processors, phones and PDFs each have a hyphen of their own.
fn is_hyphen(char: char) -> bool {
    matches!(
        char,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

#[cfg(test)]
mod tests {
    use super::fold;

    #[test]
    fn accents_capitals_and_unicode_spellings_are_one() {
        for written in ["Ordeñana", "ORDEN\u{303}ANA", "ordenana", "\u{feff}Ordeñ\u{200b}ana"] {
            assert_eq!(fold(written), "ORDENANA", "{written:?}");
        }
        assert_eq!(fold("Łukasz Straße Bjørn Đặng Ægir"), "LUKASZ STRASSE BJORN DANG AEGIR");
    }

    #[test]
    fn every_apostrophe_is_nothing_and_every_hyphen_is_one() {
        for written in ["O'Neill", "O’Neill", "Oʻneill", "O`NEILL", "O´Neill", "Oʼneill"] {
            assert_eq!(fold(written), "ONEILL", "{written:?}");
        }
        for written in ["Ruiz-Cole", "Ruiz‑Cole", "Ruiz – Cole", "Ruiz - Cole", "-Ruiz--Cole-"]
        {
            assert_eq!(fold(written), "RUIZ-COLE", "{written:?}");
        }
    }

    #[test]
    fn what_is_no_letter_is_left_out() {
        assert_eq!(fold("  Ana 😀  Maria\t"), "ANA MARIA");
        assert_eq!(fold("KUMM, J.R."), "KUMM JR");
        assert_eq!(fold(" "), "");
    }
}
