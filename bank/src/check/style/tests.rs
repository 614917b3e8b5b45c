//! Each rule with an example that trips it and one that must not.

use super::*;
use crate::samples;

/// Returns the names of the rules that an item trips.
fn tripped(yaml: &str) -> Vec<&'static str> {
    let item = samples::item("a.b.style", yaml);
    let trips = |rule: &&Rule| !(rule.of)(&item).is_empty();
    RULES.iter().chain([&BIAS]).filter(trips).map(|rule| rule.name).collect()
}

/// A question with these options, of which the first is the key.
fn single(stem: &str, options: &[&str]) -> String {
    let mut yaml = format!("kind: single\nstem: {{ en: \"{stem}\", es: x }}\noptions:\n");
    for (at, text) in options.iter().enumerate() {
        let rest = if at == 0 { "key: true" } else { "says: s" };
        yaml.push_str(&format!("  - {{ {rest}, text: {{ en: \"{text}\", es: o{at} }} }}\n"));
    }
    yaml
}

fn trips(rule: &str, bad: &str, good: &str) {
    assert!(tripped(bad).contains(&rule), "{rule} lets this stand: {bad}");
    assert!(!tripped(good).contains(&rule), "{rule} trips over this: {good}");
}

#[test]
fn doses_are_written_as_safe_practice_writes_them() {
    for (bad, good) in [
        ("Give .5 mg now?", "Give 0.5 mg now?"),
        ("Give 5.0 mg now?", "Give 5 mg now?"),
        ("Give 1500 mg now?", "Give 1,500 mg now?"),
        ("Give 10 U now?", "Give 10 units now?"),
        ("Give 5 cc now?", "Give 5 mL now?"),
        ("Give 50 µg now?", "Give 50 mcg now?"),
    ] {
        let options = ["a1", "b1", "c1"];
        trips("dose", &single(bad, &options), &single(good, &options));
    }
    let task = "kind: find_errors\nstem: { en: \"Which is unsafe?\", es: x }\ndocument:\n  - { text: { en: \"Give 5.0 mg\", es: y }, wrong: true, says: s }\n";
    assert!(!tripped(task).contains(&"dose"), "finding it is the task");
}

#[test]
fn wrong_options_are_not_too_sure_of_themselves() {
    trips(
        "absolute",
        &single("What now?", &["Ask the plan", "Never ask", "Wait a day"]),
        &single("What now?", &["Always ask the plan", "Never ask", "Wait a day"]),
    );
}

#[test]
fn all_options_give_a_reason_or_none_does() {
    trips(
        "reason",
        &single("What now?", &["Ask", "Wait, because it is late", "Go"]),
        &single("What now?", &["Ask, because of it", "Wait, because it is late", "Go"]),
    );
}

#[test]
fn the_key_is_not_the_only_echo_of_the_stem() {
    let stem = "The referral of the cardiology patient has expired. What now?";
    trips(
        "clang",
        &single(stem, &["Renew the expired cardiology referral", "Call the plan", "Wait a day"]),
        &single(stem, &["Ask for another one", "Keep the expired cardiology referral", "Wait"]),
    );
}

#[test]
fn a_stem_does_not_end_in_an_article() {
    let options = ["apple", "pear", "plum"];
    trips("grammar", &single("The patient ate an", &options), &single("What was it?", &options));
}

#[test]
fn ranges_do_not_overlap() {
    trips(
        "overlap",
        &single("How long?", &["10 to 20 days", "15 to 30 days", "40 to 50 days"]),
        &single("How long?", &["10 to 20 days", "21 to 30 days", "40 to 50 days"]),
    );
}

/// A question whose key is an amount between two others, or now here, now there.
fn amounts(is_key: &str) -> String {
    format!(
        "kind: single\ndraw: {{ a: {{ whole: {{ from: 100, to: 900 }} }}, b: {{ whole: {{ from: 1, to: 9 }} }} }}\nlet: {{ one: a - b, two: a + b }}\nstem: {{ en: 'How much?', es: x }}\noptions:\n  - {{ key: '{is_key}', text: {{ en: '{{{{a}}}}', es: '{{{{a}}}}' }}, says: s }}\n  - {{ key: 'b == 3', text: {{ en: '{{{{one}}}}', es: '{{{{one}}}}' }}, says: s }}\n  - {{ key: 'b < 3', text: {{ en: '{{{{two}}}}', es: '{{{{two}}}}' }}, says: s }}\n"
    )
}

#[test]
fn the_key_is_not_always_at_one_rank_among_amounts() {
    let always = amounts("true").replace("'b == 3'", "false").replace("'b < 3'", "false");
    let often_elsewhere = amounts("b > 5").replace("'b == 3'", "'b >= 3 && b <= 5'");
    trips("rank", &always.replace("'true'", "true"), &often_elsewhere);
}

#[test]
fn the_key_is_not_always_at_one_rank_of_length() {
    let of = |key: &str, other: &str| {
        format!(
            "kind: single\ndraw: {{ a: {{ one_of: [\"one\", \"two\"] }} }}\nstem: {{ en: 'Which of {{{{a}}}}?', es: x }}\noptions:\n  - {{ key: {key}, text: {{ en: 'A key that is much longer than the rest', es: a }}, says: s }}\n  - {{ key: {other}, text: {{ en: 'Short', es: b }}, says: s }}\n  - {{ text: {{ en: 'Shorter', es: c }}, says: s }}\n"
        )
    };
    trips("rank", &of("true", "false"), &of("'a == \"one\"'", "'a == \"two\"'"));
}

#[test]
fn the_halves_of_a_pair_share_no_word_that_no_other_has() {
    let pairs = |right: &str| {
        format!(
            "kind: matching\nstem: {{ en: Which?, es: x }}\npairs:\n  - {{ left: {{ en: Authorization missing, es: a }}, right: {{ en: {right}, es: b }} }}\n  - {{ left: {{ en: Late claim, es: c }}, right: {{ en: Look at the calendar, es: d }} }}\n  - {{ left: {{ en: Other plan, es: e }}, right: {{ en: Bill who comes first, es: f }} }}\nsays: s\n"
        )
    };
    trips("halves", &pairs("Find the authorization"), &pairs("Find the approval"));
}

#[test]
fn the_lines_of_an_ordering_do_not_say_where_they_belong() {
    let lines = |second: &str| {
        format!(
            "kind: ordering\nstem: {{ en: In which order?, es: x }}\nlines:\n  - {{ text: {{ en: Gown, es: a }} }}\n  - {{ text: {{ en: {second}, es: b }} }}\n  - {{ text: {{ en: Goggles, es: c }} }}\n  - {{ text: {{ en: Gloves, es: d }} }}\nsays: s\n"
        )
    };
    trips("pointing", &lines("Then the mask"), &lines("Mask"));
}

#[test]
fn a_stem_can_be_read_by_those_for_whom_it_is_and_in_the_time_there_is() {
    let options = ["a1", "b1", "c1"];
    let hard = "Notwithstanding the aforementioned contractual obligations regarding preauthorization determinations, the administrative coordinator subsequently investigated numerous documentation irregularities concerning unreimbursed interdisciplinary rehabilitation consultations performed collaboratively throughout the immediately preceding accounting period?";
    let easy = "The plan says no. The note is in the chart. The plan has not seen it yet. The last day to ask again is on Friday. You have the form. What do you send now?";
    trips("readable", &single(hard, &options), &single(easy, &options));
    trips("time", &single(&"word ".repeat(300), &options), &single(easy, &options));
}

#[test]
fn nobody_is_put_down() {
    let options = ["a1", "b1", "c1"];
    trips(
        "bias",
        &single("A wheelchair-bound man comes in. What now?", &options),
        &single("A man who uses a wheelchair comes in. What now?", &options),
    );
}

#[test]
fn lines_rows_and_gaps_give_their_reasons_on_all_sides_or_on_none() {
    let rows = |second: &str| {
        format!(
            "kind: grid\nstem: {{ en: Which?, es: x }}\ncolumns: {{ tell: {{ en: T, es: T }}, keep: {{ en: K, es: K }} }}\nrows:\n  - {{ text: {{ en: \"Told, because she asked\", es: a }}, is: tell, says: s }}\n  - {{ text: {{ en: \"{second}\", es: b }}, is: keep, says: s }}\n  - {{ text: {{ en: Third, es: c }}, is: tell, says: s }}\n  - {{ text: {{ en: Not here since May, es: d }}, is: keep, says: s }}\n"
        )
    };
    trips("reason", &rows("Kept"), &rows("Kept, because he asked"));
    let document = |second: &str| {
        format!(
            "kind: find_errors\nstem: {{ en: Which?, es: x }}\ndocument:\n  - {{ text: {{ en: \"Sent back, because late\", es: a }}, wrong: true, says: s }}\n  - {{ text: {{ en: \"{second}\", es: b }} }}\n  - {{ text: {{ en: Third, es: c }} }}\n"
        )
    };
    trips("reason", &document("Paid"), &document("Paid, because due"));
    let gaps = |second: &str| {
        format!(
            "kind: cloze\nstem: {{ en: Which?, es: x }}\nsentence: {{ en: \"Do [[step]].\", es: \"[[step]]\" }}\ngaps:\n  step:\n    - {{ key: true, text: {{ en: \"that, because of it\", es: a }} }}\n    - {{ text: {{ en: \"{second}\", es: b }}, says: s }}\n"
        )
    };
    trips("reason", &gaps("this"), &gaps("this, because of it"));
}

#[test]
fn a_stem_can_be_read_in_spanish() {
    let spanish = |stem: &str| {
        single("What?", &["a1", "b1", "c1"]).replace("es: x }", &format!("es: \"{stem}\" }}"))
    };
    let hard = "No obstante las obligaciones contractuales anteriormente mencionadas relativas a determinaciones de preautorización administrativa, la coordinadora investigó posteriormente numerosas irregularidades documentales concernientes a consultas interdisciplinarias no reembolsadas durante el período contable inmediatamente precedente?";
    let easy = "El plan dice que no. La nota está en el expediente. El plan no la ha visto. El último día para pedirlo otra vez es el viernes. Usted tiene la forma. ¿Qué manda ahora?";
    trips("legible", &spanish(hard), &spanish(easy));
}

#[test]
fn the_exhibit_does_not_give_the_key_away() {
    let stem = "Which one?\\n\\n|Day|Code|\\n|---|---|\\n|Monday|14|\\n|Friday|22|";
    trips(
        "exhibit",
        &single(stem, &["Friday", "Tuesday", "Sunday"]),
        &single(stem, &["Friday", "Monday", "Sunday"]),
    );
    trips("exhibit", &single(stem, &["4", "14", "22"]), &single(stem, &["4", "14", "23"]));
}

#[test]
fn nobody_is_asked_what_nobody_needs() {
    let options = ["a1", "b1", "c1"];
    trips(
        "trivia",
        &single("What does HIPAA stand for?", &options),
        &single("He can stand. For how long does the note hold?", &options),
    );
}

#[test]
fn what_is_right_does_not_follow_from_a_name() {
    let item = |key: &str, stem: &str| {
        format!(
            "kind: single\ndraw: {{ who: {{ one_of: [Ortiz, Nguyen] }}, late: {{ one_of: [early, late] }} }}\nlet: {{ told: {key} }}\nstem: {{ en: \"{stem} {{{{who}}}} comes {{{{late}}}}. What now?\", es: x }}\noptions:\n  - {{ key: 'told == \"Ortiz\" || told == \"late\"', text: {{ en: Ask, es: a }}, says: s }}\n  - {{ key: 'told != \"Ortiz\" && told != \"late\"', text: {{ en: Wait, es: b }}, says: s }}\n"
        )
    };
    trips("names", &item("who", "Ms."), &item("late", "Ms."));
    assert!(!tripped(&item("who", "Plan")).contains(&"names"), "a plan may decide");
}
