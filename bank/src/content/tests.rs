use super::{
    super::{draw::draw, item::Item, layout::Layout, mark::key, mark::mark, samples, shown::Shown},
    *,
};
use crate::{Bank, language::Language};

fn thawed(item: &Item) -> Content {
    let Frozen { sha256, text } = item.frozen().unwrap();
    assert_eq!(sha256, item.sha256);
    Content::thaw(&sha256, &text).unwrap()
}

#[test]
fn what_was_frozen_asks_draws_and_keys_the_same_for_ever() {
    let shipped = Bank::builtin().unwrap().skills().flat_map(|skill| skill.items.clone());
    for item in shipped.chain(samples::all()) {
        let thawed = thawed(&item);
        assert_eq!(thawed.frozen().unwrap(), item.frozen().unwrap(), "{}", item.id);
        assert_eq!((thawed.level, thawed.kind()), (item.level, item.kind()));
        for seed in samples::seeds().take(10) {
            let drawn = draw(&item, &seed).unwrap();
            assert_eq!(draw(&thawed, &seed).unwrap(), drawn, "{}", item.id);
            for language in Language::ALL.iter().copied() {
                let shown = |content: &Content| Shown::new(content, &drawn, language, &seed);
                assert_eq!(shown(&thawed).unwrap(), shown(&item).unwrap());
            }
            let layout = |content: &Content| Layout::new(content, &drawn, &seed).unwrap();
            assert_eq!(layout(&thawed), layout(&item));
            assert!(
                mark(&thawed, &drawn, &key(&item, &drawn).unwrap()).unwrap().is_whole(),
                "{}",
                item.id
            );
        }
    }
}

#[test]
fn the_hash_covers_what_is_asked_and_keyed_and_not_how_it_is_laid_out() {
    let hash = |yaml: &str| samples::item("a.b.share", yaml).sha256;
    let one = hash(samples::NUMERIC);
    assert_eq!(one.len(), 64);
    assert_eq!(hash(&samples::NUMERIC.replace("[10, 15, 20]", "[ 10,  15, 20.0 ]")), one);
    for (old, new) in [
        ("[10, 15, 20]", "[10, 15, 25]"),
        ("[\"Ortiz\", \"Nguyen\"]", "[\"Nguyen\", \"Ortiz\"]"),
        ("allowed >= left + 40", "allowed >= left + 45"),
        ("owes: left", "owes: 0 + left"),
        ("comes at", "came at"),
        ("viene a", "llega a"),
        ("value: owes", "value: left"),
        ("unit: usd", "unit: count"),
        ("within: 0.01", "within: 0.02"),
    ] {
        assert_eq!(samples::NUMERIC.matches(old).count(), 1, "{old}");
        assert_ne!(hash(&samples::NUMERIC.replace(old, new)), one, "{new}");
    }
    assert_ne!(samples::item("a.b.other", samples::NUMERIC).sha256, one);
}

#[test]
fn the_hash_leaves_out_what_is_said_about_an_item() {
    let item = |rest: &str, yaml: &str| {
        let yaml = format!("id: a.b.share\n{}\n{rest}", yaml.trim_end());
        let written: super::super::written::WrittenItem = serde_saphyr::from_str(&yaml).unwrap();
        written.read().unwrap().sha256
    };
    let one = item(samples::REST, samples::NUMERIC);
    for (old, new) in [
        ("A title", "Another title"),
        ("seconds: 60", "seconds: 90"),
        ("Because.", "For another reason."),
        ("checked: known", "checked: read"),
        ("by: editorial, on: 2026-11-24", "by: somebody, on: 2026-11-25"),
        ("outcome: kept", "outcome: mended"),
        ("expert_review: none", "expert_review: { by: Ana, on: 2027-01-01, credential: RN }"),
        (
            "languages: [en, es]",
            "languages: [en, es]\ncalibration: { model: rasch, a: 1, b: 0.5, se: 0.2, n: 400, infit: 1, outfit: 1, as_of: 2027-01-01, source: commons }",
        ),
        ("languages: [en, es]", "languages: [en, es]\nretired: { on: 2027-01-01, why: Too easy. }"),
    ] {
        assert_eq!(samples::REST.matches(old).count(), 1, "{old}");
        assert_eq!(item(&samples::REST.replace(old, new), samples::NUMERIC), one, "{new}");
    }
    assert_ne!(item(&samples::REST.replace("working", "entry"), samples::NUMERIC), one);
    let said = samples::NUMERIC.replace("Forgot the deductible.", "Left the deductible out.");
    assert_eq!(item(samples::REST, &said), one);
}

#[test]
fn what_is_not_what_was_frozen_is_refused() {
    let Frozen { sha256, text } = samples::single().frozen().unwrap();
    assert!(!text.contains("SECRET"), "{text}");
    assert!(Content::thaw(&sha256, &text).is_ok());
    assert!(Content::thaw(&sha256, &text.replace("La correcta", "La otra")).is_err());
    assert!(Content::thaw(&crate::digest::sha256("{}"), "{}").is_err());
}
