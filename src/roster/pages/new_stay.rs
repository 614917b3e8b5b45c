//! The form for somebody who was to leave and stays after all.

use poem::IntoResponse;

use super::{Row, headed};
use crate::{
    platform::{db::Scope, http::form::Pairs, prelude::page::*},
    practices::{self, Frame},
    roster::{Staff, StaffId, StaffStage, TAB, WriteStaff, actions, input::StayIn, store},
};

#[derive(Serialize)]
pub struct NewStay {
    frame: Frame,
    staff: Row,
    #[serde(flatten)]
    form: Filled,
}

impl Form for StayIn {
    const INPUTS: &'static [&'static str] = &["reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { reason: pairs.field("reason") }
    }
}

impl Page for NewStay {
    const TEMPLATE: &'static str = "roster/new_stay";

    fn samples() -> Vec<Self> {
        let page = |faults| Self {
            frame: Frame::sample(TAB),
            staff: Row::sample(StaffStage::Active),
            form: Filled::of::<StayIn>(&StayIn::default(), faults),
        };
        vec![page(vec![]), page(Filled::faults_of::<StayIn>())]
    }
}

#[handler]
pub async fn view(session: Session<WriteStaff>, Path(id): Path<StaffId>) -> Result<Response> {
    let staff = store::find(&session.scope, id).await?;
    let today = practices::today(&session.scope).await?;
    if staff.may_stay(today).is_err() {
        return Ok(see_other(&format!("/staff/{id}")));
    }
    let page = page(&session, &staff, &StayIn::default(), vec![]).await?;
    Ok(session.page(&page)?.into_response())
}

#[handler]
pub async fn submit(
    form: Submitted<WriteStaff, StayIn>,
    Path(id): Path<StaffId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let staff = store::find(&session.scope, id).await?;
    let done = stay(&session.scope, id, sent.clone()).await;
    let again = async |faults| page(&session, &staff, &sent, faults).await;
    session.answer::<StayIn, _, _>(done, &format!("/staff/{id}"), again).await
}

async fn stay(scope: &Scope, id: StaffId, sent: StayIn) -> Result<Staff> {
    let reason = sent.check()?;
    scope.write(async |tx: &mut Tx| actions::stay(tx, id, reason).await).await
}

async fn page(
    session: &Session<WriteStaff>,
    staff: &Staff,
    sent: &StayIn,
    faults: Vec<Fault>,
) -> Result<NewStay> {
    let (frame, staff) = headed(session, staff).await?;
    Ok(NewStay { frame, staff, form: Filled::of::<StayIn>(sent, faults) })
}
