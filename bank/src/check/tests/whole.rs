//! Rules that look at more than one item, and what may stand.

use super::*;

/// The single item under another id, with one thing changed.
fn again(id: &str, old: &str, new: &str) -> String {
    assert!(SINGLE.contains(old), "{old}");
    SINGLE.replace("share.asks", &format!("share.{id}")).replacen(old, new, 1)
}

/// Warnings about a skill with these items, of which each line is one.
fn warned(items: &[String]) -> String {
    let text = format!("{SKILL}{}", items.concat());
    complaints(&[("skills/insurance.share.yaml", &text), ("blueprints.yaml", "[]")])
}

const LONG: &str =
    "The plan of the patient has answered that the claim came late. What now, and who asks whom?";

#[test]
fn two_items_that_ask_nearly_the_same_are_told_and_one_that_does_not_is_not() {
    let stem = "en: What now?";
    let first = again("first", stem, &format!("en: \"{LONG}\""));
    let second = again("second", stem, &format!("en: \"{LONG} Today?\""));
    let told = warned(&[first.clone(), second.clone()]);
    assert!(
        told.contains("warning: this asks nearly what `insurance.share.first` does: twin"),
        "{told}"
    );
    let other =
        "A man at the desk has lost his card and asks for the number of his member services.";
    let other = again("second", stem, &format!("en: \"{other}\""));
    assert_eq!(warned(&[first.clone(), other]), "");
    let stands = "languages: [en, es]\n    stands: { twin: \"Both are asked of nobody twice.\" }";
    let standing = second.replace("languages: [en, es]", stands);
    assert_eq!(warned(&[first.clone(), standing]), "");
    let retired = "languages: [en, es]\n    retired: { on: 2026-11-25, why: \"The other one asks it better.\" }";
    assert_eq!(warned(&[first, second.replace("languages: [en, es]", retired)]), "");
}

#[test]
fn what_stands_is_a_rule_that_there_is_and_says_why() {
    let stands = |stands: &str| {
        warned(&[again(
            "stands",
            "languages: [en, es]",
            &format!("languages: [en, es]\n    stands: {stands}"),
        )])
    };
    assert_eq!(stands("{ clang: \"It is the plan's own word.\" }"), "");
    let unknown = stands("{ clank: \"It is the plan's own word.\" }");
    assert!(unknown.contains("`clank` is none of: absolute, "), "{unknown}");
    let short = stands("{ clang: \"It may.\" }");
    assert!(short.contains("say in a sentence why the warning may stand"), "{short}");
}

/// So many questions whose options keep their order, with the key at these places.
fn placed(keys: &[usize]) -> Vec<String> {
    let option = |(place, word): (usize, &str), key: usize| {
        let rest = if place == key { "key: true" } else { "says: Waits." };
        format!("      - {{ {rest}, text: {{ en: {word}, es: {word} }} }}\n")
    };
    let (head, rest) = SINGLE.split_once("    options:\n").unwrap();
    let (_, tail) = rest.split_once("    why:").unwrap();
    let item = |(number, key): (usize, &usize)| {
        let options: String =
            ["June", "July", "May"].into_iter().enumerate().map(|one| option(one, *key)).collect();
        let text = format!("{head}    options:\n{options}    shuffle: false\n    why:{tail}");
        text.replace("share.asks", &format!("share.q{number}"))
    };
    keys.iter().enumerate().map(item).collect()
}

#[test]
fn a_key_that_mostly_stands_at_one_place_is_told_for_the_whole_bank() {
    let mostly = warned(&placed(&[1, 1, 1, 1, 1, 1, 0, 2, 0, 2]));
    let told = "the key stands at place 2 in more than half of the bank: place";
    assert_eq!(mostly.matches(told).count(), 6, "{mostly}");
    assert_eq!(warned(&placed(&[1, 1, 1, 1, 1, 0, 0, 2, 0, 2])), "", "half is no more than half");
    assert_eq!(warned(&placed(&[1, 1, 1, 1, 1, 1])), "", "six are too few to tell");
}

#[test]
fn a_key_that_is_mostly_the_longest_is_told_for_the_whole_bank() {
    let long = "en: Ask the plan in writing, es: Preguntar";
    let item = |number: usize, is_long: bool| {
        let id = format!("l{number}");
        again(&id, "en: Ask, es: Preguntar", if is_long { long } else { "en: Ask, es: Preguntar" })
    };
    let of = |longest: usize| -> String {
        warned(&(0..10).map(|number| item(number, number < longest)).collect::<Vec<_>>())
    };
    let told = "the key is the longest option in more than half of the bank: longest";
    assert_eq!(of(6).matches(told).count(), 6, "{}", of(6));
    assert!(!of(5).contains(told), "half is no more than half: {}", of(5));
}
