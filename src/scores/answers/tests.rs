use bank::Bank;

use super::*;
use crate::{
    assessments::Contents,
    scores::score::tests::{form, sitting},
};

/// What is asked of whoever answered this many of all items of the bank right, and no more.
fn asked(right: usize, language: Language) -> Vec<Question> {
    let form = form(2, |_| true);
    let contents = Contents::of(&form, Bank::builtin().unwrap());
    questions(&contents, &form, &sitting(&form, right), language).unwrap()
}

#[test]
fn what_was_answered_right_reads_like_the_right_answer_in_each_kind() {
    let all = asked(usize::MAX, Language::English);
    assert!(all.len() > 40, "many items: {}", all.len());
    for question in all {
        assert_eq!(question.answered, question.right, "{}", question.stem_html);
        assert_eq!(question.earned, question.of, "{}", question.stem_html);
    }
}

#[test]
fn an_empty_answer_earns_nothing_and_still_tells_what_is_right() {
    for question in asked(0, Language::English) {
        assert_eq!((question.answered.len(), question.earned), (0, 0));
        assert!(!question.right.is_empty(), "{}", question.stem_html);
    }
}

#[test]
fn each_question_says_why_in_both_languages() {
    for &language in Language::ALL {
        for question in asked(1, language) {
            let why = question.why_html.expect("the bank has its content");
            assert!(why.len() > 20 && !why.contains("{{"), "{why}");
        }
    }
}

#[test]
fn nothing_that_is_chosen_is_told_by_a_letter_of_one_sitting() {
    for question in asked(usize::MAX, Language::English) {
        for part in question.right {
            let is_letter = matches!(&part.said, Said::Text(text) if text.len() == 1 && text.chars().all(char::is_alphabetic));
            // A question may have letters of its own, which everybody reads alike.
            let is_own = matches!(&part.said, Said::Text(text) if question.stem_html.contains(&format!("<td>{text}</td>")));
            assert!(!is_letter || is_own, "{part:?} in {}", question.stem_html);
        }
    }
}

#[test]
fn content_that_the_bank_no_longer_has_goes_without_a_reason() {
    let form = form(2, |_| true);
    let mut placed = sitting(&form, 0).items.remove(0);
    assert!(why(&placed, Language::English).unwrap().is_some());
    placed.sha256 = "of another edition".to_owned();
    assert_eq!(why(&placed, Language::English).unwrap(), None);
}

/// What is right of the sample of a kind, as the page tells it.
fn right(kind: bank::Kind) -> Vec<Part> {
    let (item, seed) = (bank::sample(kind).unwrap(), [7; 32]);
    let drawn = bank::draw(&item, &seed).unwrap();
    let layout = Layout::new(&item, &drawn, &seed).unwrap();
    let shown = Shown::new(&item, &drawn, Language::English, &seed).unwrap();
    parts(&shown, layout.pairs(&key(&item, &drawn).unwrap()))
}

#[test]
fn a_gap_and_a_cell_are_told_by_what_stands_around_them_and_by_what_was_chosen() {
    let gaps = right(bank::Kind::Cloze);
    assert_eq!(gaps[0].left_html.as_deref(), Some("The plan answered "));
    assert_eq!(gaps[0].said, Said::Html("CO-22".to_owned()));
    let cells = right(bank::Kind::Table);
    assert_eq!(cells[2].left_html.as_deref(), Some("Adjustment · Who"));
    assert_eq!(cells[2].said, Said::Html("Office".to_owned()));
    let units: Vec<_> = cells.iter().map(|cell| cell.unit).collect();
    assert_eq!(units, [Some("usd"), Some("usd"), None, Some("usd"), None]);
}

#[test]
fn each_part_of_a_case_says_which_step_it_answers() {
    let parts = right(bank::Kind::Case);
    let steps: Vec<_> = parts.iter().map(|part| part.step).collect();
    assert_eq!(steps, [Some(1), Some(2), Some(3), Some(3), Some(3), Some(3)]);
    assert_eq!(parts[0].said, Said::Html("Not any more".to_owned()));
    assert_eq!(parts[1].said, Said::Text("Dr. Rao".to_owned()));
    assert_eq!(parts[2].said, Said::Html("Needed".to_owned()));
}
