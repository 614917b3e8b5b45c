//! What is done with users, sessions and API keys.

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    events::{self, Event},
    letters,
    membership::{self, UserRefused},
    password::{Hashed, Password},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{digest::sha256, email::Email, text::Text},
    platform::{
        Platform,
        db::{PracticeId, Scope, Tx},
        keys::{self, Issued, KeyId, LinkWay, Role, User, UserId},
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
    store::forgive(tx, &letters::mailbox(email)).await?;
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
    place: &str,
) -> Result<Issued> {
    let platform = scope.platform();
    let (here, name_here) = tries_of(user.email.as_str(), place);
    refuse_haste(platform, &here, &name_here).await?;
    let hashed = store::password(&platform.db, &user.email).await?;
    if !password.is_of(hashed.clone()).await? {
        let count = async |tx: &mut Tx| count_failure(tx, Some(user.id), &here, &name_here).await;
        scope.write(count).await?;
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
        store::forgive(tx, &name_here).await?;
        tx.announce(events::plain(user.id, Event::SignedIn));
        keys::open_session(tx, user.id).await
    };
    scope.write(open).await
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
    place: &str,
) -> Result<Signed> {
    let (here, name_here) = tries_of(email, place);
    refuse_haste(platform, &here, &name_here).await?;

    let email: Option<Email> = email.parse().ok();
    let hashed = match &email {
        Some(email) => store::password(&platform.db, email).await?,
        None => None,
    };
    let is_right = Password::tried(password).is_of(hashed).await?;
    let memberships = match &email {
        Some(email) if is_right => store::accepted(&platform.db, email).await?,
        _ => vec![],
    };
    for (practice_id, user_id) in memberships {
        let scope = scope_of(practice_id);
        if keys::user(&scope, Some(user_id)).await?.is_some_and(|user| !user.has_left) {
            let open = async |tx: &mut Tx| {
                store::forgive(tx, &name_here).await?;
                tx.announce(events::plain(user_id, Event::SignedIn));
                keys::open_session(tx, user_id).await
            };
            return Ok(Signed { practice_id, session: scope.write(open).await? });
        }
    }
    note_failure(platform, scope_of, email.as_ref(), &here, &name_here).await?;
    Err(Error::Unknown)
}

/// Refuses who has to wait, by what was counted from this place, and for this name from there.
pub(super) async fn refuse_haste(platform: &Platform, here: &str, name_here: &str) -> Result<()> {
    let now = platform.clock.now();
    let name = store::attempts(&platform.db, name_here).await?;
    let place = store::attempts(&platform.db, here).await?.map(super::attempts::Attempts::of_place);
    let waits = [name, place].into_iter().flatten().filter_map(|one| one.wait(now));
    match waits.max() {
        Some(wait) => Err(Error::Throttled { seconds: wait.num_seconds() + 1 }),
        None => Ok(()),
    }
}

/// Counts the wrong try, and announces it where the name is known and has begun to wait.
async fn note_failure(
    platform: &Platform,
    scope_of: impl Fn(PracticeId) -> Scope,
    email: Option<&Email>,
    here: &str,
    name_here: &str,
) -> Result<()> {
    let known = match email {
        Some(email) => store::memberships(&platform.db, email).await?.into_iter().next(),
        None => None,
    };
    let scope = scope_of(known.map_or(PracticeId::SYSTEM, |(practice, _)| practice));
    let user = known.map(|(_, user)| user);
    scope.write(async |tx: &mut Tx| count_failure(tx, user, here, name_here).await).await
}

async fn count_failure(
    tx: &mut Tx,
    user: Option<UserId>,
    here: &str,
    name_here: &str,
) -> Result<()> {
    store::fail(tx, here).await?;
    let failed = store::fail(tx, name_here).await?;
    let begins_to_wait = failed.wait(tx.now()).is_some();
    if let Some(user) = user.filter(|_| begins_to_wait) {
        tx.announce(events::plain(user, Event::LockedOut));
    }
    Ok(())
}

/// Under what wrong tries from a place are counted: all of them, and those for this name.
fn tries_of(name: &str, place: &str) -> (String, String) {
    let name = name.trim().to_lowercase();
    (sha256(format!("sign-in from {place}")), sha256(format!("sign-in of {name} from {place}")))
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
