//! What is signed in a task as a PDF to sign by hand, for the office and for the new hire.

use poem::{
    Response, handler,
    web::{Path, Query},
};
use serde::Deserialize;

use crate::{
    error::Result,
    onboarding::{OnboardingId, WriteOnboardings, link::Welcome as Purpose, paper},
    platform::http::{download, link::Link, principal::Session},
};

/// In which language the hire reads it, whoever prints it.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    language: String,
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path((id, task)): Path<(OnboardingId, String)>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let language = asked.language.parse().unwrap_or(session.language);
    download::paper(paper::print(&session.scope, (id, &task), language).await?)
}

#[handler]
pub async fn own(link: Link<Purpose>, Path((_, task)): Path<(String, String)>) -> Result<Response> {
    let of = (super::whose(&link)?, &*task);
    download::paper(paper::print(&link.scope, of, link.name.language).await?)
}
