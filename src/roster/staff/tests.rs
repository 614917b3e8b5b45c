use uuid::Uuid;

use super::*;
use crate::kernel::typed_id::TypedId;

fn day(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).unwrap()
}

fn terms() -> Terms {
    let position = "Receptionist".parse().unwrap();
    Terms { position, location: None, hours_a_week: None, manager_id: None }
}

fn tomasz() -> Staff {
    let id = Uuid::from_u128(7);
    Staff {
        id: StaffId::from_uuid(id),
        person_id: PersonId::from_uuid(id),
        terms: terms(),
        span: Span::beginning(1, StaffKind::Employee, day(7)),
        contact: None,
        labels: Labels::default(),
        added_at: DateTime::UNIX_EPOCH,
        updated_at: DateTime::UNIX_EPOCH,
        revision: 1,
    }
}

#[test]
fn somebody_starts_when_the_gates_allow_and_the_day_has_come() {
    let mut tomasz = tomasz();
    assert!(tomasz.release(DateTime::UNIX_EPOCH));
    assert_eq!(tomasz.stage(day(6)), StaffStage::Starting);
    assert_eq!(tomasz.stage(day(7)), StaffStage::Active);
    assert!(!tomasz.release(DateTime::UNIX_EPOCH), "once");
}

#[test]
fn a_day_worked_is_always_entered_and_the_first_one_counts() {
    let mut tomasz = tomasz();
    assert_eq!(tomasz.work(day(5), day(6)), Ok(true));
    assert_eq!(tomasz.work(day(6), day(6)), Ok(false));
    assert_eq!(tomasz.work(day(4), day(6)), Ok(true));
    assert_eq!((tomasz.span.worked_on, tomasz.stage(day(6))), (Some(day(4)), StaffStage::Active));
    assert_eq!(tomasz.work(day(9), day(8)), Err(StaffRefused::InTheFuture));
}

#[test]
fn the_last_day_still_counts() {
    let mut tomasz = tomasz();
    tomasz.work(day(7), day(7)).unwrap();
    tomasz.leave(day(9), None, day(8)).unwrap();
    assert_eq!(tomasz.stage(day(9)), StaffStage::Active);
    assert_eq!(tomasz.stage(day(10)), StaffStage::Left);
    assert_eq!(tomasz.leave(day(6), None, day(9)), Err(StaffRefused::BeforeTheFirst));
    assert_eq!(tomasz.work(day(10), day(10)), Err(StaffRefused::HasLeft));
}

#[test]
fn who_comes_back_has_another_span_and_stays_the_same() {
    let mut tomasz = tomasz();
    let again = |staff: &mut Staff, on| staff.sign_on_again((StaffKind::Agency, terms()), on);
    assert_eq!(again(&mut tomasz, day(20)), Err(StaffRefused::AlreadyHere(tomasz.id)));
    tomasz.work(day(7), day(7)).unwrap();
    tomasz.leave(day(9), None, day(9)).unwrap();
    again(&mut tomasz, day(20)).unwrap();
    assert_eq!((tomasz.span.number, tomasz.stage(day(10))), (2, StaffStage::Starting));
}

#[test]
fn who_never_came_did_not_start_and_who_worked_did() {
    let mut tomasz = tomasz();
    tomasz.not_start().unwrap();
    assert_eq!(tomasz.stage(day(30)), StaffStage::DidNotStart);
    assert!(tomasz.reschedule(day(8)).is_err());
    let mut worked = self::tomasz();
    worked.work(day(7), day(7)).unwrap();
    assert_eq!(worked.not_start(), Err(StaffRefused::HasStarted));
    assert_eq!(worked.reschedule(day(8)), Err(StaffRefused::HasStarted));
}

#[test]
fn only_whoever_had_begun_stays_after_all() {
    let why = || "A slip of the hand.".parse().unwrap();
    let mut tomasz = tomasz();
    tomasz.leave(day(9), None, day(6)).unwrap();
    tomasz.not_start().unwrap();
    assert_eq!(tomasz.stay(why(), day(10)), Err(StaffRefused::NotLeaving));
    let mut worked = self::tomasz();
    worked.work(day(7), day(7)).unwrap();
    worked.leave(day(9), None, day(8)).unwrap();
    assert_eq!(worked.stay(why(), day(10)), Ok(()));
    assert_eq!(worked.stage(day(10)), StaffStage::Active);
}

#[test]
fn nobody_is_their_own_manager() {
    let mut tomasz = tomasz();
    let own = Terms { manager_id: Some(tomasz.id), ..terms() };
    assert_eq!(tomasz.change(own), Err(StaffRefused::OwnManager));
}
