use uuid::Uuid;

use super::*;
use crate::{
    assessments::{Form, FormItem},
    kernel::typed_id::TypedId,
};

fn test(number: u128, questions: usize) -> Assessment {
    let item = |number: usize| FormItem {
        item: format!("item_{number}"),
        sha256: "new".to_owned(),
        skill: String::new(),
        group: String::new(),
        measured: None,
    };
    let items = (0..questions).map(item).collect();
    Assessment {
        id: AssessmentId::from_uuid(Uuid::from_u128(number)),
        job_id: None,
        number: 1,
        is_short: false,
        form: Form { role: String::new(), items, seconds: 60, scoring: 2 },
        frozen_at: DateTime::default(),
        updated_at: DateTime::default(),
    }
}

pub(in crate::regrades) fn regrade(item: &str, assessment_id: Option<AssessmentId>) -> Regrade {
    Regrade {
        id: RegradeId::from_uuid(Uuid::nil()),
        item: item.to_owned(),
        sha256: "new".to_owned(),
        assessment_id,
        reason: RegradeReason::WrongAnswer,
        note: None,
        state: State::Counting,
        began_at: DateTime::default(),
        began_by: String::new(),
        undone_at: None,
        undone_by: None,
        counted_to: None,
        changed: 3,
        unscored: 1,
        updated_at: DateTime::default(),
        revision: 1,
    }
}

#[test]
fn eight_questions_are_left_in_every_test_or_it_is_refused() {
    let (long, short) = (test(1, 9), test(2, 8));
    let out = ("item_0", "new");
    assert_eq!(refuse_too_few(&[&long], out, &[]), Ok(()));
    let refused = Err(RegradeRefused::TooFewLeft { left: 7 });
    assert_eq!(refuse_too_few(&[&long, &short], out, &[]), refused);
}

#[test]
fn what_is_left_out_already_is_not_left_and_of_another_test_it_is() {
    let long = test(1, 9);
    let before = |test| [regrade("item_1", Some(AssessmentId::from_uuid(Uuid::from_u128(test))))];
    let out = ("item_0", "new");
    assert!(refuse_too_few(&[&long], out, &before(1)).is_err());
    assert_eq!(refuse_too_few(&[&long], out, &before(2)), Ok(()));
}

#[test]
fn another_wording_is_not_asked() {
    let tests = [test(1, 9)];
    assert_eq!(asking(&tests, ("item_0", "new")).count(), 1);
    assert_eq!(asking(&tests, ("item_0", "old")).count(), 0);
    assert_eq!(refuse_too_few(&[], ("item_0", "old"), &[]), Err(RegradeRefused::NotAsked));
}

#[test]
fn it_is_undone_once_and_all_is_looked_at_again() {
    let mut one = regrade("item_0", None);
    one.went_on(InvitationId::from_uuid(Uuid::nil()), (2, 0));
    assert_eq!((one.changed, one.is_under_way()), (5, true));
    one.finish();
    assert_eq!((one.state, one.is_in_force()), (State::Counted, true));
    one.undo(DateTime::default(), "user".to_owned()).unwrap();
    assert_eq!((one.state, one.counted_to, one.changed), (State::Restoring, None, 0));
    assert_eq!(one.undo(DateTime::default(), String::new()), Err(RegradeRefused::NotInForce));
    one.finish();
    assert_eq!((one.state, one.is_under_way()), (State::Restored, false));
}
