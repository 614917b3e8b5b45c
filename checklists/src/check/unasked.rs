//! What may not be asked for here, by the names that people have for it.

/// Papers that show who somebody is. The person chooses them from the official list; to name one
/// is to choose for them.
const PAPERS: &[&str] = &[
    "passport",
    "driver's license",
    "driver license",
    "social security card",
    "birth certificate",
    "green card",
    "permanent resident card",
    "state id",
    "voter registration",
    "military card",
    "pasaporte",
    "licencia de conducir",
    "licencia de manejar",
    "tarjeta de seguro social",
    "tarjeta del seguro social",
    "acta de nacimiento",
    "certificado de nacimiento",
    "tarjeta verde",
    "tarjeta de residente",
];

/// Numbers that Muster does not ask for.
const NUMBERS: &[&str] = &[
    "social security number",
    "ssn",
    "bank account",
    "account number",
    "routing number",
    "número de seguro social",
    "número de cuenta",
    "cuenta bancaria",
];

/// As offices say it besides. A pack of ours may need these words to say what stays on a form; an office
/// that writes them asks for it.
const PAPERS_AS_SAID: &[&str] =
    &["drivers license", "ss card", "visa", "licencia de conductor", "licencia para conducir"];

const NUMBERS_AS_SAID: &[&str] = &[
    "social security",
    "ss number",
    "ss#",
    "itin",
    "checking account",
    "voided check",
    "seguro social",
    "numero de cuenta",
    "número de ruta",
    "numero de ruta",
];

/// What a text must not name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unasked {
    Paper(&'static str),
    Number(&'static str),
}

impl Unasked {
    /// Returns the paper that a text names.
    pub fn paper(text: &str) -> Option<Self> {
        names_one_of(PAPERS, text).map(Self::Paper)
    }

    /// Returns what a text of ours names that it must not.
    pub fn of(text: &str) -> Option<Self> {
        Self::paper(text).or_else(|| names_one_of(NUMBERS, text).map(Self::Number))
    }

    /// Returns what a text of an office names that it must not.
    pub fn of_offices(text: &str) -> Option<Self> {
        let paper = || names_one_of(PAPERS_AS_SAID, text).map(Self::Paper);
        let number = || names_one_of(NUMBERS_AS_SAID, text).map(Self::Number);
        Self::of(text).or_else(paper).or_else(number)
    }
}

/// Returns the first of the names that stands in the text as words of its own, one of them or several.
fn names_one_of(names: &[&'static str], text: &str) -> Option<&'static str> {
    let plain = text.to_lowercase().replace('’', "'").replace(['-', '‑', '–'], " ");
    let plain = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_letter = |letter: Option<char>| letter.is_some_and(char::is_alphanumeric);
    let is_word = |at: usize, name: &str| {
        let before = plain.get(..at).and_then(|text| text.chars().next_back());
        let after = plain.get(at + name.len()..).unwrap_or_default();
        let after = after.strip_prefix('s').unwrap_or(after);
        !is_letter(before) && !is_letter(after.chars().next())
    };
    names.iter().copied().find(|name| plain.match_indices(name).any(|(at, _)| is_word(at, name)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_may_not_be_asked_is_found_in_the_words_that_people_use() {
        for (text, found) in [
            ("Please write your Social Security # here", Unasked::Number("social security")),
            ("Your social-security  number", Unasked::Number("social security number")),
            ("Escriba su número del Seguro Social", Unasked::Number("seguro social")),
            ("Bring a voided check", Unasked::Number("voided check")),
            ("SSNs of both parents", Unasked::Number("ssn")),
            ("Bring your drivers license", Unasked::Paper("drivers license")),
            ("Bring your driver’s\nlicense", Unasked::Paper("driver's license")),
            ("Traiga su licencia de conductor", Unasked::Paper("licencia de conductor")),
            ("Two passports", Unasked::Paper("passport")),
        ] {
            assert_eq!(Unasked::of_offices(text), Some(found), "{text}");
        }
    }

    #[test]
    fn a_word_that_only_begins_so_is_another() {
        for text in ["Visage", "Advisable", "Digitin", "Your license to practice", "A state idea"] {
            assert_eq!(Unasked::of_offices(text), None, "{text}");
        }
    }

    #[test]
    fn a_pack_may_say_of_the_bare_words_what_an_office_may_not() {
        assert_eq!(Unasked::of("Nothing about Social Security is kept here"), None);
    }
}
