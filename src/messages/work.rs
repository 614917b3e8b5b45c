//! Background work: send what leaves by mail, and let expire what is over.

use chrono::TimeDelta;

use super::{
    actions,
    message::{Message, MessageId, MessageKind},
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{email::Email, fault::Reason},
    people::plain_name,
    platform::{
        db::Scope,
        mail::Letter,
        rounds::{self, Act, Pause, Round},
        unsent::Unsent,
        work::{Claimed, Retry},
    },
    practices,
};

/// For seven tries in a little over an hour: then somebody should know that it did not leave.
pub const RETRY: Retry = Retry::doubling(TimeDelta::minutes(1), TimeDelta::minutes(30), 7);

/// Sends one message, unless it has left by another way in the meantime.
pub async fn send(scope: &Scope, work: &Claimed) -> Result<()> {
    let id = work.payload["message"].as_str().unwrap_or_default();
    let id: MessageId = id.parse().map_err(|why: Reason| Error::internal(why))?;
    let message = store::get(scope, id).await?;
    // One that came back waits for a hand, and leaves by mail all the same if somebody has it tried
    // again before a hand was there.
    if message.settled().is_some() {
        return Ok(());
    }
    let Some(to) = message.to.email.clone().filter(|_| scope.mail().is_configured()) else {
        // The mail server was taken out of the settings.
        return give_back(scope, id, None).await;
    };
    match scope.mail().send(&letter(scope, &message, to).await?).await {
        Ok(()) => {
            let sent = scope.write(async |tx| actions::mark_sent(tx, id).await).await;
            unless_settled(sent)
        }
        Err(error) if work.is_last => {
            let said = Unsent::of(&error).and_then(|unsent| unsent.said.clone());
            let said = said.or_else(|| std::error::Error::source(&error).map(ToString::to_string));
            give_back(scope, id, said).await?;
            Err(error)
        }
        Err(error) => Err(error),
    }
}

/// A name goes beside the address once a person of the practice writes to it: until then, anybody may
/// have typed both into a form.
async fn letter(scope: &Scope, message: &Message, to: Email) -> Result<Letter> {
    let is_known = message.kind != MessageKind::ApplicationReceived;
    let name = plain_name(message.to.name.as_str()).filter(|_| is_known).unwrap_or_default();
    Ok(Letter {
        id: message.id.to_string(),
        from: practices::here(scope).await?.name().to_owned(),
        name: name.to_owned(),
        to,
        subject: message.subject.to_string(),
        body: store::text(scope, message)?,
    })
}

async fn give_back(scope: &Scope, id: MessageId, trouble: Option<String>) -> Result<()> {
    const LONGEST: usize = 300;
    let trouble = trouble.map(|said| said.chars().take(LONGEST).collect());
    unless_settled(scope.write(async |tx| actions::give_back(tx, id, trouble).await).await)
}

/// It may have ended while we talked to the mail server: then that is what happened. What was handed over meanwhile and
/// the server took all the same is sent.
fn unless_settled(done: Result<Message>) -> Result<()> {
    match done {
        Ok(_) | Err(Error::Conflict(_)) => Ok(()),
        Err(error) => Err(error),
    }
}

/// Lets what is over expire, and wipes what was secret in it.
pub const EXPIRE: Round = Round {
    name: "expire_messages",
    every: TimeDelta::minutes(1),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(store::whose_overdue(platform)),
        due: |scope| Box::pin(async { Ok(rounds::ids(store::overdue(scope).await?)) }),
        run: |scope, message| Box::pin(expire(scope, message)),
    },
};

/// Takes the secret out of what was handed over, once nobody can take that back any more.
pub const WIPE: Round = Round {
    name: "wipe_messages",
    every: TimeDelta::minutes(1),
    pause: Pause::USUAL,
    act: Act::Thing {
        whose: |platform| Box::pin(store::whose_kept_too_long(platform)),
        due: |scope| Box::pin(async { Ok(rounds::ids(store::kept_too_long(scope).await?)) }),
        run: |scope, message| Box::pin(wipe(scope, message)),
    },
};

async fn wipe(scope: &Scope, message: &str) -> Result<()> {
    let id = rounds::id(message)?;
    scope.write(async |tx| actions::wipe(tx, id).await).await
}

async fn expire(scope: &Scope, message: &str) -> Result<()> {
    let id = rounds::id(message)?;
    unless_settled(scope.write(async |tx| actions::expire(tx, id).await).await)
}
