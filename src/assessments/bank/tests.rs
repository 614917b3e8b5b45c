use super::*;
use crate::kernel::language::Language;

fn today() -> chrono::NaiveDate {
    "2026-11-24".parse().unwrap()
}

#[test]
fn the_shipped_bank_has_no_errors() {
    let errors: Vec<_> = check(&Files::builtin(), today())
        .into_iter()
        .filter(Complaint::is_error)
        .map(|complaint| complaint.to_string())
        .collect();
    assert!(errors.is_empty(), "\n{}", errors.join("\n"));
}

#[test]
fn the_shipped_bank_is_read_once_and_finds_its_items() {
    let bank = Bank::builtin().unwrap();
    assert!(std::ptr::eq(bank, Bank::builtin().unwrap()));
    for skill in bank.skills() {
        for item in &skill.items {
            assert_eq!(bank.item(&item.id).unwrap().version, item.version);
            assert_eq!(bank.skill_of(&item.id).unwrap().id, skill.id);
        }
    }
    assert!(bank.item("nobody.knows.this").is_none());
}

#[test]
fn a_blueprint_names_the_items_of_its_role() {
    let bank = Bank::builtin().unwrap();
    for role in ["medical_biller", "receptionist", "medical_assistant"] {
        let blueprint = bank.blueprint(role).unwrap();
        assert_eq!(bank.items_of(blueprint).len(), 20, "{role}");
        assert!(bank.skills_serving(role).count() >= blueprint.skills.len(), "{role}");
    }
}

#[test]
fn every_shipped_item_can_be_shown_and_answered_rightly() {
    let bank = Bank::builtin().unwrap();
    for item in bank.skills().flat_map(|skill| &skill.items) {
        for seed in samples::seeds().take(5) {
            let drawn = draw(item, &seed).unwrap();
            for language in Language::ALL.iter().copied() {
                let shown = Shown::new(item, &drawn, language, &seed).unwrap();
                let text = serde_json::to_string(&shown).unwrap();
                assert!(!text.contains("{{"), "{}: {text}", item.id);
            }
            let key = key(item, &drawn).unwrap();
            assert!(right(item, &drawn, &key).unwrap(), "{}: {key:?}", item.id);
            let layout = Layout::new(item, &drawn, &seed).unwrap();
            assert_eq!(layout.read(item, &layout.pairs(&key)), Ok(key), "{}", item.id);
        }
    }
}

#[test]
fn the_version_follows_what_is_written_and_not_how_it_is_laid_out() {
    let one = samples::item("a.b.share", samples::NUMERIC);
    let spaced = samples::NUMERIC.replace("[10, 15, 20]", "[ 10,  15, 20 ]");
    assert_eq!(samples::item("a.b.share", &spaced).version, one.version);
    let other = samples::NUMERIC.replace("[10, 15, 20]", "[10, 15, 25]");
    assert_ne!(samples::item("a.b.share", &other).version, one.version);
    assert_eq!(one.version.len(), 16);
}

#[test]
fn the_key_of_every_item_is_right_and_an_empty_answer_is_not() {
    let bank = Bank::builtin().unwrap();
    for item in bank.skills().flat_map(|skill| &skill.items) {
        for byte in 0..20 {
            let drawn = draw(item, &[byte; 32]).unwrap();
            assert!(right(item, &drawn, &key(item, &drawn).unwrap()).unwrap(), "{}", item.id);
            let other = Response::Matching(vec![]);
            assert!(!right(item, &drawn, &other).unwrap(), "{}", item.id);
        }
    }
}
