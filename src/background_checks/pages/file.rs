//! The report and the summary of rights: for an owner, whose every look is an event, and for the candidate, once the
//! first notice has brought them. Their first look is an event too: from it they have time to answer.

use poem::{Response, handler, web::Path};

use crate::{
    background_checks::{
        BackgroundCheckId, JudgeBackgroundChecks, Read, deeds, link::subject, review::Review, store,
    },
    error::{Error, Result},
    files,
    kernel::fault::Reason,
    platform::{
        db::{Scope, Tx},
        http::{download, link::Link, principal::Session},
    },
};

#[handler]
pub async fn view(
    session: Session<JudgeBackgroundChecks>,
    Path((id, file)): Path<(BackgroundCheckId, String)>,
) -> Result<Response> {
    let scope = &session.scope;
    let check = scope.write(async |tx: &mut Tx| deeds::open(tx, id).await).await?;
    let file = check.review.as_ref().and_then(|review| named(review, &file));
    show(scope, file.ok_or(Error::Missing("file"))?).await
}

/// Before the first notice there is nothing for them: the office has not looked at it itself.
#[handler]
pub async fn theirs(link: Link<Read>, Path((_, file)): Path<(String, String)>) -> Result<Response> {
    let id = subject(&link)?;
    let check = store::find(&link.scope, id).await?;
    let told = check.review.as_ref().filter(|review| review.first.is_some());
    let found = told.and_then(|review| named(review, &file)).ok_or(Error::Missing("file"))?;
    // Nobody's word is needed any more that they have it.
    let is_first = told.and_then(|review| review.first.as_ref()?.opened_at).is_none();
    if file == "report" && is_first {
        link.scope.write(async |tx: &mut Tx| deeds::opened(tx, id).await).await?;
    }
    show(&link.scope, found).await
}

fn named<'a>(review: &'a Review, file: &str) -> Option<&'a str> {
    match file {
        "report" => review.report.as_deref(),
        "summary" => review.first.as_ref().map(|first| first.summary.as_str()),
        _ => None,
    }
}

async fn show(scope: &Scope, id: &str) -> Result<Response> {
    let id = id.parse().map_err(|why: Reason| Error::internal(why))?;
    let file = files::find(scope, id).await?.ok_or(Error::Missing("file"))?;
    let bytes = files::read(scope, &file).await?;
    download::show(&file.file_name(), file.stored.kind, bytes)
}
