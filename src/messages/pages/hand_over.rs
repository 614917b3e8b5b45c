//! The button that says that a message is handed over, and the one that takes that back.

use poem::{
    IntoResponse, Response, handler,
    http::{StatusCode, header},
    web::Path,
};

use crate::{
    error::Result,
    messages::{MessageId, WriteMessages, actions},
    platform::http::form::{Form, Pairs, Submitted},
};

/// A button says nothing but that it was pressed.
pub struct Pressed;

impl Form for Pressed {
    const INPUTS: &'static [&'static str] = &[];

    fn read(_: &mut Pairs) -> Self {
        Self
    }
}

#[handler]
pub async fn submit(
    form: Submitted<WriteMessages, Pressed>,
    Path(id): Path<MessageId>,
) -> Result<Response> {
    form.session.scope.write(async |tx| actions::hand_over(tx, id).await).await?;
    Ok(on_to(&format!("/messages?sent={id}")))
}

#[handler]
pub async fn undo(
    form: Submitted<WriteMessages, Pressed>,
    Path(id): Path<MessageId>,
) -> Result<Response> {
    form.session.scope.write(async |tx| actions::take_back(tx, id).await).await?;
    Ok(on_to("/messages"))
}

fn on_to(there: &str) -> Response {
    StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response()
}
