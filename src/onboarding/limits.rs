//! How much of what a new hire sends is taken. Their link is a secret, so it counts for them alone: an office full of new
//! hires shares one address.

use chrono::TimeDelta;

use super::onboarding::OnboardingId;
use crate::{
    error::Result,
    kernel::wait::Hurry,
    platform::{
        db::{Scope, Tx},
        throttle::{self, Limit, Turn},
    },
};

/// In KiB, at most some 150 MB a day: every paper of the longest list, photographed twice.
const FILES: i32 = 150 * 1024;
const FILES_OF_HIRE: Limit =
    Limit::Steady { burst: FILES, each: TimeDelta::milliseconds(24 * 3_600_000 / FILES as i64) };

/// Counts a file of that size that is handed in, or refuses it. Nothing of it has been kept yet.
pub async fn admit_file(scope: &Scope, id: OnboardingId, size: usize) -> Result<()> {
    let kib = i32::try_from(size.div_ceil(1024)).unwrap_or(i32::MAX);
    let what = format!("files of {id} of {}", scope.practice_id());
    let turns = [Turn::new(FILES_OF_HIRE, Hurry::Files, &what).of(kib)];
    throttle::refuse_haste(scope.platform(), &turns).await?;
    scope.write(async |tx: &mut Tx| throttle::take(tx, &turns).await.map(drop)).await
}
