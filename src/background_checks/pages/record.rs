//! What came back, for an owner: the report, the first notice, what the candidate says, and what is decided. Each look
//! at it is an event.

mod forms;
mod reviewed;

use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use self::{
    forms::{Forms, Typed},
    reviewed::Reviewed,
};
use super::{Copy, Row, new::Place};
use crate::{
    applications::TAB,
    background_checks::{
        BackgroundCheck, BackgroundCheckId, BackgroundCheckState, JudgeBackgroundChecks,
        actions::Made,
        deeds::{self, Noticed, Received},
        input::{BackgroundDecision, BackgroundResult, DecisionIn, HandedIn, NoticeIn, ReceiptIn},
        link, store,
    },
    error::Result,
    files::{self, FileUse, NewFile},
    kernel::fault::Fault,
    platform::{
        db::{Scope, Tx},
        files::File,
        http::{
            form::{Form, Press, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Handed},
};

#[derive(Serialize)]
pub struct Record {
    frame: Frame,
    check: Row,
    papers: Vec<Copy>,
    place: Place,
    /// What came back, once it has.
    review: Option<Reviewed>,
    may_receive: bool,
    may_notify: bool,
    /// Whether to note on which day the link was handed over.
    may_hand: bool,
    decisions: Vec<&'static str>,
    /// The link just made, shown this once, for the owner to hand over.
    link: Option<Handed>,
    forms: Forms,
    faults: Vec<Fault>,
}

impl Page for Record {
    const TEMPLATE: &'static str = "background_checks/record";

    fn samples() -> Vec<Self> {
        use BackgroundCheckState as State;
        let page =
            |state, review: Option<Reviewed>, decisions: &[&'static str], inputs: &[&str]| {
                let form = if inputs.is_empty() { &[][..] } else { &["form"] };
                let faults = Fault::at_each([form, inputs].concat(), "value.missing");
                Self {
                    frame: Frame::sample(TAB),
                    check: Row::sample(state),
                    papers: vec![Copy::sample("disclosure"), Copy::sample("authorization")],
                    place: Place::sample(review.is_some()),
                    may_receive: state == State::Ordered,
                    may_notify: inputs == NoticeIn::INPUTS,
                    may_hand: inputs == HandedIn::INPUTS || state == State::Ended,
                    review,
                    decisions: decisions.to_vec(),
                    link: None,
                    forms: Forms::new(&Typed::default(), &faults),
                    faults,
                }
            };
        let came = |first, answer, outcome| Some(Reviewed::sample(first, answer, outcome));
        let all = BackgroundDecision::WORDS;
        let [in_words, with_code] = Handed::samples();
        let handed = |link| {
            let came = came(Some(false), None, None);
            Self { link: Some(link), ..page(State::UnderReview, came, all, &[]) }
        };
        vec![
            handed(in_words),
            handed(with_code),
            page(State::Ordered, None, &[], &[]),
            page(State::Ordered, None, &[], ReceiptIn::INPUTS),
            page(State::UnderReview, came(None, None, None), &["go_ahead"], NoticeIn::INPUTS),
            page(State::UnderReview, came(Some(false), None, None), &[], HandedIn::INPUTS),
            page(
                State::UnderReview,
                came(Some(false), None, None),
                &["go_ahead"],
                DecisionIn::INPUTS,
            ),
            page(State::UnderReview, came(Some(true), Some("explains"), None), all, &[]),
            page(State::UnderReview, came(Some(true), Some("disputes"), None), all, &[]),
            page(State::Passed, came(None, None, Some("clear")), &[], &[]),
            page(State::Passed, came(Some(true), None, Some("went_ahead")), &[], &[]),
            page(State::Ended, came(Some(true), None, Some("ended")), &[], &[]),
            page(State::Ended, came(Some(true), Some("explains"), Some("ended")), &[], &[]),
            page(State::Closed, came(Some(false), None, None), &[], &[]),
        ]
    }
}

/// Opens it, and so writes down that it was opened.
async fn fill(
    session: &Session<JudgeBackgroundChecks>,
    id: BackgroundCheckId,
    typed: &Typed<'_>,
    faults: Vec<Fault>,
) -> Result<Record> {
    let scope = &session.scope;
    let check = scope.write(async |tx: &mut Tx| deeds::open(tx, id).await).await?;
    let practice = practices::here(scope).await?;
    let review = check.review.as_ref();
    let is_open = check.state() == BackgroundCheckState::UnderReview;
    let first = review.and_then(|review| review.first.as_ref());
    let is_ended = check.state() == BackgroundCheckState::Ended;
    Ok(Record {
        frame: Frame::around(session, TAB, &practice).await?,
        check: Row::of(scope, &check, &practice).await?,
        papers: Copy::all(&check, &practice, scope),
        place: Place::of(&practice, practice.today(scope.now()))?,
        review: review.map(|review| Reviewed::new(review, &practice, scope)),
        may_receive: check.state() == BackgroundCheckState::Ordered,
        may_notify: is_open && first.is_none(),
        may_hand: is_open && first.is_some_and(|first| first.reached.is_none())
            || is_ended && review.is_some_and(|review| review.final_on.is_none()),
        decisions: decisions(&check, practice.today(scope.now())),
        link: None,
        forms: Forms::new(typed, &faults),
        faults,
    })
}

/// What can be decided today. That it is not the day yet, the page says.
fn decisions(check: &BackgroundCheck, today: chrono::NaiveDate) -> Vec<&'static str> {
    let is_open = check.state() == BackgroundCheckState::UnderReview;
    let open = check.review.as_ref().filter(|_| is_open);
    let Some(review) = open else { return vec![] };
    let is_over = review.waits_through().is_some_and(|day| today > day);
    let may = |decision: &BackgroundDecision| match decision {
        BackgroundDecision::Rechecked => review.is_disputed(),
        BackgroundDecision::GoAhead => true,
        BackgroundDecision::End => is_over && !review.is_disputed(),
    };
    BackgroundDecision::ALL.iter().filter(|one| may(one)).map(|one| one.word()).collect()
}

#[handler]
pub async fn view(
    session: Session<JudgeBackgroundChecks>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Html<String>> {
    session.page(&fill(&session, id, &Typed::default(), vec![]).await?)
}

#[handler]
pub async fn receive(
    form: Submitted<JudgeBackgroundChecks, ReceiptIn>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::find(&session.scope, id).await?;
    let done = match received(&session.scope, sent.clone()).await {
        Ok(received) => {
            let act = async |tx: &mut Tx| deeds::receive(tx, id, received).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    let done = done.map(|_| None);
    let typed = Typed { receipt: Some(&sent), ..Typed::default() };
    ended::<ReceiptIn>(&session, id, done, typed, ("report", sent.report.as_ref())).await
}

#[handler]
pub async fn notify(
    form: Submitted<JudgeBackgroundChecks, NoticeIn>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::find(&session.scope, id).await?;
    let done = match noticed(&session.scope, sent.clone()).await {
        Ok(noticed) => {
            session.scope.write(async |tx: &mut Tx| deeds::notify(tx, id, noticed).await).await
        }
        Err(error) => Err(error),
    };
    let done = done.map(Some);
    let typed = Typed { notice: Some(&sent), ..Typed::default() };
    ended::<NoticeIn>(&session, id, done, typed, ("summary", Some(&sent.summary))).await
}

#[handler]
pub async fn note_handover(
    form: Submitted<JudgeBackgroundChecks, HandedIn>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::find(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok(on) => session.scope.write(async |tx: &mut Tx| deeds::hand_over(tx, id, on).await).await,
        Err(error) => Err(error),
    };
    let typed = Typed { handed: Some(&sent), ..Typed::default() };
    ended::<HandedIn>(&session, id, done.map(|_| None), typed, ("", None)).await
}

#[handler]
pub async fn decide(
    form: Submitted<JudgeBackgroundChecks, DecisionIn>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::find(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok((decision, words, seen)) => {
            let words = (words, seen);
            let act = async |tx: &mut Tx| match decision {
                BackgroundDecision::Rechecked => deeds::recheck(tx, id, words).await.map(|_| None),
                BackgroundDecision::GoAhead => deeds::go_ahead(tx, id, words).await.map(|_| None),
                BackgroundDecision::End => deeds::end(tx, id, words).await.map(Some),
            };
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    let typed = Typed { decision: Some(&sent), ..Typed::default() };
    ended::<DecisionIn>(&session, id, done, typed, ("", None)).await
}

/// Shows the record with the link that was just made.
async fn hand_over(session: &Session<JudgeBackgroundChecks>, made: Made) -> Result<Response> {
    let page = fill(session, made.check.id, &Typed::default(), vec![]).await?;
    let practice = practices::here(&session.scope).await?;
    let platform = session.scope.platform();
    let link = Some(Handed::new(platform, &practice, &link::path(&made.secret)));
    Ok(session.page(&Record { link, ..page })?.into_response())
}

#[handler]
pub async fn make_link(
    form: Submitted<JudgeBackgroundChecks, Press>,
    Path(id): Path<BackgroundCheckId>,
) -> Result<Response> {
    let session = form.session;
    let made = session.scope.write(async |tx: &mut Tx| deeds::new_link(tx, id).await).await?;
    hand_over(&session, made).await
}

async fn received(scope: &Scope, sent: ReceiptIn) -> Result<Received> {
    let (on, result, report) = sent.check()?;
    let report = match report {
        Some(file) => Some(kept(scope, file).await?),
        None => None,
    };
    Ok(Received { on, is_clear: result == BackgroundResult::Clear, report })
}

async fn noticed(scope: &Scope, sent: NoticeIn) -> Result<Noticed> {
    let (because, days, summary) = sent.check()?;
    Ok(Noticed { because, days, summary: kept(scope, summary).await? })
}

/// The file is kept before the transaction: nothing but SQL happens inside one.
async fn kept(scope: &Scope, file: File) -> Result<NewFile> {
    files::keep(scope, file, FileUse::BackgroundReport, None).await
}

async fn ended<F: Form>(
    session: &Session<JudgeBackgroundChecks>,
    id: BackgroundCheckId,
    done: Result<Option<Made>>,
    typed: Typed<'_>,
    (name, file): (&str, Option<&crate::kernel::field::Field<File>>),
) -> Result<Response> {
    match done {
        Ok(None) => Ok(see_other(&format!("/background-checks/{id}/record"))),
        Ok(Some(made)) => hand_over(session, made).await,
        Err(error) => {
            let (status, faults) = faults_to_show::<F>(error)?;
            let faults = Fault::also_again(faults, name, file);
            let page = fill(session, id, &typed, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
