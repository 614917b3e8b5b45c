//! A forgotten password, by mail: somebody asks for a link, and later it leaves.
//!
//! Who asks may be anybody, and learns nothing: whether the address is known or not, the same is
//! counted in one transaction, and nothing is sent before it is answered. An address that is known
//! costs a few reads and a row of work more.

use super::{
    store,
    tries::{self, Tries},
    work,
};
use crate::{
    error::Result,
    kernel::{email::Email, language::Language},
    platform::{
        Platform,
        db::{PracticeId, Scope, Tx},
        keys::{self, UserId},
        throttle::{self, Place},
    },
    practices,
};

/// Has a link mailed to this address, in that language, if it is somebody's here and none left a
/// short while ago.
///
/// Too many requests in a name, or from a place, make the next one wait, as wrong passwords do, and
/// are counted apart from them.
pub async fn ask(
    platform: &Platform,
    scope_of: impl Fn(PracticeId) -> Scope,
    email: &Email,
    place: &Place,
    language: Language,
) -> Result<()> {
    let tries = Tries::to("forgotten password", &email.folded(), place);
    throttle::refuse_haste(platform, tries.all()).await?;
    let found = find(platform, &scope_of, email).await?;
    let scope = scope_of(found.map_or(PracticeId::SYSTEM, |(practice, _)| practice));
    let count = async |tx: &mut Tx| {
        throttle::take(tx, tries.all()).await?;
        let may_leave = throttle::take_if_free(tx, &tries::letter_to(email)).await?;
        if let Some((_, user)) = found.filter(|_| may_leave) {
            work::put_off(tx, user, language).await?;
        }
        Ok(())
    };
    scope.write(count).await
}

/// Returns the practice that signing in would open, or else the first that waits for somebody with
/// this address.
async fn find(
    platform: &Platform,
    scope_of: &impl Fn(PracticeId) -> Scope,
    email: &Email,
) -> Result<Option<(PracticeId, UserId)>> {
    let mut all = store::accepted(&platform.db, email).await?;
    if all.is_empty() {
        all = store::memberships(&platform.db, email).await?;
    }
    for (practice_id, user_id) in all {
        let scope = scope_of(practice_id);
        let user = keys::user(&scope, Some(user_id)).await?;
        if user.is_some_and(|user| !user.has_left) && !practices::here(&scope).await?.is_demo() {
            return Ok(Some((practice_id, user_id)));
        }
    }
    Ok(None)
}
