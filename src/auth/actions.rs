//! What is done with users, sessions and API keys.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    events::{self, Event},
    membership::{self, UserRefused},
    password::{Hashed, Password},
    store,
    tries::{self, Tries},
};
use crate::{
    error::{Error, Result},
    kernel::{email::Email, text::Text},
    platform::{
        Platform,
        db::{PracticeId, Scope, Tx},
        keys::{self, Issued, KeyId, LinkWay, Role, User, UserId},
        throttle::{self, Place},
    },
};

/// How long an invitation, or a link for a forgotten password, can be used.
const PASSWORD_LINK_LASTS: TimeDelta = TimeDelta::hours(24);

#[derive(Clone, Debug)]
pub struct NewUser {
    pub name: Text<120>,
    pub email: Email,
    pub role: Role,
}

/// A session just opened.
pub struct Signed {
    pub practice_id: PracticeId,
    pub session: Issued,
}

/// Adds a user, who cannot sign in before they have a password.
pub async fn add_user(tx: &mut Tx, new: NewUser) -> Result<UserId> {
    if store::user_with(tx, &new.email).await?.is_some() {
        return Err(UserRefused::AlreadyThere.into());
    }
    let id = keys::add_user(tx, new.name, new.email.clone(), new.role).await?;
    store::add_membership(tx, &new.email, id).await?;
    tx.announce(events::added(id, new.role));
    Ok(id)
}

/// Adds a user on behalf of one with this role, and makes the link by which they choose a password.
pub async fn invite(tx: &mut Tx, by: Role, new: NewUser) -> Result<(UserId, Issued)> {
    if new.role > by {
        return Err(UserRefused::BeyondOwnRole.into());
    }
    let id = add_user(tx, new).await?;
    Ok((id, keys::make_password_link(tx, id, LinkWay::Owner, PASSWORD_LINK_LASTS).await?))
}

/// Makes the link by which a user chooses another password; the old one opens until they do.
pub async fn forget_password(tx: &mut Tx, id: UserId, way: LinkWay) -> Result<Issued> {
    let users = keys::hold_users(tx).await?;
    keys::user_of(&users, id)?;
    let link = keys::make_password_link(tx, id, way, PASSWORD_LINK_LASTS).await?;
    tx.announce(events::plain(id, Event::PasswordForgotten));
    Ok(link)
}

/// Sets the password of a user, spends the link and signs them out everywhere: in every practice,
/// for it is their password in each. Whatever other links there are for them here are closed too.
///
/// For the same reason an owner cannot have it chosen for somebody who is a user of another practice
/// too: they would hold the link, and come in there as well. Without a link, whoever sets the server
/// up chooses their own.
pub async fn choose_password(
    tx: &mut Tx,
    id: UserId,
    link: Option<(KeyId, LinkWay)>,
    hashed: Hashed,
) -> Result<()> {
    let users = keys::hold_users(tx).await?;
    let email = &keys::user_of(&users, id)?.email;
    store::hold_password(tx, email).await?;
    let elsewhere = store::accepted_elsewhere(tx, email).await?;
    if matches!(link, Some((_, LinkWay::Owner))) && !elsewhere.is_empty() {
        return Err(UserRefused::Elsewhere.into());
    }
    let open = keys::close_password_links(tx, id).await?;
    if link.is_some_and(|(link, _)| !open.contains(&link)) {
        // Somebody was quicker by the same link, or by another.
        return Err(Error::Spent);
    }
    store::set_password(tx, email, hashed).await?;
    store::accept(tx, email).await?;
    throttle::forget(tx, &tries::letter_to(email)).await?;
    keys::close_sessions(tx, id).await?;
    for (practice, same) in elsewhere {
        keys::close_sessions_in(tx, practice, same).await?;
    }
    tx.announce(events::plain(id, Event::PasswordChosen));
    Ok(())
}

/// Returns whether the password of this address opens another practice too.
pub async fn is_elsewhere(scope: &Scope, email: &Email) -> Result<bool> {
    let all = store::accepted(&scope.platform().db, email).await?;
    Ok(all.iter().any(|(practice, _)| *practice != scope.practice_id()))
}

/// Lets somebody in to this practice too, who holds its link and knows the password that they have
/// in another. Spends the link.
pub async fn join(
    scope: &Scope,
    user: &User,
    link: KeyId,
    password: Password,
    place: &Place,
) -> Result<Issued> {
    let tries = Tries::to("sign-in", user.email.as_str(), place);
    let must_wait = tries.count(scope).await?;
    let hashed = store::password(&scope.platform().db, &user.email).await?;
    if !is_right(scope, &tries, password, hashed.clone()).await? {
        if must_wait {
            note_waiting(scope, &tries, Some(user.id)).await?;
        }
        return Err(Error::fault("password", "password.wrong"));
    }
    let open = async |tx: &mut Tx| {
        keys::hold_users(tx).await?;
        if !keys::close_password_links(tx, user.id).await?.contains(&link) {
            return Err(Error::Spent);
        }
        if store::hold_password(tx, &user.email).await? != hashed {
            // It was changed a moment ago, perhaps because somebody else knew it.
            return Err(Error::Busy);
        }
        store::accept(tx, &user.email).await?;
        tries.forgive(tx).await?;
        tx.announce(events::plain(user.id, Event::SignedIn));
        keys::open_session(tx, user.id).await
    };
    scope.write(open).await
}

/// Changes what somebody is called here. What the log says of them says so from then on too.
pub async fn rename(tx: &mut Tx, id: UserId, name: Text<120>) -> Result<()> {
    let users = keys::hold_users(tx).await?;
    if keys::user_of(&users, id)?.name != name {
        keys::set_name(tx, id, name).await?;
        tx.announce(events::plain(id, Event::Renamed));
    }
    Ok(())
}

/// Changes the password of somebody who is signed in and knows the old one. All their sessions end, in
/// every practice, and one is opened anew: whoever else held one is out.
///
/// # Errors
/// Refuses a wrong old password, as often as signing in does, and a new one that anybody would guess.
pub async fn change_password(
    scope: &Scope,
    user: &User,
    (old, new): (Password, Password),
    own: Vec<String>,
    place: &Place,
) -> Result<Issued> {
    let (tries, hashed) = prove(scope, user, old, "old", place).await?;
    let chosen = new.hash_chosen(own).await?;
    let change = async |tx: &mut Tx| {
        keys::hold_users(tx).await?;
        if store::hold_password(tx, &user.email).await? != hashed {
            // It was changed a moment ago, perhaps because somebody else knew it.
            return Err(Error::Busy);
        }
        store::set_password(tx, &user.email, chosen).await?;
        keys::close_password_links(tx, user.id).await?;
        keys::close_sessions(tx, user.id).await?;
        for (practice, same) in store::accepted_elsewhere(tx, &user.email).await? {
            keys::close_sessions_in(tx, practice, same).await?;
        }
        tries.forgive(tx).await?;
        tx.announce(events::plain(user.id, Event::PasswordChosen));
        keys::open_session(tx, user.id).await
    };
    scope.write(change).await
}

pub async fn change_role(tx: &mut Tx, by: Role, id: UserId, role: Role) -> Result<()> {
    let users = keys::hold_users(tx).await?;
    keys::user_of(&users, id)?;
    membership::change(&users, by, id, Some(role))?;
    keys::set_role(tx, id, role).await?;
    tx.announce(events::role_changed(id, role));
    Ok(())
}

/// Lets a user go: they open nothing here from now on, and their API keys do nothing.
pub async fn remove_user(tx: &mut Tx, by: Role, id: UserId) -> Result<()> {
    let users = keys::hold_users(tx).await?;
    let email = &keys::user_of(&users, id)?.email;
    membership::change(&users, by, id, None)?;
    keys::retire(tx, id).await?;
    store::remove_membership(tx, email).await?;
    keys::close_sessions(tx, id).await?;
    tx.announce(events::plain(id, Event::Removed));
    Ok(())
}

/// Makes an API key that acts for this user.
pub async fn create_key(
    tx: &mut Tx,
    maker: UserId,
    name: Text<60>,
    scopes: &[&str],
    expires_at: Option<DateTime<Utc>>,
) -> Result<Issued> {
    let issued = keys::make_api_key(tx, Some(maker), Some(name), scopes, expires_at).await?;
    let scopes: Vec<_> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    tx.announce(events::key(issued.id, Event::KeyMade, &scopes));
    Ok(issued)
}

pub async fn revoke_key(tx: &mut Tx, id: KeyId) -> Result<()> {
    keys::revoke(tx, id).await?;
    tx.announce(events::key(id, Event::KeyRevoked, &[]));
    Ok(())
}

/// Opens a session for whoever knows the password of this address, from this place.
///
/// A wrong name and a wrong password are the same refusal, after the same time.
pub async fn sign_in(
    platform: &Platform,
    scope_of: impl Fn(PracticeId) -> Scope,
    email: &str,
    password: &str,
    place: &Place,
) -> Result<Signed> {
    let tries = Tries::to("sign-in", email, place);
    let nobodys = scope_of(PracticeId::SYSTEM);
    let must_wait = tries.count(&nobodys).await?;

    let email: Option<Email> = email.parse().ok();
    let hashed = match &email {
        Some(email) => store::password(&platform.db, email).await?,
        None => None,
    };
    let tried = Password::tried(password);
    let is_right = is_right(&nobodys, &tries, tried, hashed.clone()).await?;
    let memberships = match &email {
        Some(email) if is_right => store::accepted(&platform.db, email).await?,
        _ => vec![],
    };
    for (practice_id, user_id) in memberships {
        let scope = scope_of(practice_id);
        let user = keys::user(&scope, Some(user_id)).await?;
        if let Some(user) = user.filter(|user| !user.has_left) {
            let open = async |tx: &mut Tx| {
                // Whoever changed it meanwhile, and signed everybody out, is not overtaken by the old one.
                if store::hold_password(tx, &user.email).await? != hashed {
                    return Err(Error::Unknown);
                }
                tries.forgive(tx).await?;
                tx.announce(events::plain(user_id, Event::SignedIn));
                keys::open_session(tx, user_id).await
            };
            return Ok(Signed { practice_id, session: scope.write(open).await? });
        }
    }
    if must_wait {
        let known = match &email {
            Some(email) => store::memberships(&platform.db, email).await?.into_iter().next(),
            None => None,
        };
        let scope = known.map_or(nobodys, |(practice, _)| scope_of(practice));
        note_waiting(&scope, &tries, known.map(|(_, user)| user)).await?;
    }
    Err(Error::Unknown)
}

/// Refuses whoever is signed in and does not know the password, which was typed into the field of that name. Returns
/// the tries, to be forgiven, and the password as it is kept.
pub(super) async fn prove(
    scope: &Scope,
    user: &User,
    typed: Password,
    field: &'static str,
    place: &Place,
) -> Result<(Tries, Option<Hashed>)> {
    let tries = Tries::to("sign-in", user.email.as_str(), place);
    let must_wait = tries.count(scope).await?;
    let hashed = store::password(&scope.platform().db, &user.email).await?;
    if !is_right(scope, &tries, typed, hashed.clone()).await? {
        if must_wait {
            note_waiting(scope, &tries, Some(user.id)).await?;
        }
        return Err(Error::fault(field, "password.not_yours"));
    }
    Ok((tries, hashed))
}

/// Tries a password whose try has been counted. One that could not be tried costs nothing.
async fn is_right(
    scope: &Scope,
    tries: &Tries,
    password: Password,
    hashed: Option<Hashed>,
) -> Result<bool> {
    let tried = password.is_of(hashed).await;
    if tried.is_err() {
        tries.take_back(scope).await?;
    }
    tried
}

/// Announces that somebody has begun to wait, where the name is known. Where it is not, as much is
/// written, or the time that it takes would tell.
async fn note_waiting(scope: &Scope, tries: &Tries, user: Option<UserId>) -> Result<()> {
    let note = async |tx: &mut Tx| {
        tries.stand(tx).await?;
        if let Some(user) = user {
            tx.announce(events::plain(user, Event::LockedOut));
        }
        Ok(())
    };
    scope.write(note).await
}

pub async fn sign_out(tx: &mut Tx, user: UserId, session: KeyId) -> Result<()> {
    keys::revoke(tx, session).await?;
    tx.announce(events::plain(user, Event::SignedOut));
    Ok(())
}

pub async fn sign_out_everywhere(tx: &mut Tx, user: UserId) -> Result<()> {
    keys::close_sessions(tx, user).await?;
    tx.announce(events::plain(user, Event::SignedOut));
    Ok(())
}
