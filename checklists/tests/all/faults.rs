//! What the loader refuses, each with file and line.

use checklists::{Catalogue, Files};

/// Returns what is said about the shipped files after one change in one of them. The place is that
/// of the task.
fn said(file: &str, from: &str, to: &str) -> Vec<String> {
    let files = Files::builtin();
    let changed = files.under("").map(|(name, text)| {
        let text = if name == file {
            assert!(text.contains(from), "{file} has no `{from}`");
            text.replacen(from, to, 1)
        } else {
            text.to_owned()
        };
        (name.to_owned(), text)
    });
    let faults = Catalogue::read(&changed.collect()).unwrap_err();
    faults.iter().map(ToString::to_string).collect()
}

/// One fault, which begins with file and line and has these words.
fn refused(file: &str, from: &str, to: &str, words: &str) {
    let said = said(file, from, to);
    assert!(said.iter().any(|it| it.contains(words)), "{said:#?}");
    assert!(said.iter().all(|it| has_place(it)), "{said:#?}");
}

fn has_place(fault: &str) -> bool {
    let mut parts = fault.split(':').skip(1);
    parts.by_ref().take(2).all(|part| part.parse::<usize>().is_ok_and(|number| number > 0))
}

const BASE: &str = "packs/base.yaml";

#[test]
fn a_ring_is_named_from_task_to_task() {
    refused(
        BASE,
        "  - id: i9_section_1\n",
        "  - id: i9_section_1\n    after: [i9_section_2]\n",
        "i9_section_1 → i9_section_2 → i9_section_1",
    );
}

#[test]
fn a_task_that_waits_for_itself_is_a_ring() {
    refused(BASE, "  - id: w4\n", "  - id: w4\n    after: [w4]\n", "w4 → w4");
}

#[test]
fn a_fault_is_told_in_the_line_of_its_task() {
    let text = Files::builtin().get(BASE).unwrap().to_owned();
    let line = text.lines().position(|line| line.ends_with("id: ehr_login")).unwrap() + 1;
    let said = said(BASE, "after: [privacy_training, confidentiality]", "after: [nothing_such]");
    assert_eq!(
        said,
        [format!("{BASE}:{line}:9: ehr_login: it waits for `nothing_such`, which is no task")]
    );
}

#[test]
fn a_word_that_nobody_knows_is_refused_in_its_line() {
    refused(BASE, "evidence: form", "evidence: fax", "`fax`");
    refused(BASE, "    evidence: form", "    evidense: form", "evidense");
    refused(BASE, "due: 1 business day before start", "due: soon", "`soon` says no day");
}

#[test]
fn nothing_may_wait_for_what_is_voluntary_or_for_e_verify_or_early_section_2() {
    let holds =
        |task: &str| (format!("  - id: {task}\n"), format!("  - id: {task}\n    holds: [start]\n"));
    for (task, words) in [
        ("direct_deposit", "voluntary, so nothing may wait"),
        ("e_verify_case", "nothing may wait for an E-Verify case"),
        ("e_verify_mismatch", "nothing may wait for an E-Verify case"),
        ("i9_section_2", "nothing may wait for Section 2 before its day"),
        ("w4", "how somebody is paid or taxed"),
    ] {
        let (from, to) = holds(task);
        refused(BASE, &from, &to, words);
    }
}

#[test]
fn form_i_9_takes_no_file_and_lies_apart() {
    refused(
        BASE,
        "    evidence: check\n    keep: i9\n    compartment: i9\n    outside: i9_section_1",
        "    evidence: file\n    keep: i9\n    compartment: i9\n    outside: i9_section_1",
        "takes a person's tick",
    );
    refused(
        BASE,
        "    keep: i9\n    compartment: i9\n    outside: i9_section_1",
        "    outside: i9_section_1",
        "lies in its own compartment",
    );
}

#[test]
fn a_medical_record_lies_in_the_medical_compartment() {
    refused(
        "packs/clinical.yaml",
        "    keep: medical\n    compartment: medical\n",
        "    keep: medical\n",
        "belongs into the compartment Medical",
    );
}

#[test]
fn no_task_names_a_paper_or_asks_for_a_secret_number() {
    let why = "A name and a phone number are enough";
    refused(BASE, why, "Bring your passport", "names a paper");
    refused(BASE, why, "Your Social Security number", "keeps no such number");
    refused(
        BASE,
        "Basta con un nombre y un teléfono",
        "Su número de cuenta",
        "keeps no such number",
    );
}

#[test]
fn a_hire_is_not_left_without_spanish() {
    refused(BASE, "      es: \"Si a usted", "      es: \"\" # \"Si a usted", "in both languages");
}

#[test]
fn a_list_that_grows_too_long_is_refused() {
    refused("roles.yaml", "most_tasks: 20", "most_tasks: 19", "receptionist in CA: 20 tasks");
}

#[test]
fn a_first_day_that_grows_too_long_is_refused() {
    refused(
        BASE,
        "    due: 1 business day after first_day_worked\n    evidence: score\n    training: hipaa",
        "    due: on first_day_worked\n    evidence: score\n    training: hipaa",
        "of the hire's minutes on the first day",
    );
}

#[test]
fn one_changed_word_of_the_declination_is_refused() {
    refused("hepatitis_b.yaml", "at no charge to myself", "at no cost to myself", "to the letter");
}

#[test]
fn a_question_with_two_right_answers_is_refused() {
    refused(
        "trainings/safety.yaml",
        "      - { text: { en: \"Wait to see",
        "      - { right: true, text: { en: \"Wait to see",
        "one of them right",
    );
}

#[test]
fn a_training_that_is_not_there_or_takes_longer_than_said_is_refused() {
    refused(BASE, "training: hipaa", "training: hippa", "there is no training `hippa`");
    refused("trainings/hipaa.yaml", "minutes: 8", "minutes: 25", "the training takes 25 minutes");
}

#[test]
fn a_missing_file_is_said() {
    let faults = Catalogue::read(&Files::default()).unwrap_err();
    let said: Vec<_> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(
        said,
        ["hepatitis_b.yaml:1:1: this file is missing", "roles.yaml:1:1: this file is missing"]
    );
}

#[test]
fn a_task_counts_from_the_last_time_only_once_there_was_one() {
    refused("packs/blood.yaml", "due: on first_exposure", "due: on last_done", "for a first time");
}
