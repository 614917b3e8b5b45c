//! The button that takes a closure away.

use poem::{Response, handler, web::Path};

use super::CLOSURES;
use crate::{
    closures::{actions, closure::ClosureId, room::WriteClosures},
    error::Result,
    platform::{
        db::Tx,
        http::form::{Form, Pairs, Submitted},
        outward::see_other,
    },
};

/// A button, and nothing that is filled in.
pub struct Nothing;

impl Form for Nothing {
    const INPUTS: &'static [&'static str] = &[];

    fn read(_: &mut Pairs) -> Self {
        Self
    }
}

#[handler]
pub async fn submit(
    form: Submitted<WriteClosures, Nothing>,
    Path(id): Path<ClosureId>,
) -> Result<Response> {
    let act = async |tx: &mut Tx| actions::remove(tx, id).await;
    form.session.scope.write(act).await?;
    Ok(see_other(CLOSURES))
}
