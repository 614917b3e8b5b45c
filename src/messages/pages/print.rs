//! A message on paper, to give or to post.

use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Row, paragraphs};
use crate::{
    error::Result,
    kernel::language::Language,
    messages::{MessageId, MessageState, ReadMessages, TAB, store},
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Print {
    frame: Frame,
    message: Row,
    practice: String,
    language: &'static str,
    paragraphs: Vec<Vec<String>>,
    today: NaiveDate,
}

impl Page for Print {
    const TEMPLATE: &'static str = "messages/print";

    fn samples() -> Vec<Self> {
        vec![Self {
            frame: Frame::sample(TAB),
            message: Row::sample(MessageState::Waiting),
            practice: "Willamette Family Medicine".to_owned(),
            language: Language::English.word(),
            paragraphs: paragraphs("Good morning\n\nThank you.\nDana"),
            today: NaiveDate::default(),
        }]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadMessages>,
    Path(id): Path<MessageId>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let message = store::get(scope, id).await?;
    let practice = practices::here(scope).await?;
    session.page(&Print {
        frame: Frame::around(&session, TAB, &practice).await?,
        message: Row::new(&message, &practice),
        practice: practice.name().to_owned(),
        language: message.to.language.word(),
        paragraphs: paragraphs(&store::text(scope, &message)?),
        today: practice.today(scope.now()),
    })
}
