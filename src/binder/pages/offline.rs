//! The binder as a file that proves itself: to be handed on.

use poem::{Response, handler, web::Query};
use serde::Deserialize;

use super::binder::day;
use crate::{
    binder::{ReadBinders, binder::Span, offline},
    error::{Error, Result},
    platform::http::{download, principal::Session},
    practices,
};

#[derive(Deserialize)]
pub struct Asked {
    person_id: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

#[handler]
pub async fn view(session: Session<ReadBinders>, Query(asked): Query<Asked>) -> Result<Response> {
    let scope = &session.scope;
    let today = practices::today(scope).await?;
    let person = asked.person_id.filter(|id| !id.is_empty()).map(|id| id.parse()).transpose();
    let span = Span::asked(day(asked.from)?, day(asked.to)?, today)?;
    let person = person.map_err(Error::Unreadable)?;
    let (name, text) = offline::file(scope, person, span, session.language).await?;
    download::answer(&name, text.into_bytes())
}
