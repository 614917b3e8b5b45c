//! The button with which somebody of the office takes back an application of their own: from then on they see who
//! else applied.

use poem::{Response, handler, web::Path};

use super::on_to;
use crate::{
    applications::{WriteApplications, actions},
    error::Result,
    jobs::JobId,
    platform::{
        db::Tx,
        http::form::{Form, Pairs, Submitted},
    },
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
    form: Submitted<WriteApplications, Pressed>,
    Path(job): Path<JobId>,
) -> Result<Response> {
    let session = form.session;
    let withdraw = async |tx: &mut Tx| actions::withdraw_own(tx, job, &session.reader).await;
    session.scope.unrecused().write(withdraw).await?;
    Ok(on_to(format!("/jobs/{job}/board")))
}
