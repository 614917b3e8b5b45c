//! A form with all its questions on one page. Nothing of it is kept before it is handed in, and nothing of it says
//! whose it is: for who takes a test without being a candidate.

use bank::{Layout, Seed, Shown};
use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::{
    Adjustments, Asked, Circumstances,
    delivery::Delivery,
    question,
    sitting::{Placed, Sitting, SittingId, Step},
};
use crate::{
    assessments::{Contents, Form},
    error::{Error, Result},
    invitations::InvitationId,
    kernel::{fault::Fault, language::Language, typed_id::TypedId},
};

/// Names and values as they were sent. Those of the third question begin with `3.`.
type Given = [(String, String)];

pub struct Sheet {
    seed: Seed,
    items: Vec<Placed>,
}

impl Sheet {
    /// Draws a form by a seed, as for a candidate: the same seed gives the same sheet.
    ///
    /// # Errors
    /// Refuses a form of which an item cannot be found.
    pub fn new(form: &Form, contents: &Contents, seed: Seed) -> Result<Self> {
        let items = Delivery::of(form).at_start(form, contents, &seed)?;
        Ok(Self { seed, items })
    }

    /// Returns its questions as a page shows them, each with what was given and what is to be mended.
    pub fn asked(
        &self,
        contents: &Contents,
        language: Language,
        given: &Given,
        faults: &[Fault],
    ) -> Result<Vec<Asked>> {
        let asked = |(placed, number): (&Placed, usize)| -> Result<Asked> {
            let content = contents.get(&placed.item, &placed.sha256)?;
            let shown = Shown::new(content, &placed.drawn, language, &self.seed)?;
            let mut asked = Asked::numbered(number, shown, given);
            let own = format!("{number}.");
            asked.faults =
                faults.iter().filter(|one| one.path.starts_with(&own)).cloned().collect();
            Ok(asked)
        };
        self.items.iter().zip(1..).map(asked).collect()
    }

    /// Reads what was given as if it had been handed in at this moment. It is a sitting that no row holds, of nobody's
    /// invitation: there to be marked.
    ///
    /// # Errors
    /// Refuses answers that cannot be read, each at its question.
    pub fn handed_in(
        self,
        contents: &Contents,
        given: &Given,
        now: DateTime<Utc>,
    ) -> Result<Sitting> {
        let (mut steps, mut faults) = (vec![], vec![]);
        for (placed, place) in self.items.iter().zip(0_i32..) {
            let number = place + 1;
            match question::read(placed, contents, &self.seed, &under(number, given)) {
                Ok(response) => steps.push(Step {
                    step_no: number,
                    place,
                    response,
                    flagged: false,
                    received_at: now,
                    is_late: false,
                    settled: None,
                }),
                Err(Error::Invalid(wrong)) => {
                    let at = |one: Fault| Fault::new(format!("{number}.{}", one.path), one.reason);
                    faults.extend(wrong.into_iter().map(at));
                }
                Err(other) => return Err(other),
            }
        }
        if !faults.is_empty() {
            return Err(Error::Invalid(faults));
        }
        Ok(Sitting {
            id: SittingId::from_uuid(Uuid::nil()),
            invitation_id: InvitationId::from_uuid(Uuid::nil()),
            seed: self.seed,
            adjustments: Adjustments::default(),
            circumstances: Circumstances::default(),
            items: self.items,
            started_at: now,
            deadline: now,
            submitted_at: Some(now),
            steps,
        })
    }

    /// Returns what a page would send if all was answered right.
    ///
    /// # Errors
    /// Refuses a form of which an item cannot be found.
    pub fn all_right(&self, contents: &Contents) -> Result<Vec<(String, String)>> {
        let mut all = vec![];
        for (placed, number) in self.items.iter().zip(1..) {
            let content = contents.get(&placed.item, &placed.sha256)?;
            let layout = Layout::new(content, &placed.drawn, &self.seed)?;
            let pairs = layout.pairs(&bank::key(content, &placed.drawn)?);
            all.extend(pairs.into_iter().map(|(name, value)| (format!("{number}.{name}"), value)));
        }
        Ok(all)
    }
}

/// Returns what was given for one question, by the names that it has alone.
fn under(number: i32, given: &Given) -> Vec<(String, String)> {
    let start = format!("{number}.");
    let own = |(name, value): &(String, String)| {
        name.strip_prefix(&start).map(|name| (name.to_owned(), value.clone()))
    };
    given.iter().filter_map(own).collect()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use bank::Bank;

    use super::*;

    fn form() -> (Form, Contents) {
        let bank = Bank::builtin().unwrap();
        let form = Form::of_role(bank, "medical_biller", &HashSet::new(), &[3; 32]).unwrap();
        let contents = Contents::of(&form, bank);
        (form, contents)
    }

    fn sheet() -> (Sheet, Contents) {
        let (form, contents) = form();
        (Sheet::new(&form, &contents, [5; 32]).unwrap(), contents)
    }

    fn now() -> DateTime<Utc> {
        "2026-11-24T15:30:00Z".parse().unwrap()
    }

    #[test]
    fn what_is_given_for_each_question_is_read_at_its_place() {
        let (sheet, contents) = sheet();
        let given = sheet.all_right(&contents).unwrap();
        let count = sheet.items.len();
        let sitting = sheet.handed_in(&contents, &given, now()).unwrap();
        assert_eq!((sitting.answered(), sitting.items.len()), (count, count));
    }

    #[test]
    fn what_is_left_empty_is_no_answer_and_of_the_eleventh_nothing_is_of_the_first() {
        let (sheet, contents) = sheet();
        let mut given = sheet.all_right(&contents).unwrap();
        given.retain(|(name, _)| name.starts_with("11."));
        let sitting = sheet.handed_in(&contents, &given, now()).unwrap();
        let answered = |step: &&Step| step.response.is_some();
        let places: Vec<_> = sitting.steps.iter().filter(answered).map(|step| step.place).collect();
        assert_eq!(places, [10]);
    }

    #[test]
    fn what_cannot_be_read_is_told_at_its_question_and_nothing_is_handed_in() {
        let (sheet, contents) = sheet();
        let given = vec![("2.answer".to_owned(), "Ω".to_owned())];
        let refused = sheet.handed_in(&contents, &given, now()).unwrap_err();
        let Error::Invalid(faults) = refused else { panic!("{refused}") };
        assert_eq!(faults[0].path, "2.answer");
    }
}
