//! What a source answered to a program, as it stands there: a file to keep.

use poem::{Response, handler, web::Path};

use crate::{
    error::{Error, Result},
    licenses::{LicenseId, ReadLicenses, store, verification::VerificationId},
    platform::http::{download, principal::Session},
};

#[handler]
pub async fn view(
    session: Session<ReadLicenses>,
    Path((id, looked_up)): Path<(LicenseId, VerificationId)>,
) -> Result<Response> {
    let answered = store::answered(&session.scope, id, looked_up).await?;
    let text = answered.ok_or(Error::Missing("proof"))?;
    download::answer(&format!("{looked_up}.txt"), text.into_bytes())
}
