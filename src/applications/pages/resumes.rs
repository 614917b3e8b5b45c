//! A résumé, for whoever may open it.

use poem::{Response, handler, web::Path};

use crate::{
    applications::{ApplicationId, ReadResumes, store},
    error::{Error, Result},
    files::{self, FileId},
    platform::http::principal::Session,
};

/// Shows a file that the application names, or that came when it was sent again.
#[handler]
pub async fn view(
    session: Session<ReadResumes>,
    Path((id, file)): Path<(ApplicationId, FileId)>,
) -> Result<Response> {
    let scope = &session.scope;
    store::find(scope, id).await?;
    let resumes = store::resumes(scope, [id]).await?.remove(&id).unwrap_or_default();
    let added = store::additions(scope, [id]).await?.remove(&id).unwrap_or_default();
    let added = added.into_iter().filter_map(|addition| addition.resume.map(|sent| sent.file));
    let mut named = resumes.into_iter().map(|resume| resume.file).chain(added);
    if !named.any(|named| named == file) {
        return Err(Error::Missing("resume"));
    }
    let file = files::find(scope, file).await?.ok_or(Error::Missing("resume"))?;
    files::show(&session, &file).await
}
