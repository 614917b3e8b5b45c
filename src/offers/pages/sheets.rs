//! A letter that was signed on paper, at the desk: hand in a photo of it, look at what came, and say what is on it.

use poem::{
    IntoResponse, Response, handler,
    http::StatusCode,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Named, Row, paragraphs};
use crate::{
    applications::{self, TAB},
    error::{Error, Result},
    files::{self, Decided, FileUse, PhotoIn, SeenIn, SheetId, SheetState},
    kernel::fault::Fault,
    offers::{
        OfferId, OfferState, ReadOffers, WriteOffers, actions,
        offer::{Offer, State},
        sheet::Sheet,
        store::{self, sheets},
    },
    platform::{
        db::{Scope, Tx},
        http::{
            form::{FormField, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        render::Page,
        throttle::Place,
    },
    practices::{self, Frame, Moment, Names},
};

#[derive(Serialize)]
pub struct Sheets {
    frame: Frame,
    offer: Row,
    letter: Vec<String>,
    fingerprint: String,
    sheets: Vec<Line>,
    /// Those that wait, as the form sends them back.
    waiting: Vec<String>,
    is_open: bool,
    /// Why no other photo can come in place of those that wait, if none can.
    over: &'static str,
    may_write: bool,
    file: FormField,
    name: FormField,
    signed_on: FormField,
    is_it: FormField,
    because: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    state: &'static str,
    is_waiting: bool,
    reason: Option<String>,
    came: Moment,
    by: String,
}

/// Hands a photo in, from that place unless the office does. The file is kept before the transaction, in which nothing but
/// SQL happens, and after all that can be refused without it.
pub(super) async fn bring(
    scope: &Scope,
    id: OfferId,
    photo: PhotoIn,
    from: Option<&Place>,
) -> Result<()> {
    let (file, _) = photo.check()?;
    let offer = actions::refuse_sheet(scope, id).await?;
    if let Some(place) = from {
        applications::admit_file(scope, offer.job_id, place, file.size()).await?;
    }
    let file = files::keep(scope, file, FileUse::SignedSheet, None).await?;
    scope.write(async |tx: &mut Tx| actions::hand_in(tx, id, file).await).await.map(drop)
}

impl Page for Sheets {
    const TEMPLATE: &'static str = "offers/sheets";

    fn samples() -> Vec<Self> {
        let line = |state: SheetState| Line {
            id: "sheet_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            state: state.word(),
            is_waiting: state == SheetState::Waiting,
            reason: (state == SheetState::Returned).then(|| "The date is cut off.".to_owned()),
            came: Moment::sample("today"),
            by: "The candidate".to_owned(),
        };
        let page = |state: OfferState, states: &[SheetState], faults: Vec<Fault>| {
            let sheets: Vec<_> = states.iter().map(|state| line(*state)).collect();
            let waiting = sheets.iter().filter(|it| it.is_waiting).map(|it| it.id.clone());
            let sent = SeenIn::default();
            Self {
                frame: Frame::sample(TAB),
                offer: Row::sample(state),
                letter: vec!["Dear Marisol Etxeberria:".to_owned()],
                fingerprint: "0".repeat(64),
                waiting: waiting.collect(),
                sheets,
                is_open: state == OfferState::Open,
                over: "",
                may_write: true,
                file: FormField::new("file", &PhotoIn::default().file, &faults),
                name: FormField::new("name", &sent.name, &faults),
                signed_on: FormField::new("signed_on", &sent.signed_on, &faults),
                is_it: is_it(&sent, &faults),
                because: FormField::new("because", &sent.because, &faults),
                faults,
            }
        };
        let wrong = Fault::at_each(["form", "file", "is_it", "name", "signed_on"], "value.missing");
        let no_reason = Fault::at_each(["because"], "value.missing");
        let over = |over| Self { over, ..page(OfferState::Open, &[SheetState::Waiting], vec![]) };
        vec![
            over(LATE),
            over(CLOSED),
            page(OfferState::Open, &[], vec![]),
            page(OfferState::Open, SheetState::ALL, vec![]),
            page(OfferState::Open, &[SheetState::Waiting], wrong),
            page(OfferState::Open, &[SheetState::Waiting], no_reason),
            page(OfferState::Accepted, &[SheetState::Confirmed], vec![]),
        ]
    }
}

/// Its last day has passed.
const LATE: &str = "late";
/// The application is closed.
const CLOSED: &str = "closed";

#[handler]
pub async fn view(session: Session<ReadOffers>, Path(id): Path<OfferId>) -> Result<Html<String>> {
    let offer = store::find(&session.scope, id).await?;
    session.page(&fill(&session, &offer, &SeenIn::default(), vec![]).await?)
}

/// The sheet itself, to be looked at.
#[handler]
pub async fn show(
    session: Session<ReadOffers>,
    Path((id, sheet)): Path<(OfferId, SheetId)>,
) -> Result<Response> {
    let sheet = sheets::find(&session.scope, id, sheet).await?.ok_or(Error::Missing("file"))?;
    let file = files::find(&session.scope, sheet.file_id).await?.ok_or(Error::Missing("file"))?;
    files::show(&session, &file).await
}

#[handler]
pub async fn hand_in(
    form: Submitted<WriteOffers, PhotoIn>,
    Path(id): Path<OfferId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let offer = store::find(&session.scope, id).await?;
    match bring(&session.scope, id, sent, None).await {
        Ok(()) => Ok(see_other(&format!("/offers/{id}/sheets"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<PhotoIn>(error)?;
            again(&session, &offer, &SeenIn::default(), (status, faults)).await
        }
    }
}

#[handler]
pub async fn decide(
    form: Submitted<WriteOffers, SeenIn>,
    Path(id): Path<OfferId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    store::find(&session.scope, id).await?;
    let done = match sent.clone().check() {
        Ok(Decided::Seen(seen)) => {
            session.scope.write(async |tx: &mut Tx| actions::confirm(tx, id, seen).await).await
        }
        Ok(Decided::Returned(sheets, reason)) => {
            let act = async |tx: &mut Tx| actions::send_back(tx, id, &sheets, reason).await;
            session.scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(_) => Ok(see_other(&format!("/offers/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<SeenIn>(error)?;
            let offer = store::find(&session.scope, id).await?;
            again(&session, &offer, &sent, (status, faults)).await
        }
    }
}

async fn again(
    session: &Session<WriteOffers>,
    offer: &Offer,
    sent: &SeenIn,
    (status, faults): (StatusCode, Vec<Fault>),
) -> Result<Response> {
    let page = fill(session, offer, sent, faults).await?;
    Ok(session.page(&page)?.with_status(status).into_response())
}

fn is_it(sent: &SeenIn, faults: &[Fault]) -> FormField {
    let value = if sent.is_it { "yes" } else { "" };
    let fault = faults.iter().find(|fault| fault.path == "is_it").cloned();
    FormField::shown("is_it", value.to_owned(), fault)
}

async fn fill<P>(
    session: &Session<P>,
    offer: &Offer,
    sent: &SeenIn,
    faults: Vec<Fault>,
) -> Result<Sheets> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let named = Named::by(scope, std::slice::from_ref(offer), &practice).await?;
    let names = Names::of(session).await?;
    let all = sheets::of(scope, offer.id).await?;
    let line = |sheet: &Sheet| Line {
        id: sheet.id.to_string(),
        state: sheet.state.word(),
        is_waiting: sheet.is_waiting(),
        reason: sheet.reason.as_ref().map(ToString::to_string),
        came: Moment::new(&practice, sheet.handed_in_at, scope.now()),
        by: names.say(&sheet.handed_in_by),
    };
    let waiting = all.iter().filter(|sheet| sheet.is_waiting()).map(|sheet| sheet.id.to_string());
    let over = if actions::is_closed(scope, offer).await? {
        CLOSED
    } else if offer.may_be_signed(practice.today(scope.now())) {
        ""
    } else {
        LATE
    };
    Ok(Sheets {
        frame: Frame::around(session, TAB, &practice).await?,
        offer: named.row(offer),
        letter: paragraphs(&offer.letter),
        fingerprint: offer.fingerprint(),
        waiting: waiting.collect(),
        sheets: all.iter().map(line).collect(),
        is_open: matches!(offer.state, State::Open),
        over,
        may_write: session.may::<WriteOffers>(),
        file: FormField::new("file", &PhotoIn::default().file, &faults),
        name: FormField::new("name", &sent.name, &faults),
        signed_on: FormField::new("signed_on", &sent.signed_on, &faults),
        is_it: is_it(sent, &faults),
        because: FormField::new("because", &sent.because, &faults),
        faults,
    })
}
