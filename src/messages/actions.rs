//! What is done with messages.

use serde_json::json;

use super::{
    events::{self, Event},
    message::{Body, Message, MessageId, MessageKind, MessageRefused, NewMessage, Settled, State},
    store,
};
use crate::{error::Result, platform::db::Tx, practices};

/// The kind of work that sends one message.
pub const SEND: &str = "messages.send";

/// Writes a message, and leaves it to the mail server or to those that wait for a hand.
pub async fn write(tx: &mut Tx, new: NewMessage) -> Result<Message> {
    let id = tx.fresh_id();
    let leaves_by_mail = new.to.email.is_some()
        && tx.mail().is_configured()
        && !practices::here(tx).await?.is_demo();
    let expires_at = new.last_moment(tx.now());
    let body = if new.is_secret {
        Body::Sealed(tx.platform().seal.seal(&Message::place(id), &new.body)?)
    } else {
        Body::Open(new.body)
    };
    let state = if leaves_by_mail { State::Sending } else { State::Waiting { trouble: None } };
    let message = Message {
        id,
        person_id: new.person_id,
        about: new.about,
        to: new.to,
        kind: new.kind,
        subject: new.subject,
        body,
        state,
        written_at: tx.now(),
        updated_at: tx.now(),
        expires_at,
    };
    store::add(tx, &message).await?;
    tx.announce(events::about(&message, Event::Written));
    if leaves_by_mail {
        let now = tx.now();
        tx.enqueue(SEND, json!({ "message": id.to_string() }), now).await?;
    }
    Ok(message)
}

/// Somebody handed it over.
pub async fn hand_over(tx: &mut Tx, id: MessageId) -> Result<Message> {
    let mut message = store::hold(tx, id).await?;
    message.hand_over(settled(tx))?;
    keep(tx, message, Event::HandedOver).await
}

/// Somebody said by mistake that they handed it over: it waits again, with its text. Not if something newer has been
/// written about the same since: that brings another link, or says that this one is over.
pub async fn take_back(tx: &mut Tx, id: MessageId) -> Result<Message> {
    let mut message = store::hold(tx, id).await?;
    let is_handed_over = matches!(message.state, State::HandedOver(_));
    if is_handed_over && store::has_newer(tx, &message).await? {
        return Err(MessageRefused::Newer.into());
    }
    message.take_back(tx.now())?;
    keep(tx, message, Event::TakenBack).await
}

/// Takes the secret out of what was handed over and cannot be taken back any more.
pub async fn wipe(tx: &mut Tx, id: MessageId) -> Result<()> {
    let mut message = store::hold(tx, id).await?;
    message.wipe(tx.now());
    store::save(tx, &message).await
}

/// The mail server has taken it.
pub async fn mark_sent(tx: &mut Tx, id: MessageId) -> Result<Message> {
    let mut message = store::hold(tx, id).await?;
    message.sent(settled(tx))?;
    keep(tx, message, Event::Sent).await
}

/// No mail server takes it.
pub async fn give_back(tx: &mut Tx, id: MessageId, trouble: Option<String>) -> Result<Message> {
    let mut message = store::hold(tx, id).await?;
    message.returned(trouble)?;
    keep(tx, message, Event::Returned).await
}

/// It is of no use any more.
pub async fn expire(tx: &mut Tx, id: MessageId) -> Result<Message> {
    let message = store::hold(tx, id).await?;
    end(tx, message).await
}

async fn end(tx: &mut Tx, mut message: Message) -> Result<Message> {
    message.expire(settled(tx))?;
    keep(tx, message, Event::Expired).await
}

/// Lets what has not left yet expire, because what it tells of is over: a link was replaced, an
/// invitation cancelled. What was handed over just now is not taken back any more. Returns how many had not left.
pub async fn expire_about(tx: &mut Tx, about: &str, kind: MessageKind) -> Result<usize> {
    let mut count = 0;
    for mut message in store::hold_about(tx, about, kind).await? {
        if message.settled().is_none() {
            end(tx, message).await?;
            count += 1;
        } else {
            message.let_be(tx.now());
            store::save(tx, &message).await?;
        }
    }
    Ok(count)
}

async fn keep(tx: &mut Tx, message: Message, event: Event) -> Result<Message> {
    store::save(tx, &message).await?;
    tx.announce(events::about(&message, event));
    Ok(message)
}

fn settled(tx: &Tx) -> Settled {
    Settled { at: tx.now(), by: tx.actor().to_string() }
}
