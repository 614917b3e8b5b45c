//! An applicant who has not been in a conversation: whether to invite them.

use poem::{IntoResponse, Response, handler, web::Path};
use serde::Serialize;

use crate::{
    applications::{self, ApplicationId, TAB},
    error::Result,
    jobs, people,
    platform::{http::principal::Session, outward::see_other, render::Page},
    practices::Frame,
    screening::{ReadScreenings, WriteScreenings, store},
};

#[derive(Serialize)]
pub struct Uninvited {
    frame: Frame,
    application: String,
    person: String,
    job: String,
    may_invite: bool,
}

impl Page for Uninvited {
    const TEMPLATE: &'static str = "screening/uninvited";

    fn samples() -> Vec<Self> {
        let page = |may_invite| Self {
            frame: Frame::sample(TAB),
            application: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            person: "Marisol Etxeberria".to_owned(),
            job: "Medical biller".to_owned(),
            may_invite,
        };
        vec![page(true), page(false)]
    }
}

/// Leads on to the conversation, if there is one.
#[handler]
pub async fn view(
    session: Session<ReadScreenings>,
    Path(id): Path<ApplicationId>,
) -> Result<Response> {
    let scope = &session.scope;
    let application = applications::find(scope, id).await?;
    if let Some(there) = store::of_application(scope, id).await? {
        return Ok(see_other(&format!("/screenings/{}", there.id)));
    }
    let person = people::find(scope, application.arrival.person_id).await?;
    let job = jobs::titled(scope, [application.arrival.job_id]).await?.pop();
    let page = Uninvited {
        frame: Frame::of(&session, TAB).await?,
        application: id.to_string(),
        person: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        job: job.map(|(_, title)| title).unwrap_or_default(),
        may_invite: application.stage.is_open() && session.may::<WriteScreenings>(),
    };
    Ok(session.page(&page)?.into_response())
}
