//! From a candidate's status page to their test: a new link, beside those that there are.

use poem::{Request, Response, handler, web::Path};

use crate::{
    applications::{self, StatusPage},
    error::{Error, Result},
    invitations::{InvitationId, Status, actions, store},
    platform::{
        db::Tx,
        http::{link::Link, screen},
        outward::see_other,
    },
};

#[handler]
pub async fn submit(
    request: &Request,
    link: Link<StatusPage>,
    Path((_, id)): Path<(String, InvitationId)>,
) -> Result<Response> {
    let application = applications::go_on(&link).await?;
    let invitation = store::find(&link.scope, id).await?;
    if invitation.application_id != Some(application) {
        return Err(Error::Missing("invitation"));
    }
    // Once it is turned in, its candidate reads the result wherever they are.
    if invitation.status == Status::Invited {
        invitation.refuse_elsewhere(screen::is_on_office_screen(request).await?)?;
    }
    let act = async |tx: &mut Tx| actions::further_link(tx, &invitation).await;
    let secret = link.scope.write(act).await?;
    Ok(see_other(&format!("/take/{secret}")))
}
