//! What is shipped, counted and read.

use checklists::{APPENDIX_A, Doer, Files, Language, List, Outside};

use crate::world::{hollis, plan, shipped, template, usual};

/// 29 CFR 1910.1030, Appendix A, typed in a second time.
const DECLINATION: &str = "I understand that due to my occupational exposure to blood or other potentially infectious materials I may be at risk of acquiring hepatitis B virus (HBV) infection. I have been given the opportunity to be vaccinated with hepatitis B vaccine, at no charge to myself. However, I decline hepatitis B vaccination at this time. I understand that by declining this vaccine, I continue to be at risk of acquiring hepatitis B, a serious disease. If in the future I continue to have occupational exposure to blood or other potentially infectious materials and I want to be vaccinated with hepatitis B vaccine, I can receive the vaccination series at no charge to me.";

#[test]
fn there_are_at_least_60_distinct_tasks_and_the_packs_that_are_promised() {
    assert!(shipped().tasks().count() >= 60, "{}", shipped().tasks().count());
    for pack in ["base", "clinical", "blood", "licensed", "prescriber", "biller", "manager"] {
        assert!(shipped().pack(pack).is_some(), "{pack}");
    }
    for state in ["CA", "CT", "IL", "NY", "TX"] {
        assert!(shipped().state_pack(state).is_some(), "{state}");
    }
}

#[test]
fn a_receptionist_gets_at_most_20_tasks_and_a_medical_assistant_at_most_32() {
    for (role, most) in [("receptionist", 20), ("medical_assistant", 32)] {
        for state in [None, Some("CA"), Some("CT"), Some("IL"), Some("NY"), Some("TX")] {
            let facts = shipped().role(role).unwrap().facts.iter().copied().collect();
            let state_name = state.map(str::to_owned);
            let hire = checklists::Hire { facts, state: state_name, ..hollis() };
            let template = template(role, state, List::Joining);
            let plan = checklists::Plan::of(&template, &hire, &usual()).unwrap();
            assert!(plan.tasks.len() <= most, "{role} in {state:?}: {}", plan.tasks.len());
        }
    }
}

#[test]
fn the_first_day_has_at_most_8_tasks_and_30_minutes_of_the_hire() {
    let (hire, plan) = (hollis(), plan(&hollis()));
    let first: Vec<_> = plan.tasks.iter().filter(|it| it.due.do_by() == Some(hire.start)).collect();
    let own = first.iter().filter(|it| it.task.by == Doer::Hire);
    let minutes: u16 = own.map(|it| it.task.minutes).sum();
    assert!(first.len() <= 8 && minutes <= 30, "{} tasks, {minutes} minutes", first.len());
}

#[test]
fn the_declination_is_the_federal_text_to_the_letter() {
    assert_eq!(APPENDIX_A, DECLINATION);
    assert_eq!(shipped().hepatitis_b().declination.en, DECLINATION);
}

#[test]
fn what_a_hire_reads_is_there_in_spanish() {
    for task in shipped().tasks().filter(|task| task.by == Doer::Hire) {
        assert_ne!(task.why.get(Language::Spanish), task.why.en, "{}", task.id);
    }
}

#[test]
fn each_training_can_be_passed_and_failed() {
    for training in shipped().trainings() {
        let right: Vec<_> = training
            .questions
            .iter()
            .map(|it| it.choices.iter().position(|choice| choice.right).unwrap())
            .collect();
        assert!(training.passes(&right), "{}", training.training);
        assert!(!training.passes(&right[..training.pass - 1]), "{}", training.training);
        assert!(!training.passes(&[]), "{}", training.training);
    }
}

#[test]
fn always_the_same_place_passes_no_training() {
    for training in shipped().trainings() {
        for place in 0..4 {
            let same = vec![place; training.questions.len()];
            assert!(!training.passes(&same), "{} by choosing {place}", training.training);
        }
    }
}

#[test]
fn steps_on_other_peoples_forms_take_a_tick_and_no_file() {
    let outside: Vec<_> = shipped().tasks().filter(|task| task.outside.is_some()).collect();
    let kinds = |kind| outside.iter().any(|task| task.outside == Some(kind));
    assert!(kinds(Outside::I9Section1) && kinds(Outside::W4) && kinds(Outside::EVerify));
    for task in outside {
        assert_eq!(task.evidence, checklists::Evidence::Check, "{}", task.id);
    }
}

#[test]
fn no_file_of_ours_asks_for_a_secret_number() {
    let files = Files::builtin();
    for (name, text) in files.under("") {
        let text = text.to_lowercase();
        for secret in
            ["ssn", "social security number", "seguro social", "routing number", "bank account"]
        {
            assert!(!text.contains(secret), "{name}: {secret}");
        }
    }
}
