//! What was just done to an application, undone: it goes back to the stage in which it was.

use poem::{Response, handler, web::Path};

use super::on_to;
use crate::{
    applications::{ApplicationId, ApplicationStage, Decide, actions, store},
    error::{Error, Result},
    messages::{self, MessageKind},
    platform::{
        db::Tx,
        http::{
            form::{Form, Pairs, Submitted},
            principal::Session,
            undo::Undo,
        },
    },
};

/// Returns the way back to where it was, if that is still to be had: by the door by which anything moves, or, of what
/// was closed, as long as the letter is here.
pub async fn of<P>(
    session: &Session<P>,
    id: ApplicationId,
    was: ApplicationStage,
    (is_closed, is_moved): (bool, bool),
) -> Result<Option<Undo>> {
    let undo = |act: &str| Undo::by(format!("/applications/{id}/{act}"), [("to", was)]);
    if !is_closed {
        return Ok(is_moved.then(|| undo("moves")));
    }
    let kind = MessageKind::ApplicationClosed;
    let is_here = messages::is_in_hand(&session.scope, &id.to_string(), kind).await?;
    Ok((is_here && session.may::<Decide>()).then(|| undo("decision/undoing")))
}

/// Where it goes back to.
pub struct UndoIn {
    to: Option<ApplicationStage>,
}

impl Form for UndoIn {
    const INPUTS: &'static [&'static str] = &["to"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { to: pairs.all("to").pop().and_then(|to| to.parse().ok()) }
    }
}

/// Undoes a decision.
#[handler]
pub async fn submit(
    form: Submitted<Decide, UndoIn>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let undo = async |tx: &mut Tx| {
        store::find(tx, id).await?;
        let to = form.fields.to.ok_or_else(|| Error::fault("to", "value.missing"))?;
        actions::reopen(tx, id, to).await?;
        Ok(to)
    };
    let to = form.session.scope.write(undo).await?;
    Ok(on_to(format!("/applications/{id}?moved={to}")))
}
