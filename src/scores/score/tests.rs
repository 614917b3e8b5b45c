use bank::{Bank, Content, draw, key};
use chrono::DateTime;
use uuid::Uuid;

use super::*;
use crate::{
    assessments::FormItem,
    invitations::InvitationId,
    kernel::typed_id::TypedId,
    sittings::{Adjustments, Circumstances, Placed, SittingId, Step},
};

const SEED: [u8; 32] = [7; 32];

/// A form of all items of a bank that are like this, to be scored by these rules.
pub(in crate::scores) fn form(scoring: i32, is_like: impl Fn(&Content) -> bool) -> Form {
    let bank = Bank::builtin().unwrap();
    // Three forms of each blueprint have enough of every kind.
    let seeds = [SEED, [8; 32], [9; 32]];
    let all = bank
        .blueprints()
        .iter()
        .flat_map(|blueprint| seeds.iter().flat_map(move |seed| bank.items_of(blueprint, seed)));
    let mut items: Vec<FormItem> = vec![];
    for item in all.filter(|item| is_like(&item.content)) {
        if items.iter().all(|one| one.item != item.id) {
            items.push(FormItem {
                item: item.id.clone(),
                sha256: item.sha256.clone(),
                skill: String::new(),
                group: "all".to_owned(),
                measured: None,
            });
        }
    }
    Form { role: String::new(), items, seconds: 60, scoring }
}

/// A sitting of which the first items are answered right, and the others not at all.
pub(in crate::scores) fn sitting(form: &Form, right: usize) -> Sitting {
    let bank = Bank::builtin().unwrap();
    let placed = |frozen: &FormItem| Placed {
        item: frozen.item.clone(),
        sha256: frozen.sha256.clone(),
        drawn: draw(bank.item(&frozen.item).unwrap(), &SEED).unwrap(),
    };
    let items: Vec<_> = form.items.iter().map(placed).collect();
    let step = |(place, placed): (i32, &Placed)| Step {
        step_no: place + 1,
        place,
        response: Some(key(bank.item(&placed.item).unwrap(), &placed.drawn).unwrap()),
        flagged: false,
        received_at: DateTime::default(),
        is_late: false,
        settled: None,
    };
    Sitting {
        id: SittingId::from_uuid(Uuid::nil()),
        invitation_id: InvitationId::from_uuid(Uuid::nil()),
        seed: SEED,
        adjustments: Adjustments::default(),
        circumstances: Circumstances::default(),
        steps: (0..).zip(&items).take(right).map(step).collect(),
        items,
        started_at: DateTime::default(),
        deadline: DateTime::default(),
        submitted_at: None,
    }
}

fn scored(form: &Form, right: usize) -> Outcome {
    let contents = Contents::of(form, Bank::builtin().unwrap());
    score(&contents, form, &sitting(form, right)).unwrap()
}

fn is_one_step_without_guessing(content: &Content) -> bool {
    content.worth() == 1 && content.one_of().is_none()
}

#[test]
fn one_step_without_guessing_is_worth_under_version_2_what_it_was_under_version_1() {
    let (first, second) =
        (form(1, is_one_step_without_guessing), form(2, is_one_step_without_guessing));
    assert!(first.items.len() >= 10, "{}", first.items.len());
    for right in 0..=first.items.len() {
        let (before, after) = (scored(&first, right), scored(&second, right));
        assert_eq!((before.score, &before.theta), (after.score, &after.theta), "{right}");
        assert_eq!((before.right, before.count), (after.right, after.count), "{right}");
        // Difficulties are guesses, and version 2 says so.
        assert!(after.low <= before.low && before.high <= after.high, "{right}");
        assert_eq!((before.blind, after.blind), (None, Some(0)));
    }
}

#[test]
fn a_score_says_by_which_version_it_was_made() {
    for version in [1, 2] {
        assert_eq!(scored(&form(version, |_| true), 5).scoring, version);
    }
}

#[test]
fn rules_of_a_later_program_are_refused() {
    let later = form(5, |_| true);
    let contents = Contents::of(&later, Bank::builtin().unwrap());
    assert!(score(&contents, &later, &sitting(&later, 5)).is_err());
}

#[test]
fn a_score_that_was_stored_before_can_be_read() {
    let mut stored = serde_json::to_value(scored(&form(1, |_| true), 5)).unwrap();
    let written = stored.as_object_mut().unwrap();
    assert!(written.remove("blind").is_none(), "version 1 is stored as it always was");
    let read: Outcome = serde_json::from_value(stored).unwrap();
    assert_eq!((read.scoring, read.blind), (1, None));
}
