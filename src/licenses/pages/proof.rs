//! The file that proves a look-up, as something to keep.

use poem::{Response, handler, web::Path};

use crate::{
    error::{Error, Result},
    files,
    licenses::{LicenseId, ReadLicenses, store, verification::VerificationId},
    platform::http::{download, principal::Session},
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
    download::answer(
        &file.file_name(),
        scope.platform().files.read(scope.practice_id(), &proof.stored).await?,
    )
}
