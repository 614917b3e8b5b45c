//! A code that somebody writes down to come back by: `K7QM4-XPD9R`.
//!
//! Crockford's digits, shown in fives. Whatever a person makes of it is read: small letters,
//! hyphens, dashes and spaces anywhere, O for 0, I and L for 1, and the full stop of the sentence in
//! which it stood.

use std::{fmt, str::FromStr};

use super::{brought::plain, fault::Reason};

/// Kept as its ten digits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReturnCode(String);

const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH: usize = 10;
const GROUP: usize = 5;

impl ReturnCode {
    /// Makes a code of 50 bits of chance.
    pub fn from_chance(bytes: [u8; 32]) -> Self {
        let digits = bytes.iter().take(LENGTH).map(|byte| DIGITS[usize::from(byte & 31)]);
        Self(digits.map(char::from).collect())
    }

    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl FromStr for ReturnCode {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let text = plain(text);
        let text = text.trim_matches(|char: char| char.is_ascii_punctuation());
        let written = text.chars().filter(|char| !char.is_whitespace() && *char != '-');
        let digits = written.map(|char| match char.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            digit => digit,
        });
        let digits: String = digits.collect();
        let fits = digits.len() == LENGTH && digits.bytes().all(|digit| DIGITS.contains(&digit));
        if fits { Ok(Self(digits)) } else { Err(Reason::new("return_code.form")) }
    }
}

impl fmt::Display for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", &self.0[..GROUP], &self.0[GROUP..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_was_written_down() {
        let code: ReturnCode = "K7QM4-XPD91".parse().unwrap();
        for text in ["k7qm4xpd91", " K7QM4 XPD9L ", "k-7-q-m-4 xpd9i", "K7QM4-XPD9l"] {
            assert_eq!(text.parse(), Ok(code.clone()), "{text}");
        }
        // A phone makes a dash of two hyphens, and a messenger puts marks around.
        for text in ["K7QM4–XPD91", "K7QM4—XPD91.", "\u{200b}K7QM4\u{2011}XPD91", "“K7QM4−XPD91”,"]
        {
            assert_eq!(text.parse(), Ok(code.clone()), "{text}");
        }
        assert_eq!("oO0IL 1il00".parse::<ReturnCode>().unwrap().digits(), "0001111100");
    }

    #[test]
    fn what_is_no_code_is_refused() {
        for text in ["", "K7QM4-XPD9", "K7QM4-XPD9RR", "K7QM4-XPD9U", "K7QM4_XPD9R", "ñ7QM4XPD9R"]
        {
            assert!(text.parse::<ReturnCode>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_code_is_shown_in_fives_and_reads_as_itself() {
        let code = ReturnCode::from_chance([19; 32]);
        assert_eq!(code.to_string(), "KKKKK-KKKKK");
        for byte in 0..=255 {
            let code = ReturnCode::from_chance([byte; 32]);
            assert_eq!(code.to_string().parse(), Ok(code));
        }
    }
}
