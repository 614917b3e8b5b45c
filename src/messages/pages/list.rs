//! What waits to be handed over, the oldest first, and what has left.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::Row;
use crate::{
    error::{Error, Result},
    messages::{Hand, MessageId, MessageState, ReadMessages, TAB, WriteMessages, store},
    platform::{
        db::page::{Piece, Seek},
        http::{principal::Session, undo::Undo},
        render::{Page, Pages},
    },
    practices::{self, Frame, Practice},
};

/// How much of what has left is shown.
const LATEST: u64 = 25;

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    waiting: Vec<Hand>,
    pages: Option<Pages>,
    others: Vec<Row>,
    /// Why messages wait: nobody has set up a mail server.
    has_mail: bool,
    may_write: bool,
    /// What was just marked as sent, and the way back.
    just: Option<Just>,
}

#[derive(Serialize)]
struct Just {
    message: Row,
    undo: Option<Undo>,
}

#[derive(Deserialize)]
struct Asked {
    /// What was just marked as sent.
    sent: Option<MessageId>,
    #[serde(default)]
    cursor: Seek,
}

impl Page for List {
    const TEMPLATE: &'static str = "messages/list";

    fn samples() -> Vec<Self> {
        let frame = Frame::sample(TAB);
        let none = Self {
            frame: frame.clone(),
            waiting: vec![],
            pages: None,
            others: vec![],
            has_mail: true,
            may_write: true,
            just: None,
        };
        let others = MessageState::ALL.iter().map(|state| Row::sample(*state)).collect();
        let hands = ["both", "email", "phone", "none"].map(|ways| Hand::sample(ways, None));
        let many = Self {
            frame,
            waiting: hands.into(),
            pages: Pages::samples().remove(0),
            others,
            has_mail: false,
            may_write: true,
            just: Some(Just {
                message: Row::sample(MessageState::HandedOver),
                undo: Some(Undo::sample()),
            }),
        };
        let returned = Self {
            frame: Frame::sample(TAB),
            waiting: vec![Hand::sample("email", Some("no such mailbox"))],
            pages: None,
            others: vec![],
            has_mail: true,
            may_write: false,
            just: Some(Just { message: Row::sample(MessageState::HandedOver), undo: None }),
        };
        vec![none, many, returned]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadMessages>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let Piece { rows: messages, part } = store::waiting(scope, &asked.cursor).await?;
    let waiting = messages.iter().map(|message| Hand::new(scope, message, &practice));
    let others = store::latest_others(scope, LATEST).await?;
    let just = match asked.sent {
        Some(id) => just(&session, id, &practice).await?,
        None => None,
    };
    session.page(&List {
        just,
        frame: Frame::around(&session, TAB, &practice).await?,
        pages: Pages::new(&part),
        waiting: waiting.collect(),
        others: others.iter().map(|message| Row::new(message, &practice)).collect(),
        has_mail: scope.mail().is_configured(),
        may_write: session.may::<WriteMessages>(),
    })
}

/// What was just marked as sent, as long as it still is.
async fn just(
    session: &Session<ReadMessages>,
    id: MessageId,
    practice: &Practice,
) -> Result<Option<Just>> {
    let scope = &session.scope;
    let message = match store::get(scope, id).await {
        Err(Error::Missing(_)) => return Ok(None),
        found => found?,
    };
    if message.word() != MessageState::HandedOver {
        return Ok(None);
    }
    let may = message.may_be_taken_back(scope.now()) && session.may::<WriteMessages>();
    let may = may && !store::has_newer(scope, &message).await?;
    let act = format!("/messages/{id}/handover/undoing");
    let undo = may.then(|| Undo::by(act, std::iter::empty::<(&'static str, &str)>()));
    Ok(Some(Just { message: Row::new(&message, practice), undo }))
}
