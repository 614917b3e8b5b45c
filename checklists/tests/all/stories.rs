//! How it really goes.

use checklists::{
    Calendar, Catalogue, Compartment, Doer, Fact, Former, Hire, List, Plan, PlanRefused, Worker,
};

use crate::world::{day, hollis, plan, template, usual};

#[test]
fn a_later_first_day_moves_what_hangs_on_it_and_says_what_stayed() {
    let mut hire = hollis();
    hire.done.insert("exclusion_lists".parse().unwrap(), day("2026-11-20"));
    let template = template("medical_assistant", None, List::Joining);
    let before = Plan::of(&template, &hire, &usual()).unwrap();
    let (_, moves) = before.again(&template, &hire.starting(day("2026-12-07")), &usual()).unwrap();
    let moved = |task: &str| {
        let found = moves.moved.iter().find(|it| it.task.as_str() == task).unwrap();
        (found.from.unwrap(), found.to.unwrap())
    };
    assert_eq!(moved("i9_section_2"), (day("2026-12-03"), day("2026-12-10")));
    assert_eq!(moved("hepatitis_b_offer"), (day("2026-12-14"), day("2026-12-21")));
    assert_eq!(moved("new_hire_report"), (day("2026-12-18"), day("2026-12-24")));
    assert_eq!(moved("check_in_30"), (day("2026-12-30"), day("2027-01-06")));
    assert_eq!(moved("first_day_note"), (day("2026-11-24"), day("2026-12-02")));
    let stayed: Vec<_> = moves.stayed.iter().map(|id| id.as_str()).collect();
    assert_eq!(stayed, ["exclusion_lists"]);
}

#[test]
fn the_first_day_worked_starts_the_clocks_of_the_law() {
    let hire = hollis();
    let template = template("medical_assistant", None, List::Joining);
    let before = Plan::of(&template, &hire, &usual()).unwrap();
    let (after, moves) =
        before.again(&template, &hire.worked(day("2026-12-01")), &usual()).unwrap();
    for clock in ["i9_section_2", "hepatitis_b_offer", "new_hire_report"] {
        assert!(moves.clocks.iter().any(|id| id.as_str() == clock), "{clock}");
    }
    let on = |task: &str| after.task(task).unwrap().due.on().unwrap();
    assert_eq!(on("i9_section_2"), day("2026-12-04"));
    assert_eq!(on("hepatitis_b_offer"), day("2026-12-15"));
    assert_eq!(on("new_hire_report"), day("2026-12-21"));
}

#[test]
fn of_several_days_worked_the_first_one_counts_in_whatever_order_they_are_entered() {
    let (one, two) = (day("2026-12-01"), day("2026-12-02"));
    assert_eq!(hollis().worked(two).worked(one), hollis().worked(one).worked(two));
    assert_eq!(hollis().worked(two).worked(one).first_day(), one);
}

#[test]
fn exposure_that_begins_later_starts_hepatitis_b_later() {
    let hire = Hire { first_exposure: Some(day("2027-01-11")), ..hollis() };
    // Martin Luther King Jr. Day, January 18, does not count.
    let due = plan(&hire).task("hepatitis_b_offer").unwrap().due.on();
    assert_eq!(due, Some(day("2027-01-26")));
}

#[test]
fn a_running_onboarding_keeps_its_version() {
    let template = template("receptionist", None, List::Joining);
    let plan = Plan::of(&template, &hollis(), &usual()).unwrap();
    let newer = template.with_version(2);
    let refused = plan.again(&newer, &hollis(), &usual());
    assert_eq!(refused, Err(PlanRefused::OtherVersion { runs: 1, given: 2 }));
}

#[test]
fn a_template_comes_back_whole_from_where_it_was_kept() {
    let template = template("nurse_practitioner", Some("CA"), List::Joining);
    let kept = serde_json::to_string(&template).unwrap();
    assert_eq!(serde_json::from_str::<checklists::Template>(&kept).unwrap(), template);
}

#[test]
fn who_comes_back_within_three_years_needs_no_new_form_and_is_checked_anew() {
    let former = |completed: &str, left: &str| {
        let i9_completed_on = Some(day(completed));
        plan(&Hire { former: Some(Former { left_on: day(left), i9_completed_on }), ..hollis() })
    };
    let soon = former("2023-12-01", "2026-10-05");
    assert!(soon.task("i9_rehire").is_some() && soon.task("i9_section_2").is_none());
    assert!(soon.task("new_hire_report").is_none());
    assert!(soon.task("exclusion_lists").is_some() && soon.task("old_access").is_some());
    let late = former("2023-11-29", "2026-10-01");
    assert!(late.task("i9_rehire").is_none() && late.task("i9_section_2").is_some());
    assert!(late.task("new_hire_report").is_some());
}

#[test]
fn a_job_of_two_days_has_section_2_on_its_first() {
    let mut hire = hollis();
    hire.facts.insert(Fact::ShortJob);
    assert_eq!(plan(&hire).task("i9_section_2").unwrap().due.on(), Some(day("2026-11-30")));
}

#[test]
fn alabama_has_seven_days_and_oregon_twenty() {
    let due = |state: &str| {
        let hire = Hire { state: Some(state.to_owned()), ..hollis() };
        plan(&hire).task("new_hire_report").unwrap().due.on()
    };
    assert_eq!(due("AL"), Some(day("2026-12-07")));
    assert_eq!(due("OR"), Some(day("2026-12-20")));
}

#[test]
fn a_student_has_no_form_i_9_and_a_day_on_which_the_access_ends() {
    let ends = Some(day("2027-03-31"));
    let plan = plan(&Hire { worker: Worker::Student, access_ends_on: ends, ..hollis() });
    assert!(plan.task("i9_section_1").is_none() && plan.task("handbook").is_none());
    assert!(plan.task("safety_training").is_some());
    assert_eq!(plan.task("access_ended").unwrap().due.on(), ends);
}

#[test]
fn a_task_whose_day_nobody_knows_yet_stands_last_and_says_so() {
    let template = template("registered_nurse", None, List::Joining);
    let plan = Plan::of(&template, &hollis(), &usual()).unwrap();
    let last = plan.tasks.last().unwrap();
    assert_eq!(last.task.id.as_str(), "license_renewal");
    let said = last.due.explain(&hollis(), &usual(), checklists::Language::English);
    assert_eq!(said, "No day yet: it counts from the day the license expires");
}

#[test]
fn under_18_a_permit_holds_the_start() {
    let mut hire = hollis();
    hire.facts.insert(Fact::Minor);
    let held = plan(&hire).holding(
        checklists::Gate::Start,
        &checklists::Progress::default(),
        day("2026-11-30"),
    );
    assert!(held.iter().any(|id| id.as_str() == "minor_permit"));
}

#[test]
fn required_training_opens_on_the_first_day_because_it_is_paid() {
    let plan = plan(&hollis());
    for planned in plan.tasks.iter().filter(|it| it.task.training.is_some()) {
        assert_eq!(planned.opens_on, Some(day("2026-11-30")), "{}", planned.task.id);
    }
}

#[test]
fn on_the_first_day_somebody_is_trained_before_they_meet_blood_or_chemicals() {
    let plan = plan(&hollis());
    for training in ["safety_training", "blood_training"] {
        assert_eq!(plan.task(training).unwrap().due.on(), Some(hollis().start), "{training}");
    }
}

#[test]
fn what_tax_is_withheld_by_is_asked_for_before_the_work_begins() {
    let due = plan(&hollis()).task("w4").unwrap().due.on();
    assert!(due.unwrap() <= hollis().start);
}

#[test]
fn california_shows_its_plans_and_hands_over_its_notices_on_the_first_day() {
    let plan = plan(&Hire { state: Some("CA".to_owned()), ..hollis() });
    for (task, law) in [("ca_violence_plan", "8 CCR 3203"), ("ca_wage_notice", "1550-1559")] {
        let planned = plan.task(task).unwrap();
        assert_eq!(planned.due.on(), Some(hollis().start), "{task}");
        assert!(planned.task.law.iter().any(|it| it.cites.contains(law)), "{task}: {law}");
    }
}

#[test]
fn left_today_begins_with_records_and_prescribing() {
    let today = day("2026-12-24");
    let hire = Hire { last_day: Some(today), began_on: today, ..hollis() };
    let template = template("nurse_practitioner", None, List::Leaving);
    let plan = Plan::of(&template, &hire, &usual()).unwrap();
    let first: Vec<_> = plan.tasks.iter().take(5).map(|it| it.task.id.as_str()).collect();
    assert_eq!(
        first,
        ["close_records", "close_prescribing", "close_accounts", "keys_back", "final_pay"]
    );
    assert!(plan.tasks.iter().take(5).all(|it| it.due.do_by() == Some(today)));
}

#[test]
fn of_hepatitis_b_a_manager_sees_a_sealed_task() {
    let plan = plan(&hollis());
    let offer = plan.task("hepatitis_b_offer").unwrap();
    assert!(offer.is_sealed());
    assert_eq!((offer.task.compartment, offer.task.by), (Compartment::Medical, Doer::Hire));
}

#[test]
fn a_calendar_without_an_end_is_not_walked_over() {
    let last = chrono::NaiveDate::MAX;
    let plan = Plan::of(
        &template("receptionist", None, List::Joining),
        &Hire::employee(last, last),
        &Calendar::usual(chrono_tz::UTC),
    );
    assert!(matches!(plan, Err(PlanRefused::BeyondTheCalendar(_))));
}

#[test]
fn every_shipped_role_has_a_list_for_the_last_day() {
    let shipped: &Catalogue = crate::world::shipped();
    for role in shipped.roles() {
        assert!(!template(&role.role, None, List::Leaving).tasks.is_empty(), "{}", role.role);
    }
}

#[test]
fn with_e_verify_the_old_form_counts_only_if_the_old_case_was_good() {
    let former = Former { left_on: day("2026-10-05"), i9_completed_on: Some(day("2025-12-01")) };
    let back = |facts: &[Fact]| {
        let facts = hollis().facts.into_iter().chain(facts.iter().copied()).collect();
        plan(&Hire { former: Some(former), facts, ..hollis() })
    };
    let unknown = back(&[Fact::EVerify]);
    assert!(unknown.task("e_verify_case").is_some() && unknown.task("i9_rehire").is_none());
    let good = back(&[Fact::EVerify, Fact::EarlierCaseAuthorized]);
    assert!(good.task("e_verify_case").is_none() && good.task("i9_rehire").is_some());
}

#[test]
fn competency_in_moderate_tests_comes_before_patients_twice_in_the_first_year_and_then_yearly() {
    let mut hire = hollis();
    hire.facts.insert(Fact::ModerateTests);
    let plan = plan(&hire);
    let task = &plan.task("lab_competency").unwrap().task;
    assert!(task.holds.contains(&checklists::Gate::PatientContact));
    let repeat = task.repeats.unwrap();
    assert_eq!([1, 2, 3].map(|times| repeat.after(times)), [6, 6, 12]);
}

#[test]
fn a_caqh_profile_is_attested_again_within_120_days_of_any_day() {
    let task = crate::world::shipped().tasks().find(|task| task.id.as_str() == "caqh_profile");
    let repeat = task.unwrap().repeats.unwrap();
    for done in day("2027-01-01").iter_days().take(366) {
        let days = (repeat.next(done, 1).unwrap() - done).num_days();
        assert!(days <= 120, "{done}: {days}");
    }
}

#[test]
fn an_office_with_medicare_advantage_plans_trains_against_fraud_no_later_than_others() {
    let due = |facts: &[Fact]| {
        let facts = hollis().facts.into_iter().chain(facts.iter().copied()).collect();
        plan(&Hire { facts, ..hollis() }).task("compliance_training").unwrap().due.on()
    };
    assert!(due(&[Fact::PatientsOfMedicareAdvantage]) <= due(&[]));
}
