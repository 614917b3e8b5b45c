use uuid::Uuid;

use super::*;
use crate::{
    jobs::{description::PayPeriod, profile},
    kernel::{money::Cents, typed_id::TypedId},
};

pub fn draft() -> Job {
    let profile = profile::of(RoleKey::Receptionist).unwrap();
    let description = profile.describe(None, "Salem".parse().unwrap());
    let id = JobId::from_uuid(Uuid::nil());
    Job::draft(id, RoleKey::Receptionist, Labels::default(), description, DateTime::default())
}

pub fn pay(min: i32, max: i32) -> Change {
    let pay = Pay { min: Cents(min), max: Cents(max), period: PayPeriod::Hour };
    Change::Pay { pay: Some(pay), benefits: vec![] }
}

/// Ticks the first duty, and says of all others that they are not needed.
pub fn ticked(job: &Job) -> Change {
    let ticked = job.description.duties.iter().enumerate().map(|(at, duty)| {
        let (essential, day_one) = (Some(at == 0), Some(false));
        Duty { essential, day_one, ..duty.clone() }
    });
    Change::Duties(ticked.collect())
}

fn ready() -> Job {
    let mut job = draft();
    let ticked = ticked(&job);
    job.edit(vec![pay(1800, 2200), ticked]).unwrap();
    job
}

fn publish(job: &mut Job) -> Result<(), JobRefused> {
    job.publish(DateTime::default(), "system".to_owned(), None)
}

fn closing() -> Closing {
    Closing {
        reason: "The post is filled.".parse().unwrap(),
        closed_at: DateTime::default(),
        closed_by: "system".to_owned(),
    }
}

#[test]
fn a_change_makes_a_version_and_the_same_again_makes_none() {
    let mut job = draft();
    assert_eq!(job.edit(vec![pay(1800, 2200)]), Ok(true));
    assert_eq!((job.version, job.revision), (2, 2));
    assert_eq!(job.edit(vec![pay(1800, 2200)]), Ok(false));
    assert_eq!((job.version, job.revision), (2, 2));
}

#[test]
fn nothing_is_published_without_pay() {
    let mut job = draft();
    assert_eq!(publish(&mut job), Err(JobRefused::PayMissing));
    job.edit(vec![pay(2200, 1800)]).unwrap();
    assert_eq!(publish(&mut job), Err(JobRefused::PayOrder));
}

#[test]
fn nothing_is_published_before_somebody_has_decided_on_each_duty() {
    let mut job = draft();
    let count = job.description.duties.len();
    let pay = pay(1800, 2200);
    job.edit(vec![pay]).unwrap();
    assert_eq!(publish(&mut job), Err(JobRefused::DutiesUnticked(count)));
    job.edit(vec![Change::Duties(vec![])]).unwrap();
    assert_eq!(publish(&mut job), Err(JobRefused::DutiesNone));
}

#[test]
fn all_obstacles_are_told_at_once() {
    let count = draft().description.duties.len();
    let told = [JobRefused::PayMissing, JobRefused::DutiesUnticked(count)];
    assert_eq!(draft().obstacles(), told);
    assert_eq!(ready().obstacles(), []);
}

#[test]
fn what_is_published_can_be_corrected_and_what_its_test_was_drawn_from_cannot() {
    let mut job = ready();
    publish(&mut job).unwrap();
    assert!(job.is_open());
    assert_eq!(job.publication().unwrap().version, 2);
    assert_eq!(job.edit(vec![pay(1700, 2200)]), Ok(true));
    assert_eq!((job.version, job.publication().unwrap().version), (3, 3));
    let mut duties = job.description.duties.clone();
    duties[0].text = "Greet everybody".parse().unwrap();
    assert_eq!(job.edit(vec![Change::Duties(duties.clone())]), Ok(true));
    duties[1].essential = Some(true);
    let frozen = job.edit(vec![Change::Duties(duties.clone())]);
    assert_eq!(frozen, Err(JobRefused::DutiesFrozen));
    duties.truncate(1);
    assert_eq!(job.edit(vec![Change::Duties(duties)]), Err(JobRefused::DutiesFrozen));
    let unpaid = Change::Pay { pay: None, benefits: vec![] };
    assert_eq!(job.edit(vec![unpaid]), Err(JobRefused::PayMissing));
    assert_eq!(publish(&mut job), Err(JobRefused::NotADraft));
}

#[test]
fn a_closed_job_remembers_that_it_was_published_and_stays_closed() {
    let mut job = ready();
    publish(&mut job).unwrap();
    job.close(closing()).unwrap();
    assert!(!job.is_open());
    assert!(job.publication().is_some());
    assert_eq!(job.close(closing()), Err(JobRefused::AlreadyClosed));
    assert_eq!(job.edit(vec![pay(1900, 2200)]), Err(JobRefused::AlreadyClosed));
    let mut never_published = draft();
    never_published.close(closing()).unwrap();
    assert_eq!(never_published.publication(), None);
}

#[test]
fn a_clock_that_was_set_back_makes_no_quarter_of_an_hour_longer_in_which_a_job_is_reopened() {
    let mut job = ready();
    publish(&mut job).unwrap();
    job.close(closing()).unwrap();
    let closed_at = closing().closed_at;
    let second = TimeDelta::seconds(1);
    assert!(job.may_be_reopened(closed_at));
    assert!(!job.may_be_reopened(closed_at - second));
    assert_eq!(job.reopen(closed_at - second), Err(JobRefused::ClosedTooLong));
    assert!(job.may_be_reopened(closed_at + REOPENED_WITHIN - second));
}

#[test]
fn the_work_needs_what_is_essential_or_there_on_day_one() {
    let job = ready();
    assert_eq!(job.ticked_duties(), [job.description.duties[0].id.as_str()]);
    assert_eq!(draft().ticked_duties(), [""; 0]);
}
