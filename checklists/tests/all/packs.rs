//! Which packs an office asks of whom, and who does what of them.

use checklists::{
    Additions, AdditionsRefused, Anchor, Difference, Doer, Edit, Hire, List, OtherDoer, PackFor,
    Plan, Role, TaskId, Template, Worker,
};

use crate::world::{hollis, shipped, usual};

fn role(name: &str) -> &'static Role {
    shipped().role(name).unwrap()
}

fn id(text: &str) -> TaskId {
    text.parse().unwrap()
}

fn switched(role_name: &str, pack: &str, workers: &[Worker]) -> Additions {
    let to = PackFor { pack: pack.to_owned(), workers: workers.to_vec() };
    Additions::default().switched(shipped(), role(role_name), to)
}

fn laid(additions: &Additions, role_name: &str, state: &str) -> Template {
    let role = role(role_name);
    additions.check(&Additions::default(), shipped(), role).unwrap();
    additions.template(shipped(), role, state, (List::Joining, 2))
}

fn has(template: &Template, hire: &Hire, task: &str) -> bool {
    Plan::of(template, hire, &usual()).unwrap().task(task).is_some()
}

fn doer(task: &str, by: Doer) -> Additions {
    Additions::default().edited(Edit::Doer(OtherDoer { task: id(task), by }))
}

fn refused(additions: &Additions, role_name: &str) -> AdditionsRefused {
    additions.check(&Additions::default(), shipped(), role(role_name)).unwrap_err()
}

#[test]
fn a_pack_that_is_switched_off_leaves_what_a_law_asks_for() {
    for role in shipped().roles() {
        for name in &role.packs {
            let pack = shipped().pack(name).unwrap();
            if pack.tasks.iter().all(|task| !task.law.is_empty()) {
                continue;
            }
            let off = switched(&role.role, name, &[]);
            let mut asked = laid(&off, &role.role, "OR").tasks;
            let leaving = off.template(shipped(), role, "OR", (List::Leaving, 2)).tasks;
            asked.extend(leaving);
            for task in &pack.tasks {
                let is_asked = asked.iter().any(|it| it.id == task.id);
                assert_eq!(is_asked, !task.law.is_empty(), "{} of {name}", task.id);
            }
        }
    }
}

#[test]
fn a_pack_for_some_kinds_of_workers_is_asked_of_them_alone_and_what_a_law_asks_of_all() {
    let off = switched("medical_assistant", "clinical", &[Worker::Employee, Worker::Agency]);
    let template = laid(&off, "medical_assistant", "OR");
    let student = Hire { worker: Worker::Student, ..hollis() };
    assert!(has(&template, &hollis(), "infection_control"));
    assert!(!has(&template, &student, "infection_control"));
    assert!(has(&template, &student, "tb_screening"), "a law asks for it");
}

#[test]
fn a_pack_that_the_office_adds_comes_whole_and_goes_whole() {
    let on = switched("receptionist", "blood", &Worker::ALL);
    let template = laid(&on, "receptionist", "OR");
    assert!(has(&template, &hollis(), "blood_training"));
    assert!(!has(&laid(&Additions::default(), "receptionist", "OR"), &hollis(), "blood_training"));
    let on = on.edited(Edit::Due(checklists::OtherDay {
        task: id("protective_equipment"),
        due: "on start".parse().unwrap(),
    }));
    let nobody = PackFor { pack: "blood".to_owned(), workers: vec![] };
    let off = on.switched(shipped(), role("receptionist"), nobody);
    assert_eq!(off, Additions::default(), "nothing is said of tasks that are gone");
}

#[test]
fn a_pack_says_no_more_than_it_has_to() {
    assert_eq!(switched("medical_assistant", "clinical", &Worker::ALL), Additions::default());
    assert_eq!(switched("receptionist", "clinical", &[]), Additions::default());
    let twice = switched("receptionist", "biller", &[Worker::Student, Worker::Student]);
    assert_eq!(twice.pack("biller").unwrap().workers, [Worker::Student]);
}

#[test]
fn what_is_all_law_and_what_comes_with_a_state_is_not_switched() {
    let all_law = switched("medical_assistant", "blood", &[]);
    let refusal = AdditionsRefused::PackRestsOnLaw("blood".to_owned());
    assert_eq!(refused(&all_law, "medical_assistant"), refusal);
    let state = switched("receptionist", "california", &[Worker::Employee]);
    let refusal = AdditionsRefused::PackOfAState("california".to_owned());
    assert_eq!(refused(&state, "receptionist"), refusal);
    let none = switched("receptionist", "surgery", &[Worker::Employee]);
    let refusal = AdditionsRefused::NoSuchPack("surgery".to_owned());
    assert_eq!(refused(&none, "receptionist"), refusal);
}

#[test]
fn nothing_of_the_office_waits_for_a_pack_that_is_gone() {
    let task = shipped().tasks().find(|task| task.id == id("infection_control")).unwrap();
    let own = checklists::Task {
        id: id("own_tour"),
        after: vec![id("infection_control")],
        holds: vec![],
        due: "on start".parse().unwrap(),
        ..task.clone()
    };
    let waits = switched("medical_assistant", "clinical", &[]).edited(Edit::Own(Box::new(own)));
    let needed = AdditionsRefused::Needed { task: id("infection_control"), by: id("own_tour") };
    assert_eq!(refused(&waits, "medical_assistant"), needed);
}

#[test]
fn to_ask_a_pack_of_fewer_opens_its_gates_to_the_rest() {
    let role = role("medical_assistant");
    let opened = |to: &Additions| -> Vec<String> {
        let opened = Additions::default().opens(to, shipped(), role);
        opened.iter().map(ToString::to_string).collect()
    };
    let some = switched("medical_assistant", "clinical", &[Worker::Employee]);
    assert_eq!(opened(&some), ["cpr_card", "infection_control"]);
    assert!(some.opens(&Additions::default(), shipped(), role).is_empty());
}

#[test]
fn who_does_a_task_is_the_offices_choice_where_no_law_and_no_hand_says_otherwise() {
    for (role, task, by) in [
        ("receptionist", "first_day_note", Doer::Buddy),
        ("receptionist", "exclusion_lists", Doer::Owner),
        ("receptionist", "i9_section_2", Doer::Named),
        ("receptionist", "first_day_note", Doer::Hire),
        ("registered_nurse", "license_renewal", Doer::Manager),
        ("medical_assistant", "respirator_fit", Doer::Manager),
    ] {
        let chosen = doer(task, by);
        let template = laid(&chosen, role, "OR");
        let found = template.tasks.iter().find(|it| it.id == id(task)).unwrap();
        assert_eq!(found.by, by, "{task}");
    }
}

#[test]
fn what_only_one_can_do_stays_theirs() {
    use AdditionsRefused::{LawSaysWho, LiesApart, TheOffices, TheirsAlone};

    for (task, by, why) in [
        ("blood_questions", Doer::Manager, LawSaysWho(id("blood_questions"))),
        ("handbook", Doer::Manager, TheirsAlone(id("handbook"))),
        ("privacy_training", Doer::Buddy, TheirsAlone(id("privacy_training"))),
        ("w4", Doer::Manager, TheirsAlone(id("w4"))),
        ("tb_screening", Doer::Manager, TheirsAlone(id("tb_screening"))),
        ("exclusion_lists", Doer::Hire, TheOffices(id("exclusion_lists"))),
        ("check_in_30", Doer::Hire, TheOffices(id("check_in_30"))),
        ("payroll", Doer::Hire, TheOffices(id("payroll"))),
        ("i9_section_2", Doer::Buddy, LiesApart(id("i9_section_2"))),
        ("background_check", Doer::Outside, LiesApart(id("background_check"))),
        ("nothing", Doer::Manager, AdditionsRefused::NoSuchTask(id("nothing"))),
        ("npi_entry", Doer::Manager, AdditionsRefused::NoSuchTask(id("npi_entry"))),
    ] {
        assert_eq!(refused(&doer(task, by), "medical_assistant"), why);
    }
}

#[test]
fn a_task_of_an_owners_that_holds_a_gate_is_not_handed_down_unseen() {
    let role = role("nurse_practitioner");
    let as_shipped = Additions::default();
    let down = doer("malpractice_cover", Doer::Manager);
    assert_eq!(as_shipped.opens(&down, shipped(), role).len(), 1);
    assert!(down.opens(&as_shipped, shipped(), role).is_empty());
}

#[test]
fn what_would_change_is_told_task_by_task() {
    let role = role("medical_assistant");
    let lists =
        |additions: &Additions| vec![additions.template(shipped(), role, "OR", (List::Joining, 2))];
    let before = lists(&Additions::default());
    let to = switched("medical_assistant", "clinical", &[Worker::Student])
        .switched(
            shipped(),
            role,
            PackFor { pack: "biller".to_owned(), workers: vec![Worker::Agency] },
        )
        .edited(Edit::LeaveOut(id("handbook")))
        .edited(Edit::Doer(OtherDoer { task: id("first_day_note"), by: Doer::Owner }));
    let found = Difference::between(&before, &lists(&to));
    assert!(found.comes.contains(&(id("refunds_rule"), vec![Worker::Agency])), "{found:?}");
    assert_eq!(found.goes, [id("handbook")]);
    assert!(found.is_for.contains(&(id("cpr_card"), vec![Worker::Student])), "{found:?}");
    assert!(found.is_for.iter().all(|(task, _)| *task != id("tb_screening")));
    assert_eq!(found.changes, [id("first_day_note")]);
    assert!(Difference::between(&before, &before).is_none());
}

#[test]
fn what_a_release_made_pointless_goes_by_itself() {
    let saved = Additions {
        packs: vec![
            PackFor { pack: "gone".to_owned(), workers: vec![Worker::Employee] },
            PackFor { pack: "texas".to_owned(), workers: vec![] },
            PackFor { pack: "biller".to_owned(), workers: vec![Worker::Employee] },
        ],
        doers: vec![
            OtherDoer { task: id("gone"), by: Doer::Owner },
            OtherDoer { task: id("blood_questions"), by: Doer::Manager },
            OtherDoer { task: id("first_day_note"), by: Doer::Manager },
            OtherDoer { task: id("claims_walkthrough"), by: Doer::Owner },
        ],
        ..Additions::default()
    };
    let settled = saved.settled(shipped(), role("medical_assistant"));
    assert_eq!(settled.packs.iter().map(|it| &*it.pack).collect::<Vec<_>>(), ["biller"]);
    assert_eq!(settled.doers.len(), 1);
    assert_eq!(settled.doer(&id("claims_walkthrough")), Some(Doer::Owner));
    laid(&settled, "medical_assistant", "OR");
}

#[test]
fn what_was_saved_before_there_were_packs_is_read() {
    let old = r#"{"own":[],"left_out":["check_in_60"],"days":[]}"#;
    let read: Additions = serde_json::from_str(old).unwrap();
    assert_eq!(read, Additions::default().edited(Edit::LeaveOut(id("check_in_60"))));
}

#[test]
fn no_task_counts_from_one_that_can_be_switched_off_under_it() {
    for task in shipped().tasks() {
        for need in task.needs() {
            let needed = shipped().tasks().find(|other| other.id == *need).unwrap();
            let is_safe = !needed.law.is_empty() || task.law.is_empty();
            assert!(is_safe, "{} needs {need}, which no law keeps", task.id);
            assert!(!matches!(task.due.anchor, Anchor::Task(_)) || !needed.law.is_empty());
        }
    }
}
