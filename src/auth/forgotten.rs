//! A forgotten password, by mail: somebody asks for a link, and later it leaves.
//!
//! Who asks may be anybody, and learns nothing: whether the address is known or not, the same is
//! counted in one transaction, and nothing is sent before it is answered. An address that is known
//! costs a few reads and a row of work more.

use chrono::TimeDelta;

use super::{
    events::{self, Event},
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
        keys::{self, Issued, LinkWay, User, UserId},
        throttle::{self, Place},
    },
    practices,
};

/// Shorter than a link that is handed over: a mailbox is open to more eyes than a hand.
pub const LINK_LASTS: TimeDelta = TimeDelta::hours(1);

/// Returns whether a letter can leave at all: in a demo nothing is sent to anybody.
pub async fn can_mail(platform: &Platform) -> Result<bool> {
    let real = real(platform).await?;
    let has_address = real == 1 || platform.outward.public_url.is_some();
    Ok(platform.mail.is_configured() && real > 0 && has_address)
}

/// Returns whether a letter's link may use the address that its practice goes by. It opens whatever
/// the password opens: where there are several practices, the owner of one must not say where the
/// secret goes, and whoever looks after the server does.
pub async fn is_alone(platform: &Platform) -> Result<bool> {
    Ok(real(platform).await? == 1)
}

async fn real(platform: &Platform) -> Result<usize> {
    let all = practices::all(&platform.db).await?;
    Ok(all.iter().filter(|practice| !practice.is_demo()).count())
}

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

/// Makes the link of one letter, or none for somebody who is not here any more. It is made when the
/// letter leaves, so that its secret lies nowhere, and each attempt to send makes another: of those
/// only the last opens.
pub async fn make_link(tx: &mut Tx, id: UserId) -> Result<Option<(User, Issued)>> {
    let users = keys::hold_users(tx).await?;
    let Some(user) = users.into_iter().find(|user| user.id == id && !user.has_left) else {
        return Ok(None);
    };
    let link = keys::make_password_link(tx, id, LinkWay::Mail, LINK_LASTS).await?;
    Ok(Some((user, link)))
}

/// The mail server has taken the letter.
pub fn note_mailed(tx: &mut Tx, id: UserId) {
    tx.announce(events::plain(id, Event::PasswordLinkMailed));
}
