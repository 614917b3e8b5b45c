//! One message: its text, to read or copy, and what became of it.

use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Row, paragraphs};
use crate::{
    error::Result,
    kernel::language::Language,
    messages::{MessageId, MessageState, ReadMessages, TAB, WriteMessages, store},
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    message: Row,
    /// Marks the text for who has it read out.
    language: &'static str,
    /// Nothing, if the text is gone.
    paragraphs: Vec<Vec<String>>,
    /// What “Copy” copies.
    text: String,
    may_hand_over: bool,
}

impl Page for Show {
    const TEMPLATE: &'static str = "messages/show";

    fn samples() -> Vec<Self> {
        let show = |state, text: &str| Self {
            frame: Frame::sample(TAB),
            message: Row::sample(state),
            language: Language::Spanish.word(),
            paragraphs: paragraphs(text),
            text: text.to_owned(),
            may_hand_over: state == MessageState::Waiting,
        };
        let texts = MessageState::ALL.iter().map(|state| show(*state, "Hola\n\nGracias.\nDana"));
        texts.chain([show(MessageState::HandedOver, "")]).collect()
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
    let text = store::text_if_kept(scope, &message).unwrap_or_default();
    session.page(&Show {
        frame: Frame::around(&session, TAB, &practice).await?,
        message: Row::new(&message, &practice),
        language: message.to.language.word(),
        paragraphs: paragraphs(&text),
        text,
        may_hand_over: message.settled().is_none() && session.may::<WriteMessages>(),
    })
}
