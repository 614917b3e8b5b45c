//! The form for somebody who leaves: one day, and a reason if the office wants to keep one.

use super::{Row, headed};
use crate::{
    kernel::day::Day,
    platform::{db::Scope, http::form::Pairs, prelude::page::*},
    practices::{self, Frame},
    roster::{Staff, StaffId, StaffStage, TAB, WriteStaff, actions, input::DepartureIn, store},
};

#[derive(Serialize)]
pub struct NewDeparture {
    frame: Frame,
    staff: Row,
    #[serde(flatten)]
    form: Filled,
}

impl Form for DepartureIn {
    const INPUTS: &'static [&'static str] = &["last_day", "reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { last_day: pairs.field("last_day"), reason: pairs.optional("reason") }
    }
}

impl Page for NewDeparture {
    const TEMPLATE: &'static str = "roster/new_departure";

    fn samples() -> Vec<Self> {
        let page = |faults| Self {
            frame: Frame::sample(TAB),
            staff: Row::sample(StaffStage::Active),
            form: Filled::of::<DepartureIn>(&DepartureIn::default(), faults),
        };
        vec![page(vec![]), page(Filled::faults_of::<DepartureIn>())]
    }
}

#[handler]
pub async fn view(session: Session<WriteStaff>, Path(id): Path<StaffId>) -> Result<Html<String>> {
    let staff = store::find(&session.scope, id).await?;
    let today = practices::today(&session.scope).await?;
    let sent = DepartureIn { last_day: Field::Read(Day(today)), reason: None };
    session.page(&page(&session, &staff, &sent, vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteStaff, DepartureIn>,
    Path(id): Path<StaffId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let staff = store::find(&session.scope, id).await?;
    let done = leave(&session.scope, id, sent.clone()).await;
    let again = async |faults| page(&session, &staff, &sent, faults).await;
    session.answer::<DepartureIn, _, _>(done, &format!("/staff/{id}"), again).await
}

async fn leave(scope: &Scope, id: StaffId, sent: DepartureIn) -> Result<Staff> {
    let (last_day, reason) = sent.check()?;
    scope.write(async |tx: &mut Tx| actions::leave(tx, id, last_day, reason).await).await
}

async fn page(
    session: &Session<WriteStaff>,
    staff: &Staff,
    sent: &DepartureIn,
    faults: Vec<Fault>,
) -> Result<NewDeparture> {
    let (frame, staff) = headed(session, staff).await?;
    Ok(NewDeparture { frame, staff, form: Filled::of::<DepartureIn>(sent, faults) })
}
