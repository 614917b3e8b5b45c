//! The door for programs.

use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::Json,
};

use super::{
    ReadMessages, WriteMessages, actions,
    message::{MessageId, MessageState},
    output::MessageOut,
    store,
};
use crate::{
    error::{Error, Result},
    kernel::{
        cursor::{Cursor, Window},
        moment::Moment,
    },
    platform::{
        db::Tx,
        http::{
            idempotency::{Done, Idempotent},
            list::Listed,
            principal::ApiKey,
        },
    },
};

#[derive(ApiResponse)]
enum Shown {
    /// The message, with its text if that is still there.
    #[oai(status = 200)]
    Message(Json<MessageOut>),
}

#[derive(ApiResponse)]
enum HandedOver {
    /// The message as it stands now.
    #[oai(status = 200)]
    Message(
        Json<MessageOut>,
        /// Whether this repeats the answer to an earlier request with the same key.
        #[oai(header = "Idempotency-Replayed")]
        bool,
    ),
}

#[derive(Tags)]
enum Tag {
    /// What the practice says to people, and how it reaches them.
    Messages,
}

pub struct Api;

#[OpenApi(tag = "Tag::Messages")]
impl Api {
    /// List messages
    ///
    /// Returns messages without their texts, in the order in which they were written. Those in
    /// `waiting` are sent by no mail server: somebody has to hand them over.
    #[oai(path = "/messages", method = "get", operation_id = "list_messages")]
    async fn list(
        &self,
        key: ApiKey<ReadMessages>,
        /// Only messages that have come this far.
        state: Query<Option<MessageState>>,
        /// Only what has changed after this moment, which has a zone: in the order of `updated_at`.
        updated_after: Query<Option<Moment>>,
        /// `next_cursor` of the page before.
        cursor: Query<Option<Cursor>>,
        /// How many to return.
        #[oai(default = "Window::usual", validator(minimum(value = "1"), maximum(value = "100")))]
        limit: Query<u32>,
    ) -> Result<Listed<MessageOut>> {
        let window = Window::since(cursor.0, limit.0, updated_after.0).map_err(Error::astray)?;
        let mut messages = store::list(&key.scope, state.0, window).await?;
        let next = window.cut(&mut messages, |message| (message.id, message.updated_at));
        let shown = |message| MessageOut::new(&key.scope, message, None);
        let messages: Result<_> = messages.into_iter().map(shown).collect();
        key.listed(messages?, next)
    }

    /// Get a message
    ///
    /// Returns the message with its text, so that you can bring it to the person.
    #[oai(path = "/messages/:id", method = "get", operation_id = "get_message")]
    async fn get(
        &self,
        key: ApiKey<ReadMessages>,
        /// The message.
        id: Path<MessageId>,
    ) -> Result<Shown> {
        let message = store::get(&key.scope, id.0).await?;
        let text = store::text_if_kept(&key.scope, &message);
        Ok(Shown::Message(Json(MessageOut::new(&key.scope, message, text)?)))
    }

    /// Hand a message over
    ///
    /// Says that you have brought the message to the person. A text with a personal link is shown no more, and wiped 15 minutes later.
    #[oai(path = "/messages/:id/handover", method = "post", operation_id = "hand_over_message")]
    async fn hand_over(
        &self,
        key: ApiKey<WriteMessages>,
        /// The message.
        id: Path<MessageId>,
        /// Makes it safe to send this request again.
        #[oai(name = "Idempotency-Key")]
        once: Idempotent,
    ) -> Result<HandedOver> {
        let act = async |tx: &mut Tx, _: String| {
            actions::hand_over(tx, id.0).await?;
            MessageOut::new(tx, store::get(tx, id.0).await?, None)
        };
        let Done { answer, replayed } = once.run(&key.scope, String::new(), act).await?;
        Ok(HandedOver::Message(Json(answer), replayed))
    }

    /// Take back a handover
    ///
    /// Says that a message was not handed over after all: it waits again, with its text. That is possible for 15 minutes, and
    /// as long as nothing newer has been written about the same.
    #[oai(
        path = "/messages/:id/handover",
        method = "delete",
        operation_id = "take_back_message_handover"
    )]
    async fn take_back(
        &self,
        key: ApiKey<WriteMessages>,
        /// The message.
        id: Path<MessageId>,
    ) -> Result<Shown> {
        let act = async |tx: &mut Tx| {
            actions::take_back(tx, id.0).await?;
            MessageOut::new(tx, store::get(tx, id.0).await?, None)
        };
        Ok(Shown::Message(Json(key.scope.write(act).await?)))
    }
}
