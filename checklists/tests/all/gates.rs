//! Gates hold permission, and never records.

use checklists::{
    Doer, Gate, GateState, Hand, HoldsFrom, Outside, OverridingRefused, Progress, Right,
    SkipRefused, Standing,
};

use crate::world::{day, hollis, plan, shipped};

fn owner() -> Hand {
    Hand { person: "prs_abara".to_owned(), right: Right::Owner }
}

fn manager() -> Hand {
    Hand { person: "prs_dana".to_owned(), right: Right::Manager }
}

const HOLLIS: &str = "prs_hollis";

#[test]
fn a_gate_is_blocked_by_name_until_each_task_is_settled() {
    let (plan, today) = (plan(&hollis()), day("2026-11-27"));
    let mut progress = Progress::default();
    let gate = |progress: &Progress| plan.gate(Gate::EhrAccess, progress, &[], today);
    let GateState::BlockedBy(tasks) = gate(&progress) else { panic!("the gate is open") };
    let names: Vec<_> = tasks.iter().map(|id| id.as_str()).collect();
    assert_eq!(names, ["confidentiality", "privacy_training"]);
    progress.0.insert(tasks[0].clone(), Standing::HandedIn(today));
    assert_eq!(gate(&progress), GateState::BlockedBy(tasks.clone()));
    for task in &tasks {
        progress.0.insert(task.clone(), Standing::Accepted(today));
    }
    assert_eq!(gate(&progress), GateState::Open);
}

#[test]
fn an_owner_opens_a_gate_with_a_reason_and_never_their_own() {
    let (plan, progress, today) = (plan(&hollis()), Progress::default(), day("2026-11-30"));
    let open = |by: &Hand, hire: &str, reason: &str| {
        plan.open_gate(Gate::Start, by, hire, reason, (&progress, today))
    };
    assert_eq!(open(&manager(), HOLLIS, "x"), Err(OverridingRefused::NotAnOwner));
    assert_eq!(open(&owner(), "prs_abara", "x"), Err(OverridingRefused::Own));
    assert_eq!(open(&owner(), HOLLIS, "  "), Err(OverridingRefused::WithoutReason));
    let word = open(&owner(), HOLLIS, "The list was down; checked by phone").unwrap();
    let state = plan.gate(Gate::Start, &progress, &[word], today);
    assert!(matches!(state, GateState::Overridden { .. }));
}

#[test]
fn an_open_gate_needs_no_overriding() {
    let (plan, today) = (plan(&hollis()), day("2026-11-30"));
    let mut progress = Progress::default();
    for id in plan.holding(Gate::Start, &progress, today) {
        progress.0.insert(id, Standing::Accepted(today));
    }
    let word = plan.open_gate(Gate::Start, &owner(), HOLLIS, "x", (&progress, today));
    assert_eq!(word, Err(OverridingRefused::IsOpen));
}

#[test]
fn an_overriding_does_not_cover_what_comes_later_nor_another_gate() {
    let (plan, today) = (plan(&hollis()), day("2026-11-30"));
    let mut progress = Progress::default();
    let held = plan.holding(Gate::PatientContact, &progress, today);
    progress.0.insert(held[0].clone(), Standing::Accepted(today));
    let word = plan.open_gate(Gate::PatientContact, &owner(), HOLLIS, "x", (&progress, today));
    let words = [word.unwrap()];
    progress.0.insert(held[0].clone(), Standing::SentBack("expired".to_owned()));
    let blocked =
        |gate| matches!(plan.gate(gate, &progress, &words, today), GateState::BlockedBy(_));
    assert!(blocked(Gate::PatientContact));
    assert!(blocked(Gate::EhrAccess));
}

#[test]
fn only_an_owner_skips_what_holds_a_gate_and_nobody_their_own() {
    let (plan, today) = (plan(&hollis()), day("2026-11-30"));
    let skip = |task: &str, by: &Hand, reason: &str| {
        plan.task(task)
            .unwrap()
            .skip(by, HOLLIS, reason, today)
            .map(|standing| standing.is_settled())
    };
    assert_eq!(skip("cpr_card", &manager(), "on file"), Err(SkipRefused::OnlyAnOwner));
    assert_eq!(skip("cpr_card", &owner(), ""), Err(SkipRefused::WithoutReason));
    assert_eq!(skip("cpr_card", &owner(), "on file"), Ok(true));
    assert_eq!(skip("handbook", &manager(), "on file"), Ok(true));
    let own = Hand { person: HOLLIS.to_owned(), right: Right::Owner };
    assert_eq!(skip("handbook", &own, "on file"), Err(SkipRefused::Own));
}

#[test]
fn nothing_waits_for_e_verify_for_pay_for_what_is_voluntary_or_for_section_2_before_its_day() {
    for task in shipped().tasks().filter(|task| !task.holds.is_empty()) {
        assert!(!task.voluntary, "{}", task.id);
        let is_late = task.holds_from == HoldsFrom::Overdue;
        match task.outside {
            None => {}
            Some(Outside::I9Section2) => assert!(is_late, "{}", task.id),
            Some(outside) => panic!("{} holds a gate: {outside:?}", task.id),
        }
    }
}

#[test]
fn what_holds_from_its_day_on_holds_the_day_after() {
    let mut template = crate::world::template("registered_nurse", None, checklists::List::Joining);
    template.tasks.retain(|task| task.id.as_str() == "scope_of_practice");
    let plan = checklists::Plan::of(&template, &hollis(), &crate::world::usual()).unwrap();
    let holds =
        |today| !plan.holding(Gate::PatientContact, &Progress::default(), day(today)).is_empty();
    // 5 business days after Mon, Nov 30 is Mon, Dec 7.
    assert!(!holds("2026-12-07"));
    assert!(holds("2026-12-08"));
}

#[test]
fn a_day_worked_can_be_entered_whatever_gate_is_shut() {
    let before = hollis();
    assert!(!plan(&before).holding(Gate::Start, &Progress::default(), before.start).is_empty());
    assert_eq!(before.worked(day("2026-11-27")).first_day(), day("2026-11-27"));
}

#[test]
fn a_certificate_of_the_blood_training_waits_for_somebody_who_knows() {
    let training = shipped().training("bloodborne").unwrap();
    let waits_for = training.certificate_waits_for.clone().unwrap();
    let task = shipped().tasks().find(|task| task.id == waits_for).unwrap();
    assert_eq!(task.by, Doer::Knowledgeable);
}

#[test]
fn a_word_for_one_gate_opens_no_other_that_the_same_task_holds() {
    let mut template = crate::world::template("receptionist", None, checklists::List::Joining);
    template.tasks.retain(|task| task.id.as_str() == "privacy_training");
    template.tasks[0].holds = vec![Gate::PatientContact, Gate::EhrAccess];
    let plan = checklists::Plan::of(&template, &hollis(), &crate::world::usual()).unwrap();
    let (progress, today) = (Progress::default(), day("2026-11-30"));
    let word = plan.open_gate(Gate::PatientContact, &owner(), HOLLIS, "x", (&progress, today));
    let state = |gate| plan.gate(gate, &progress, &[word.clone().unwrap()], today);
    assert!(matches!(state(Gate::PatientContact), GateState::Overridden { .. }));
    assert!(matches!(state(Gate::EhrAccess), GateState::BlockedBy(_)));
}
