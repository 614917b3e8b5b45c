mod items;
mod kinds;
mod released;
mod whole;

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
    let found = check(&files(changed), "2026-11-24".parse().unwrap(), 200);
    found.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// Changes one thing in the skill, and returns the complaint without the shown line.
fn after(sound: &str, old: &str, new: &str) -> Vec<String> {
    assert_eq!(sound.matches(old).count(), 1, "{old}");
    let text = sound.replace(old, new);
    let files = files(&[("skills/insurance.share.yaml", &text), ("blueprints.yaml", "[]")]);
    let found = check(&files, "2026-11-24".parse().unwrap(), 200);
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
            ("    kind: single\n", "", "26:5: an item says its `kind` before `options`"),
        ],
    );
}

const UNKNOWN_FIELD: &str = "11:13: unknown field `second`: besides what every item has, there is \
    `answer`, `misconceptions`";
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
    let complaint =
        "blueprints.yaml:3:11: only 1 of 3 items are sure to be generated: half of them must be";
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
    let found = check(&left, "2026-11-24".parse().unwrap(), 200);
    assert_eq!(found[0].to_string(), "blueprints.yaml:1:1: this file is missing\n\n^");
    assert_eq!(found[1].to_string(), "groups.yaml:1:1: this file is missing\n\n^");
}
