//! What publishing a job does to its test: it freezes what everyone who applies is asked.

use std::collections::HashSet;

use bank::{Bank, seed_of};

use super::form::{FEWEST, Form, FormRefused};
use crate::{
    error::{Error, Result},
    jobs::Job,
    kernel::{fault::Reason, language::Language},
};

/// What applicants of a job will be asked, as its duties are ticked now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Questions left, and the parts that they belong to.
    pub count: usize,
    pub parts: Vec<String>,
    /// Parts of the whole assessment of which nothing is left.
    pub emptied: Vec<String>,
    pub test: Test,
    /// In which languages there are enough questions for every part.
    pub languages: TestLanguages,
}

crate::words! {
    /// Whether there will be a test.
    pub enum Test {
        /// There are enough questions.
        Given = "given",
        /// Too few are left: the posting goes without, once somebody has said yes to that.
        TooFew = "too_few",
        /// There is none for this role yet.
        None = "none",
    }
}

crate::words! {
    /// In which languages a test is offered.
    pub enum TestLanguages {
        Both = "both",
        English = "english",
    }
}

impl TestLanguages {
    fn of(bank: &Bank, role: &str, without: &HashSet<String>) -> Self {
        let spoken = bank.blueprint(role).map(|one| bank.languages_of(one, without));
        if spoken.is_some_and(|all| all.contains(&bank::Language::Spanish)) {
            Self::Both
        } else {
            Self::English
        }
    }
}

impl Plan {
    /// `without` are questions that the practice has taken out.
    pub fn of(job: &Job, without: &HashSet<String>, language: Language) -> Result<Self> {
        let (bank, role, seed) = (Bank::builtin()?, job.role.word(), seed_of(&job.id.to_string()));
        let languages = TestLanguages::of(bank, role, without);
        let Ok(whole) = Form::of_role(bank, role, without, &seed) else {
            let (parts, emptied) = (vec![], vec![]);
            return Ok(Self { count: 0, parts, emptied, test: Test::None, languages });
        };
        let title = |group: &str| super::titles::group_title(bank, group, language);
        let drawn = (without, &seed);
        let (form, count, test) = match Form::of_posting(bank, role, &job.ticked_duties(), drawn) {
            Ok(form) => (Some(form.clone()), form.items.len(), Test::Given),
            Err(FormRefused::TooFewItems { left }) => (None, left, Test::TooFew),
            Err(FormRefused::NoBlueprint) => (None, 0, Test::None),
        };
        let left: Vec<_> = form.iter().flat_map(Form::groups).collect();
        let gone = |group: &&str| form.is_some() && !left.contains(group);
        Ok(Self {
            count,
            emptied: whole.groups().into_iter().filter(gone).map(title).collect(),
            parts: left.iter().map(|group| title(group)).collect(),
            test,
            languages,
        })
    }

    /// Refuses to go without a test that could have been, unless somebody has said yes to it.
    pub fn confirm(&self, without_test: bool) -> Result<()> {
        if self.test == Test::TooFew && !without_test {
            let reason = Reason::new("assessments.too_few_items");
            return Err(Error::Conflict(reason.with("left", self.count).with("min", FEWEST)));
        }
        Ok(())
    }
}
