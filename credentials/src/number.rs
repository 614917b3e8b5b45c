//! What the numbers of a kind look like. It is said beside the box, and never keeps anybody from saving: bodies
//! change their forms without telling anybody.

use serde::{Deserialize, Serialize};

use crate::Doubt;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "form", rename_all = "snake_case", deny_unknown_fields)]
pub enum NumberForm {
    /// No form is known.
    Text,
    /// So many digits.
    Digits {
        least: usize,
        most: usize,
    },
    Npi,
    Dea,
}

impl NumberForm {
    /// Returns what is odd about a number, for a holder of this last name.
    pub fn doubt(self, number: &str, last_name: Option<&str>) -> Option<Doubt> {
        let bare: String = number.chars().filter(|char| char.is_alphanumeric()).collect();
        match self {
            Self::Text => None,
            Self::Npi => (!matching::number::is_npi(&bare)).then_some(Doubt::NpiDigits),
            Self::Dea if !matching::number::is_dea(&bare) => Some(Doubt::DeaDigits),
            Self::Dea => dea_initial(&bare, last_name?),
            Self::Digits { least, most } => {
                let fits = bare.chars().all(|char| char.is_ascii_digit());
                (!fits || !(least..=most).contains(&bare.len())).then_some(Doubt::Digits)
            }
        }
    }
}

/// The number keeps the initial of the name that somebody had when they were given it.
fn dea_initial(number: &str, last_name: &str) -> Option<Doubt> {
    let second = number.chars().nth(1)?.to_ascii_uppercase();
    let initial = last_name.chars().find(|char| char.is_alphabetic())?;
    let is_plain = initial.is_ascii_alphabetic();
    let fits = second == '9' || !is_plain || initial.to_ascii_uppercase() == second;
    (!fits).then_some(Doubt::DeaInitial)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_form_has_its_doubts() {
        let card = NumberForm::Digits { least: 12, most: 12 };
        for (form, number, name, doubt) in [
            (NumberForm::Npi, "1234567893", None, None),
            (NumberForm::Npi, "1234-567-893", None, None),
            (NumberForm::Npi, "1234567890", None, Some(Doubt::NpiDigits)),
            (NumberForm::Npi, "", None, Some(Doubt::NpiDigits)),
            (NumberForm::Dea, "AP5836727", Some("Patel"), None),
            (NumberForm::Dea, "ap5836727", Some("patel"), None),
            (NumberForm::Dea, "AP5836727", Some("Smith"), Some(Doubt::DeaInitial)),
            (NumberForm::Dea, "F91234563", Some("Smith"), None),
            (NumberForm::Dea, "AP5836727", Some("Álvarez"), None),
            (NumberForm::Dea, "AP5836728", Some("Patel"), Some(Doubt::DeaDigits)),
            (card, "215501234567", None, None),
            (card, "2155 0123 4567", None, None),
            (card, "21550123456", None, Some(Doubt::Digits)),
            (card, "21550123456A", None, Some(Doubt::Digits)),
            (NumberForm::Text, "any 😀 thing", None, None),
        ] {
            assert_eq!(form.doubt(number, name), doubt, "{form:?} {number}");
        }
    }
}
