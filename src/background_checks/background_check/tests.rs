use chrono::DateTime;
use uuid::Uuid;

use super::*;
use crate::{
    background_checks::review::{
        Answer, AnswerKind, FirstNotice, Outcome, Reached, ReachedBy, Said,
    },
    kernel::typed_id::TypedId,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn paper() -> Paper {
    Paper {
        text: "What may be asked.".to_owned(),
        name: None,
        consent: 1,
        place: None,
        agent: None,
        at: DateTime::default(),
        by: "link_1".to_owned(),
    }
}

fn asked() -> BackgroundCheck {
    BackgroundCheck {
        id: BackgroundCheckId::from_uuid(Uuid::nil()),
        offer_id: OfferId::from_uuid(Uuid::nil()),
        application_id: ApplicationId::from_uuid(Uuid::nil()),
        person_id: PersonId::from_uuid(Uuid::nil()),
        asked_at: DateTime::default(),
        asked_by: "user_1".to_owned(),
        disclosure: None,
        authorization: None,
        on_paper: None,
        refused_at: None,
        order: None,
        review: None,
        closed: None,
        updated_at: DateTime::default(),
        revision: 1,
    }
}

fn order() -> Order {
    let agency = Agency {
        name: "Cascade Screening".parse().unwrap(),
        phone: "503 555 0190".parse().unwrap(),
        address: "1 Front Street, Salem, OR".parse().unwrap(),
    };
    Order { agency, on: day("2026-11-23"), by: "user_1".to_owned() }
}

fn review(outcome: Option<Outcome>) -> Review {
    Review {
        received_on: day("2026-11-25"),
        received_by: "user_1".to_owned(),
        report: Some("file_1".to_owned()),
        first: None,
        answers: vec![],
        recheck: None,
        outcome,
        final_on: None,
        revision: 1,
    }
}

fn received() -> BackgroundCheck {
    let mut check = asked();
    check.read(paper()).unwrap();
    check.authorize(paper()).unwrap();
    check.order(order(), (None, day("2026-11-23"))).unwrap();
    check.receive(review(None), day("2026-11-25")).unwrap();
    check
}

fn said() -> Said {
    Said { words: "Looked at it.".to_owned(), at: DateTime::default(), by: "user_1".to_owned() }
}

fn reached() -> Reached {
    Reached {
        on: day("2026-11-25"),
        through: day("2026-12-03"),
        how: ReachedBy::Handed,
        by: "user_1".to_owned(),
    }
}

fn first() -> FirstNotice {
    FirstNotice {
        summary: "file_2".to_owned(),
        because: "A conviction.".to_owned(),
        written_on: day("2026-11-25"),
        days: 5,
        by: "user_1".to_owned(),
        reached: Some(reached()),
        opened_at: None,
    }
}

fn answer(kind: AnswerKind) -> Answer {
    let words = "That is somebody else.".to_owned();
    Answer { kind: kind.word().to_owned(), words, at: DateTime::default() }
}

#[test]
fn nothing_is_signed_before_the_disclosure_and_nothing_ordered_before_the_signature() {
    let mut check = asked();
    assert_eq!(check.authorize(paper()), Err(CheckRefused::DisclosureFirst));
    let refused = Err(CheckRefused::NotNow(BackgroundCheckState::Asked));
    assert_eq!(check.order(order(), (None, day("2026-11-23"))), refused);
    check.read(paper()).unwrap();
    check.authorize(paper()).unwrap();
    assert_eq!(check.order(order(), (None, day("2026-11-22"))), Err(CheckRefused::DayToCome));
    let before = check.order(order(), (Some(day("2026-11-24")), day("2026-11-25")));
    assert_eq!(before, Err(CheckRefused::BeforePermission));
    assert_eq!(check.order(order(), (Some(day("2026-11-23")), day("2026-11-23"))), Ok(()));
}

#[test]
fn whoever_did_not_agree_may_still_do_so_and_nobody_orders_before() {
    let mut check = asked();
    check.read(paper()).unwrap();
    check.refuse(DateTime::default()).unwrap();
    assert_eq!(check.state(), BackgroundCheckState::Refused);
    let refused = Err(CheckRefused::NotNow(BackgroundCheckState::Refused));
    assert_eq!(check.order(order(), (None, day("2026-11-23"))), refused);
    assert_eq!(check.authorize(paper()), Ok(()));
    assert_eq!(check.state(), BackgroundCheckState::Authorized);
}

#[test]
fn a_report_that_speaks_against_somebody_is_not_received_without_the_report() {
    let mut check = received();
    check.review = None;
    let without = Review { report: None, ..review(None) };
    assert_eq!(check.receive(without, day("2026-11-25")), Err(CheckRefused::ReportMissing));
    let early = Review { received_on: day("2026-11-22"), ..review(None) };
    assert_eq!(check.receive(early, day("2026-11-25")), Err(CheckRefused::BeforeOrder));
    let clear = Review { report: None, ..review(Some(Outcome::Clear)) };
    assert_eq!(check.receive(clear, day("2026-11-25")), Ok(()));
    assert_eq!(check.state(), BackgroundCheckState::Passed);
}

#[test]
fn nothing_is_ended_before_the_first_notice_nor_before_the_last_day_of_the_wait_is_over() {
    let mut check = received();
    let late = day("2027-01-31");
    let end = |check: &mut BackgroundCheck, on| check.review(|review| review.end(said(), on));
    assert_eq!(end(&mut check, late), Err(CheckRefused::NoticeFirst));
    check.review(|review| review.notify(first())).unwrap();
    let last = day("2026-12-03");
    assert_eq!(end(&mut check, last), Err(CheckRefused::StillWaits(last)));
    assert_eq!(check.state(), BackgroundCheckState::UnderReview);
    assert_eq!(end(&mut check, day("2026-12-04")), Ok(()));
    assert_eq!(check.state(), BackgroundCheckState::Ended);
}

#[test]
fn what_is_said_to_be_wrong_is_looked_at_again_before_anything_is_ended() {
    let mut check = received();
    check.review(|review| review.notify(first())).unwrap();
    check.review(|review| review.answer(answer(AnswerKind::Disputes))).unwrap();
    let late = day("2027-01-31");
    let refused = check.review(|review| review.end(said(), late));
    assert_eq!(refused, Err(CheckRefused::Disputed));
    check.review(|review| review.recheck(said())).unwrap();
    assert_eq!(check.review(|review| review.end(said(), late)), Ok(()));
}

#[test]
fn an_explanation_is_heard_and_holds_nothing_up_but_a_dispute_after_it_does() {
    let mut check = received();
    check.review(|review| review.notify(first())).unwrap();
    check.review(|review| review.answer(answer(AnswerKind::Explains))).unwrap();
    let again = check.review(|review| review.answer(answer(AnswerKind::Explains)));
    assert_eq!(again, Err(CheckRefused::AnsweredSo));
    let end =
        |check: &mut BackgroundCheck| check.review(|review| review.end(said(), day("2026-12-04")));
    assert_eq!(end(&mut check.clone()), Ok(()));
    check.review(|review| review.answer(answer(AnswerKind::Disputes))).unwrap();
    assert_eq!(end(&mut check), Err(CheckRefused::Disputed));
}

#[test]
fn what_is_over_is_not_decided_again() {
    let mut check = received();
    check.review(|review| review.go_ahead(said())).unwrap();
    let refused = Err(CheckRefused::NotNow(BackgroundCheckState::Passed));
    assert_eq!(check.review(|review| review.end(said(), day("2027-01-31"))), refused);
    assert_eq!(check.review(|review| review.notify(first())), refused);
}

#[test]
fn nothing_is_ended_before_it_is_known_that_they_have_the_first_notice() {
    let mut check = received();
    check.review(|review| review.notify(FirstNotice { reached: None, ..first() })).unwrap();
    let late = day("2027-01-31");
    let refused = check.review(|review| review.end(said(), late));
    assert_eq!(refused, Err(CheckRefused::NotReached));
    let early = Reached { on: day("2026-11-24"), ..reached() };
    let refused = check.review(|review| review.reach(early, late));
    assert_eq!(refused, Err(CheckRefused::BeforeNotice));
    check.review(|review| review.reach(reached(), late)).unwrap();
    let later = Reached { through: day("2027-03-01"), ..reached() };
    check.review(|review| review.reach(later, late)).unwrap();
    assert_eq!(check.review(|review| review.end(said(), late)), Ok(()), "the first day counts");
}

#[test]
fn what_changes_under_the_seal_is_counted_under_the_seal() {
    let mut check = received();
    let revision = check.revision;
    check.review(|review| review.notify(first())).unwrap();
    check.review(|review| review.answer(answer(AnswerKind::Disputes))).unwrap();
    assert_eq!(check.revision, revision);
    assert_eq!(check.review.as_ref().map(|review| review.revision), Some(3));
    check.review(|review| review.go_ahead(said())).unwrap();
    assert_eq!(check.revision, revision + 1);
}

#[test]
fn an_answer_that_was_sealed_when_there_was_one_alone_is_read() {
    let mut kept = serde_json::to_value(Review { first: Some(first()), ..review(None) }).unwrap();
    let object = kept.as_object_mut().unwrap();
    for new in ["answers", "final_on", "revision"] {
        object.remove(new);
    }
    let one = serde_json::to_value(answer(AnswerKind::Explains)).unwrap();
    for (answer, count) in [(one, 1), (serde_json::Value::Null, 0)] {
        kept["answer"] = answer;
        let read: Review = serde_json::from_value(kept.clone()).unwrap();
        assert_eq!(read.answers.len(), count);
    }
}

#[test]
fn what_is_closed_with_its_offer_stays_so_and_what_was_decided_stays_decided() {
    let closed = || Closed { at: DateTime::default(), by: "user_1".to_owned() };
    let mut check = received();
    assert_eq!(check.close(closed()), Err(CheckRefused::NotNow(BackgroundCheckState::UnderReview)));
    assert!(check.close_with_offer(closed()));
    assert_eq!(check.state(), BackgroundCheckState::Closed);
    let refused = Err(CheckRefused::NotNow(BackgroundCheckState::Closed));
    assert_eq!(check.review(|review| review.notify(first())), refused);
    let mut decided = received();
    decided.review(|review| review.go_ahead(said())).unwrap();
    assert!(!decided.close_with_offer(closed()));
    assert_eq!(decided.state(), BackgroundCheckState::Passed);
}
