//! A message as a code: one's own phone opens it as a text to the person.

use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::Row;
use crate::{
    error::{Error, Result},
    messages::{MessageId, MessageState, ReadMessages, TAB, hand::sms, store},
    platform::{http::principal::Session, qr::Qr, render::Page},
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Code {
    frame: Frame,
    message: Row,
    /// For who reads this on the phone itself.
    sms: String,
    /// Nothing, if the text is too long for a code.
    code: Option<Qr>,
}

impl Page for Code {
    const TEMPLATE: &'static str = "messages/code";

    fn samples() -> Vec<Self> {
        let sms = "sms:+15035550147?&body=Hello";
        let page = |code| Self {
            frame: Frame::sample(TAB),
            message: Row::sample(MessageState::Waiting),
            sms: sms.to_owned(),
            code,
        };
        vec![page(Qr::of(sms)), page(None)]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadMessages>,
    Path(id): Path<MessageId>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let message = store::get(scope, id).await?;
    let phone = message.to.phone.clone().ok_or(Error::Missing("phone"))?;
    let sms = sms(&phone, &store::text(scope, &message)?);
    let practice = practices::here(scope).await?;
    session.page(&Code {
        frame: Frame::around(&session, TAB, &practice).await?,
        message: Row::new(&message, &practice),
        code: Qr::of(&sms),
        sms,
    })
}
