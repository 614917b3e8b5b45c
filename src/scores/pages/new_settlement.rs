//! The form by which a person says whether what came late shall count, and why.

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::late::{Row, rows, settler};
use crate::{
    applications::TAB,
    error::Result,
    kernel::fault::Fault,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::Frame,
    scores::{
        SettleLateAnswers, actions,
        input::SettlementIn,
        late::{LateGrounds, LateRefused},
    },
    sittings::{self, SittingId, Verdict},
};

#[derive(Serialize)]
pub struct NewSettlement {
    frame: Frame,
    sitting: Row,
    verdict: FormField,
    verdicts: &'static [&'static str],
    grounds: FormField,
    reasons: &'static [&'static str],
    faults: Vec<Fault>,
}

impl Form for SettlementIn {
    const INPUTS: &'static [&'static str] = &["verdict", "grounds", "count"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            verdict: pairs.field("verdict"),
            grounds: pairs.field("grounds"),
            count: pairs.field("count"),
        }
    }
}

impl Page for NewSettlement {
    const TEMPLATE: &'static str = "scores/new_settlement";

    fn samples() -> Vec<Self> {
        let page = |count, faults| {
            let frame = Frame::sample(TAB);
            Self::new(frame, Row::sample(count), &SettlementIn::default(), faults)
        };
        let wrong = Fault::at_each(["form", "verdict", "grounds"], "value.missing");
        vec![page(1, vec![]), page(2, wrong)]
    }
}

impl NewSettlement {
    fn new(frame: Frame, sitting: Row, sent: &SettlementIn, faults: Vec<Fault>) -> Self {
        Self {
            frame,
            sitting,
            verdict: FormField::new("verdict", &sent.verdict, &faults),
            verdicts: Verdict::WORDS,
            grounds: FormField::new("grounds", &sent.grounds, &faults),
            reasons: LateGrounds::WORDS,
            faults,
        }
    }
}

#[handler]
pub async fn view(
    session: Session<SettleLateAnswers>,
    Path(id): Path<SittingId>,
) -> Result<Html<String>> {
    session.page(&fill(&session, id, &SettlementIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<SettleLateAnswers, SettlementIn>,
    Path(id): Path<SittingId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let settled = match sent.clone().check() {
        Ok(settlement) => {
            let act =
                async |tx: &mut Tx| actions::settle_late(tx, &session.reader, id, settlement).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match settled {
        Ok(()) => Ok(see_other("/late-answers")),
        Err(error) => {
            let (status, faults) = faults_to_show::<SettlementIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<SettleLateAnswers>,
    id: SittingId,
    sent: &SettlementIn,
    faults: Vec<Fault>,
) -> Result<NewSettlement> {
    settler(session).await?;
    sittings::sitting(&session.scope, id).await?;
    let open = rows(&session.scope, session).await?;
    let sitting = open.into_iter().find(|row| row.id == id.to_string());
    let frame = Frame::of(session, TAB).await?;
    Ok(NewSettlement::new(frame, sitting.ok_or(LateRefused::Settled)?, sent, faults))
}
