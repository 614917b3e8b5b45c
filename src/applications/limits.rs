//! How much of what anybody can send is taken.
//!
//! A house full of candidates may share one address, so that some thirty come through it at once and
//! twelve an hour from then on. What all places together may send to a posting is far more than any
//! office reads, and far less than what fills its disk.

use std::fmt;

use chrono::TimeDelta;

use crate::{
    applications::ApplicationId,
    error::Result,
    jobs::JobId,
    kernel::{email::Email, wait::Hurry},
    platform::{
        db::{Scope, Tx},
        throttle::{self, Limit, Place, Turn},
    },
};

const FROM_PLACE: Limit = Limit::Steady { burst: 30, each: TimeDelta::minutes(5) };
const TO_POSTING: Limit = Limit::Steady { burst: 300, each: TimeDelta::minutes(1) };

/// Of files, in KiB: at most some 50 MB a day from a place, and 500 MB for a posting.
const FILES_FROM_PLACE: Limit = of_a_day(50 * 1024);
const FILES_TO_POSTING: Limit = of_a_day(500 * 1024);

/// An address that somebody wrote into a form may be anybody's.
const LETTERS: Limit = Limit::Steady { burst: 3, each: TimeDelta::hours(8) };

/// A tap on a status page, or back to it, makes a link each time.
const WAYS_ON: Limit = Limit::Steady { burst: 20, each: TimeDelta::minutes(1) };

/// Of a code and what goes with it. To guess one takes longer than anybody lives.
const TRIES_OF_CODE: Limit = Limit::Steady { burst: 5, each: TimeDelta::minutes(12) };
const TRIES_FROM_PLACE: Limit = Limit::Steady { burst: 10, each: TimeDelta::minutes(6) };

/// So much at once, all of which is there again after a day.
const fn of_a_day(kib: i32) -> Limit {
    Limit::Steady { burst: kib, each: TimeDelta::milliseconds(24 * 3_600_000 / kib as i64) }
}

/// Counts one application to a posting, with a file of that size, or refuses it. Nothing of it has
/// been kept yet.
pub async fn admit(scope: &Scope, job: JobId, place: &Place, file: Option<usize>) -> Result<()> {
    let to = |what: &str| format!("{what} to {job} of {}", scope.practice_id());
    let mut turns = vec![Turn::new(TO_POSTING, Hurry::Applications, &to("applications"))];
    turns.extend(place.turn(FROM_PLACE, Hurry::Applications, "applications"));
    turns.extend(file.into_iter().flat_map(|size| file_of(scope, job, place, size)));
    count(scope, &turns).await
}

/// Counts a file of that size that is added to an application, or refuses it.
pub async fn admit_file(scope: &Scope, job: JobId, place: &Place, size: usize) -> Result<()> {
    count(scope, &file_of(scope, job, place, size)).await
}

fn file_of(scope: &Scope, job: JobId, place: &Place, size: usize) -> Vec<Turn> {
    let kib = i32::try_from(size.div_ceil(1024)).unwrap_or(i32::MAX);
    let to = format!("files to {job} of {}", scope.practice_id());
    let posting = Turn::new(FILES_TO_POSTING, Hurry::Files, &to);
    let place = place.turn(FILES_FROM_PLACE, Hurry::Files, "files with applications");
    [posting].into_iter().chain(place).map(|turn| turn.of(kib)).collect()
}

async fn count(scope: &Scope, turns: &[Turn]) -> Result<()> {
    throttle::refuse_haste(scope.platform(), turns).await?;
    scope.write(async |tx: &mut Tx| throttle::take(tx, turns).await.map(drop)).await
}

/// One letter to an address that nobody has confirmed.
pub fn letter_to(email: &Email) -> Turn {
    let what = format!("letters about applications to {}", email.folded());
    Turn::new(LETTERS, Hurry::Applications, &what)
}

/// One way on from the status page of this application, or back to it.
pub fn ways_on(application: ApplicationId) -> Turn {
    Turn::new(WAYS_ON, Hurry::Tries, &format!("ways on from {application}"))
}

/// What it takes to try a code from that place. Its own turn stands first.
pub fn tries(code: impl fmt::Display, place: &Place) -> Vec<Turn> {
    let of_code = Turn::new(TRIES_OF_CODE, Hurry::Tries, &format!("tries of code {code}"));
    let from = place.turn(TRIES_FROM_PLACE, Hurry::Tries, "tries of codes");
    [of_code].into_iter().chain(from).collect()
}
