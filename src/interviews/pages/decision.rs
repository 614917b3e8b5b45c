//! One candidate alone, with all there is.

use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{decide::BESIDE, person::Person};
use crate::{
    applications::{self, ApplicationId, ApplicationStage, Decide, TAB, WriteApplications},
    error::{Error, Result},
    interviews::{
        InterviewState, ReadInterviews,
        sides::{self, May},
    },
    jobs,
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Decision {
    frame: Frame,
    job_id: String,
    job: String,
    person: Person,
    may_move_on: bool,
    may_decide: bool,
    is_open: bool,
}

impl Page for Decision {
    const TEMPLATE: &'static str = "interviews/decision";

    fn samples() -> Vec<Self> {
        let page = |state, has_all| Self {
            frame: Frame::sample(TAB),
            job_id: "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            job: "Medical biller".to_owned(),
            person: Person::sample(state, has_all),
            may_move_on: has_all,
            may_decide: has_all,
            is_open: has_all,
        };
        let states = InterviewState::ALL.iter();
        states.flat_map(|state| [page(*state, true), page(*state, false)]).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadInterviews>,
    Path(id): Path<ApplicationId>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let application = applications::find(scope, id).await?;
    let job = jobs::find(scope, application.arrival.job_id).await?;
    let practice = practices::here(scope).await?;
    let is_open = application.stage.is_open();
    let is_before_offer = application.stage < ApplicationStage::Offer;
    // Beside the others on whom somebody can decide, a score says more than alone.
    let mut shown = sides::ready(scope, job.id).await?;
    shown.retain(|one| one.id != id);
    shown.truncate(BESIDE);
    shown.insert(0, application);
    let may = May::of(scope, |rule| session.is_within(rule));
    let all = sides::of(scope, &job, shown, may, session.language).await?;
    let side = all.first().ok_or(Error::Missing("application"))?;
    session.page(&Decision {
        frame: Frame::around(&session, TAB, &practice).await?,
        job_id: job.id.to_string(),
        job: job.title().to_owned(),
        person: Person::new(scope, &practice, side, &all),
        may_move_on: is_before_offer && session.may::<WriteApplications>(),
        may_decide: session.may::<Decide>(),
        is_open,
    })
}
