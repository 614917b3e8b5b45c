//! Two buttons and a script's call: it is kept, or thrown away.

use poem::{Response, handler, http::StatusCode};

use super::{
    input::{DraftIn, Thrown},
    store,
};
use crate::{
    auth::OwnAccount,
    error::{Error, Result},
    platform::{db::Tx, http::form::Submitted, outward::see_other},
};

/// Keeps what stands in a form. Whoever leaves with it goes on to *Today*; a script stays where it is.
#[handler]
pub async fn keep(form: Submitted<OwnAccount, DraftIn>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let (user, leaves) = (session.user().ok_or(Error::Unknown)?, sent.leaves);
    let (place, title, fields) = sent.check()?;
    let act = async |tx: &mut Tx| store::keep(tx, user, (&place, &title), &fields).await;
    session.scope.write(act).await?;
    Ok(match leaves {
        true => see_other("/"),
        false => Response::builder().status(StatusCode::NO_CONTENT).finish(),
    })
}

/// Throws a draft away, and shows the form as it is without one.
#[handler]
pub async fn remove(form: Submitted<OwnAccount, Thrown>) -> Result<Response> {
    let Submitted { session, fields: thrown } = form;
    let (user, place) = (session.user().ok_or(Error::Unknown)?, thrown.check()?);
    session.scope.write(async |tx: &mut Tx| store::remove(tx, user, &place).await).await?;
    Ok(see_other(place.as_str()))
}
