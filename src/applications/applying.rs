//! What a candidate does by the form and by their link: apply, and take it back.

use super::{
    actions,
    application::Application,
    hooks, letters,
    newcomer::{New, Received},
    store,
    way_back::Opens,
    ways::{self, StatusPage, WayBack},
};
use crate::{
    error::{Error, Result},
    jobs,
    messages::{self, MessageKind},
    platform::{db::Tx, http::link::Purpose, keys},
};

/// What whoever sent a form is shown.
pub enum Sent {
    First(WayBack),
    /// There was an application of this person already. The way back to it is not shown to whoever
    /// typed a number, but sent to it.
    Again,
}

/// Receives what a candidate sent by the form. The same form sent again counts once, and gives a way
/// back again, because its answer may have been lost on the way; what had been changed in it is kept.
pub async fn apply(tx: &mut Tx, new: New) -> Result<Sent> {
    // Held: of a form that is sent twice at once, the second waits here until the first is kept.
    jobs::hold(tx, new.job_id).await?;
    let sent = match &new.form_hash {
        Some(hash) => store::sent_by(tx, hash).await?,
        None => None,
    };
    if let Some(application) = sent {
        actions::add_to(tx, &application, &new).await?;
        return ways::way_back_to(tx, Opens::Application(application.id)).await.map(Sent::First);
    }
    match actions::receive(tx, new).await? {
        Received::New(application) => {
            let back = ways::way_back_to(tx, Opens::Application(application.id)).await?;
            letters::received(tx, &application, &back.link).await?;
            hooks::applied(tx, &application).await?;
            Ok(Sent::First(back))
        }
        Received::Again(standing) => {
            letters::again(tx, &standing).await?;
            Ok(Sent::Again)
        }
    }
}

/// Takes an application back by its link. Then neither link nor code opens anything any more, and no letter that waits
/// brings one.
pub async fn withdraw(tx: &mut Tx, opens: Opens) -> Result<Application> {
    // An echo is not the application, and takes none back.
    let Opens::Application(id) = opens else { return Err(Error::Spent) };
    keys::revoke_links(tx, StatusPage::NAME, &opens.to_string()).await?;
    store::forget_codes(tx, opens).await?;
    let application = actions::withdraw(tx, id).await?;
    for kind in [MessageKind::ApplicationReceived, MessageKind::ApplicationMoved] {
        messages::expire_about(tx, &id.to_string(), kind).await?;
    }
    Ok(application)
}
