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
    let license = store::get(&session.scope, id).await?;
    let seen = license.verifications.into_iter().find(|seen| seen.id == looked_up);
    let raw = seen.and_then(|seen| seen.finding.raw).ok_or(Error::Missing("proof"))?;
    download::answer(&format!("{looked_up}.txt"), raw.text.into_bytes())
}
