//! The standing cast: who works here, who applies, and how each of them answers.

mod applicants;
mod meetings;
mod members;
mod offers;
mod openings;

pub use applicants::{APPLICANTS, Applicant, Ends, NOTES};
pub use meetings::{CHATTING, Chatting, INTERVIEWED, Interviewed, Meeting};
pub use members::{LEAVERS, Member, STAFF, STARTERS, Starter};
pub use offers::{Answered, Background, OFFERED, Offered};
pub use openings::{OPENINGS, Opening};

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    /// Somebody in the demo who is a patient in a question would be met twice, and a test that
    /// looks for what is left of them would find the question.
    #[test]
    fn nobody_is_a_patient_in_a_question_too() {
        let skills = Path::new(env!("CARGO_MANIFEST_DIR")).join("question-banks/skills");
        let files = fs::read_dir(skills).unwrap().map(|file| file.unwrap().path());
        let questions: Vec<_> = files.map(|file| fs::read_to_string(file).unwrap()).collect();
        assert!(questions.len() > 50);
        let applicants = APPLICANTS.iter().map(|one| one.name);
        for name in applicants.chain(STAFF.iter().map(|one| one.name)) {
            assert!(!questions.iter().any(|text| text.contains(name)), "{name}");
        }
    }
}
