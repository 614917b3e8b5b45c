//! A file of somebody, to be given to them with the rest.

use poem::{Response, handler, web::Path};
use uuid::Uuid;

use crate::{
    error::{Error, Result},
    files::{self, FileId},
    kernel::typed_id::TypedId,
    people::PersonId,
    platform::http::principal::Session,
    rights::room::ReadRights,
};

#[handler]
pub async fn view(
    session: Session<ReadRights>,
    Path((id, file)): Path<(PersonId, Uuid)>,
) -> Result<Response> {
    let file = files::find(&session.scope, FileId::from_uuid(file)).await?;
    let file = file.filter(|file| file.person == Some(id)).ok_or(Error::Missing("file"))?;
    // The room that takes such files says who opens them: what was given because of somebody's health, one person alone.
    files::show(&session, &file).await
}
