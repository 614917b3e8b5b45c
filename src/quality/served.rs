//! Which question asks for which skill, and which duty of the job needs it. That is what a small office can show for
//! its test: not that it foretells who does well, but that it asks what the work asks.

use std::collections::BTreeMap;

use bank::Bank;

use crate::{assessments::Form, jobs::Duty};

/// A duty of a posting, with what of the test serves it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Served {
    pub text: String,
    pub is_essential: bool,
    pub is_day_one: bool,
    /// Skills by their id, each with its questions. None if the test asks nothing for it.
    pub skills: BTreeMap<String, Vec<String>>,
}

impl Served {
    /// Returns each duty that the work needs, in the order of the posting. A skill that serves two stands at both.
    pub fn all(bank: &Bank, form: &Form, duties: &[Duty]) -> Vec<Self> {
        let one = |duty: &Duty| {
            let mut skills: BTreeMap<String, Vec<String>> = BTreeMap::new();
            for item in &form.items {
                let serves = bank.skill(&item.skill).and_then(|skill| skill.duties.get(&form.role));
                if serves.is_some_and(|ids| ids.iter().any(|id| id == duty.id.as_str())) {
                    skills.entry(item.skill.clone()).or_default().push(item.item.clone());
                }
            }
            Self {
                text: duty.text.to_string(),
                is_essential: duty.essential == Some(true),
                is_day_one: duty.day_one == Some(true),
                skills,
            }
        };
        duties.iter().filter(|duty| duty.is_ticked()).map(one).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn duty(id: &str, is_ticked: bool) -> Duty {
        let (id, text) = (id.parse().unwrap(), id.parse().unwrap());
        Duty { id, text, essential: Some(is_ticked), day_one: None }
    }

    #[test]
    fn every_question_serves_a_duty_of_its_posting_and_what_is_not_ticked_is_left_out() {
        let bank = Bank::builtin().unwrap();
        let ticked = ["schedule_appointments", "greet_check_in", "phones_messages"];
        let form = Form::of_posting(
            bank,
            "receptionist",
            &ticked,
            (&std::collections::HashSet::new(), &[5; 32]),
        )
        .unwrap();
        let duties: Vec<_> = ticked
            .map(|id| duty(id, true))
            .into_iter()
            .chain([duty("a_duty_of_ours", true), duty("order_supplies", false)])
            .collect();
        let served = Served::all(bank, &form, &duties);
        assert_eq!(served.len(), 4);
        assert!(served[3].skills.is_empty(), "nothing asks for what the office added");
        let of = |one: &Served| one.skills.values().flatten().cloned().collect::<Vec<_>>();
        let all: std::collections::BTreeSet<_> = served.iter().flat_map(of).collect();
        assert!(form.items.iter().all(|item| all.contains(&item.item)));
    }
}
