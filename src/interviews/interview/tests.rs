use super::*;
use crate::kernel::typed_id::TypedId;

fn at(text: &str) -> DateTime<Utc> {
    format!("2026-11-{text}:00Z").parse().unwrap()
}

fn offered() -> Interview {
    let nobody = uuid::Uuid::nil();
    Interview {
        id: InterviewId::from_uuid(nobody),
        application_id: ApplicationId::from_uuid(nobody),
        person_id: PersonId::from_uuid(nobody),
        job_id: JobId::from_uuid(nobody),
        number: 1,
        arranged: Arranged { kind: MeetingKind::Phone, minutes: 45, place: None, line: None },
        kit: vec![],
        state: InterviewState::Offered,
        times: vec![at("25T19:30"), at("27T17:00"), at("30T19:30")],
        starts_at: None,
        wish: None,
        remind_at: None,
        offered_at: at("24T18:00"),
        offered_by: "user".to_owned(),
        updated_at: at("24T18:00"),
        revision: 1,
    }
}

fn booked() -> Interview {
    let mut one = offered();
    one.pick(at("27T17:00"), Some(at("26T17:00")), at("24T18:00")).unwrap();
    one
}

#[test]
fn a_time_is_picked_among_those_that_are_offered_and_ahead() {
    let mut one = offered();
    let now = at("25T19:00");
    assert_eq!(one.pick(at("26T17:00"), None, now), Err(InterviewRefused::TimeGone));
    assert_eq!(one.pick(at("25T19:30"), None, now), Err(InterviewRefused::TimeGone));
    assert_eq!(one.pick(at("27T17:00"), None, now), Ok(false));
    assert_eq!((one.state, one.ends_at()), (InterviewState::Booked, Some(at("27T17:45"))));
}

#[test]
fn what_was_picked_can_be_moved_until_twelve_hours_before() {
    let mut one = booked();
    assert_eq!(one.pick(at("30T19:30"), None, at("27T05:00")), Ok(true));
    let mut one = booked();
    let late = one.pick(at("30T19:30"), None, at("27T05:01"));
    assert_eq!(late, Err(InterviewRefused::TooLateToMove));
}

#[test]
fn who_asks_for_others_frees_the_time_and_is_offered_again() {
    let mut one = booked();
    one.ask_for_others("Mornings, please".parse().unwrap()).unwrap();
    assert_eq!((one.state, one.starts_at, one.remind_at), (InterviewState::OtherTimes, None, None));
    assert!(one.keeps_busy().is_empty());
    one.offer_again(vec![at("30T17:00")]).unwrap();
    assert_eq!((one.state, &one.wish), (InterviewState::Offered, &None));
    assert_eq!(one.keeps_busy(), [at("30T17:00")]);
}

#[test]
fn nobody_fails_to_come_before_it_begins_or_after_it_was_rated() {
    assert_eq!(booked().miss(at("27T16:59")), Err(InterviewRefused::NotBegunYet));
    let mut one = booked();
    one.miss(at("27T17:00")).unwrap();
    assert!(!one.may_be_rated());
    one.offer_again(vec![at("30T17:00")]).unwrap();
    let mut held = booked();
    held.hold(at("27T17:30"), false).unwrap();
    assert_eq!(held.starts_at, Some(at("27T17:00")));
    assert_eq!(held.miss(at("28T17:00")), Err(InterviewRefused::WasHeld));
    assert_eq!(
        offered().miss(at("28T17:00")),
        Err(InterviewRefused::NotOpen(InterviewState::Offered))
    );
}

#[test]
fn who_was_rated_before_the_time_met_before_it_if_whoever_rates_says_so() {
    let mut one = booked();
    assert_eq!(one.hold(at("26T17:00"), false), Err(InterviewRefused::StillAhead));
    assert_eq!((one.state, one.starts_at), (InterviewState::Booked, Some(at("27T17:00"))));
    one.hold(at("26T17:00"), true).unwrap();
    assert_eq!(one.starts_at, Some(at("26T17:00")));
}

#[test]
fn what_is_over_stays_over() {
    let mut one = booked();
    one.decline().unwrap();
    let over = InterviewRefused::NotOpen(InterviewState::Declined);
    assert_eq!(one.cancel(), Err(over));
    assert_eq!(
        one.hold(at("27T17:30"), true),
        Err(InterviewRefused::NotOpen(InterviewState::Declined))
    );
    assert!(one.pick(at("30T19:30"), None, at("24T18:00")).is_err());
    assert!(one.offer_again(vec![at("30T17:00")]).is_err());
}

#[test]
fn times_overlap_if_one_begins_before_the_other_ends() {
    let (one, next) = ((at("25T10:00"), 45), (at("25T10:45"), 30));
    assert!(!overlap(one, next) && !overlap(next, one));
    assert!(overlap(one, (at("25T10:44"), 30)));
    assert!(overlap((at("25T09:00"), 120), one));
}
