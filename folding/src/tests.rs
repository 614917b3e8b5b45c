use proptest::prelude::*;

use super::*;

/// Whether somebody of that name, address and number is found by what was typed.
fn finds(typed: &str) -> bool {
    let words = words("Rosa O'Brien-Núñez", Some("rosa.nunez@mail.example"), Some("5035550147"));
    let begins = |with: &String| words.iter().any(|word| word.starts_with(with));
    let beginnings = beginnings(typed);
    !beginnings.is_empty() && beginnings.iter().all(begins)
}

#[test]
fn somebody_is_found_by_the_beginning_of_each_word_whatever_the_accents() {
    for typed in ["ros", "ROSA", "o'bri", "obrien", "brien", "Núñ", "nunez", "brien-nunez", "nu ro"]
    {
        assert!(finds(typed), "{typed}");
    }
    for typed in ["osa", "unez", "rosa smith", "obrienx"] {
        assert!(!finds(typed), "{typed}");
    }
}

#[test]
fn somebody_is_found_by_address_and_number_as_they_are_written_and_dialled() {
    for typed in [
        "rosa.nun",
        "rosa.nunez@mail.example",
        "nunez@mail",
        "503 555 0147",
        "(503) 555-0147",
        "+1 503-555-0147",
        "+15035550147",
        "5550147",
        "0147",
    ] {
        assert!(finds(typed), "{typed}");
    }
    for typed in ["mail", "example", "147", "555014x"] {
        assert!(!finds(typed), "{typed}");
    }
}

#[test]
fn a_mark_is_no_joker_and_one_letter_says_nothing() {
    for typed in ["%", "_", "%%%", "r", "  ", "", "o' %"] {
        assert_eq!(beginnings(typed), [""; 0], "{typed}");
    }
    assert_eq!(beginnings("r%sa"), ["rsa"]);
}

#[test]
fn other_alphabets_are_found_by_the_letters_of_a_keyboard() {
    assert_eq!(beginnings("李"), ["li"]);
    assert!(words("李小龍", None, None).contains("lixiaolong"));
    assert_eq!(folded("  Marisol   ETXEBERRÍA "), "marisol etxeberria");
    assert_eq!(folded("Søren O’Neil"), "soren oneil");
}

#[test]
fn the_longest_beginning_comes_first() {
    assert_eq!(beginnings("ma etxeberria ma gar"), ["etxeberria", "gar", "ma"]);
}

proptest! {
    /// Whoever types a name as it stands finds it, and so does whoever types a beginning of it.
    #[test]
    fn a_name_is_found_by_itself(name in "[\\p{L}'’ -]{1,60}", at in 0_usize..60) {
        let typed: String = name.chars().take(at).collect();
        let words = words(&name, None, None);
        for typed in [name.as_str(), &typed] {
            for beginning in beginnings(typed) {
                prop_assert!(words.iter().any(|word| word.starts_with(&beginning)), "{typed}: {words:?}");
            }
        }
    }

    /// What is kept has room in an index, and is nothing but small letters and digits.
    #[test]
    fn what_is_folded_is_short_and_plain(text in "\\PC{0,300}") {
        let plain = |word: &str| word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        let name = folded(&text);
        prop_assert!(name.len() <= LONGEST && name.split(' ').all(plain), "{name}");
        let words = words(&text, Some(&text), Some(&text));
        prop_assert!(words.len() <= MOST_WORDS);
        prop_assert!(words.iter().all(|word| plain(word)), "{words:?}");
    }
}
