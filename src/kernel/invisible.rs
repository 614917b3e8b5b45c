//! Characters that nobody sees. A name made of them is no name, and some turn the text beside them
//! round.

/// What a reader shows as nothing: Unicode's `Default_Ignorable_Code_Point`, and the empty braille cell.
const UNSEEN: [(char, char); 18] = [
    ('\u{ad}', '\u{ad}'),
    ('\u{34f}', '\u{34f}'),
    ('\u{61c}', '\u{61c}'),
    ('\u{115f}', '\u{1160}'),
    ('\u{17b4}', '\u{17b5}'),
    ('\u{180b}', '\u{180f}'),
    ('\u{200b}', '\u{200f}'),
    ('\u{202a}', '\u{202e}'),
    ('\u{2060}', '\u{206f}'),
    ('\u{2800}', '\u{2800}'),
    ('\u{3164}', '\u{3164}'),
    ('\u{fe00}', '\u{fe0f}'),
    ('\u{feff}', '\u{feff}'),
    ('\u{ffa0}', '\u{ffa0}'),
    ('\u{fff0}', '\u{fff8}'),
    ('\u{1bca0}', '\u{1bca3}'),
    ('\u{1d173}', '\u{1d17a}'),
    ('\u{e0000}', '\u{e0fff}'),
];

/// Returns whether a character shows nothing, and takes no room either.
pub fn is_unseen(char: char) -> bool {
    char != '\u{2800}' && is_among(char)
}

/// Returns whether a character alone shows nothing.
pub fn is_invisible(char: char) -> bool {
    char.is_whitespace() || is_among(char)
}

fn is_among(char: char) -> bool {
    UNSEEN.iter().any(|(first, last)| (*first..=*last).contains(&char))
}
