//! What an office makes of a list: more, less where no law stands, and stricter.

use checklists::{
    Additions, AdditionsRefused, Catalogue, Cycle, Doer, Edit, Evidence, Files, Gate, List,
    OtherDay, Plan, Role, Task, TaskId, Template, When, Words,
};

use crate::world::{explained, hollis, shipped, template, usual};

fn role() -> &'static Role {
    shipped().role("medical_assistant").unwrap()
}

fn id(text: &str) -> TaskId {
    text.parse().unwrap()
}

fn own(name: &str) -> Task {
    let words = |en: &str| Words { en: en.to_owned(), es: None };
    Task {
        id: id(name),
        list: List::Joining,
        title: words("Tour of both offices"),
        why: words("So that nobody gets lost."),
        law: vec![],
        by: Doer::Manager,
        due: "3 business days after start".parse().unwrap(),
        instead: vec![],
        evidence: Evidence::Check,
        after: vec![],
        holds: vec![],
        holds_from: Default::default(),
        repeats: None,
        keep: Default::default(),
        compartment: Default::default(),
        paid: false,
        minutes: 20,
        voluntary: false,
        outside: None,
        training: None,
        when: When::default(),
    }
}

fn with(edits: impl IntoIterator<Item = Edit>) -> Additions {
    edits.into_iter().fold(Additions::default(), Additions::edited)
}

fn added(task: Task) -> Edit {
    Edit::Own(Box::new(task))
}

fn day(task: &str, due: &str) -> Edit {
    Edit::Due(OtherDay { task: id(task), due: due.parse().unwrap() })
}

fn refused(additions: &Additions) -> AdditionsRefused {
    additions.check(&Additions::default(), shipped(), role()).unwrap_err()
}

fn laid(additions: &Additions, state: Option<&str>) -> Template {
    additions.check(&Additions::default(), shipped(), role()).unwrap();
    template("medical_assistant", state, List::Joining).with(additions, 2)
}

#[test]
fn a_task_of_the_office_stands_last_and_has_its_day() {
    let template = laid(&with([added(own("own_tour"))]), None);
    assert_eq!(template.tasks.last().unwrap().id, id("own_tour"));
    assert_eq!(template.version, 2);
    let plan = Plan::of(&template, &hollis(), &usual()).unwrap();
    let due = &plan.task("own_tour").unwrap().due;
    let said = due.explain(&hollis(), &usual(), checklists::Language::English);
    assert_eq!(said, "3 business days after Mon, Nov 30 = Thu, Dec 3");
}

#[test]
fn a_list_without_additions_is_the_list_of_the_packs() {
    let packs = template("medical_assistant", Some("CA"), List::Joining);
    assert_eq!(laid(&Additions::default(), Some("CA")).with_version(1), packs);
}

#[test]
fn what_rests_on_a_law_stays_and_what_does_not_may_go() {
    let additions = with([Edit::LeaveOut(id("role_skills"))]);
    assert!(laid(&additions, None).tasks.iter().all(|task| task.id.as_str() != "role_skills"));
    for task in shipped().tasks_of(role()).filter(|task| !task.law.is_empty()) {
        let out = with([Edit::LeaveOut(task.id.clone())]);
        assert_eq!(refused(&out), AdditionsRefused::RestsOnLaw(task.id.clone()));
        // A release that puts a law under it brings it back.
        let template = Template { tasks: vec![task.clone()], ..laid(&with([]), None) };
        assert_eq!(template.with(&out, 3).tasks, std::slice::from_ref(task));
    }
}

#[test]
fn a_day_that_a_law_sets_can_only_come_sooner() {
    let later = with([day("i9_section_2", "4 business days after first_day_worked")]);
    assert_eq!(refused(&later), AdditionsRefused::LaterThanLaw(id("i9_section_2")));
    let template = template("medical_assistant", None, List::Joining).with(&later, 2);
    let due = |template: &Template| {
        template.tasks.iter().find(|task| task.id.as_str() == "i9_section_2").unwrap().due.clone()
    };
    assert_eq!(due(&template).to_string(), "3 business days after first_day_worked");
    let sooner = with([day("i9_section_2", "2 business days after first_day_worked")]);
    assert_eq!(due(&laid(&sooner, None)).to_string(), "2 business days after first_day_worked");
    let other = with([day("i9_section_2", "on start")]);
    assert_eq!(refused(&other), AdditionsRefused::LaterThanLaw(id("i9_section_2")));
}

#[test]
fn the_shorter_time_of_a_state_stays_unless_the_office_is_stricter_still() {
    let of = |days: &str| {
        let due = format!("{days} calendar days after first_day_worked");
        let template = laid(&with([day("new_hire_report", &due)]), Some("AL"));
        let hire = checklists::Hire { state: Some("AL".to_owned()), ..hollis() };
        let plan = Plan::of(&template, &hire, &usual()).unwrap();
        plan.task("new_hire_report").unwrap().due.rule().offset
    };
    assert_eq!((of("10"), of("7"), of("5")), (7, 7, 5));
    let said = explained(&hollis(), &usual(), "new_hire_report", checklists::Language::English);
    assert!(said.starts_with("20 calendar days"), "{said}");
}

#[test]
fn where_no_law_stands_the_day_may_be_any_of_its_list() {
    let additions = with([day("role_skills", "20 business days after start")]);
    additions.check(&Additions::default(), shipped(), role()).unwrap();
    let other = with([day("role_skills", "on separation")]);
    assert_eq!(refused(&other), AdditionsRefused::OtherList(id("role_skills")));
}

#[test]
fn tasks_that_wait_for_each_other_are_named_from_one_to_the_other() {
    let tour = Task { after: vec![id("own_keys")], ..own("own_tour") };
    let keys = Task { after: vec![id("own_tour")], ..own("own_keys") };
    let ring = vec![id("own_tour"), id("own_keys"), id("own_tour")];
    let additions = with([added(tour), added(keys)]);
    assert_eq!(refused(&additions), AdditionsRefused::Cycle(Cycle(ring)));
    let alone = with([added(Task { after: vec![id("own_tour")], ..own("own_tour") })]);
    assert!(matches!(refused(&alone), AdditionsRefused::Cycle(_)));
}

#[test]
fn nothing_waits_for_what_is_gone_voluntary_or_on_the_other_list() {
    let after = |name: &str| added(Task { after: vec![id(name)], ..own("own_tour") });
    let (task, by) = (id("role_skills"), id("own_tour"));
    let gone = with([after("role_skills"), Edit::LeaveOut(id("role_skills"))]);
    assert_eq!(refused(&gone), AdditionsRefused::Needed { task, by });
    assert_eq!(refused(&with([after("own_no")])), AdditionsRefused::NoSuchTask(id("own_no")));
    let voluntary = refused(&with([after("direct_deposit")]));
    assert!(matches!(voluntary, AdditionsRefused::WaitsForVoluntary { .. }), "{voluntary:?}");
    let other = refused(&with([after("keys_back")]));
    assert!(matches!(other, AdditionsRefused::WaitsForOtherList { .. }), "{other:?}");
}

#[test]
fn an_own_task_asks_for_no_number_no_paper_and_nothing_before_it_is_paid() {
    let said = |why: &str| {
        let why = Words { en: why.to_owned(), es: None };
        refused(&with([added(Task { why, ..own("own_tour") })]))
    };
    assert!(matches!(said("Send your SSN."), AdditionsRefused::SecretNumber { .. }));
    assert!(matches!(said("Bring your passport."), AdditionsRefused::NamesAPaper { .. }));
    let due = "2 business days before start".parse().unwrap();
    let early = Task { paid: true, by: Doer::Hire, due, ..own("own_tour") };
    assert_eq!(refused(&with([added(early)])), AdditionsRefused::BeforePaidTime(id("own_tour")));
    let file = Task { evidence: Evidence::File, ..own("own_tour") };
    assert_eq!(refused(&with([added(file)])), AdditionsRefused::HandedInByNobody(id("own_tour")));
    let named = refused(&with([added(own("handbook"))]));
    assert_eq!(named, AdditionsRefused::NotAnOwnId(id("handbook")));
    let due = "on separation".parse().unwrap();
    let leaver = Task { list: List::Leaving, due, holds: vec![Gate::Start], ..own("own_tour") };
    assert_eq!(refused(&with([added(leaver)])), AdditionsRefused::HoldsWhoLeaves(id("own_tour")));
}

#[test]
fn an_edit_and_the_edit_back_leave_nothing() {
    let additions = with([
        added(own("own_tour")),
        Edit::LeaveOut(id("role_skills")),
        Edit::LeaveOut(id("role_skills")),
        day("handbook", "on start"),
        day("handbook", "2 business days before start"),
    ]);
    assert_eq!((additions.own.len(), additions.left_out.len(), additions.days.len()), (1, 1, 1));
    let back = [
        Edit::Remove(id("own_tour")),
        Edit::PutBack(id("role_skills")),
        Edit::AsWritten(id("handbook")),
    ];
    let back = back.into_iter().fold(additions, Additions::edited);
    assert_eq!(back, Additions::default());
}

fn opened(before: &Additions, to: &Additions) -> Vec<String> {
    before.opens(to, shipped(), role()).iter().map(ToString::to_string).collect()
}

fn held(by: Doer, evidence: Evidence) -> Additions {
    with([added(Task { by, evidence, holds: vec![Gate::Start], ..own("own_tour") })])
}

#[test]
fn what_opens_a_gate_to_everybody_is_told() {
    let as_shipped = Additions::default();
    let less = with([Edit::LeaveOut(id("cpr_card"))]);
    assert_eq!(opened(&as_shipped, &less), ["cpr_card"]);
    assert!(opened(&less, &as_shipped).is_empty());
}

#[test]
fn a_day_that_comes_later_opens_the_gate_that_holds_from_it_and_one_that_comes_sooner_does_not() {
    let role = shipped().role("registered_nurse").unwrap();
    let moved = |due: &str| with([day("scope_of_practice", due)]);
    let opened = |before: &Additions, to: &Additions| before.opens(to, shipped(), role).len();
    let as_shipped = Additions::default();
    let days = |count: u32| moved(&format!("{count} business days after first_day_worked"));
    assert_eq!(opened(&as_shipped, &moved("3653 calendar days after start")), 1);
    assert_eq!(opened(&as_shipped, &days(6)), 1);
    assert_eq!(opened(&as_shipped, &days(4)), 0);
    assert_eq!(
        opened(&days(4), &as_shipped),
        1,
        "the day of the pack comes later than the office’s"
    );
    assert_eq!(opened(&days(4), &days(4)), 0);
}

#[test]
fn a_gate_that_somebody_looked_at_is_opened_by_the_hires_own_tick() {
    let by_manager = held(Doer::Manager, Evidence::Check);
    let by_hire = |evidence| held(Doer::Hire, evidence);
    assert_eq!(opened(&by_manager, &by_hire(Evidence::None)), ["own_tour"]);
    assert_eq!(opened(&by_manager, &by_hire(Evidence::Signature)), ["own_tour"]);
    assert_eq!(opened(&by_hire(Evidence::Signature), &by_hire(Evidence::None)), ["own_tour"]);
    assert_eq!(opened(&by_hire(Evidence::File), &by_hire(Evidence::None)), ["own_tour"]);
    assert!(opened(&by_manager, &by_hire(Evidence::File)).is_empty(), "a person looks at it");
    assert!(opened(&by_hire(Evidence::None), &by_manager).is_empty());
}

#[test]
fn nothing_that_opens_on_the_first_day_holds_the_start() {
    let training = Task { paid: true, by: Doer::Hire, ..own("own_tour") };
    let start = vec![Gate::Start];
    let late = with([added(Task { holds: start.clone(), ..training.clone() })]);
    assert_eq!(refused(&late), AdditionsRefused::OpensWithTheStart(id("own_tour")));
    let after = Task { after: vec![id("own_tour")], holds: start, ..own("own_keys") };
    let waits = with([added(training.clone()), added(after)]);
    assert_eq!(refused(&waits), AdditionsRefused::OpensWithTheStart(id("own_keys")));
    let patients = Task { holds: vec![Gate::PatientContact], ..training };
    laid(&with([added(patients)]), None);
}

#[test]
fn what_a_release_took_away_or_put_a_law_under_keeps_nobody_from_changing_the_rest() {
    let saved = Additions {
        own: vec![Task { after: vec![id("retired")], ..own("own_tour") }],
        left_out: vec![id("retired"), id("w4"), id("role_skills")],
        days: vec![
            OtherDay { task: id("retired"), due: "on start".parse().unwrap() },
            OtherDay { task: id("w4"), due: "90 calendar days after start".parse().unwrap() },
            OtherDay { task: id("handbook"), due: "on start".parse().unwrap() },
        ],
        ..Additions::default()
    };
    let settled = saved.settled(shipped(), role());
    assert_eq!(settled.left_out, [id("role_skills")]);
    assert_eq!(settled.days.iter().map(|day| &day.task).collect::<Vec<_>>(), [&id("handbook")]);
    assert!(settled.own[0].after.is_empty());
    laid(&settled.clone().edited(added(own("own_keys"))), None);
    assert_eq!(settled.clone().settled(shipped(), role()), settled);
}

#[test]
fn what_another_task_needs_by_now_is_there_again() {
    let from = "  - id: check_in_90\n";
    let files = Files::builtin();
    let later = files.under("").map(|(name, text)| {
        let waits = format!("{from}    after: [check_in_60]\n");
        (name.to_owned(), text.replacen(from, &waits, 1))
    });
    let later = Catalogue::read(&later.collect()).unwrap();
    let out = |all: &[&str]| Additions {
        left_out: all.iter().map(|task| id(task)).collect(),
        ..Additions::default()
    };
    let saved = out(&["check_in_60"]);
    assert_eq!(saved.clone().settled(shipped(), role()), saved);
    assert_eq!(saved.settled(&later, role()), Additions::default());
    let both = out(&["check_in_60", "check_in_90"]);
    assert_eq!(both.clone().settled(&later, role()), both, "who needs it is left out as well");
}

#[test]
fn words_that_were_let_through_once_keep_nobody_from_changing_another_task() {
    let said = |name: &str| {
        let why = Words { en: "Bring your visa.".to_owned(), es: None };
        Task { why, ..own(name) }
    };
    let saved = with([added(said("own_tour")), added(said("own_keys"))]);
    let mended = saved.clone().edited(added(own("own_tour")));
    mended.check(&saved, shipped(), role()).unwrap();
    let again = mended.clone().edited(added(said("own_tour")));
    assert!(again.check(&mended, shipped(), role()).is_err());
}
