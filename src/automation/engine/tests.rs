use super::*;

const APPLIED: Trigger = Trigger::Happens { kind: "application.received", about: "appl_" };
const ASKED: Trigger = Trigger::Silence {
    after: &[("invitation.invited", "inv_")],
    answers: &["invitation.submitted"],
};

fn day(days: i64) -> DateTime<Utc> {
    DateTime::<Utc>::UNIX_EPOCH + TimeDelta::days(days)
}

fn line(kind: &str, on: i64, subjects: &[&str]) -> Line {
    let subjects = subjects.iter().map(|id| (*id).to_owned()).collect();
    Line { kind: kind.to_owned(), at: day(on), subjects }
}

fn invited(on: i64) -> Line {
    line("invitation.invited", on, &["inv_1", "person_1", "appl_1"])
}

fn days(due: &[Due]) -> Vec<i64> {
    due.iter().map(|one| (one.at - day(0)).num_days()).collect()
}

const TWICE_AFTER_THREE: Numbers = Numbers { days: 3, most: 2 };

#[test]
fn what_happens_is_due_once_for_each_thing() {
    let log = [
        line("application.received", 1, &["appl_1", "person_1"]),
        line("application.noted", 2, &["appl_1", "person_1"]),
        line("application.received", 3, &["appl_1", "person_1"]),
        line("application.received", 4, &["appl_2", "person_2"]),
    ];
    let found = due(&APPLIED, TWICE_AFTER_THREE, &log, day(9));
    let subjects: Vec<_> = found.iter().map(|one| &*one.subject).collect();
    assert_eq!((subjects, days(&found)), (vec!["appl_1", "appl_2"], vec![1, 4]));
    assert_eq!(found[0].person.as_deref(), Some("person_1"));
}

#[test]
fn what_is_about_nothing_that_the_rule_acts_on_is_passed_over() {
    let log = [line("application.received", 1, &["person_1"])];
    assert_eq!(due(&APPLIED, TWICE_AFTER_THREE, &log, day(9)), []);
}

#[test]
fn silence_is_due_after_so_many_days_and_only_so_often() {
    assert_eq!(days(&due(&ASKED, TWICE_AFTER_THREE, &[invited(1)], day(30))), [4, 7]);
}

#[test]
fn silence_is_not_due_before_its_time() {
    let almost = day(4) - TimeDelta::seconds(1);
    assert_eq!(due(&ASKED, TWICE_AFTER_THREE, &[invited(1)], almost), []);
    assert_eq!(days(&due(&ASKED, TWICE_AFTER_THREE, &[invited(1)], day(4))), [4]);
}

#[test]
fn an_answer_ends_the_silence() {
    let answered = line("invitation.submitted", 5, &["inv_1", "person_1"]);
    assert_eq!(days(&due(&ASKED, TWICE_AFTER_THREE, &[invited(1), answered], day(30))), [4]);
}

#[test]
fn an_answer_in_the_very_moment_is_an_answer() {
    let answered = line("invitation.submitted", 4, &["inv_1"]);
    assert_eq!(due(&ASKED, TWICE_AFTER_THREE, &[invited(1), answered], day(30)), []);
}

#[test]
fn an_answer_in_the_moment_of_the_question_is_an_answer() {
    let answered = line("invitation.submitted", 1, &["inv_1"]);
    assert_eq!(due(&ASKED, TWICE_AFTER_THREE, &[invited(1), answered], day(30)), []);
}

#[test]
fn an_answer_about_something_else_of_the_same_person_ends_nothing() {
    let other = line("invitation.submitted", 2, &["inv_2", "person_1", "appl_1"]);
    assert_eq!(days(&due(&ASKED, TWICE_AFTER_THREE, &[invited(1), other], day(30))), [4, 7]);
}

#[test]
fn whoever_is_asked_anew_is_waited_for_anew_under_another_mark() {
    let found = due(&ASKED, TWICE_AFTER_THREE, &[invited(1), invited(5)], day(9));
    assert_eq!(days(&found), [4, 8]);
    assert_ne!(found[0].mark, found[1].mark);
}

#[test]
fn the_same_log_is_due_the_same_again_so_that_nothing_is_done_twice() {
    let log = [invited(1)];
    let (early, late) = (
        due(&ASKED, TWICE_AFTER_THREE, &log, day(5)),
        due(&ASKED, TWICE_AFTER_THREE, &log, day(30)),
    );
    assert_eq!(early, late[..1]);
}
