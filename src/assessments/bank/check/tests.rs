use super::*;

/// A bank of one skill that nothing is wrong with.
const GROUPS: &str = "- { id: insurance, title: { en: Insurance, es: Seguros } }\n";
const ROLE: &str =
    "role: receptionist\ntitle: Receptionist\nduties:\n  - { id: collect, text: Take money. }\n";
const BLUEPRINTS: &str = "- role: receptionist\n  title: { en: Front desk, es: Recepción }\n  skills: { insurance.share: 2 }\n";
const SKILL: &str = r#"skill: insurance.share
title: { en: Share, es: Parte }
group: insurance
duties: { receptionist: [collect] }
review_by: 2028-01-01
items:
  - id: insurance.share.owes
    title: { en: Owes, es: Debe }
    kind: numeric
    level: working
    seconds: 60
    draw: { allowed: { money: { from: 100, to: 200, step: 4 } } }
    let: { owes: allowed / 4 }
    such_that: [allowed > 100]
    stem: { en: "{{money allowed}}?", es: "¿{{money allowed}}?" }
    answer: { value: owes, unit: usd, within: 0.01 }
    misconceptions:
      - { value: allowed, says: All of it. }
      - { value: allowed / 2, says: Half of it. }
    why: { en: A quarter., es: Un cuarto. }
    source: { title: Arithmetic, checked: read }
    written: { by: editorial, on: 2026-11-24 }
    second_read: { by: editorial, on: 2026-11-25, answered: agrees, outcome: kept }
    expert_review: none
    languages: [en, es]
"#;
const SINGLE: &str = r#"  - id: insurance.share.asks
    title: { en: Asks, es: Pregunta }
    kind: single
    level: entry
    seconds: 60
    stem: { en: What now?, es: ¿Y ahora? }
    options:
      - { key: true, text: { en: Ask, es: Preguntar } }
      - { text: { en: Guess, es: Adivinar }, says: Guesses. }
      - { text: { en: Wait, es: Esperar }, says: Waits. }
    why: { en: Ask., es: Pregunte. }
    source: { title: Practice, checked: known }
    written: { by: editorial, on: 2026-11-24 }
    second_read: { by: editorial, on: 2026-11-25, answered: agrees, outcome: kept }
    expert_review: none
    languages: [en, es]
"#;
const ORDERING: &str = r#"    lines:
      - { text: { en: One, es: Uno } }
      - { text: { en: Two, es: Dos } }
      - { text: { en: Three, es: Tres } }
      - { text: { en: Four, es: Cuatro } }
    says: Cannot count.
"#;
const MATCHING: &str = r#"    pairs:
      - { left: { en: Dog, es: Perro }, right: { en: Bark, es: Ladrido } }
      - { left: { en: Cat, es: Gato }, right: { en: Meow, es: Maullido } }
      - { left: { en: Cow, es: Vaca }, right: { en: Moo, es: Mugido } }
    says: Does not know them.
"#;

/// The sample skill with one more item, whose answer is another one.
fn skill(kind: &str, answer: &str) -> String {
    let (before, rest) = SINGLE.split_once("    options:\n").unwrap();
    let (_, after) = rest.split_once("    why:").unwrap();
    let item = format!("{before}{answer}    why:{after}");
    format!("{SKILL}{}", item.replace("kind: single", &format!("kind: {kind}")))
}

fn files(changed: &[(&str, &str)]) -> Files {
    let both = format!("{SKILL}{SINGLE}");
    let sound = [
        ("groups.yaml", GROUPS),
        ("role-profiles/receptionist.yaml", ROLE),
        ("blueprints.yaml", BLUEPRINTS),
        ("skills/insurance.share.yaml", &both),
    ];
    let all = sound.into_iter().chain(changed.iter().copied());
    all.map(|(file, text)| (file.to_owned(), text.to_owned())).collect()
}

fn complaints(changed: &[(&str, &str)]) -> String {
    let found = check(&files(changed), "2026-11-24".parse().unwrap());
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Changes one thing in the skill, and returns the complaint without the shown line.
fn after(sound: &str, old: &str, new: &str) -> Vec<String> {
    assert_eq!(sound.matches(old).count(), 1, "{old}");
    let text = sound.replace(old, new);
    let files = files(&[("skills/insurance.share.yaml", &text), ("blueprints.yaml", "[]")]);
    let found = check(&files, "2026-11-24".parse().unwrap());
    let first = |complaint: &Complaint| {
        let text = complaint.to_string();
        let line = text.lines().next().unwrap().to_owned();
        line.trim_start_matches("skills/insurance.share.yaml:").to_owned()
    };
    found.iter().map(first).collect()
}

/// Changes one thing after the other, and finds each complaint and no other.
fn each_is_told(sound: &str, changes: &[(&str, &str, &str)]) {
    let untold = |(old, new, complaint): &(&str, &str, &str)| {
        let found = after(sound, old, new);
        (found != [*complaint]).then(|| format!("{new}: not {complaint}, but {found:#?}"))
    };
    let untold: Vec<_> = changes.iter().filter_map(untold).collect();
    assert!(untold.is_empty(), "{}", untold.join("\n"));
}

/// A numeric and a single item, to change one thing in.
fn single() -> String {
    format!("{SKILL}{SINGLE}")
}

#[test]
fn a_sound_bank_has_no_complaints() {
    assert_eq!(complaints(&[]), "");
    for text in [skill("ordering", ORDERING), skill("matching", MATCHING)] {
        assert_eq!(complaints(&[("skills/insurance.share.yaml", &text)]), "");
    }
}

#[test]
fn a_complaint_names_file_line_and_column_and_shows_the_line() {
    let text = single().replace("level: entry", "level: hard");
    assert_eq!(
        complaints(&[("skills/insurance.share.yaml", &text), ("blueprints.yaml", "[]")]),
        "\
skills/insurance.share.yaml:29:12: `hard` is none of: entry, working, advanced
    level: hard
           ^"
    );
}

#[test]
fn what_is_no_yaml_or_has_another_shape_is_told_where_it_stands() {
    each_is_told(
        &single(),
        &[
            (
                "group: insurance",
                "group: [",
                "5:1: while parsing a flow mapping, did not find expected ',' or '}'",
            ),
            (
                "group: insurance",
                "group: a: b",
                "3:9: mapping values are not allowed in this context",
            ),
            ("seconds: 60\n    draw", "second: 60\n    draw", UNKNOWN_FIELD),
            ("en: Owes, es: Debe", "en: Owes", "8:12: missing field `es`"),
            ("es: Debe", "es: ''", "8:28: write something here"),
            ("es: Debe", "es: \" \"", "8:28: write something here"),
            ("unit: usd", "unit: eur", UNKNOWN_UNIT),
            ("money: {", "dollars: {", UNKNOWN_DRAW),
            (
                "checked: known",
                "checked: felt",
                "37:41: unknown variant `felt`, expected one of read, known",
            ),
            ("    kind: single\n", "", "26:5: missing field `kind`"),
        ],
    );
}

const UNKNOWN_FIELD: &str = "11:5: unknown field `second`, expected one of id, title, kind, level, \
    seconds, draw, let, such_that, stem, options, shuffle, answer, misconceptions, lines, pairs, \
    extra, says, why, source, written, second_read, expert_review, languages";
const UNKNOWN_UNIT: &str = "16:34: `eur` is none of: usd, percent, days, minutes, count, mg, ml, \
    mg_kg, kg, lb, cm, units, drops_min, celsius, bmi";
const UNKNOWN_DRAW: &str = "12:24: unknown variant `dollars`, expected one of money, whole, \
    decimal, one_of, time, date";

#[test]
fn a_skill_has_its_name_its_group_its_duties_and_a_day_to_be_read_again() {
    each_is_told(
        &single(),
        &[
            ("group: insurance", "group: claims", "3:8: `claims` is no group of groups.yaml"),
            ("{ receptionist: [collect] }", "{}", "4:9: say which work the skill serves"),
            ("receptionist:", "nurse:", "4:18: there is no role profile `nurse`"),
            ("[collect]", "[]", "4:25: say which duties of `receptionist` the skill serves"),
            ("[collect]", "[fly]", "4:26: `receptionist` has no duty `fly`"),
            (
                "2028-01-01",
                "2026-11-23",
                "5:12: warning: the day by which to read this again has passed",
            ),
        ],
    );
    let found = complaints(&[(
        "skills/other.name.yaml",
        "skill: Other\ntitle: { en: a, es: b }\ngroup: insurance\nduties: { receptionist: [collect] }\nreview_by: 2028-01-01\nitems: []\n",
    )]);
    assert_eq!(
        found,
        "\
skills/other.name.yaml:1:8: `Other` is not made like `family.words_of_it`
skill: Other
       ^
skills/other.name.yaml:1:8: the skill `Other` belongs in skills/Other.yaml
skill: Other
       ^"
    );
}

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
fn each_kind_has_its_own_fields() {
    let found = after(&skill("ordering", ORDERING), "    lines:", "    options: []\n    lines:");
    assert_eq!(found, ["32:14: items of kind `ordering` have no `options`"]);
    let found = after(&skill("matching", MATCHING), "    says: Does not know them.\n", "");
    assert_eq!(found, ["26:5: an item of kind `matching` needs `says`"]);
    let found = after(SKILL, "    answer: { value: owes, unit: usd, within: 0.01 }\n", "");
    assert_eq!(found, ["7:5: an item of kind `numeric` needs `answer`"]);
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
                "14:17: this is neither true nor false, but 164 (with allowed = 164, owes = 41)",
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

#[test]
fn a_blueprint_asks_for_what_there_is_and_half_of_it_is_generated() {
    for (old, new, complaint) in [
        ("role: receptionist", "role: nurse", "1:9: there is no role profile `nurse`"),
        ("en: Front desk", "en: ''", "2:16: write something here"),
        ("insurance.share: 2", "insurance.share: 3", "3:30: `insurance.share` has 2 items, not 3"),
        ("insurance.share: 2", "insurance.owes: 2", "3:29: there is no skill `insurance.owes`"),
        ("{ insurance.share: 2 }", "{}", "3:11: a blueprint needs skills"),
    ] {
        let text = BLUEPRINTS.replace(old, new);
        let found = complaints(&[("blueprints.yaml", &text)]);
        let found: Vec<_> = found.lines().collect();
        assert!(found.contains(&&*format!("blueprints.yaml:{complaint}")), "{new}: {found:#?}");
    }
    let twice = format!("{BLUEPRINTS}{BLUEPRINTS}");
    let found = complaints(&[("blueprints.yaml", &twice)]);
    assert!(found.starts_with("blueprints.yaml:4:9: `receptionist` has another blueprint above"));
    let fixed = SINGLE.replace("share.asks", "share.asks_again");
    let text = format!("{SKILL}{SINGLE}{fixed}");
    let blueprint = BLUEPRINTS.replace(": 2", ": 3");
    let found =
        complaints(&[("skills/insurance.share.yaml", &text), ("blueprints.yaml", &blueprint)]);
    let complaint = "blueprints.yaml:3:11: 1 of 3 items are generated: half of them must be";
    assert_eq!(found.lines().next(), Some(complaint));
}

#[test]
fn a_skill_must_serve_the_role_that_asks_for_it() {
    let other = "role: nurse\nduties: [{ id: care }]\n";
    let blueprint = BLUEPRINTS.replace("receptionist", "nurse");
    let found = complaints(&[("role-profiles/nurse.yaml", other), ("blueprints.yaml", &blueprint)]);
    let complaint = "blueprints.yaml:3:30: `insurance.share` serves no duty of `nurse`";
    assert_eq!(found.lines().next(), Some(complaint));
}

#[test]
fn groups_are_there_once() {
    let twice = format!("{GROUPS}{GROUPS}");
    let found = complaints(&[("groups.yaml", &twice)]);
    assert!(found.starts_with("groups.yaml:2:9: the group `insurance` is listed twice\n"));
    let all = files(&[]);
    let without = ["groups.yaml", "blueprints.yaml"];
    let left: Files = all
        .named("")
        .filter(|(file, _)| !without.contains(file))
        .map(|(file, text)| (file.to_owned(), text.to_owned()))
        .collect();
    let found = check(&left, "2026-11-24".parse().unwrap());
    assert_eq!(found[0].to_string(), "blueprints.yaml:1:1: this file is missing\n\n^");
    assert_eq!(found[1].to_string(), "groups.yaml:1:1: this file is missing\n\n^");
}
