use super::*;
use crate::{Language, check, draw::draw};

const GROUPS: &str = "- { id: insurance, title: { en: Insurance, es: Seguros } }\n";
const ROLE: &str = "role: receptionist\nduties: [{ id: collect }]\n";
const BLUEPRINTS: &str = "- role: receptionist\n  title: { en: Front desk, es: Recepción }\n  skills: { insurance.share: 1 }\n";

fn head(id: &str) -> String {
    format!(
        "skill: {id}\ntitle: {{ en: Share, es: Parte }}\ngroup: insurance\nduties: {{ receptionist: [collect] }}\nreview_by: 2028-01-01\nitems:\n"
    )
}

const FIRST: &str = r#"  - id: insurance.share.first
    title: { en: First, es: Primera }
    kind: numeric
    level: working
    seconds: 60
    draw: { allowed: { money: { from: 100, to: 200, step: 4 } }, rate: { one_of: [10, 20] } }
    let: { owes: allowed / 4 }
    such_that: [allowed > 100]
    stem: { en: "{{money allowed}}?", es: "¿{{money allowed}}?" }
    answer: { value: owes, unit: usd, within: 0.01 }
    misconceptions:
      - { value: allowed, says: All of it. }
      - { value: allowed / 2, says: Half of it. }
"#;
const SECOND: &str = r#"  - id: insurance.share.second
    title: { en: Second, es: Segunda }
    kind: grid
    level: entry
    seconds: 60
    stem: { en: What now?, es: ¿Y ahora? }
    columns:
      yes: { en: "Yes", es: Sí }
      no: { en: "No", es: "No" }
    rows:
      - { text: { en: Ask, es: Preguntar }, is: yes, says: Asks. }
      - { text: { en: Guess, es: Adivinar }, is: no, says: Guesses. }
      - { text: { en: Wait, es: Esperar }, is: no, says: Waits. }
      - { text: { en: Look, es: Mirar }, is: yes, says: Looks away. }
"#;
const REST: &str = "    why: { en: Because., es: Porque sí. }
    source: { title: Practice, checked: known }
    written: { by: editorial, on: 2026-11-24 }
    second_read: { by: editorial, on: 2026-11-25, answered: agrees, outcome: kept }
    expert_review: none
    languages: [en, es]
";

fn bank_of(skills: &[(&str, String)]) -> Files {
    let fixed = [
        ("groups.yaml", GROUPS.to_owned()),
        ("role-profiles/receptionist.yaml", ROLE.to_owned()),
        ("blueprints.yaml", BLUEPRINTS.to_owned()),
    ];
    let all = fixed.into_iter().chain(skills.iter().cloned());
    all.map(|(name, text)| (name.to_owned(), text)).collect()
}

fn skill(first: &str, second: &str) -> String {
    format!("{}{first}{REST}{second}{REST}", head("insurance.share"))
}

/// Loads a bank whose second item has one thing changed, and returns what was set aside. The first item
/// is there in each case, can be drawn, and the blueprint can be asked.
fn set_aside(first: &str, second: &str) -> Vec<String> {
    let files = bank_of(&[("skills/insurance.share.yaml", skill(first, second))]);
    let bank = Bank::load(&files).unwrap();
    let left: Vec<_> = bank.skills().flat_map(|skill| &skill.items).collect();
    assert_eq!(left.len(), 2 - bank.quarantined().len(), "{:?}", bank.quarantined());
    for item in left {
        draw(item, &[1; 32]).unwrap();
    }
    let spoken = bank.languages_of(&bank.blueprints()[0], &std::collections::HashSet::new());
    assert!(spoken.contains(&Language::English));
    // Whatever is set aside, the check complains of too.
    let complaints = check(&files, "2026-11-24".parse().unwrap(), 200);
    let is_told =
        |one: &Quarantined| complaints.iter().any(|it| it.is_error() && it.line == one.why.line);
    assert!(bank.quarantined().iter().all(is_told), "{:?}: {complaints:?}", bank.quarantined());
    bank.quarantined().iter().map(ToString::to_string).collect()
}

fn changed(item: &str, old: &str, new: &str) -> String {
    assert!(item.contains(old), "{old}");
    item.replacen(old, new, 1)
}

#[test]
fn a_sound_bank_is_loaded_whole() {
    assert_eq!(set_aside(FIRST, SECOND), [""; 0]);
    let bank = Bank::load(&Files::builtin()).unwrap();
    assert_eq!(bank.quarantined(), []);
    let strict = Bank::read(&Files::builtin()).unwrap();
    let ids = |bank: &Bank| {
        bank.skills().flat_map(|skill| &skill.items).map(|item| item.id.clone()).collect::<Vec<_>>()
    };
    assert_eq!(ids(&bank), ids(&strict));
}

#[test]
fn a_faulty_item_is_set_aside_by_name_and_line_and_the_other_is_used() {
    for (old, new, line, said) in [
        ("stem: {", "stem: [", 31, ""),
        (", es: ¿Y ahora?", "", 31, "missing field `es`"),
        ("es: ¿Y ahora?", "es: ''", 31, "write something here"),
        ("is: yes, says: Asks", "is: maybe, says: Asks", 36, "there is no `maybe` to choose"),
        ("kind: grid", "kind: riddle", 28, "`riddle` is none of: single,"),
        ("level: entry", "level: entry\n    colour: red", 30, "`colour`"),
        ("What now?", "<script>alert(1)</script>", 31, "this looks like a script"),
        ("What now?", "\"[now](javascript:alert)\"", 31, "this looks like a script"),
        ("share.second", "share.first", 26, "the id `insurance.share.first` is taken"),
        ("insurance.share.second", "insurance.other.second", 26, "is not made like"),
    ] {
        let found = set_aside(FIRST, &changed(SECOND, old, new));
        assert_eq!(found.len(), 1, "{new}: {found:?}");
        let place = format!("skills/insurance.share.yaml:{line}:");
        assert!(found[0].contains(&place) && found[0].contains(said), "{new}: {found:?}");
    }
}

#[test]
fn a_formula_that_cannot_be_computed_or_never_holds_is_set_aside() {
    for (old, new, said) in [
        ("owes: allowed / 4", "owes: allowed / (rate - rate)", "13:18: Division by zero"),
        ("allowed > 100", "allowed > 900", ":14:"),
        ("owes: allowed / 4", "owes: allowed.pow(9)", ":13:"),
        ("owes: allowed / 4", "owes: \"loop { allowed }\"", ":13:"),
    ] {
        let found = set_aside(&changed(FIRST, old, new), SECOND);
        let begins = "insurance.share.first is not used: skills/insurance.share.yaml:";
        assert_eq!(found.len(), 1, "{new}: {found:?}");
        assert!(found[0].starts_with(begins) && found[0].contains(said), "{new}: {found:?}");
    }
}

#[test]
fn what_is_too_long_is_set_aside_by_its_length() {
    let long = "a ".repeat(600_000);
    let second = changed(SECOND, "What now?", &long);
    let files = bank_of(&[("skills/insurance.share.yaml", skill(FIRST, &second))]);
    let bank = Bank::load(&files).unwrap();
    let found: Vec<_> = bank.quarantined().iter().map(ToString::to_string).collect();
    assert_eq!(found.len(), 1, "{:.200}", found.join("\n"));
    assert!(found[0].starts_with("insurance.share.second is not used"), "{:.200}", found[0]);
    assert!(bank.item("insurance.share.first").is_some());
    let longer = changed(SECOND, "What now?", &"a ".repeat(3_500));
    let found = set_aside(FIRST, &longer);
    assert!(found[0].contains("at most"), "{:.300}", found[0]);
}

/// Ten times ten times ten … of nothing.
#[test]
fn a_bomb_of_aliases_is_set_aside_and_does_not_go_off() {
    let mut bomb = "    bomb0: &b0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let all = vec![format!("*b{}", level - 1); 10].join(", ");
        bomb.push_str(&format!("    bomb{level}: &b{level} [{all}]\n"));
    }
    let second = changed(SECOND, "    level: entry\n", &format!("    level: entry\n{bomb}"));
    let found = set_aside(FIRST, &second);
    assert!(found.len() == 1 && found[0].starts_with("insurance.share.second"), "{found:?}");
}

#[test]
fn an_id_that_another_file_has_is_set_aside_in_the_later_one() {
    let again = format!(
        "{}{}{REST}",
        head("insurance.twice"),
        changed(FIRST, "share.first", "twice.first")
    );
    let both = skill(FIRST, &changed(SECOND, "insurance.share.second", "insurance.share.first"));
    let files =
        bank_of(&[("skills/insurance.share.yaml", both), ("skills/insurance.twice.yaml", again)]);
    let bank = Bank::load(&files).unwrap();
    assert_eq!(bank.quarantined().len(), 1);
    assert!(bank.item("insurance.twice.first").is_some());
}

#[test]
fn a_file_without_a_head_is_set_aside_as_a_whole_and_other_files_are_used() {
    for text in ["no yaml: [", "- 1", "", "skill: insurance.other\nitems: 7\n"] {
        let files = bank_of(&[
            ("skills/insurance.other.yaml", text.to_owned()),
            ("skills/insurance.share.yaml", skill(FIRST, SECOND)),
        ]);
        let bank = Bank::load(&files).unwrap();
        let found: Vec<_> = bank.quarantined().iter().map(ToString::to_string).collect();
        assert!(
            found.len() == 1 && found[0].starts_with("a file is not used"),
            "{text}: {found:?}"
        );
        assert_eq!(bank.skills().flat_map(|skill| &skill.items).count(), 2);
    }
}

#[test]
fn without_groups_or_blueprints_nothing_can_be_asked() {
    let files: Files = bank_of(&[("skills/insurance.share.yaml", skill(FIRST, SECOND))]);
    let without: Files = files
        .named("")
        .filter(|(name, _)| *name != "groups.yaml")
        .map(|(name, text)| (name.to_owned(), text.to_owned()))
        .collect();
    let Err(why) = Bank::load(&without) else { panic!() };
    assert!(why.to_string().contains("groups.yaml:1:1: this file is missing"), "{why}");
}
