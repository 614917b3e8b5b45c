//! A telephone number, as people type it and their contacts hand it on: of the North American plan,
//! where every office that we serve is, or with `+` and a country's code.
//!
//! Whether one can dial it is all that is asked: the plan's rules at home, and abroad a code that the
//! ITU has given out and at most fifteen digits (E.164). The crates that know each country's numbers
//! bring a dozen others and a megabyte of tables, and would refuse what is newer than they are.

use std::{collections::BTreeMap, fmt, str::FromStr};

use poem_openapi::registry::MetaSchema;

use super::{brought::plain, fault::Reason};

/// Kept as ten digits, `5035550147`, or with its plus as it is dialed abroad, `+442079460958`.
#[derive(Clone, Debug, PartialEq, Eq, sea_orm::DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Phone(String);

/// No number of any country has less.
const SHORTEST: usize = 7;
/// With the code of its country, by E.164.
const LONGEST: usize = 15;

/// The codes of countries outside the plan, from and to. None is the beginning of another.
/// ITU, List of Recommendation ITU-T E.164 assigned country codes.
const CODES: [(u16, u16); 46] = [
    (7, 7),
    (20, 20),
    (27, 27),
    (30, 34),
    (36, 36),
    (39, 41),
    (43, 49),
    (51, 58),
    (60, 66),
    (81, 82),
    (84, 84),
    (86, 86),
    (90, 95),
    (98, 98),
    (211, 213),
    (216, 216),
    (218, 218),
    (220, 258),
    (260, 269),
    (290, 291),
    (297, 299),
    (350, 359),
    (370, 378),
    (380, 383),
    (385, 387),
    (389, 389),
    (420, 421),
    (423, 423),
    (500, 509),
    (590, 599),
    (670, 670),
    (672, 683),
    (685, 692),
    (800, 800),
    (808, 808),
    (850, 850),
    (852, 853),
    (855, 856),
    (870, 870),
    (880, 883),
    (886, 886),
    (888, 888),
    (960, 968),
    (970, 977),
    (979, 979),
    (992, 998),
];

impl Phone {
    pub fn digits(&self) -> &str {
        self.0.trim_start_matches('+')
    }

    /// Returns it as programs dial it: `+15035550147`.
    pub fn e164(&self) -> String {
        if self.0.starts_with('+') { self.0.clone() } else { format!("+1{}", self.0) }
    }

    pub fn last_four(&self) -> &str {
        &self.0[self.0.len() - 4..]
    }
}

impl FromStr for Phone {
    type Err = Reason;

    fn from_str(text: &str) -> Result<Self, Reason> {
        let text = plain(text);
        let text = text.strip_prefix("tel:").unwrap_or(&text);
        refuse_extension(text)?;
        let text = &without_trunk(text);
        let is_mark = |char: char| char.is_ascii_digit() || " +-.()/".contains(char);
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let is_one = text.chars().all(is_mark) && !text.trim_start_matches('+').contains('+');
        let read = match text.starts_with('+') {
            true => digits.strip_prefix('1').map_or_else(|| abroad(&digits), at_home),
            false => at_home(&digits)
                .or_else(|| at_home(digits.strip_prefix('1')?))
                .or_else(|| abroad(digits.strip_prefix("011").or(digits.strip_prefix("00"))?)),
        };
        read.filter(|_| is_one).map(Self).ok_or_else(|| Reason::new("phone.form"))
    }
}

/// Nothing that we write to or call knows an extension: who left it out unseen would ring at the wrong desk.
fn refuse_extension(text: &str) -> Result<(), Reason> {
    let text = text.to_lowercase();
    let begins = ["extension", "ext", "x", "#"].iter().find_map(|word| text.split_once(word));
    let is_one = begins.is_some_and(|(number, rest)| {
        let rest = rest.trim_start_matches(['.', ':', ' ']);
        let is_digit = |char: char| char.is_ascii_digit();
        number.contains(is_digit) && !rest.is_empty() && rest.chars().all(is_digit)
    });
    if is_one { Err(Reason::new("phone.extension")) } else { Ok(()) }
}

/// Leaves out the `(0)` that is dialed inside the country alone: `+44 (0)20 7946 0958`.
fn without_trunk(text: &str) -> String {
    let is_abroad = text.starts_with('+') || text.starts_with("00") || text.starts_with("011");
    if is_abroad { text.replacen("(0)", "", 1) } else { text.to_owned() }
}

/// Neither an area code nor an exchange begins with 0 or 1.
fn at_home(digits: &str) -> Option<String> {
    let starts = digits.bytes().enumerate().all(|(at, digit)| !matches!(at, 0 | 3) || digit > b'1');
    (digits.len() == 10 && starts).then(|| digits.to_owned())
}

fn abroad(digits: &str) -> Option<String> {
    let fits = (SHORTEST + 1..=LONGEST).contains(&digits.len());
    (fits && code_of(digits).is_some()).then(|| format!("+{digits}"))
}

/// Returns the code of its country.
fn code_of(digits: &str) -> Option<&str> {
    let is_code = |code: &&str| {
        let code = code.parse().unwrap_or_default();
        CODES.iter().any(|(first, last)| (*first..=*last).contains(&code))
    };
    (1..=3).filter_map(|length| digits.get(..length)).find(is_code)
}

/// As people write it: `503 555 0147`, `+44 2079460958`.
impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.strip_prefix('+') {
            Some(abroad) => {
                let (code, rest) = abroad.split_at(code_of(abroad).map_or(0, str::len));
                write!(f, "+{code} {rest}")
            }
            None => write!(f, "{} {} {}", &self.0[..3], &self.0[3..6], &self.0[6..]),
        }
    }
}

/// Returns what all that can be sent looks like, but for marks that only people write.
fn pattern() -> String {
    let home = r"(\+?1[ .-]?)?\(?[2-9][0-9]{2}\)?[ .-]?[2-9][0-9]{2}[ .-]?[0-9]{4}";
    let abroad = (1..=3).map(|digits| {
        let (least, most) = (SHORTEST + 1 - digits, LONGEST - digits);
        format!(r"|\+({}) ?[0-9]{{{least},{most}}}", codes(digits))
    });
    format!("^({home}{})$", abroad.collect::<String>())
}

/// Returns the codes that have so many digits, those that differ in the last one together: `3[0-469]`.
fn codes(digits: usize) -> String {
    let mut last = BTreeMap::<String, String>::new();
    let all = CODES.iter().flat_map(|(first, last)| *first..=*last).map(|code| code.to_string());
    for mut code in all.filter(|code| code.len() == digits) {
        let digit = code.split_off(digits - 1);
        last.entry(code).or_default().push_str(&digit);
    }
    let together = last.into_iter().map(|(begin, last)| format!("{begin}[{last}]"));
    together.collect::<Vec<_>>().join("|")
}

crate::wire_string!([] Phone, MetaSchema {
    pattern: Some(pattern()),
    example: Some("503 555 0147".into()),
    ..MetaSchema::new("string")
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_has_one_form_however_it_is_typed() {
        for text in ["503 555 0147", "(503) 555-0147", "+1 503.555.0147", "1-503-555-0147"] {
            assert_eq!(text.parse::<Phone>().unwrap().e164(), "+15035550147", "{text}");
        }
    }

    #[test]
    fn what_cannot_be_dialled_here_is_refused() {
        for text in [
            "",
            "555 0147",
            "103 555 0147",
            "503 055 0147",
            "5035550147x",
            "44 20 7946 0958",
            "+1 103 555 0147",
            "+1 503 555",
            "+44 1",
            "+999 503 555 0147",
            "+4420794609581234567",
            "+503 555 0147+",
            "503 555 0147 / 503 555 0148",
        ] {
            assert!(text.parse::<Phone>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_extension_is_told_apart_from_a_number_that_is_none() {
        for text in [
            "503 555 0147 x12",
            "503-555-0147 ext. 3",
            "5035550147 Extension 44",
            "503 555 0147 #9",
        ] {
            assert_eq!(text.parse::<Phone>().unwrap_err().code, "phone.extension", "{text}");
        }
        for text in ["503 555 014x", "ext 3", "503 555 0147 x"] {
            assert_eq!(text.parse::<Phone>().unwrap_err().code, "phone.form", "{text}");
        }
    }

    #[test]
    fn what_the_document_lets_through_can_be_dialed() {
        let pattern = regex::Regex::new(&pattern()).unwrap();
        for text in [
            "503 555 0147",
            "+1 503-555-0147",
            "+7 1234567",
            "+7 12345678901234",
            "+44 2079460958",
            "+32 1104607793293",
            "+21612345",
        ] {
            assert!(pattern.is_match(text) && text.parse::<Phone>().is_ok(), "{text}");
        }
        for text in ["+2 15304", "+3211046077932933", "+216 1234", "+7 123456", "+999 5035550147"] {
            assert!(!pattern.is_match(text) && text.parse::<Phone>().is_err(), "{text}");
        }
        for first in 1..=999 {
            let text = format!("+{first}2345678");
            assert_eq!(pattern.is_match(&text), text.parse::<Phone>().is_ok(), "{text}");
        }
    }

    #[test]
    fn a_number_is_read_as_contacts_word_and_paper_hand_it_on() {
        for text in [
            "\u{202d}(541) 555-0148\u{202c}",
            "\u{2068}541 555 0148\u{2069}",
            "\u{200e}541\u{a0}555\u{a0}0148",
            "541\u{200b}5550148",
            "541\u{2011}555\u{2013}0148",
            "\u{ff15}\u{ff14}\u{ff11} \u{ff15}\u{ff15}\u{ff15} \u{ff10}\u{ff11}\u{ff14}\u{ff18}",
            "tel:+1-541-555-0148",
        ] {
            assert_eq!(text.parse::<Phone>().unwrap().digits(), "5415550148", "{text:?}");
        }
    }

    #[test]
    fn a_number_from_abroad_has_its_plus_and_reads_as_itself() {
        for (text, e164, shown) in [
            ("+44 20 7946 0958", "+442079460958", "+44 2079460958"),
            ("011 52 55 1234 5678", "+525512345678", "+52 5512345678"),
            ("0044 20 7946 0958", "+442079460958", "+44 2079460958"),
            ("+44 (0)20 7946 0958", "+442079460958", "+44 2079460958"),
            ("0049 (0) 30 123456", "+4930123456", "+49 30123456"),
            // In Italy the 0 is a part of the number.
            ("+39 06 1234 5678", "+390612345678", "+39 0612345678"),
            ("+972 (2) 123-4567", "+97221234567", "+972 21234567"),
            ("+503 2123 4567", "+50321234567", "+503 21234567"),
        ] {
            let phone: Phone = text.parse().unwrap();
            assert_eq!((phone.e164().as_str(), phone.to_string().as_str()), (e164, shown));
            assert_eq!(phone.to_string().parse(), Ok(phone.clone()));
            assert_eq!(phone.last_four(), &e164[e164.len() - 4..]);
        }
    }
}
