//! What waits to be handed over, the oldest first, and what has left.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::Row;
use crate::{
    error::Result,
    messages::{Hand, MessageState, ReadMessages, TAB, WriteMessages, store},
    platform::{
        db::page::{Piece, Seek},
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame},
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
}

#[derive(Deserialize)]
struct Asked {
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
        };
        let returned = Self {
            frame: Frame::sample(TAB),
            waiting: vec![Hand::sample("email", Some("no such mailbox"))],
            pages: None,
            others: vec![],
            has_mail: true,
            may_write: false,
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
    session.page(&List {
        frame: Frame::around(&session, TAB, &practice).await?,
        pages: Pages::new(&part),
        waiting: waiting.collect(),
        others: others.iter().map(|message| Row::new(message, &practice)).collect(),
        has_mail: scope.mail().is_configured(),
        may_write: session.may::<WriteMessages>(),
    })
}
