use std::collections::BTreeSet;

use super::*;
use crate::{digest::sha256, language::Language};

fn today() -> chrono::NaiveDate {
    "2026-11-24".parse().unwrap()
}

#[test]
fn the_shipped_bank_has_no_errors() {
    let errors: Vec<_> = check(&Files::builtin(), today(), 200)
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
            assert_eq!(bank.item(&item.id).unwrap().sha256, item.sha256);
            assert_eq!(bank.skill_of(&item.id).unwrap().id, skill.id);
        }
    }
    assert!(bank.item("nobody.knows.this").is_none());
}

#[test]
fn a_blueprint_names_the_items_of_its_role() {
    let bank = Bank::builtin().unwrap();
    for role in ["medical_biller", "receptionist", "medical_assistant", "office_manager"] {
        let blueprint = bank.blueprint(role).unwrap();
        assert_eq!(bank.items_of(blueprint, &seed_of(role)).len(), 20, "{role}");
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
            assert!(mark(item, &drawn, &key).unwrap().is_whole(), "{}: {key:?}", item.id);
            let layout = Layout::new(item, &drawn, &seed).unwrap();
            assert_eq!(layout.read(item, &layout.pairs(&key)), Ok(key), "{}", item.id);
        }
    }
}

/// How many lines of `released.lock` there were after each release, and their hash. What has been
/// released changes no more: a release adds a line here, and none is ever changed.
const RELEASES: &[(usize, &str)] = &[
    (60, "cc81e9e4cc7547e73de88c5c8b15e8ca5937e96bc848376abdc1fc54af25ac56"),
    (178, "82b87ed8dbf1be6364b083a1541a1b36434f3160e55e005ba150fddcf857ab31"),
    (294, "73a71fe8225df7d25b884eae35ab4f3182120e3d34011901e5dcdd4edcca99f8"),
    (355, "028f5071f31f4257a00f6b735e1ffb857e36673a98995294dc14618f7864a65a"),
    (414, "1aedd42de6abebf7f6ed17f084d30ebf9e2edf907e83f2915d742395d125ac0e"),
    (451, "f8b9db3e275360b0211d5a1170bcd20e8ffd5673a3df4068031d349d7c20f8cf"),
    (494, "57c8eb583d34c845dc4024640ee58a1b27a4d87330ccad3a6afd0df8f76cc1ce"),
    (562, "27ab54a4efa90e247ec2a1522cee69f52d35b09c56c845e9807aaa96788f7b97"),
    (576, "d7c58ca2b829d03663b7eac10b741fc2be1201a4eaa57879f3b57f05beda814a"),
    (588, "6fbb62c4184f782daaf39ddc6cdfecfb5492637bba4713cc06aaf8898ac15303"),
    (593, "350de8ff8c432602d0f8f3f07c8fc66f89682201564cfbf98a5b7dc61365522f"),
];

#[test]
fn what_has_been_released_stands_in_the_lock_for_ever_and_nothing_else_ships() {
    let files = Files::builtin();
    let text = files.get(RELEASED).unwrap();
    let lines: Vec<_> = text.lines().filter(|line| !line.starts_with('#')).collect();
    for (count, hash) in RELEASES {
        let then = lines.get(..*count).unwrap_or_default().join("\n");
        assert_eq!(sha256(then), *hash, "a line of the first {count} has changed or gone");
    }
    assert_eq!(RELEASES.last().unwrap().0, lines.len(), "a release is not written down here");
    // That each line fits its item is seen with the rest of what `check` finds.
    let known: BTreeSet<_> = lines.iter().filter_map(|line| line.split(' ').next()).collect();
    let bank = Bank::builtin().unwrap();
    let items = bank.skills().flat_map(|skill| &skill.items).map(|item| item.id.as_str());
    let new: Vec<_> = items.filter(|id| !known.contains(id)).collect();
    assert_eq!(new, [""; 0], "not released");
}

#[test]
fn the_key_of_every_item_is_right_and_an_empty_answer_is_not() {
    let bank = Bank::builtin().unwrap();
    for item in bank.skills().flat_map(|skill| &skill.items) {
        for byte in 0..20 {
            let drawn = draw(item, &[byte; 32]).unwrap();
            assert!(
                mark(item, &drawn, &key(item, &drawn).unwrap()).unwrap().is_whole(),
                "{}",
                item.id
            );
            let other = Response::Matching(vec![]);
            assert!(!mark(item, &drawn, &other).unwrap().is_whole(), "{}", item.id);
        }
    }
}
