//! What the office enters beside an onboarding.

use poem::{IntoResponse, Response, handler, web::Path};

use super::fill;
use crate::{
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
        prose::Prose,
    },
    onboarding::{
        OnboardingId, OverrideGates, WriteOnboardings, actions,
        course::Course,
        input::{DayIn, OverrideIn},
        pages::on_to,
        store,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, Pairs, Press, Submitted, faults_to_show},
            principal::Session,
        },
    },
    practices,
};

impl Form for DayIn {
    const INPUTS: &'static [&'static str] = &["on"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { on: pairs.field("on") }
    }
}

impl Form for OverrideIn {
    const INPUTS: &'static [&'static str] = &["gate", "reason"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { gate: pairs.field("gate"), reason: pairs.field("reason") }
    }
}

/// What the office answers.
pub struct Words {
    words: Field<Prose<2000>>,
}

impl Form for Words {
    const INPUTS: &'static [&'static str] = &["words"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { words: pairs.field("words") }
    }
}

#[handler]
pub async fn submit_start(
    form: Submitted<WriteOnboardings, DayIn>,
    Path(id): Path<OnboardingId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::course(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok(on) => {
            session.scope.write(async |tx: &mut Tx| actions::move_start(tx, id, on).await).await
        }
        Err(error) => Err(error),
    };
    ended::<_, DayIn>(&session, id, done, (&sent, &OverrideIn::default())).await
}

#[handler]
pub async fn submit_worked(
    form: Submitted<WriteOnboardings, DayIn>,
    Path(id): Path<OnboardingId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::course(&session.scope, id).await?;
    let today = practices::today(&session.scope).await?;
    // Without a day it is today: "worked today".
    let on = match &sent.on {
        Field::Absent => Ok(today),
        _ => sent.clone().check(),
    };
    let done = match on {
        Ok(on) => session.scope.write(async |tx: &mut Tx| actions::worked(tx, id, on).await).await,
        Err(error) => Err(error),
    };
    ended::<_, DayIn>(&session, id, done, (&sent, &OverrideIn::default())).await
}

#[handler]
pub async fn submit_override(
    form: Submitted<OverrideGates, OverrideIn>,
    Path(id): Path<OnboardingId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::course(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok((gate, reason)) => {
            let act = async |tx: &mut Tx| actions::override_gate(tx, id, gate, reason).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    ended::<_, OverrideIn>(&session, id, done, (&DayIn::default(), &sent)).await
}

#[handler]
pub async fn submit_no_show(
    form: Submitted<WriteOnboardings, Press>,
    Path(id): Path<OnboardingId>,
) -> Result<Response> {
    let session = form.session;
    let act = async |tx: &mut Tx| actions::did_not_start(tx, id).await;
    let done = session.scope.write(act).await;
    ended::<_, Press>(&session, id, done, (&DayIn::default(), &OverrideIn::default())).await
}

#[handler]
pub async fn submit_answer(
    form: Submitted<WriteOnboardings, Words>,
    Path((id, number)): Path<(OnboardingId, i32)>,
) -> Result<Response> {
    let Submitted { session, fields } = form;
    store::course(&session.scope, id).await?;
    let done = match fields.words {
        Field::Read(words) => {
            let act = async |tx: &mut Tx| actions::answer(tx, id, number, words).await;
            session.scope.write(act).await
        }
        _ => Err(Error::Invalid(vec![Fault::new("words", Reason::new("value.missing"))])),
    };
    let done = match done {
        Ok(()) => store::course(&session.scope, id).await,
        Err(error) => Err(error),
    };
    ended::<_, Words>(&session, id, done, (&DayIn::default(), &OverrideIn::default())).await
}

async fn ended<P, F: Form>(
    session: &Session<P>,
    id: OnboardingId,
    done: Result<Course>,
    sent: (&DayIn, &OverrideIn),
) -> Result<Response> {
    match done {
        Ok(_) => Ok(on_to(format!("/onboardings/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<F>(error)?;
            let page = fill(session, id, sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
