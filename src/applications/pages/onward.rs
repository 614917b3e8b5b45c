//! How it goes on with whoever was chosen.

use serde::Serialize;

use crate::{
    applications::{ApplicationId, ApplicationStage, hooks},
    error::Result,
    platform::http::principal::Session,
};

#[derive(Serialize)]
pub struct Onward {
    may_begin: bool,
    /// Where the onboarding is that runs already.
    path: Option<String>,
}

impl Onward {
    pub async fn of<P>(
        session: &Session<P>,
        id: ApplicationId,
        stage: ApplicationStage,
    ) -> Result<Self> {
        let is_chosen = matches!(stage, ApplicationStage::Offer | ApplicationStage::Hired);
        let path = hooks::onboarding(&session.scope, id).await?;
        let may_begin = is_chosen && path.is_none() && session.holds("onboardings:write");
        Ok(Self { may_begin, path: path.filter(|_| session.holds("onboardings:read")) })
    }

    pub fn sample(may_begin: bool) -> Self {
        let path = (!may_begin).then(|| "/onboardings/onb_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned());
        Self { may_begin, path }
    }
}
