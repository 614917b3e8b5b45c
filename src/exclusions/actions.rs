//! What people do: settle a match, and say by what somebody is told apart.

use super::{
    events::{self, Event},
    gate,
    identity::Identity,
    matched::{Disposition, Match, MatchFinding, MatchId, MatchMeans, MatchRefused},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::text::Text,
    people::{self, PersonId},
    platform::{
        db::{Actor, Tx},
        keys,
    },
    practices,
};

/// Writes down what somebody found about a match. Who is no longer held goes on, who is now held does not.
pub async fn settle(
    tx: &mut Tx,
    id: MatchId,
    (finding, means): (MatchFinding, MatchMeans),
    words: Option<Text<500>>,
) -> Result<Match> {
    let mut one = store::hold(tx, id).await?;
    refuse_own(tx, one.person_id).await?;
    let (found_at, found_by) = (tx.now(), tx.actor().to_string());
    one.settle(Disposition { finding, means, words, found_at, found_by })?;
    store::save_match(tx, &one).await?;
    store::add_disposition(tx, &one).await?;
    tx.announce(events::found(&one, Event::Settled));
    if one.holds() {
        gate::hold(tx, one.person_id).await?;
    } else {
        gate::let_go_after(tx, one.person_id).await?;
    }
    Ok(one)
}

/// Whoever signs in under somebody's address is that person.
async fn refuse_own(tx: &Tx, person: PersonId) -> Result<()> {
    let user = match tx.actor() {
        Actor::User { id, .. } => Some(id),
        Actor::ApiKey { user, .. } => user,
        _ => None,
    };
    let user = keys::user(tx, user).await?;
    let person = people::find(tx, person).await?;
    let is_own = user.zip(person).is_some_and(|(user, person)| person.is_user(&user));
    if is_own { Err(MatchRefused::Own.into()) } else { Ok(()) }
}

/// Keeps by what somebody is told apart, sealed. All of it is said: what is left out is not known.
pub async fn tell_identity(tx: &mut Tx, person: PersonId, identity: Identity) -> Result<()> {
    identity.refuse_impossible(practices::today(tx).await?)?;
    people::find(tx, person).await?.ok_or(Error::Missing("person"))?;
    store::put_identity(tx, person, &identity).await?;
    tx.announce(events::identity_told(person));
    Ok(())
}
