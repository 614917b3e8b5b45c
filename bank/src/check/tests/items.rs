use super::*;

#[test]
fn an_item_has_a_name_a_time_and_an_origin() {
    each_is_told(
        &single(),
        &[
            (
                "id: insurance.share.asks",
                "id: insurance.shares.asks",
                "26:9: `insurance.shares.asks` is not made like `insurance.share.what_it_is_about`",
            ),
            (
                "id: insurance.share.asks",
                "id: insurance.share.owes",
                "26:9: the id `insurance.share.owes` is taken",
            ),
            (
                "level: entry\n    seconds: 60",
                "level: entry\n    seconds: 20",
                "30:14: `seconds` is from 30 to 180",
            ),
            (
                "level: entry\n",
                "level: entry\n    such_that: [true]\n",
                "26:5: `let` and `such_that` are for items with `draw`",
            ),
            ("title: Practice", "title: ''", "37:22: write something here"),
            (
                "What now?",
                "What is NOT so?",
                "31:17: warning: a question that asks for what is not so misleads",
            ),
        ],
    );
    let text = single().replacen("languages: [en, es]", "languages: [en]", 1);
    let found = after(&text, "languages: [en]", "languages: [en, fr]");
    assert_eq!(found, ["25:21: we do not speak `fr`"]);
    let found = after(&text, "languages: [en]", "languages: [ en]");
    assert_eq!(found, ["25:16: an item is complete in en and es"]);
    let read = "second_read: { by: editorial, on: 2026-11-25, answered: agrees, outcome: kept }";
    let text = single().replacen(read, "second_read: not yet", 1);
    let found = after(&text, "second_read: not yet", "second_read: none");
    assert_eq!(found, ["23:18: warning: nobody else has answered this blind yet"]);
}

#[test]
fn a_calibration_is_of_one_point_and_has_the_numbers_that_answers_can_show() {
    let sound = "{ model: rasch, a: 0.9, b: 0.5, se: 0.2, n: 400, infit: 1, outfit: 1.1, as_of: 2026-01-01, source: commons }";
    let line = format!("languages: [en, es]\n    calibration: {sound}");
    let text = single().replacen("languages: [en, es]", &line, 1);
    let found = |from: &str, to: &str| after(&text, from, to);
    assert!(found("n: 400", "n: 401").is_empty());
    assert_eq!(found("a: 0.9", "a: -0.9"), ["26:18: `a` is from .1 to 4"]);
    assert_eq!(found("b: 0.5", "b: 60"), ["26:18: `b` is from -6 to 6"]);
    assert_eq!(found("se: 0.2", "se: .nan"), ["26:54: value `.nan` is not a finite number"]);
    assert_eq!(found("n: 400", "n: 0"), ["26:18: `n` says how many people met it"]);
    let fits =
        "26:18: `infit` and `outfit` are from 0 to 100, and there unless the source is `expert`";
    assert_eq!(found("infit: 1, ", ""), [fits]);
    assert!(
        found(
            "infit: 1, outfit: 1.1, as_of: 2026-01-01, source: commons",
            "as_of: 2026-01-01, source: expert"
        )
        .is_empty()
    );
    let text = skill("ordering", &format!("    marks: 2\n{ORDERING}"));
    let text = format!("{}    calibration: {sound}\n", text);
    let found = after(&text, "n: 400", "n: 401");
    let steps = "only what is worth one point is calibrated: its steps would need one each";
    assert!(found.iter().any(|one| one.ends_with(steps)), "{found:?}");
}

#[test]
fn each_kind_has_its_own_fields() {
    let found = after(&skill("ordering", ORDERING), "    lines:", "    options: []\n    lines:");
    assert_eq!(
        found,
        [
            "32:14: unknown field `options`: besides what every item has, there is `lines`, `marks`, `says`"
        ]
    );
    let found = after(&skill("matching", MATCHING), "    says: Does not know them.\n", "");
    assert_eq!(found, ["26:5: an item of kind `matching` needs `says`"]);
    let found = after(SKILL, "    answer: { value: owes, unit: usd, within: 0.01 }\n", "");
    assert_eq!(found, ["7:5: missing field `answer`"]);
}

#[test]
fn options_are_of_a_number_and_say_what_they_stand_for() {
    let one_more = "says: Waits. }\n      - { text: { en: Wait, es: Salir }, says: Again. }\n";
    each_is_told(
        &single(),
        &[
            (
                "      - { text: { en: Wait, es: Esperar }, says: Waits. }\n",
                "",
                "32:5: there are 3 to 5 options, not 2",
            ),
            ("key: true,", "says: Nobody.,", "32:5: exactly one option is the key"),
            (
                "es: Preguntar }",
                "es: Preguntar }, says: No.",
                "33:9: the key stands for no misconception",
            ),
            (", says: Waits.", "", "35:9: a wrong option `says` what it stands for"),
            (
                "says: Waits.",
                "says: ''",
                "35:50: say what a person who answers so has not understood",
            ),
            ("es: Esperar", "es: ''", "35:33: write something here"),
            (
                "en: Wait",
                "en: All of the above",
                "35:23: an option speaks for itself, not for the others",
            ),
            ("says: Waits. }\n", one_more, "36:23: `Wait` stands here twice"),
            (
                "en: Ask, ",
                "en: Ask the other person kindly what she means, ",
                "33:34: warning: the key is the longest option by far",
            ),
        ],
    );
    let options = SINGLE.split_once("    options:\n").unwrap().1.split_once("    why:").unwrap().0;
    let text = skill("multiple", &format!("    options:\n{options}"));
    let found = after(&text, "    why: { en: Ask.", "    why: { en: 'Ask.'");
    let wrong = [
        "32:5: there are 4 to 6 options, not 3",
        "32:5: two or more options are keys, and at least one is not",
    ];
    assert_eq!(found, wrong);
}

#[test]
fn lines_and_pairs_are_of_a_number_and_apart() {
    each_is_told(
        &skill("ordering", ORDERING),
        &[
            (
                ", es: Cuatro } }\n",
                ", es: Cuatro } }\n      - { text: { en: 5, es: 5 } }\n      - { text: { en: 6, es: 6 } }\n      - { text: { en: 7, es: 7 } }\n",
                "32:5: there are 4 to 6 lines, not 7",
            ),
            ("en: Four", "en: One", "36:23: `One` stands here twice"),
            ("es: Cuatro }", "es: Cuatro }, by: 4", "36:47: `by` is for items with `draw`"),
        ],
    );
    each_is_told(
        &skill("matching", MATCHING),
        &[
            (
                "      - { left: { en: Cow, es: Vaca }, right: { en: Moo, es: Mugido } }\n",
                "",
                "32:5: there are 3 to 5 pairs, not 2",
            ),
            ("en: Moo", "en: Bark", "35:53: `Bark` stands here twice"),
            (
                "    says:",
                "    extra: [{ en: a, es: a }, { en: b, es: b }, { en: c, es: c }]\n    says:",
                "36:12: there are 0 to 2 extra right sides, not 3",
            ),
            (
                "says: Does not know them.",
                "says: ''",
                "36:11: say what a person who answers so has not understood",
            ),
        ],
    );
}

#[test]
fn draws_have_sound_limits() {
    let money = "money: { from: 100, to: 200, step: 4 }";
    for (new, complaint) in [
        ("money: { from: 300, to: 200, step: 4 }", "`from` comes after `to`"),
        ("money: { from: 100, to: 200, step: 0 }", "`step` must be above 0"),
        ("money: { from: 100, to: 200 }", "`step` is missing"),
        ("money: { from: 100.005, to: 200, step: 1 }", "cents are the least"),
        ("whole: { from: 1.5, to: 9 }", "these are no whole numbers"),
        ("one_of: [200]", "there must be two or more to choose from"),
        ("one_of: [200, 300, 200]", "the list holds something twice"),
        ("one_of: [200, \"Ortiz\"]", "the list mixes numbers and words"),
        ("time: { from: \"12:00\", to: \"08:00\", step: 15 }", "`from` comes after `to`"),
        ("date: { from: 2027-02-01, to: 2027-01-01 }", "`from` comes after `to`"),
    ] {
        assert_eq!(after(&single(), money, new), [format!("12:22: {complaint}")], "{new}");
    }
}

#[test]
fn names_are_known_and_expressions_can_be_computed() {
    each_is_told(
        &single(),
        &[
            (
                "owes: allowed / 4",
                "owes: allowed / left",
                "13:18: no `left` is drawn or computed above",
            ),
            ("owes: allowed / 4", "owes: allowed / (4", CANNOT),
            ("owes: allowed / 4", "owes: allowed / 0", DIVISION),
            (
                "owes: allowed / 4",
                "owes: allowed > 4",
                "16:22: this is no number, but true (with allowed = 164, owes = true)",
            ),
            ("allowed > 100]", "owed > 100]", "14:17: no `owed` is drawn or computed above"),
            ("allowed > 100]", "allowed > 1000]", "14:16: none of 1000 draws met all conditions"),
            (
                "allowed > 100]",
                "allowed]",
                "14:17: this is neither true nor false, but 164 (with allowed = 164)",
            ),
            ("value: owes,", "value: owed,", "16:22: no `owed` is drawn or computed above"),
            (
                "value: allowed / 2",
                "value: allowed / two",
                "19:18: no `two` is drawn or computed above",
            ),
            (
                "\"{{money allowed}}?\"",
                "\"{{money alowed}}?\"",
                "15:17: there is no value `alowed`",
            ),
            ("\"{{money allowed}}?\"", "\"{{money allowed?\"", "15:17: a `{{` is never closed"),
            (
                "\"{{money allowed}}?\"",
                "\"{{date allowed}}?\"",
                "15:17: `allowed` cannot be written as date value: it is 164 (with allowed = 164, owes = 41)",
            ),
            (
                "owes: allowed / 4",
                "owes: allowed / 4, told: '\"{{owes}}\"'",
                "13:37: no values are filled in here: write them in the text that uses this",
            ),
            ("en: A quarter.", "en: \"{{owes}}\"", "20:16: no values are filled in here"),
            (
                "let: { owes:",
                "let: { Owes: 1, owes:",
                "13:18: `Owes` is not made like `lower_case_words`",
            ),
            (
                "let: { owes:",
                "let: { allowed: 120, owes:",
                "13:21: there is another `allowed` above",
            ),
        ],
    );
}

const CANNOT: &str =
    "13:18: `allowed / (4` cannot be computed: Expecting ')' for a matching ( in this expression";
const DIVISION: &str = "13:18: Division by zero: 164 / 0 (with allowed = 164)";

#[test]
fn two_hundred_draws_keep_the_answer_short_and_apart_from_mistakes() {
    for (old, new, complaint) in [
        ("such_that: [allowed > 100]", "such_that: [allowed > 196]", None),
        ("value: owes, unit", "value: owes / 8, unit", Some(PLACES)),
        ("value: allowed / 2", "value: owes + 0.01", Some(TOO_NEAR)),
        ("value: allowed / 2", "value: owes + 0.02", None),
    ] {
        let found = after(&single(), old, new);
        assert_eq!(found, complaint.into_iter().collect::<Vec<_>>(), "{new}");
    }
}

const PLACES: &str =
    "16:22: the answer 5.125 has more than two places (with allowed = 164, owes = 41)";
const TOO_NEAR: &str =
    "19:18: the misconception 41.01 is the answer 41 (with allowed = 164, owes = 41)";

#[test]
fn lines_of_a_generated_item_are_told_apart_by_their_values() {
    let generated = ORDERING
        .replace("es: Uno }", "es: Uno }, by: one")
        .replace("es: Dos }", "es: Dos }, by: two")
        .replace("es: Tres }", "es: Tres }, by: \"10\"")
        .replace("es: Cuatro }", "es: Cuatro }, by: \"11\"");
    let draw =
        "    draw: { one: { whole: { from: 1, to: 3 } }, two: { whole: { from: 3, to: 5 } } }\n";
    let text = skill("ordering", &format!("{draw}{generated}"));
    let found = after(&text, "by: two", "by:  two");
    assert_eq!(found, ["35:44: nothing tells 3 from 3 of a line above (with one = 3, two = 3)"]);
    let sound = text.replace("from: 3, to: 5", "from: 4, to: 5");
    assert_eq!(after(&sound, "by: two", "by:  two"), [""; 0]);
    let found = after(&sound, ", by: two", "");
    assert_eq!(found, ["35:9: in an item with `draw` each line has `by`"]);
}
