//! Questions about messages. No decisions are made here.

use chrono::{DateTime, Utc};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, FromQueryResult, QueryFilter, QueryOrder,
    QuerySelect, Select,
};

use super::{
    entity::message::{ActiveModel, Column, Entity, Model},
    message::{
        Body, Message, MessageId, MessageKind, MessageState, Recipient, Settled, State,
        TAKEN_BACK_WITHIN,
    },
};
use crate::{
    error::{Error, Result},
    kernel::{cursor::Window, fault::Reason},
    platform::{
        Platform,
        db::{
            PracticeId, Scope, Tx,
            page::{Count, Counting, Piece, Seek, Sorted},
        },
    },
};

/// How many messages wait for a hand, and since when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub count: Count,
    pub oldest_at: Option<DateTime<Utc>>,
}

/// What has not ended.
const OPEN: [MessageState; 2] = [MessageState::Waiting, MessageState::Sending];

pub async fn get(scope: &Scope, id: MessageId) -> Result<Message> {
    noun(scope.one(scope.by_id::<Entity>(id)).await?.ok_or(Error::Missing("message"))?)
}

/// Like [`get`], and holds the message until the transaction ends.
pub async fn hold(tx: &Tx, id: MessageId) -> Result<Message> {
    noun(tx.lock(tx.by_id::<Entity>(id)).await?.ok_or(Error::Missing("message"))?)
}

/// Returns the text of a message, which may have to be unsealed. It is as good as wiped if the key
/// that sealed it is not here: a database may be restored without it.
pub fn text(scope: &Scope, message: &Message) -> Result<String> {
    let wiped = || Error::Conflict(Reason::new("messages.wiped"));
    match &message.body {
        Body::Open(text) => Ok(text.clone()),
        // It is kept for who takes it back, and shown to nobody.
        Body::Sealed(_) if message.settled().is_some() => Err(wiped()),
        Body::Sealed(sealed) => {
            let text = scope.platform().seal.unseal(&Message::place(message.id), sealed);
            text.map_err(|error| {
                tracing::error!(?error, message = %message.id, "cannot be unsealed");
                wiped()
            })
        }
        Body::Wiped => Err(wiped()),
    }
}

/// Like [`text`], or nothing where it is gone.
pub fn text_if_kept(scope: &Scope, message: &Message) -> Option<String> {
    text(scope, message).ok()
}

/// Returns one row more than the window shows, oldest first.
pub async fn list(
    scope: &Scope,
    state: Option<MessageState>,
    window: Window,
) -> Result<Vec<Message>> {
    nouns(scope, scope.window(matching(scope, state), window)).await
}

/// Returns a page of those that wait for a hand, oldest first.
pub async fn waiting(scope: &Scope, seek: &Seek) -> Result<Piece<Message>> {
    let rows = matching(scope, Some(MessageState::Waiting));
    let (sorted, from) = (Sorted::by([Column::Id]), (seek, Window::USUAL));
    let Piece { rows, part } = scope.page(rows, &sorted, from, Counting::UpToAThousand).await?;
    let rows = rows.into_iter().map(noun).collect::<Result<_>>()?;
    Ok(Piece { rows, part })
}

/// Returns whether a message of this kind about that thing has not left yet.
pub async fn waits_about(scope: &Scope, about: &str, kind: MessageKind) -> Result<bool> {
    let rows = scope.select::<Entity>().filter(Column::About.eq(about));
    let rows = rows.filter(Column::Kind.eq(kind)).filter(Column::State.is_in(OPEN));
    Ok(scope.one(rows.limit(1)).await?.is_some())
}

/// Returns whether a message of this kind about that thing waits for a hand, and no mail server is asked to take it.
pub async fn is_in_hand(scope: &Scope, about: &str, kind: MessageKind) -> Result<bool> {
    let rows = scope.select::<Entity>().filter(Column::About.eq(about));
    let rows = rows.filter(Column::Kind.eq(kind)).filter(Column::State.eq(MessageState::Waiting));
    Ok(scope.one(rows.limit(1)).await?.is_some())
}

/// Returns the messages that wait for a hand, oldest first.
pub async fn oldest_waiting(scope: &Scope, limit: u64) -> Result<Vec<Message>> {
    let rows = matching(scope, Some(MessageState::Waiting));
    nouns(scope, rows.order_by_asc(Column::Id).limit(limit)).await
}

/// Returns what was written last of all that does not wait for a hand, newest first.
pub async fn latest_others(scope: &Scope, limit: u64) -> Result<Vec<Message>> {
    let rows = scope.select::<Entity>().filter(Column::State.ne(MessageState::Waiting));
    nouns(scope, rows.order_by_desc(Column::Id).limit(limit)).await
}

/// Returns how many messages wait for a hand, for the home page.
pub async fn how_many_wait(scope: &Scope) -> Result<Waiting> {
    let waiting = || matching(scope, Some(MessageState::Waiting));
    let oldest = scope.one(waiting().order_by_asc(Column::Id).limit(1)).await?;
    let count = scope.count_few(waiting()).await?;
    Ok(Waiting { count, oldest_at: oldest.map(|row| row.written_at) })
}

/// Returns whether anything was written later about the same.
pub async fn has_newer(scope: &Scope, message: &Message) -> Result<bool> {
    let rows = scope.select::<Entity>().filter(Column::About.eq(&*message.about));
    let rows = rows.filter(Column::Id.gt(message.id)).limit(1);
    Ok(scope.one(rows).await?.is_some())
}

/// Returns what was handed over, cannot be taken back any more, and still has its secret.
pub async fn kept_too_long(scope: &Scope) -> Result<Vec<MessageId>> {
    let rows = scope.select::<Entity>().filter(is_kept_too_long(scope.now()));
    let rows = rows.order_by_asc(Column::Id).select_only().column(Column::Id);
    Ok(scope.all_as::<_, Due>(rows).await?.into_iter().map(|row| row.id).collect())
}

/// Returns the practices that have some of these.
pub async fn whose_kept_too_long(platform: &Platform) -> Result<Vec<PracticeId>> {
    platform.db.practices_with::<Entity>(is_kept_too_long(platform.clock.now())).await
}

fn is_kept_too_long(now: DateTime<Utc>) -> Condition {
    let secret = Condition::all().add(Column::SealedBody.is_not_null());
    let settled = secret.add(Column::SettledAt.is_not_null());
    let is_late = Column::SettledAt.lte(now - TAKEN_BACK_WITHIN);
    // By a clock that was set back since.
    let is_early = Column::SettledAt.gt(now);
    settled.add(Condition::any().add(is_late).add(is_early).add(Column::ExpiresAt.lte(now)))
}

/// Returns what tells of this and has not ended, or was handed over so lately that it could be taken back.
pub async fn hold_about(tx: &Tx, about: &str, kind: MessageKind) -> Result<Vec<Message>> {
    let rows = tx.select::<Entity>().filter(Column::About.eq(about));
    let lately = Condition::all()
        .add(Column::State.eq(MessageState::HandedOver))
        .add(Column::SettledAt.gt(tx.now() - TAKEN_BACK_WITHIN));
    let which = Condition::any().add(Column::State.is_in(OPEN)).add(lately);
    let rows = rows.filter(Column::Kind.eq(kind)).filter(which);
    tx.lock_all(rows.order_by_asc(Column::Id)).await?.into_iter().map(noun).collect()
}

/// Returns what has not ended, and should have by now.
pub async fn overdue(scope: &Scope) -> Result<Vec<MessageId>> {
    let rows = scope.select::<Entity>().filter(is_overdue(scope.now())).order_by_asc(Column::Id);
    let rows = rows.select_only().column(Column::Id);
    Ok(scope.all_as::<_, Due>(rows).await?.into_iter().map(|row| row.id).collect())
}

/// Returns the practices that have some of these.
pub async fn whose_overdue(platform: &Platform) -> Result<Vec<PracticeId>> {
    platform.db.practices_with::<Entity>(is_overdue(platform.clock.now())).await
}

#[derive(FromQueryResult)]
struct Due {
    id: MessageId,
}

/// What has been settled is in no index that is asked here.
fn is_overdue(now: DateTime<Utc>) -> Condition {
    let open = Condition::all().add(Column::SettledAt.is_null()).add(Column::State.is_in(OPEN));
    open.add(Column::ExpiresAt.lte(now))
}

pub async fn add(tx: &Tx, message: &Message) -> Result<()> {
    let Message { id, person_id, about, kind, subject, written_at, expires_at, .. } =
        message.clone();
    let Recipient { name, email, phone, language } = message.to.clone();
    let (body, sealed_body) = bodies(message);
    tx.insert(Model {
        practice_id: tx.practice_id(),
        id,
        person_id,
        about,
        kind,
        to_name: name,
        to_email: email,
        to_phone: phone,
        language,
        subject,
        body,
        sealed_body,
        state: message.word(),
        trouble: None,
        written_at,
        updated_at: message.updated_at,
        expires_at,
        settled_at: None,
        settled_by: None,
    })
    .await
}

/// Saves how far it has come, what is left of its text, and until when it is of use.
pub async fn save(tx: &Tx, message: &Message) -> Result<()> {
    let (body, sealed_body) = bodies(message);
    let settled = message.settled();
    tx.update(ActiveModel {
        practice_id: Set(tx.practice_id()),
        id: Set(message.id),
        body: Set(body),
        sealed_body: Set(sealed_body),
        state: Set(message.word()),
        trouble: Set(message.trouble().map(str::to_owned)),
        expires_at: Set(message.expires_at),
        settled_at: Set(settled.map(|settled| settled.at)),
        settled_by: Set(settled.map(|settled| settled.by.clone())),
        ..Default::default()
    })
    .await
}

fn bodies(message: &Message) -> (Option<String>, Option<String>) {
    match message.body.clone() {
        Body::Open(text) => (Some(text), None),
        Body::Sealed(sealed) => (None, Some(sealed)),
        Body::Wiped => (None, None),
    }
}

fn matching(scope: &Scope, state: Option<MessageState>) -> Select<Entity> {
    let rows = scope.select::<Entity>();
    state.map_or(rows.clone(), |state| rows.filter(Column::State.eq(state)))
}

async fn nouns(scope: &Scope, rows: Select<Entity>) -> Result<Vec<Message>> {
    scope.all(rows).await?.into_iter().map(noun).collect()
}

fn noun(row: Model) -> Result<Message> {
    let Model { id, person_id, about, kind, subject, written_at, expires_at, .. } = row;
    let settled = row.settled_at.zip(row.settled_by).map(|(at, by)| Settled { at, by });
    let settled = settled.ok_or_else(|| Error::internal("it ended, and nobody knows how"));
    let state = match row.state {
        MessageState::Waiting => State::Waiting { trouble: row.trouble },
        MessageState::Sending => State::Sending,
        MessageState::Sent => State::Sent(settled?),
        MessageState::HandedOver => State::HandedOver(settled?),
        MessageState::Expired => State::Expired(settled?),
    };
    let body = match (row.body, row.sealed_body) {
        (Some(text), _) => Body::Open(text),
        (None, Some(sealed)) => Body::Sealed(sealed),
        (None, None) => Body::Wiped,
    };
    let to = Recipient {
        name: row.to_name,
        email: row.to_email,
        phone: row.to_phone,
        language: row.language,
    };
    Ok(Message {
        id,
        person_id,
        about,
        to,
        kind,
        subject,
        body,
        state,
        written_at,
        updated_at: row.updated_at,
        expires_at,
    })
}
