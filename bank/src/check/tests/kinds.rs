use super::*;
use crate::{Kind, kinds::Answer};

/// A bank whose second item is the sample of a kind.
fn with(kind: Kind) -> String {
    let fields = kind.sample().trim().replace('\n', "\n    ");
    let before = SINGLE.split("    kind: single").next().unwrap();
    let after = SINGLE.split_once("    why:").unwrap().1;
    format!("{SKILL}{before}    level: entry\n    seconds: 60\n    {fields}\n    why:{after}")
}

/// Changes one thing, and finds this said and nothing else.
fn is_told(kind: Kind, changes: &[(&str, &str, &str)]) {
    assert_eq!(after(&with(kind), "title: Arithmetic", "title:  Arithmetic"), [""; 0], "{kind}");
    for (old, new, complaint) in changes {
        let found = after(&with(kind), old, new);
        let found: Vec<_> = found.iter().filter_map(|one| one.split_once(": ")).collect();
        let said: Vec<_> = found.iter().map(|(_, said)| *said).collect();
        assert_eq!(said, [*complaint], "{kind}: {new}");
    }
}

#[test]
fn the_sample_of_every_kind_is_sound() {
    for kind in Kind::ALL.iter().copied() {
        assert_eq!(crate::sample(kind).unwrap().kind(), kind);
        let found = after(&with(kind), "title: Arithmetic", "title:  Arithmetic");
        let found: Vec<_> = found.iter().filter(|one| !one.contains("options")).collect();
        assert_eq!(found, [""; 0], "{kind}");
    }
    let Answer::Grid(_) = crate::sample(Kind::Grid).unwrap().content.answer else { panic!() };
}

#[test]
fn what_an_item_is_worth_is_one_or_two() {
    let worth = |marks: &str| {
        let text = skill(
            "matching",
            &MATCHING.replace("    says:", &format!("    marks: {marks}\n    says:")),
        );
        after(&text, "title: Arithmetic", "title:  Arithmetic")
    };
    assert_eq!(worth("2"), [""; 0]);
    assert_eq!(worth("3"), ["36:12: an item of this kind is worth 1 or 2"]);
}

#[test]
fn a_grid_has_columns_that_are_known_and_used() {
    let one = "      - { text: { en: The office's fax number, es: El fax del consultorio }, is: tell, says: SECRET takes a number for private. }\n";
    is_told(
        Kind::Grid,
        &[
            (
                "is: tell, says: SECRET takes hours",
                "is: told, says: SECRET takes hours",
                "there is no `told` to choose",
            ),
            (one, "", "there are 4 to 6 rows, not 3"),
            (
                ", says: SECRET trusts the voice.",
                "",
                "this `says` what getting it wrong stands for",
            ),
            ("en: Is kept", "en: May be told", "`May be told` stands here twice"),
        ],
    );
    let all_the_same = with(Kind::Grid).replace("is: keep", "is: tell");
    let found = after(&all_the_same, "title: Arithmetic", "title:  Arithmetic");
    assert!(found[0].ends_with("all of them are alike: that is no choice"), "{found:?}");
}

#[test]
fn accepted_forms_differ_in_more_than_a_hyphen() {
    is_told(
        Kind::ShortText,
        &[
            (
                "en: insurer",
                "en: The Health-Plan",
                "capitals, accents, spaces and hyphens make no difference: this form is above",
            ),
            (
                "says: SECRET takes it for an order of the physician.",
                "",
                "an item of kind `short_text` needs `says`",
            ),
        ],
    );
}

#[test]
fn a_document_has_few_wrong_lines_that_say_what_is_wrong() {
    is_told(
        Kind::FindErrors,
        &[
            (", says: SECRET a zero too many.", "", "a wrong line `says` what is wrong"),
            (
                "en: \"Height 5 ft 6 in\"",
                "en: \"Blood pressure 118/76\"",
                "`Blood pressure 118/76` stands here twice",
            ),
        ],
    );
    let text = with(Kind::FindErrors).replace("6 in\" } }", "6 in\" }, wrong: true, says: x }");
    let text = text
        .replace("saturación\" } }", "")
        .replace("118/76\" } }", "118/76\" }, wrong: true, says: x }");
    let found = after(&text, "title: Arithmetic", "title:  Arithmetic");
    assert!(found[0].ends_with("no more than half of the lines are wrong"), "{found:?}");
}

#[test]
fn messages_have_levels_and_are_not_all_alike() {
    is_told(
        Kind::Inbox,
        &[
            ("is: now", "is: soon", "there is no `soon` to choose"),
            (
                "      week: { en: This week, es: Esta semana }\n",
                "",
                "there are 3 to 4 levels, not 2",
            ),
        ][..1],
    );
}

#[test]
fn appointments_can_all_be_placed() {
    is_told(
        Kind::Schedule,
        &[
            ("fits: [nine, ten]", "fits: [ten]", "not all of them can have a time that fits"),
            ("fits: [nine, ten]", "fits: [nine, ten, two, three]", "some time does not fit"),
            ("fits: [nine, ten]", "fits: [nine, eleven]", "there is no `eleven` to choose"),
        ],
    );
}

#[test]
fn a_record_has_three_fields_or_more_with_names_of_their_own() {
    is_told(
        Kind::Record,
        &[
            ("en: RxBIN, es", "en: Group, es", "`Group` stands here twice"),
            (", says: SECRET takes the BIN.", "", "this `says` what getting it wrong stands for"),
        ],
    );
}

#[test]
fn a_key_that_is_computed_is_one_in_every_draw() {
    let drawn = |old: &str, new: &str| {
        let text = single().replace(
            "    options:",
            "    draw: { n: { whole: { from: 1, to: 9 } } }\n    options:",
        );
        let text = text
            .replace("key: true", "key: \"n > 4\"")
            .replace("Ask, es: Preguntar }", "Ask, es: Preguntar }, says: Asks");
        let text = text.replace("{ text: { en: Guess", "{ key: \"n <= 4\", text: { en: Guess");
        after(&text.replace(old, new), "title: Arithmetic", "title:  Arithmetic")
    };
    assert_eq!(drawn("n > 4", "n > 4"), [""; 0]);
    for (new, said) in [
        ("n > 5", "exactly one option is the key (with n = 5)"),
        ("m > 4", "no `m` is drawn or computed above"),
        ("n + 4", "this is neither true nor false, but "),
    ] {
        let found = drawn("n > 4", new);
        assert!(found.len() == 1 && found[0].contains(said), "{new}: {found:?}");
    }
}

#[test]
fn a_row_may_compute_which_column_is_right() {
    let grid = |is: &str| {
        let text = with(Kind::Grid).replace("    columns:", "    draw: { n: { whole: { from: 1, to: 9 } } }\n    let: { told: 'if n > 4 { \"tell\" } else { \"keep\" }' }\n    columns:");
        let text = text.replacen("is: tell", &format!("is: '{is}'"), 1);
        after(&text, "title: Arithmetic", "title:  Arithmetic")
    };
    assert_eq!(grid("told"), [""; 0]);
    assert_eq!(grid("if n > 4 { \"tell\" } else { \"keep\" }"), [""; 0]);
    for (is, said) in [
        ("shown", "there is no `shown` to choose"),
        ("if n > 4 { \"show\" } else { \"keep\" }", "there is no `show` to choose (with n = "),
        ("if m > 4 { \"tell\" } else { \"keep\" }", "no `m` is drawn or computed above"),
        ("n", "this is no name of what can be chosen, but "),
    ] {
        let found = grid(is);
        assert!(found.len() == 1 && found[0].contains(said), "{is}: {found:?}");
    }
}
