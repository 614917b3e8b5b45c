use chrono::TimeDelta;

use super::*;

fn applied_at() -> DateTime<Utc> {
    "2026-11-24T17:00:00Z".parse().unwrap()
}

fn marisols() -> ApplicationId {
    "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".parse().unwrap()
}

fn path() -> Path {
    let job = "job_01jdf3v9w8e4k9s2m6q7r5t1xz".parse().unwrap();
    Path::begin((marisols(), job), None, applied_at())
}

fn after(minutes: i64, what: What) -> Happened {
    let at = applied_at() + TimeDelta::minutes(minutes);
    Happened { application: marisols(), at, what }
}

#[test]
fn a_stay_is_counted_in_whole_hours_when_it_is_over() {
    let mut path = path();
    let stay = path.take(&after(119, What::Moved(ApplicationStage::Interview))).unwrap();
    assert_eq!((stay.stage, stay.number, stay.hours), (ApplicationStage::Applied, 1, 1));
    assert_eq!((path.furthest, path.number), (Milestone::Interview, 2));
}

#[test]
fn whoever_is_moved_back_has_still_come_that_far() {
    let mut path = path();
    path.take(&after(1, What::Moved(ApplicationStage::Offer)));
    path.take(&after(2, What::Moved(ApplicationStage::Screened)));
    assert_eq!((path.furthest, path.stage), (Milestone::Offer, ApplicationStage::Screened));
}

#[test]
fn a_test_that_was_turned_in_counts_though_nobody_has_moved_them() {
    let mut path = path();
    assert_eq!(path.take(&after(5, What::Reached(Milestone::Test))), None);
    assert_eq!((path.furthest, path.stage), (Milestone::Test, ApplicationStage::Applied));
}

#[test]
fn a_close_ends_the_stay_and_says_how() {
    let mut path = path();
    let stay = path.take(&after(600, What::Ended(Ending::Withdrawn))).unwrap();
    assert_eq!((stay.hours, path.ending), (10, Some(Ending::Withdrawn)));
    assert_eq!((path.furthest, path.stage), (Milestone::Applied, ApplicationStage::Closed));
}

#[test]
fn time_to_hire_is_from_applying_and_never_negative() {
    let mut path = path();
    path.take(&after(60, What::Moved(ApplicationStage::Offer)));
    path.take(&after(180, What::Moved(ApplicationStage::Hired)));
    assert_eq!(path.hours_to_hire, Some(3));
    let mut back = self::path();
    let stay = back.take(&after(-90, What::Moved(ApplicationStage::Hired))).unwrap();
    assert_eq!((stay.hours, back.hours_to_hire), (0, Some(0)));
}

#[test]
fn what_was_closed_by_mistake_and_goes_on_has_not_ended() {
    let mut path = path();
    path.take(&after(60, What::Ended(Ending::Rejected)));
    path.take(&after(61, What::Moved(ApplicationStage::Screened)));
    assert_eq!((path.ending, path.stage), (None, ApplicationStage::Screened));
}
