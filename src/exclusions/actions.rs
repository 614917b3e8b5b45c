//! What people do: settle a match, and say by what somebody is told apart.

use super::{
    events::{self, Event},
    gate,
    identity::Identity,
    matched::{Disposition, Match, MatchFinding, MatchId, MatchMeans},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Reason, text::Text},
    people::{self, PersonId},
    platform::db::Tx,
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
    people::refuse_own(tx, one.person_id, Reason::new("exclusions.own")).await?;
    let (found_at, found_by) = (tx.now(), tx.actor().to_string());
    let found = Disposition { finding, means, words, found_at, found_by };
    // The same again is what was found already.
    if one.is_settled_so(&found) {
        return Ok(one);
    }
    one.settle(found)?;
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

/// Keeps by what somebody is told apart, sealed. All of it is said: what is left out is not known.
pub async fn tell_identity(tx: &mut Tx, person: PersonId, identity: Identity) -> Result<()> {
    identity.refuse_impossible(practices::today(tx).await?)?;
    people::find(tx, person).await?.ok_or(Error::Missing("person"))?;
    store::put_identity(tx, person, &identity).await?;
    tx.announce(events::identity_told(person));
    Ok(())
}
