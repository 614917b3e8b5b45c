//! The link that a letter carries to who has forgotten a password.

use chrono::TimeDelta;

use super::events::{self, Event};
use crate::{
    error::Result,
    platform::{
        Platform,
        db::Tx,
        keys::{self, Issued, LinkWay, User, UserId},
    },
    practices::{self, Practice},
};

/// Shorter than a link that is handed over: a mailbox is open to more eyes than a hand.
pub const LINK_LASTS: TimeDelta = TimeDelta::hours(1);

/// Returns whether such a letter can leave at all: in a demo nothing is sent to anybody. By the server of a practice
/// it does where there is no other, whose people that mailbox could let in.
pub async fn can_mail(platform: &Platform) -> Result<bool> {
    Ok(match real(platform).await?.as_slice() {
        [] => false,
        [alone] => platform.mail.of(alone.id).is_configured(),
        _ => platform.mail.is_fixed() && platform.outward.public_url.is_some(),
    })
}

/// Returns whether a letter's link may use the address that its practice goes by. It opens whatever
/// the password opens: where there are several practices, the owner of one must not say where the
/// secret goes, and whoever looks after the server does.
pub async fn is_alone(platform: &Platform) -> Result<bool> {
    Ok(real(platform).await?.len() == 1)
}

async fn real(platform: &Platform) -> Result<Vec<Practice>> {
    let mut all = practices::all(&platform.db).await?;
    all.retain(|practice| !practice.is_demo());
    Ok(all)
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
