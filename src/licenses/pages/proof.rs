//! The file that proves a look-up.

use poem::{Response, handler, web::Path};

use crate::{
    error::{Error, Result},
    files,
    licenses::{LicenseId, ReadLicenses, store, verification::VerificationId},
    platform::http::principal::Session,
};

#[handler]
pub async fn view(
    session: Session<ReadLicenses>,
    Path((id, looked_up)): Path<(LicenseId, VerificationId)>,
) -> Result<Response> {
    let scope = &session.scope;
    let license = store::get(scope, id).await?;
    let seen = license.verifications.into_iter().find(|seen| seen.id == looked_up);
    let proof = seen.and_then(|seen| seen.finding.proof).ok_or(Error::Missing("proof"))?;
    let file = files::find(scope, proof.file).await?.ok_or(Error::Missing("proof"))?;
    files::show(&session, &file).await
}
