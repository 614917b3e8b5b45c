//! Links by which a user chooses a password, and what is closed by the choice.

use chrono::TimeDelta;
use sea_orm::{ActiveValue::Set, ColumnTrait, QueryFilter};

use super::{
    Issued, Key, KeyId, KeyKind, NewKey, UserId,
    entity::key::{ActiveModel, Column, Entity},
    issue, of_user, revoke_all,
};
use crate::{
    error::Result,
    platform::db::{PracticeId, Tx},
};

/// How the link reaches who chooses by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkWay {
    /// An owner of the practice hands it over.
    Owner,
    /// Whoever looks after the server does: they can do anything here.
    Operator,
    /// By mail, to the user's own address. Anybody can have it sent.
    Mail,
}

impl LinkWay {
    /// As it stands beside the key. It is shown to nobody, so no locale knows it.
    fn word(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Operator => "operator",
            Self::Mail => "mail",
        }
    }

    /// Returns how the link came that this key is.
    pub fn of(key: &Key) -> Option<Self> {
        let all = [Self::Owner, Self::Operator, Self::Mail];
        all.into_iter().find(|way| key.subject.as_deref() == Some(way.word()))
    }
}

/// Makes a link by which a user chooses a password; those made before open nothing any more.
///
/// One by mail closes the link of the letter before, and none that was handed over in person:
/// whoever asks has proved nothing, and must not be able to annul an invitation. Choosing a password
/// proves something, and closes them all.
pub async fn make_password_link(
    tx: &Tx,
    user: UserId,
    way: LinkWay,
    lasts: TimeDelta,
) -> Result<Issued> {
    let theirs = of_user(KeyKind::Password, user);
    revoke_all(
        tx,
        match way {
            LinkWay::Mail => theirs.add(Column::Subject.eq(way.word())),
            LinkWay::Owner | LinkWay::Operator => theirs,
        },
    )
    .await?;
    let (user_id, expires_at) = (Some(user), Some(tx.now() + lasts));
    let subject = Some(way.word().to_owned());
    issue(tx, NewKey { user_id, subject, expires_at, ..NewKey::of(KeyKind::Password) }).await
}

/// Closes every link by which this user chooses a password. Returns which had not been spent, those
/// whose time is over too.
pub async fn close_password_links(tx: &Tx, user: UserId) -> Result<Vec<KeyId>> {
    revoke_all(tx, of_user(KeyKind::Password, user)).await
}

/// Signs a user of another practice out everywhere: somebody who belongs to several has one
/// password for all of them.
pub async fn close_sessions_in(tx: &Tx, practice: PracticeId, user: UserId) -> Result<()> {
    let theirs = of_user(KeyKind::Session, user).add(Column::PracticeId.eq(practice));
    let open = tx.platform().db.select::<Entity>().filter(theirs);
    for key in tx.all_shared(open.filter(Column::RevokedAt.is_null())).await? {
        let (hash, revoked_at) = (Set(key.hash), Set(Some(tx.now())));
        tx.update_shared(ActiveModel { hash, revoked_at, ..Default::default() }).await?;
    }
    Ok(())
}
