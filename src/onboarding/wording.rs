//! What is signed in a task: what the office wrote, or else our short form. Of their own tasks the office wrote what they
//! are for. Where there is none of it nothing is signed: nobody signs a document that is not there.

use std::collections::BTreeSet;

use checklists::{Doer, Evidence, OWN, Task, TaskId};

use super::{catalogue, policy::Policy};
use crate::kernel::{digest::sha256, language::Language};

/// A short form of ours, word for word. One that was signed is known by its hash: whoever changes a word of it changes
/// what people sign from then on.
struct ShortForm {
    task: &'static str,
    english: &'static str,
    spanish: &'static str,
}

macro_rules! short_form {
    ($task:literal) => {
        ShortForm {
            task: $task,
            english: include_str!(concat!("../../templates/short-forms/", $task, ".en.txt")),
            spanish: include_str!(concat!("../../templates/short-forms/", $task, ".es.txt")),
        }
    };
}

const SHORT_FORMS: &[ShortForm] = &[
    short_form!("apart_records"),
    short_form!("confidentiality"),
    short_form!("driving_rules"),
    short_form!("refunds_rule"),
    short_form!("tx_privacy_training"),
];

/// The exact words that are shown and signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wording {
    pub text: String,
    /// Which version of the office’s; 0 where they have not written any.
    pub version: i32,
    pub language: Language,
}

impl Wording {
    /// Returns the text's SHA-256: by it what is signed is told from what was shown.
    pub fn fingerprint(&self) -> String {
        sha256(&self.text)
    }

    /// Returns the paragraphs as pages show them.
    pub fn lines(&self) -> Vec<String> {
        let lines = self.text.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.map(str::to_owned).collect()
    }
}

/// Returns what is signed in a task, where there is anything to sign.
pub fn of(task: &Task, written: Option<&Policy>, language: Language) -> Option<Wording> {
    if let Some(policy) = written {
        let (text, language) = policy.text(language);
        return Some(Wording { text: text.to_string(), version: policy.version, language });
    }
    let text = match short_form(task.id.as_str()) {
        Some(form) => match language {
            Language::English => form.english.trim(),
            Language::Spanish => form.spanish.trim(),
        },
        None if is_own(task) => task.why.get(catalogue::tongue(language)),
        None => return None,
    };
    Some(Wording { text: text.to_owned(), version: 0, language })
}

/// Whether people sign what only the office can write.
pub fn is_only_the_offices(task: &Task) -> bool {
    is_signed_by_hires(task) && !is_own(task) && !has_short_form(task)
}

/// Returns those of them that only the office can write.
pub fn only_the_offices<'a>(tasks: impl Iterator<Item = &'a Task>) -> BTreeSet<TaskId> {
    tasks.filter(|task| is_only_the_offices(task)).map(|task| task.id.clone()).collect()
}

pub fn is_signed_by_hires(task: &Task) -> bool {
    task.evidence == Evidence::Signature && task.by == Doer::Hire
}

pub fn has_short_form(task: &Task) -> bool {
    short_form(task.id.as_str()).is_some()
}

fn is_own(task: &Task) -> bool {
    task.id.as_str().starts_with(OWN)
}

fn short_form(task: &str) -> Option<&'static ShortForm> {
    SHORT_FORMS.iter().find(|form| form.task == task)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_what_hires_sign_only_the_handbook_has_to_be_the_offices() {
        let all = catalogue::catalogue().unwrap();
        let only: Vec<_> = all.tasks().filter(|task| is_only_the_offices(task)).collect();
        assert!(only.iter().all(|task| task.id.as_str() == "handbook"), "{only:?}");
        assert!(!only.is_empty());
    }

    #[test]
    fn whoever_promises_to_keep_quiet_has_read_the_rules_of_the_office_itself() {
        let form = short_form("confidentiality").unwrap();
        assert!(form.english.contains("who its privacy officer is"), "{}", form.english);
        assert!(form.spanish.contains("la persona responsable de privacidad"), "{}", form.spanish);
    }

    #[test]
    fn whoever_signs_for_texas_has_read_what_texas_adds() {
        let form = short_form("tx_privacy_training").unwrap();
        assert!(form.english.contains("within 15 business days"), "{}", form.english);
        assert!(form.spanish.contains("en 15 días hábiles"), "{}", form.spanish);
    }

    /// Returns a short form without its last line, which speaks of a lawyer too.
    fn rules(text: &str) -> &str {
        text.trim().rsplit_once('\n').unwrap().0
    }

    #[test]
    fn what_asks_for_silence_or_for_a_report_leaves_the_way_to_an_authority_and_a_lawyer() {
        for task in ["apart_records", "confidentiality", "refunds_rule"] {
            let form = short_form(task).unwrap();
            for said in
                ["to an authority", "at any time and without asking anyone here", "to a lawyer"]
            {
                assert!(rules(form.english).contains(said), "{task}: {said}");
            }
            for said in ["ante una autoridad", "sin preguntarle a nadie aquí", "a un abogado"] {
                assert!(rules(form.spanish).contains(said), "{task}: {said}");
            }
        }
    }

    #[test]
    fn what_asks_for_silence_leaves_people_free_to_talk_about_pay_and_working_conditions() {
        for task in ["apart_records", "confidentiality"] {
            let form = short_form(task).unwrap();
            let english = "about pay and working conditions, mine or my coworkers’, with anyone";
            assert!(form.english.contains(english), "{task}");
            let spanish = "con quien sea del pago y de las condiciones de trabajo";
            assert!(form.spanish.contains(spanish), "{task}");
        }
    }

    #[test]
    fn a_short_form_in_spanish_makes_a_man_of_nobody_at_work() {
        for form in SHORT_FORMS {
            for word in ["dueño", "jefe", "compañero"] {
                assert!(!form.spanish.contains(word), "{}: {word}", form.task);
            }
        }
    }

    #[test]
    fn each_short_form_says_in_both_languages_that_no_lawyer_has_reviewed_it() {
        for form in SHORT_FORMS {
            assert!(form.english.contains("A lawyer has not reviewed it."), "{}", form.task);
            assert!(form.spanish.contains("Un abogado no lo ha revisado."), "{}", form.task);
            let all = catalogue::catalogue().unwrap();
            let is_signed = |task: &Task| task.id.as_str() == form.task && is_signed_by_hires(task);
            assert!(all.tasks().any(is_signed), "{}", form.task);
        }
    }
}
