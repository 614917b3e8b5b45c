//! The items of one assessment, frozen when it is published, and why they are these.

use std::collections::HashSet;

use bank::{Assembly, Bank, Item, Measured, Seed, Skill};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::{
    error::Error,
    jobs::{JobId, SkillsCheck},
    kernel::fault::Reason,
};

crate::typed_id!(AssessmentId, "asmt");

/// An assessment that people can be invited to: the practice's own for a role, or a posting's.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    pub id: AssessmentId,
    /// The posting that it was frozen for.
    pub job_id: Option<JobId>,
    /// Which form of its test it is. Everybody gets the first; the others are for who takes the test again.
    pub number: i32,
    /// Whether it is for who confirms in the office what they showed alone.
    pub is_short: bool,
    pub form: Form,
    pub frozen_at: DateTime<Utc>,
    /// When its row was last written.
    pub updated_at: DateTime<Utc>,
}

/// Which items are asked. Kept as JSON; what each of them asks and keys is kept under its hash, so that
/// a later bank changes nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The role profile that it is for.
    pub role: String,
    pub items: Vec<FormItem>,
    /// How long a competent person needs for all of it.
    pub seconds: i64,
    /// By which rules it is scored.
    pub scoring: i32,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormItem {
    pub item: String,
    /// Of what it asks and keys. Empty if it was frozen by a bank that nobody has.
    #[serde(default)]
    pub sha256: String,
    pub skill: String,
    pub group: String,
    /// What its difficulty was measured to be. None while it was an estimate, as in all that was frozen before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub measured: Option<Measured>,
}

/// By which rules new forms are scored. Raised when a score would come out differently; what is frozen
/// keeps its own.
pub const SCORING: i32 = 2;
/// The same rules, where some difficulties were measured and others are estimates.
pub const SOME_MEASURED: i32 = 3;
/// The same rules, where every difficulty was measured: such a score is not provisional.
pub const ALL_MEASURED: i32 = 4;
/// With fewer items a score says next to nothing: the posting goes without a test.
pub const FEWEST: usize = 10;

impl Assessment {
    /// The form that everybody gets.
    pub fn first(
        id: AssessmentId,
        job_id: Option<JobId>,
        form: Form,
        frozen_at: DateTime<Utc>,
    ) -> Self {
        let (number, is_short, updated_at) = (1, false, frozen_at);
        Self { id, job_id, number, is_short, form, frozen_at, updated_at }
    }
}

#[derive(Debug, PartialEq, Eq)]
pub enum FormRefused {
    NoBlueprint,
    TooFewItems { left: usize },
}

impl Form {
    /// Returns the whole assessment of a role. Which items of each skill it asks is drawn by the seed; none of
    /// `without`, which the practice has taken out.
    pub fn of_role(
        bank: &Bank,
        role: &str,
        without: &HashSet<String>,
        seed: &Seed,
    ) -> Result<Self, FormRefused> {
        Self::of_duties(bank, role, (without, seed), |_| true)
    }

    /// Returns what is left of it for a posting: skills that serve none of its ticked duties leave.
    pub fn of_posting(
        bank: &Bank,
        role: &str,
        ticked: &[&str],
        (without, seed): (&HashSet<String>, &Seed),
    ) -> Result<Self, FormRefused> {
        Self::of_duties(bank, role, (without, seed), |duty| ticked.contains(&duty))
    }

    fn of_duties(
        bank: &Bank,
        role: &str,
        (without, seed): (&HashSet<String>, &Seed),
        serves: impl Fn(&str) -> bool,
    ) -> Result<Self, FormRefused> {
        let served = |skill: &Skill| {
            skill.duties.get(role).is_some_and(|duties| duties.iter().any(|duty| serves(duty)))
        };
        Self::of_skills(bank, role, (without, seed), served)
    }

    /// Returns what is left of it for a test that asks only such skills.
    pub(super) fn of_skills(
        bank: &Bank,
        role: &str,
        (without, seed): (&HashSet<String>, &Seed),
        asks: impl Fn(&Skill) -> bool,
    ) -> Result<Self, FormRefused> {
        let blueprint = bank.blueprint(role).ok_or(FormRefused::NoBlueprint)?;
        let mut seconds = 0;
        let mut frozen = |item: &Item| {
            let skill = bank.skill_of(&item.id)?;
            asks(skill).then(|| {
                seconds += i64::from(item.seconds);
                FormItem {
                    item: item.id.clone(),
                    sha256: item.sha256.clone(),
                    skill: skill.id.clone(),
                    group: skill.group.clone(),
                    measured: item.measured(),
                }
            })
        };
        let asked = Assembly::new(bank, blueprint, without).form(seed);
        let items: Vec<_> = asked.into_iter().filter_map(&mut frozen).collect();
        if items.len() < FEWEST {
            return Err(FormRefused::TooFewItems { left: items.len() });
        }
        let scored =
            items.iter().filter(|one| bank.item(&one.item).is_some_and(|it| it.worth() > 0));
        let scoring = scoring(scored);
        Ok(Self { role: role.to_owned(), items, seconds, scoring })
    }

    /// Returns the groups that are asked for, in the order of the report.
    pub fn groups(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        let groups = self.items.iter().map(|item| item.group.as_str());
        groups.filter(|group| seen.insert(*group)).collect()
    }

    /// Returns the id of each item, and the hash of what it asks and keys.
    pub fn asks(&self) -> impl Iterator<Item = (&str, &str)> {
        self.items.iter().map(|one| (one.item.as_str(), one.sha256.as_str()))
    }

    /// Returns it as it is scored where a person has left some of its items out.
    pub fn without(&self, items: &[String]) -> Self {
        let mut form = self.clone();
        form.items.retain(|one| !items.contains(&one.item));
        form
    }

    /// Returns the minutes that it is expected to take, of which the last may not be whole.
    pub fn minutes(&self) -> i64 {
        (self.seconds + 59) / 60
    }

    /// Returns what a posting says of it.
    pub fn told(&self) -> SkillsCheck {
        SkillsCheck {
            items: i32::try_from(self.items.len()).unwrap_or(i32::MAX),
            minutes: i32::try_from(self.minutes()).unwrap_or(i32::MAX),
        }
    }

    /// Returns the time limit: twice what is expected, so that speed is not the test.
    pub fn limit(&self) -> TimeDelta {
        TimeDelta::seconds(self.seconds * 2)
    }
}

/// Returns by which rules these are scored.
pub(super) fn scoring<'a>(scored: impl Iterator<Item = &'a FormItem>) -> i32 {
    let (measured, all) = scored.fold((0, 0), |(measured, all), one| {
        (measured + usize::from(one.measured.is_some()), all + 1)
    });
    match measured {
        0 => SCORING,
        _ if measured < all => SOME_MEASURED,
        _ => ALL_MEASURED,
    }
}

impl From<FormRefused> for Error {
    fn from(refused: FormRefused) -> Self {
        Self::Conflict(match refused {
            FormRefused::NoBlueprint => Reason::new("assessments.no_blueprint"),
            FormRefused::TooFewItems { left } => {
                Reason::new("assessments.too_few_items").with("left", left).with("min", FEWEST)
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use super::*;

    const SEED: Seed = [5; 32];
    static NONE: LazyLock<HashSet<String>> = LazyLock::new(HashSet::new);

    #[test]
    fn a_role_is_asked_all_items_of_its_blueprint() {
        let bank = Bank::builtin().unwrap();
        for role in ["medical_biller", "receptionist", "medical_assistant", "office_manager"] {
            let form = Form::of_role(bank, role, &NONE, &SEED).unwrap();
            assert_eq!(form.items.len(), 20, "{role}");
            assert!(form.groups().len() >= 3, "{role}");
            assert_eq!(form.limit().num_seconds(), 2 * form.seconds);
        }
        assert_eq!(
            Form::of_role(bank, "phlebotomist", &NONE, &SEED),
            Err(FormRefused::NoBlueprint)
        );
    }

    #[test]
    fn two_postings_need_not_be_alike_and_one_stays_what_it_is() {
        let bank = Bank::builtin().unwrap();
        let form =
            |job: &str| Form::of_role(bank, "receptionist", &NONE, &bank::seed_of(job)).unwrap();
        assert_eq!(form("job_a"), form("job_a"));
        assert_ne!(form("job_a"), form("job_b"));
        let skills = |job| form(job).items.into_iter().map(|item| item.skill).collect::<Vec<_>>();
        assert_eq!(skills("job_a"), skills("job_b"));
    }

    #[test]
    fn what_a_practice_has_taken_out_is_in_no_form() {
        let bank = Bank::builtin().unwrap();
        let form = |without: &HashSet<String>, number: u32| {
            let seed = bank::seed_of(&format!("job_{number}"));
            Form::of_role(bank, "receptionist", without, &seed).unwrap()
        };
        let asked = |without: &HashSet<String>, item: &str| {
            (0..60).any(|number| form(without, number).asks().any(|(id, _)| id == item))
        };
        let item = form(&NONE, 0).items[0].item.clone();
        assert!(asked(&NONE, &item));
        assert!(!asked(&[item.clone()].into(), &item));
    }

    #[test]
    fn a_skill_that_serves_no_ticked_duty_leaves_the_form() {
        let bank = Bank::builtin().unwrap();
        let ticked = ["schedule_appointments", "greet_check_in", "phones_messages"];
        let form = Form::of_posting(bank, "receptionist", &ticked, (&NONE, &SEED)).unwrap();
        assert!(form.items.iter().all(|item| item.skill != "privacy.front_desk"));
        assert_eq!(form.items.len(), 13);
    }

    #[test]
    fn a_posting_says_how_many_questions_there_are_and_how_many_minutes_they_take() {
        let (role, items) = ("receptionist".to_owned(), vec![]);
        let form = Form { role, items, seconds: 61, scoring: SCORING };
        assert_eq!(form.told(), SkillsCheck { items: 0, minutes: 2 });
    }

    #[test]
    fn a_form_says_by_its_version_whether_difficulties_were_measured() {
        let item = |measured: bool| FormItem {
            item: "a.b.c".to_owned(),
            sha256: String::new(),
            skill: "a.b".to_owned(),
            group: "a".to_owned(),
            measured: measured.then_some(Measured { slope: 850, difficulty: 0, error: 100 }),
        };
        let version = |items: [bool; 2]| scoring(items.map(item).iter());
        let found = [[false, false], [true, false], [true, true]].map(version);
        assert_eq!(found, [SCORING, SOME_MEASURED, ALL_MEASURED]);
    }

    #[test]
    fn what_was_frozen_before_anything_was_measured_is_read_and_written_as_it_was() {
        let old = r#"{"item":"a.b.c","sha256":"","skill":"a.b","group":"a"}"#;
        let item: FormItem = serde_json::from_str(old).unwrap();
        assert_eq!(item.measured, None);
        assert_eq!(serde_json::to_string(&item).unwrap(), old);
    }

    #[test]
    fn with_fewer_than_ten_items_there_is_no_test() {
        let bank = Bank::builtin().unwrap();
        let form =
            Form::of_posting(bank, "receptionist", &["schedule_appointments"], (&NONE, &SEED));
        assert_eq!(form, Err(FormRefused::TooFewItems { left: 5 }));
    }
}
