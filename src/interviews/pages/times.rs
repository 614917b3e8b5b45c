//! The form by which other times are offered.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{
    Named, Row,
    picker::{Picked, Picker},
    show,
};
use crate::{
    applications::TAB,
    error::Result,
    interviews::{
        InterviewId, InterviewState, NewRater, WriteInterviews, actions, input::TimesIn, store,
    },
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{Form, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Times {
    frame: Frame,
    interview: Row,
    /// What the candidate asks for.
    wish: Vec<String>,
    picker: Picker,
    faults: Vec<Fault>,
}

impl Form for Picked {
    const INPUTS: &'static [&'static str] = Picked::INPUTS;

    fn read(pairs: &mut Pairs) -> Self {
        Self::read(pairs)
    }
}

impl Page for Times {
    const TEMPLATE: &'static str = "interviews/times";

    fn samples() -> Vec<Self> {
        let page = |wish: &[&str], faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            interview: Row::sample(InterviewState::OtherTimes),
            wish: wish.iter().map(|line| (*line).to_owned()).collect(),
            picker: Picker::sample(&faults),
            faults,
        };
        let wrong = Fault::at_each([&["form"], Picked::INPUTS].concat(), "value.missing");
        vec![page(&[], vec![]), page(&["Mornings, please"], wrong)]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteInterviews>,
    Path(id): Path<InterviewId>,
) -> Result<Html<String>> {
    session.page(&fill(&session, id, &Picked::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteInterviews, Picked>,
    Path(id): Path<InterviewId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::find(&session.scope, id).await?;
    let practice = practices::here(&session.scope).await?;
    let done = match (TimesIn { times: sent.times(&practice) }).check() {
        Ok(times) => {
            let act = async |tx: &mut Tx| actions::offer_again(tx, id, times).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(made) => Ok(show::hand_over(&session, made).await?.into_response()),
        Err(error) => {
            let (status, faults) = faults_to_show::<Picked>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteInterviews>,
    id: InterviewId,
    sent: &Picked,
    faults: Vec<Fault>,
) -> Result<Times> {
    let scope = &session.scope;
    let interview = store::find(scope, id).await?;
    let practice = practices::here(scope).await?;
    let named = Named::by(scope, std::slice::from_ref(&interview), &practice).await?;
    let raters = store::raters(scope, [id]).await?.into_iter();
    let raters: Vec<_> =
        raters.map(|one| NewRater { name: one.name, user_id: one.user_id }).collect();
    Ok(Times {
        frame: Frame::around(session, TAB, &practice).await?,
        interview: named.row(scope, &interview),
        wish: interview.wish.as_ref().map(|wish| wish.lines()).unwrap_or_default(),
        picker: Picker::new(scope, &practice, sent, &raters, Some(id), &faults).await?,
        faults,
    })
}
