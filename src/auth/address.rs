//! Somebody signs in by another address from now on, and whoever reads the old mailbox is told.
//!
//! A password belongs to an address, so it is taken along to the new one, in this practice alone: whoever is a user of
//! another practice too goes on signing in there as before. An address that opens something already is not taken over.

use chrono::TimeDelta;
use serde_json::{Value, json};

use super::{
    actions::prove,
    events::{self, Event},
    membership::UserRefused,
    password::Password,
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{email::Email, fault::Reason, language::Language},
    platform::{
        db::{Scope, Tx},
        keys::{self, Issued, User},
        mail::Letter,
        throttle::Place,
        work::{Claimed, Retry},
    },
    practices,
};

/// The kind of work that tells the old mailbox.
pub const MAIL_MOVED: &str = "auth.mail_moved";

/// For a day: it still tells something then.
pub const MAIL_MOVED_RETRY: Retry = Retry::doubling(TimeDelta::minutes(1), TimeDelta::hours(4), 9);

/// Moves a user to this address, if they know their password. It ends all other sessions.
pub async fn change(
    scope: &Scope,
    user: &User,
    (old, new): (Password, Email),
    language: Language,
    place: &Place,
) -> Result<Issued> {
    let (tries, hashed) = prove(scope, user, old, "current", place).await?;
    let hashed = hashed.ok_or(Error::Unknown)?;
    let tells = scope.mail().is_configured() && !practices::here(scope).await?.is_demo();
    let change = async |tx: &mut Tx| {
        // They may have left, or moved by another tab, since the request came.
        let users = keys::hold_users(tx).await?;
        let now = keys::user_of(&users, user.id)?;
        if now.has_left || now.email != user.email {
            return Err(Error::Busy);
        }
        refuse_taken(tx, user, &new).await?;
        if store::hold_password(tx, &user.email).await?.as_ref() != Some(&hashed) {
            // It was changed a moment ago, perhaps because somebody else knew it.
            return Err(Error::Busy);
        }
        if new.folded() != user.email.folded() {
            store::remove_membership(tx, &user.email).await?;
            store::add_membership(tx, &new, user.id).await?;
            store::set_password(tx, &new, hashed).await?;
            store::accept(tx, &new).await?;
        }
        keys::set_email(tx, now, new).await?;
        keys::close_password_links(tx, user.id).await?;
        keys::close_sessions(tx, user.id).await?;
        tries.forgive(tx).await?;
        tx.announce(events::plain(user.id, Event::EmailChanged));
        if tells {
            put_off(tx, user, language).await?;
        }
        keys::open_session(tx, user.id).await
    };
    scope.write(change).await
}

/// Nobody takes over what another person signs in by, here or in another practice.
async fn refuse_taken(tx: &Tx, user: &User, new: &Email) -> Result<()> {
    let is_same = new.folded() == user.email.folded();
    if store::user_with(tx, new).await?.is_some_and(|other| other.id != user.id) {
        return Err(UserRefused::AlreadyThere.into());
    }
    if !is_same && store::is_known(tx, new).await? {
        return Err(Error::fault("email", "account.address_taken"));
    }
    Ok(())
}

/// Leaves the letter to the worker. The old address is nowhere else any more, so it lies sealed in the queue.
async fn put_off(tx: &mut Tx, user: &User, language: Language) -> Result<()> {
    let to = tx.platform().seal.seal(&sealed_at(&user.id.to_string()), user.email.as_str())?;
    let payload = json!({
        "user": user.id.to_string(),
        "to": to,
        "language": language.word(),
        "at": tx.now().to_rfc3339(),
    });
    let now = tx.now();
    tx.enqueue(MAIL_MOVED, payload, now).await
}

fn sealed_at(user: &str) -> String {
    format!("work/{MAIL_MOVED}/{user}")
}

/// Tells whoever reads the old mailbox that it opens nothing here any more.
pub async fn mail_moved(scope: &Scope, work: &Claimed) -> Result<()> {
    let mail = scope.mail();
    if !mail.is_configured() {
        return Ok(());
    }
    mail.send(&letter(scope, &work.payload).await?).await?;
    Ok(())
}

async fn letter(scope: &Scope, payload: &Value) -> Result<Letter> {
    let text = |name: &str| payload[name].as_str().unwrap_or_default();
    let unreadable = |why: Reason| Error::internal(why);
    let id = text("user").parse().map_err(unreadable)?;
    let user = keys::user(scope, Some(id)).await?.ok_or(Error::Missing("user"))?;
    let to = scope.platform().seal.unseal(&sealed_at(text("user")), text("to"))?;
    let language: Language = text("language").parse().map_err(unreadable)?;
    let practice = practices::here(scope).await?;
    let say = |key: &'static str| {
        let words = Reason::new(key).with("name", user.name.as_str());
        let words = words.with("practice", practice.name());
        let said = scope.platform().locales.say(language, &words.code, &words.args);
        said.map_err(|error| Error::internal(format!("{error:#}")))
    };
    Ok(Letter {
        id: format!("{id}-{}", text("at")),
        from: practice.name().to_owned(),
        name: user.name.to_string(),
        to: to.parse().map_err(unreadable)?,
        subject: say("letter-address-subject")?,
        body: say("letter-address")?,
    })
}
