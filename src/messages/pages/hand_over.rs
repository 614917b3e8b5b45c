//! The button “It is handed over”.

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
    Ok(StatusCode::SEE_OTHER.with_header(header::LOCATION, "/messages").into_response())
}
