//! What a new hire can sign on paper: the words that a task has them sign, as one text with a fingerprint. Of the vaccine's
//! offer the text has the answers too, because on paper one is ticked.

use checklists::{Doer, Evidence, Task};

use super::{
    catalogue::{self, tongue},
    policy::Policy,
    wording,
};
use crate::{
    error::Result,
    kernel::{digest::sha256, language::Language},
};

/// The offer of the vaccine against hepatitis B.
pub const HEPATITIS_B: &str = "hepatitis_b_offer";
/// What follows from its answer.
pub const VACCINE: &str = "hepatitis_b_series";

/// How much of the fingerprint is printed as a code, for somebody to type.
const CODE: usize = 8;

/// A text to be signed, in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    pub title: String,
    pub text: String,
    /// Which version of the office’s; 0 where they have not written any.
    pub version: i32,
    pub language: Language,
    /// What may be answered, where it asks for an answer.
    pub answers: Vec<Choice>,
}

/// An answer that is ticked on the paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub id: String,
    pub text: String,
    /// Whether the statement of the rule is signed with it.
    pub signs_declination: bool,
}

impl Document {
    /// Returns the text's SHA-256.
    pub fn fingerprint(&self) -> String {
        sha256(&self.text)
    }

    /// Returns the code that is printed on each page: `9F2C-4B1D`.
    pub fn code(&self) -> String {
        let fingerprint = self.fingerprint().to_uppercase();
        let (code, half) = (&fingerprint[..CODE], CODE / 2);
        format!("{}-{}", &code[..half], &code[half..])
    }

    /// Returns whether somebody means this text by what they typed or sent: its code or its fingerprint.
    pub fn is_named(&self, by: &str) -> bool {
        let by = by.chars().filter(char::is_ascii_alphanumeric);
        let by = by.collect::<String>().to_lowercase();
        let fingerprint = self.fingerprint();
        by == fingerprint || by == fingerprint[..CODE]
    }
}

/// Returns whether the new hire may do a task on paper: those in which they sign, and the vaccine's offer.
pub fn is_signable(task: &Task) -> bool {
    let is_offer = task.id.as_str() == HEPATITIS_B;
    task.by == Doer::Hire && (task.evidence == Evidence::Signature || is_offer)
}

/// Returns what may be signed in a task today: one text for each language, or one for both where the office wrote one.
pub fn all(task: &Task, written: Option<&Policy>) -> Result<Vec<Document>> {
    let mut all: Vec<Document> = vec![];
    for language in Language::ALL {
        let one = of(task, written, *language)?;
        let other = one.filter(|one| all.iter().all(|known| known.text != one.text));
        all.extend(other);
    }
    Ok(all)
}

/// Returns what is signed in a task, for whoever reads that language. Nobody signs what is not there.
pub fn of(task: &Task, written: Option<&Policy>, language: Language) -> Result<Option<Document>> {
    if !is_signable(task) {
        return Ok(None);
    }
    let title = task.title.get(tongue(language)).to_owned();
    if task.id.as_str() == HEPATITIS_B {
        return vaccine(title, language).map(Some);
    }
    let words = wording::of(task, written, language);
    Ok(words.map(|words| Document {
        title,
        text: words.text,
        version: words.version,
        language: words.language,
        answers: vec![],
    }))
}

/// Who declines signs the statement in English, whatever language is around it.
fn vaccine(title: String, language: Language) -> Result<Document> {
    let (offer, tongue) = (catalogue::catalogue()?.hepatitis_b(), tongue(language));
    let choice = |one: &checklists::Answer| Choice {
        id: one.id.clone(),
        text: one.text.get(tongue).to_owned(),
        signs_declination: one.signs_declination,
    };
    let answers: Vec<_> = offer.answers.iter().map(choice).collect();
    let boxes = answers.iter().map(|answer| format!("[    ] {}", answer.text));
    let boxes = boxes.collect::<Vec<_>>().join("\n");
    let text = [offer.offer.get(tongue), &boxes, &offer.declination.en].join("\n\n");
    Ok(Document { title, text, version: 0, language, answers })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(id: &str) -> Task {
        let all = catalogue::catalogue().unwrap();
        all.tasks().find(|task| task.id.as_str() == id).unwrap().clone()
    }

    #[test]
    fn a_text_is_named_by_its_code_or_its_fingerprint_and_by_no_other() {
        let all = all(&task("confidentiality"), None).unwrap();
        let [english, spanish] = all.as_slice() else { panic!("{all:?}") };
        let code = english.code();
        assert_eq!(code.len(), CODE + 1);
        for typed in [&*code, &code.to_lowercase(), &code.replace('-', " "), &english.fingerprint()]
        {
            assert!(english.is_named(typed), "{typed}");
            assert!(!spanish.is_named(typed), "{typed}");
        }
        for typed in ["", "-", &code[..4], &format!("{code}0")] {
            assert!(!english.is_named(typed), "{typed}");
        }
    }

    #[test]
    fn where_the_office_wrote_one_language_there_is_one_text() {
        let task = task("confidentiality");
        let english = "We keep it to ourselves.".parse().unwrap();
        let policy =
            Policy { task: "confidentiality".to_owned(), version: 3, english, spanish: None };
        let all = all(&task, Some(&policy)).unwrap();
        assert_eq!(all.len(), 1);
        assert_eq!((all[0].version, all[0].language), (3, Language::English));
    }

    #[test]
    fn the_vaccines_paper_has_the_answers_and_the_statement_of_the_rule() {
        let spanish = of(&task(HEPATITIS_B), None, Language::Spanish).unwrap().unwrap();
        assert!(spanish.text.contains(checklists::APPENDIX_A), "{}", spanish.text);
        assert!(spanish.text.contains("[    ] No, por ahora no"), "{}", spanish.text);
        assert_eq!(spanish.answers.iter().filter(|answer| answer.signs_declination).count(), 1);
    }

    #[test]
    fn what_is_not_the_hires_to_sign_has_no_paper() {
        for id in ["w4", "first_day_note", "cpr_card", "emergency_contact"] {
            assert_eq!(of(&task(id), None, Language::English).unwrap(), None, "{id}");
        }
        assert_eq!(of(&task("handbook"), None, Language::English).unwrap(), None, "not written");
    }
}
