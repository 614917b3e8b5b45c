//! One background check at the desk: how far it has come, and where it was ordered. What came back is on another page.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::Row;
use crate::{
    applications::TAB,
    background_checks::{
        BackgroundCheck, BackgroundCheckId, BackgroundCheckState, JudgeBackgroundChecks,
        ReadBackgroundChecks, WriteBackgroundChecks,
        actions::{self, Made},
        input::{OnPaperIn, OrderIn},
        link, store,
    },
    error::Result,
    kernel::fault::Fault,
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, Press, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Handed, Moment},
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    check: Row,
    read_at: Option<Moment>,
    signed_at: Option<Moment>,
    refused_at: Option<Moment>,
    may_write: bool,
    /// Whether to note where it was ordered, or to correct that.
    may_order: bool,
    /// Whether to note that they signed on paper, or to correct that.
    may_paper: bool,
    /// Whether an owner may say that nothing comes of it.
    may_close: bool,
    /// Where the paper is that they signed, and since when.
    paper: Option<Paper>,
    /// Until something has come back. After that its link opens a report.
    may_link: bool,
    /// Whether to lead on to what came back, or to where it is noted.
    may_judge: bool,
    agency: FormField,
    agency_phone: FormField,
    agency_address: FormField,
    on: FormField,
    signed_on: FormField,
    lies: FormField,
    faults: Vec<Fault>,
    /// The link just made, shown this once.
    link: Option<Handed>,
}

#[derive(Serialize)]
struct Paper {
    on: NaiveDate,
    lies: String,
}

/// What was typed into the one form that was sent.
#[derive(Default)]
struct Typed<'a> {
    order: Option<&'a OrderIn>,
    paper: Option<&'a OnPaperIn>,
}

impl Form for OnPaperIn {
    const INPUTS: &'static [&'static str] = &["signed_on", "lies"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { signed_on: pairs.field("signed_on"), lies: pairs.field("lies") }
    }
}

impl Form for OrderIn {
    const INPUTS: &'static [&'static str] = &["agency", "agency_phone", "agency_address", "on"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            agency: pairs.field("agency"),
            agency_phone: pairs.field("agency_phone"),
            agency_address: pairs.field("agency_address"),
            on: pairs.field("on"),
        }
    }
}

impl Page for Show {
    const TEMPLATE: &'static str = "background_checks/show";

    fn samples() -> Vec<Self> {
        let page = |state: BackgroundCheckState, link: Option<Handed>, faults: Vec<Fault>| {
            let sent = OrderIn::default();
            let moment = |is_so: bool| is_so.then(|| Moment::sample("today"));
            Self {
                frame: Frame::sample(TAB),
                check: Row::sample(state),
                read_at: moment(state != BackgroundCheckState::Asked),
                signed_at: moment(!matches!(
                    state,
                    BackgroundCheckState::Asked | BackgroundCheckState::Refused
                )),
                refused_at: moment(state == BackgroundCheckState::Refused),
                may_write: true,
                may_order: matches!(
                    state,
                    BackgroundCheckState::Authorized | BackgroundCheckState::Ordered
                ),
                may_paper: is_open(state) || state == BackgroundCheckState::Ordered,
                may_close: is_open(state),
                paper: (state == BackgroundCheckState::Ordered)
                    .then(|| Paper { on: NaiveDate::default(), lies: "Blue folder".to_owned() }),
                may_link: state != BackgroundCheckState::UnderReview,
                may_judge: link.is_none(),
                agency: FormField::new("agency", &sent.agency, &faults),
                agency_phone: FormField::new("agency_phone", &sent.agency_phone, &faults),
                agency_address: FormField::new("agency_address", &sent.agency_address, &faults),
                on: FormField::new("on", &sent.on, &faults),
                signed_on: FormField::new("signed_on", &OnPaperIn::default().signed_on, &faults),
                lies: FormField::new("lies", &OnPaperIn::default().lies, &faults),
                faults,
                link,
            }
        };
        let [in_words, with_code] = Handed::samples();
        let wrong =
            |inputs: &[&'static str]| Fault::at_each([&["form"], inputs].concat(), "value.missing");
        let mut all: Vec<_> =
            BackgroundCheckState::ALL.iter().map(|state| page(*state, None, vec![])).collect();
        all.push(page(BackgroundCheckState::Asked, Some(in_words), vec![]));
        all.push(page(BackgroundCheckState::Asked, Some(with_code), vec![]));
        all.push(page(BackgroundCheckState::Authorized, None, wrong(OrderIn::INPUTS)));
        all.push(page(BackgroundCheckState::Asked, None, wrong(OnPaperIn::INPUTS)));
        all
    }
}

async fn fill<P>(
    session: &Session<P>,
    check: &BackgroundCheck,
    (typed, faults): (Typed<'_>, Vec<Fault>),
    link: Option<Handed>,
) -> Result<Show> {
    let ordered = typed.order.cloned().or_else(|| check.order.as_ref().map(OrderIn::of));
    let signed = typed.paper.cloned().or_else(|| check.on_paper.as_ref().map(OnPaperIn::of));
    let (ordered, signed) = (ordered.unwrap_or_default(), signed.unwrap_or_default());
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let at = |at| Moment::new(&practice, at, scope.now());
    let is_own = people::is_own(scope, check.person_id).await?;
    let may_write = session.may::<WriteBackgroundChecks>() && !is_own;
    let may_judge = session.may::<JudgeBackgroundChecks>() && !is_own;
    let state = check.state();
    let is_before = check.review.is_none() && check.closed.is_none();
    let is_ordered = check.order.is_some();
    Ok(Show {
        frame: Frame::around(session, TAB, &practice).await?,
        check: Row::of(scope, check, &practice).await?,
        read_at: check.disclosure.as_ref().map(|paper| at(paper.at)),
        signed_at: check.authorization.as_ref().map(|paper| at(paper.at)),
        refused_at: check.refused_at.map(at),
        may_write,
        may_link: may_write && is_before,
        may_order: may_write
            && (state == BackgroundCheckState::Authorized || check.may_correct_order()),
        may_paper: may_write && (is_open(state) || check.may_correct_paper()),
        may_close: may_judge && is_before,
        paper: check
            .on_paper
            .as_ref()
            .map(|paper| Paper { on: paper.on, lies: paper.lies.to_string() }),
        may_judge: is_ordered && may_judge,
        agency: FormField::new("agency", &ordered.agency, &faults),
        agency_phone: FormField::new("agency_phone", &ordered.agency_phone, &faults),
        agency_address: FormField::new("agency_address", &ordered.agency_address, &faults),
        on: FormField::new("on", &ordered.on, &faults),
        signed_on: FormField::new("signed_on", &signed.signed_on, &faults),
        lies: FormField::new("lies", &signed.lies, &faults),
        faults,
        link,
    })
}

fn is_open(state: BackgroundCheckState) -> bool {
    matches!(state, BackgroundCheckState::Asked | BackgroundCheckState::Refused)
}

/// Shows the check with the link that was just made.
pub(super) async fn hand_over<P>(session: &Session<P>, made: Made) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let handed = Handed::new(session.scope.platform(), &practice, &link::path(&made.secret));
    let sent = (Typed::default(), vec![]);
    session.page(&fill(session, &made.check, sent, Some(handed)).await?)
}

#[handler]
pub async fn view(
    session: Session<ReadBackgroundChecks>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Html<String>> {
    let check = store::find(&session.scope, id).await?;
    session.page(&fill(&session, &check, (Typed::default(), vec![]), None).await?)
}

#[handler]
pub async fn order(
    form: Submitted<WriteBackgroundChecks, OrderIn>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let check = store::find(&session.scope, id).await?;
    let done = match sent.clone().check(session.scope.actor().to_string()) {
        Ok(order) => {
            session.scope.write(async |tx: &mut Tx| actions::order(tx, id, order).await).await
        }
        Err(error) => Err(error),
    };
    let typed = Typed { order: Some(&sent), ..Typed::default() };
    ended::<OrderIn, _>(&session, &check, done, typed).await
}

#[handler]
pub async fn sign_on_paper(
    form: Submitted<WriteBackgroundChecks, OnPaperIn>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let check = store::find(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok(paper) => {
            let act = async |tx: &mut Tx| actions::sign_on_paper(tx, id, paper).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    let typed = Typed { paper: Some(&sent), ..Typed::default() };
    ended::<OnPaperIn, _>(&session, &check, done, typed).await
}

#[handler]
pub async fn close(
    form: Submitted<JudgeBackgroundChecks, Press>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Response> {
    let session = form.session;
    let check = store::find(&session.scope, id).await?;
    let done = session.scope.write(async |tx: &mut Tx| actions::close(tx, id).await).await;
    ended::<Press, _>(&session, &check, done, Typed::default()).await
}

async fn ended<F: Form, P>(
    session: &Session<P>,
    check: &BackgroundCheck,
    done: Result<BackgroundCheck>,
    typed: Typed<'_>,
) -> Result<Response> {
    match done {
        Ok(_) => Ok(see_other(&format!("/background-checks/{}", check.id))),
        Err(error) => {
            let (status, faults) = faults_to_show::<F>(error)?;
            let page = fill(session, check, (typed, faults), None).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

#[handler]
pub async fn make_link(
    form: Submitted<WriteBackgroundChecks, Press>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Response> {
    let session = form.session;
    let made = session.scope.write(async |tx: &mut Tx| actions::new_link(tx, id).await).await?;
    Ok(hand_over(&session, made).await?.into_response())
}
