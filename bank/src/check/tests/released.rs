use super::{
    super::super::released::{RELEASED, release},
    *,
};

/// The lock of the sample bank, as a release writes it.
fn lock() -> String {
    release(&files(&[]), "2026-11-24".parse().unwrap()).ok().unwrap().text
}

fn with_lock(lock: &str, skill: &str) -> String {
    complaints(&[(RELEASED, lock), ("skills/insurance.share.yaml", skill)])
}

#[test]
fn a_release_gives_each_new_item_a_line_and_leaves_the_others() {
    let lock = lock();
    assert_eq!(with_lock(&lock, &single()), "");
    let lines: Vec<_> = lock.lines().filter(|line| !line.starts_with('#')).collect();
    let ids: Vec<_> =
        lines.iter().filter_map(|line| line.split_once("  ")).map(|it| it.0).collect();
    assert_eq!(ids, ["insurance.share.owes", "insurance.share.asks"]);

    let (_, generated) = SKILL.split_once("items:\n").unwrap();
    let third = format!("{}{}", single(), generated.replace("share.owes", "share.waits"));
    let said = with_lock(&lock, &third);
    assert!(
        said.contains("skills/insurance.share.yaml:42:9: warning: this is not released"),
        "{said}"
    );
    let changed = [(RELEASED, &*lock), ("skills/insurance.share.yaml", &third)];
    let next = release(&files(&changed), "2026-11-24".parse().unwrap()).ok().unwrap();
    assert_eq!(next.new, ["insurance.share.waits"]);
    assert!(next.text.starts_with(&lock) && next.text.lines().count() == lock.lines().count() + 1);
    assert_eq!(with_lock(&next.text, &third), "");
}

#[test]
fn a_released_item_is_not_changed_in_place_however_little() {
    let lock = lock();
    for (old, new) in [
        ("What now?", "What next?"),
        ("¿Y ahora?", "¿Y luego?"),
        ("level: entry", "level: working"),
        ("kind: single", "kind: single\n    shuffle: false"),
        ("en: Guess,", "en: Guess it,"),
    ] {
        assert_eq!(single().matches(old).count(), 1, "{old}");
        let said = with_lock(&lock, &single().replace(old, new));
        assert!(
            said.starts_with("skills/insurance.share.yaml:26:9: this has been released"),
            "{said}"
        );
        let changed = single().replace(old, new);
        let changed = [(RELEASED, &*lock), ("skills/insurance.share.yaml", &changed)];
        assert!(release(&files(&changed), "2026-11-24".parse().unwrap()).is_err(), "{new}");
    }
    for (old, new) in [
        ("title: { en: Asks, es: Pregunta }", "title: { en: Asking, es: Preguntar }"),
        ("says: Guesses.", "says: Does not ask."),
        ("why: { en: Ask., es: Pregunte. }", "why: { en: Do ask., es: Pregunte. }"),
    ] {
        assert_eq!(single().matches(old).count(), 1, "{old}");
        assert_eq!(with_lock(&lock, &single().replace(old, new)), "", "{new}");
    }
}

#[test]
fn a_released_item_does_not_go_and_its_line_does_not_either() {
    let (lock, kept) = (lock(), SKILL.to_owned());
    let blueprint = BLUEPRINTS.replace(": 2", ": 1");
    let said = complaints(&[
        (RELEASED, &lock),
        ("skills/insurance.share.yaml", &kept),
        ("blueprints.yaml", &blueprint),
    ]);
    let line = lock.lines().position(|line| line.starts_with("insurance.share.asks")).unwrap() + 1;
    let gone =
        format!("released.lock:{line}:1: `insurance.share.asks` has been released and is gone");
    assert!(said.starts_with(&gone), "{said}");
    for (old, new, complaint) in [
        ("insurance.share.asks  ", "insurance.share.asks ", "a line is an id, two spaces"),
        ("insurance.share.asks", "insurance.share.owes", "has another line above"),
    ] {
        let said = with_lock(&lock.replace(old, new), &single());
        assert!(said.contains(complaint), "{said}");
    }
}

#[test]
fn a_retired_item_is_drawn_by_no_new_form_and_stays_in_its_file() {
    let retired = "languages: [en, es]\n    retired: { on: 2027-01-01, why: Everybody knows it. }";
    let skill = format!("{SKILL}{}", SINGLE.replace("languages: [en, es]", retired));
    let said = with_lock(&lock(), &skill);
    assert_eq!(
        said.lines().next().unwrap(),
        "blueprints.yaml:3:30: `insurance.share` has 1 items, not 2"
    );
    let blueprint = BLUEPRINTS.replace(": 2", ": 1");
    let changed = files(&[
        (RELEASED, &lock()),
        ("skills/insurance.share.yaml", &skill),
        ("blueprints.yaml", &blueprint),
    ]);
    assert_eq!(check(&changed, "2026-11-24".parse().unwrap(), 200), []);
    let bank = crate::Bank::read(&changed).unwrap();
    let asked: Vec<_> =
        bank.items_of(&bank.blueprints()[0], &[0; 32]).iter().map(|item| &item.id).collect();
    assert_eq!(asked, ["insurance.share.owes"]);
    assert!(bank.item("insurance.share.asks").unwrap().retired.is_some());

    let silent = skill.replace("Everybody knows it.", "\" \"");
    assert!(with_lock(&lock(), &silent).contains("say why it is not asked any more"));
}
