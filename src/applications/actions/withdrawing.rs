//! How an application is taken back: by the candidate, or by a user who applied for themselves.

use super::{closing, turn};
use crate::{
    applications::{
        application::{Application, ApplicationId, ApplicationRefused},
        events, store,
    },
    error::Result,
    jobs::{self, JobId},
    people,
    platform::{db::Tx, keys::User},
};

pub async fn withdraw(tx: &mut Tx, id: ApplicationId) -> Result<Application> {
    let mut application = store::hold(tx, id).await?;
    application.withdraw(turn(tx))?;
    store::save(tx, &application).await?;
    tx.announce(events::withdrawn(&application));
    store::add_closing(tx, id, closing(tx, None)).await?;
    Ok(application)
}

/// Takes back what a user applied for themselves, or somebody in their name, as far as nobody has decided on it.
pub async fn withdraw_own(tx: &mut Tx, job: JobId, user: &User) -> Result<()> {
    jobs::find(tx, job).await?;
    let mut own = vec![];
    for person in people::known_as(tx, user).await? {
        own.extend(store::of_person(tx, person, job).await?);
    }
    own.retain(|one| one.stage.is_open());
    if own.is_empty() {
        return Err(ApplicationRefused::NotOpen.into());
    }
    for one in own {
        withdraw(tx, one.id).await?;
    }
    Ok(())
}
