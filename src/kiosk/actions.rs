//! What is done with a browser that candidates use.

use super::{
    device::{DEVICE, DEVICE_LASTS, TURN, TURN_LASTS},
    events,
};
use crate::{
    applications::{self, ApplicationId},
    auth,
    error::Result,
    kernel::return_code::ReturnCode,
    platform::{
        db::Tx,
        keys::{self, Issued, KeyId, UserId},
        throttle::Place,
    },
};

/// Hands a browser over: its user is signed out of it, and it gets a key that opens nothing at the desk.
pub async fn hand_over(tx: &mut Tx, user: UserId, session: KeyId) -> Result<Issued> {
    auth::sign_out(tx, user, session).await?;
    tx.announce(events::handed_over(user));
    keys::make_link(tx, DEVICE, "device".to_owned(), tx.now() + DEVICE_LASTS).await
}

/// Takes a browser back, for somebody who has just signed in on it.
pub async fn take_back(tx: &mut Tx, device: KeyId, turn: Option<KeyId>) -> Result<()> {
    end_turn(tx, turn).await?;
    keys::revoke(tx, device).await
}

/// Makes a code by which a candidate begins on a screen of the office, or comes back from anywhere.
pub async fn make_code(tx: &mut Tx, id: ApplicationId) -> Result<ReturnCode> {
    let code = applications::new_code(tx, id).await?;
    tx.announce(events::code_made(id));
    Ok(code)
}

/// Begins a turn. What was made before belongs to nobody in it.
pub async fn begin(tx: &mut Tx, before: Option<KeyId>) -> Result<Issued> {
    end_turn(tx, before).await?;
    keys::make_link(tx, TURN, "turn".to_owned(), tx.now() + TURN_LASTS).await
}

/// Begins the turn of whoever has this code, and returns it with the link to their page. A wrong code ends nobody's.
pub async fn begin_by_code(
    tx: &mut Tx,
    code: &ReturnCode,
    before: Option<KeyId>,
    from: &Place,
) -> Result<Option<(Issued, Issued)>> {
    let Some(id) = applications::of_code(tx, code, from).await? else { return Ok(None) };
    // The link is made after the turn has begun, or it would belong to nobody in it.
    let turn = begin(tx, before).await?;
    Ok(Some((turn, applications::link(tx, id).await?)))
}

/// Ends a turn: whatever was shown in it opens nothing here any more.
pub async fn end_turn(tx: &mut Tx, turn: Option<KeyId>) -> Result<()> {
    match turn {
        Some(turn) => keys::revoke(tx, turn).await,
        None => Ok(()),
    }
}
