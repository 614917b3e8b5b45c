//! The files that are shipped, and what follows from them.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a panic is how a test fails")]

use chrono::NaiveDate;
use credentials::{
    Answer, Catalogue, Cycle, Doubt, Files, Held, Met, Nurse, Privilege, Stands, Task, Verdict,
    Work,
};

fn catalogue() -> Catalogue {
    match Catalogue::builtin() {
        Ok(catalogue) => catalogue,
        Err(faults) => {
            let told: Vec<_> = faults.iter().map(ToString::to_string).collect();
            panic!("{}", told.join("\n"))
        }
    }
}

#[track_caller]
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn today() -> NaiveDate {
    day("2026-11-29")
}

fn held(key: &'static str, from: &'static str, stands: Stands) -> Held<'static> {
    Held { key, from, stands, is_multistate: None, lives_in: None }
}

fn work<'a>(role: &'a str, state: &'a str, tasks: &'a [Task]) -> Work<'a> {
    Work { role, state, tasks }
}

fn only(answer: &Answer<'_>) -> Met {
    assert_eq!(answer.lines.len(), 1, "{answer:?}");
    answer.lines[0].met
}

#[test]
fn what_is_shipped_has_no_fault() {
    let catalogue = catalogue();
    assert!(catalogue.credentials().len() > 30, "{}", catalogue.credentials().len());
    assert_eq!(catalogue.compact().members.len(), 40);
    assert_eq!(
        catalogue.credential("life_support").unwrap().renewal.cycle,
        Cycle::MonthEnd { months: 24 }
    );
}

#[test]
fn each_fault_of_a_file_is_named() {
    let good = "- key: cpc\n  family: certification\n  issuer: { body: { name: AAPC, short: AAPC } }\n  number: { form: text }\n  renewal: { cycle: annual }\n  renewing: { en: a, es: b }\n  look_up: { name: { en: a, es: b }, url: null, whose: primary, how: { en: a, es: b } }\n  law: { cites: a, source: b, as_of: 2026-11-28, checked: read }\n";
    let requirement = "- id: one\n  asks: { one_of: [cpc] }\n  words: { en: a, es: b }\n  law: { cites: a, source: b, as_of: 2026-11-28, checked: read }\n";
    let compact = "law: { cites: a, source: b, as_of: 2026-11-28, checked: read }\ncovers: [cpc]\ndays_to_apply: 60\nmembers: [{ state: OR }]\n";
    let read = |a: &str, b: &str, c: &str| {
        let files = [("a.yaml", a), ("requirements.yaml", b), ("compact.yaml", c)];
        let files: Files = files.map(|(name, text)| (name.to_owned(), text.to_owned())).into();
        Catalogue::read(&files)
            .map(drop)
            .map_err(|faults| faults.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))
    };
    assert_eq!(read(good, requirement, compact), Ok(()));
    for (a, b, c, why) in [
        (good.repeat(2), requirement.to_owned(), compact.to_owned(), "stands twice"),
        (good.replace("annual", "monthly"), requirement.to_owned(), compact.to_owned(), "a.yaml"),
        (good.replace("es: b", "es: ' '"), requirement.to_owned(), compact.to_owned(), "language"),
        (
            good.replace("checked: read", "checked: unconfirmed"),
            requirement.to_owned(),
            compact.to_owned(),
            "no rule",
        ),
        (
            good.replace("url: null", "url: http://x.example"),
            requirement.to_owned(),
            compact.to_owned(),
            "https",
        ),
        (
            good.replace("{ form: text }", "{ form: digits, least: 9, most: 3 }"),
            requirement.to_owned(),
            compact.to_owned(),
            "digits",
        ),
        (
            good.replace("cycle: annual", "cycle: month_end, months: 0"),
            requirement.to_owned(),
            compact.to_owned(),
            "at least one",
        ),
        (
            good.to_owned(),
            requirement.replace("[cpc]", "[cpx]"),
            compact.to_owned(),
            "no credential cpx",
        ),
        (
            good.to_owned(),
            requirement.replace("checked: read", "checked: unconfirmed"),
            compact.to_owned(),
            "asks for the board",
        ),
        (
            good.to_owned(),
            requirement.replace("- id: one", "- id: one\n  states: [Ore]"),
            compact.to_owned(),
            "two letters",
        ),
        (
            good.to_owned(),
            requirement.to_owned(),
            compact.replace("OR }", "OR }, { state: OR }"),
            "stands twice",
        ),
        (good.to_owned(), requirement.to_owned(), String::new(), "compact.yaml"),
    ] {
        let refused = read(&a, &b, &c).unwrap_err();
        assert!(refused.contains(why), "{why}: {refused}");
    }
}

#[test]
fn numbers_and_days_are_doubted_by_what_is_known_of_their_kind() {
    let catalogue = catalogue();
    let doubts = |key, number, last: Option<&str>| {
        catalogue.doubts(key, number, Some("Patel"), (last.map(day), today()))
    };
    assert_eq!(doubts("npi", "1234567890", None), [Doubt::NpiDigits]);
    assert_eq!(doubts("npi", "1234567893", None), []);
    assert_eq!(doubts("dea", "AP5836727", Some("2028-01-31")), []);
    assert_eq!(doubts("life_support", "x", Some("2028-01-30")), [Doubt::NotMonthEnd]);
    assert_eq!(doubts("cpc", "ABC", Some("2099-01-01")), [Doubt::Digits]);
    assert_eq!(doubts("registered_nurse", "anything", Some("2099-01-01")), []);
    assert_eq!(doubts("unheard_of", "x", None), []);
}

#[test]
fn a_nurse_needs_a_good_license_of_the_state() {
    let catalogue = catalogue();
    for (one, met, verdict) in [
        (held("registered_nurse", "OR", Stands::Good), Met::By(0), Verdict::Yes),
        (held("registered_nurse", "OR", Stands::Conditions), Met::Conditions(0), Verdict::Ask),
        (held("registered_nurse", "OR", Stands::Unproven), Met::Unproven(0), Verdict::No),
        (held("registered_nurse", "OR", Stands::Bad), Met::Bad(0), Verdict::No),
        (held("registered_nurse", "CA", Stands::Good), Met::OtherState(0), Verdict::No),
        (held("cpc", "AAPC", Stands::Good), Met::Missing, Verdict::No),
    ] {
        let answer = catalogue.answer(&work("registered_nurse", "OR", &[]), &[one], today());
        assert_eq!((only(&answer), answer.verdict), (met, verdict), "{one:?}");
    }
    let answer = catalogue.answer(&work("registered_nurse", "OR", &[]), &[], today());
    assert_eq!(only(&answer), Met::Missing);
}

#[test]
fn of_several_the_one_that_is_enough_is_told() {
    let (bad, good) =
        (held("registered_nurse", "OR", Stands::Bad), held("registered_nurse", "OR", Stands::Good));
    let catalogue = catalogue();
    let answer = catalogue.answer(&work("registered_nurse", "OR", &[]), &[bad, good], today());
    assert_eq!(only(&answer), Met::By(1));
}

#[test]
fn a_task_asks_for_more_only_where_it_is_done() {
    let catalogue = catalogue();
    let assistant = |state, tasks: &[Task], held: &[Held<'_>]| {
        let answer = catalogue.answer(&work("medical_assistant", state, tasks), held, today());
        (answer.verdict, answer.lines.iter().map(|line| line.met).collect::<Vec<_>>())
    };
    assert_eq!(assistant("OR", &[], &[]), (Verdict::Yes, vec![]));
    assert_eq!(assistant("WA", &[], &[]), (Verdict::No, vec![Met::Missing]));
    assert_eq!(assistant("NY", &[], &[]), (Verdict::Yes, vec![]));
    assert_eq!(assistant("NY", &[Task::Injections], &[]).0, Verdict::No);
    assert_eq!(assistant("CA", &[Task::Injections], &[]), (Verdict::Ask, vec![Met::AskBoard]));
    let cma = held("cma_aama", "AAMA", Stands::Good);
    assert_eq!(assistant("CT", &[Task::Vaccines], &[cma]), (Verdict::Yes, vec![Met::By(0)]));
    assert_eq!(assistant("CT", &[Task::Vaccines], &[]), (Verdict::No, vec![Met::Missing]));
}

#[test]
fn the_compact_carries_a_multistate_license_and_no_other() {
    let catalogue = catalogue();
    let in_texas = |key, from, is_multistate, lives_in, state: &str| {
        let one = Held { key, from, stands: Stands::Good, is_multistate, lives_in };
        let role = if key == "nurse_practitioner" { key } else { "registered_nurse" };
        only(&catalogue.answer(&work(role, state, &[]), &[one], today()))
    };
    let rn = "registered_nurse";
    assert_eq!(in_texas(rn, "AZ", Some(true), None, "TX"), Met::ByCompact(0));
    assert_eq!(in_texas(rn, "AZ", Some(false), None, "TX"), Met::OtherState(0));
    assert_eq!(in_texas(rn, "AZ", None, None, "TX"), Met::MultistateNotShown(0));
    assert_eq!(in_texas(rn, "AZ", Some(true), None, "OR"), Met::OtherState(0));
    assert_eq!(in_texas(rn, "OR", Some(true), None, "TX"), Met::OtherState(0));
    assert_eq!(in_texas("nurse_practitioner", "AZ", Some(true), None, "TX"), Met::OtherState(0));
    assert_eq!(in_texas(rn, "MA", Some(true), None, "TX"), Met::OtherState(0));
    let moved = Some(("NM", Some(day("2026-11-01"))));
    assert_eq!(in_texas(rn, "AZ", Some(true), moved, "TX"), Met::Moved(0, day("2026-12-31")));
    let long_ago = Some(("NM", Some(day("2026-08-01"))));
    assert_eq!(in_texas(rn, "AZ", Some(true), long_ago, "TX"), Met::OtherState(0));
    assert_eq!(
        in_texas(rn, "AZ", Some(true), Some(("OR", Some(today()))), "TX"),
        Met::OtherState(0)
    );
    assert_eq!(in_texas(rn, "AZ", Some(true), Some(("AZ", None)), "TX"), Met::ByCompact(0));
}

#[test]
fn a_state_is_in_the_compact_from_its_first_day() {
    let catalogue = catalogue();
    let nurse = Nurse {
        key: "registered_nurse",
        licensed_in: "AZ",
        is_multistate: Some(true),
        lives_in: None,
    };
    for (on, privilege) in [
        ("2025-07-06", Privilege::None),
        ("2025-07-07", Privilege::Compact),
        ("2026-11-29", Privilege::Compact),
    ] {
        assert_eq!(catalogue.compact().privilege(nurse, "PA", day(on)), privilege, "{on}");
    }
}
