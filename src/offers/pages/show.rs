//! One offer at the desk: how it stands, what was asked, and how it was signed.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Named, Row, Signed, paragraphs};
use crate::{
    applications::{self, TAB},
    error::Result,
    offers::{
        OfferId, OfferState, ReadOffers, WriteOffers,
        actions::{self, Made},
        hooks,
        kind::{RescissionStep, WithdrawalReason},
        link::path,
        offer::{Offer, State},
        store,
    },
    people,
    platform::{
        db::Tx,
        http::{
            form::{Press, Submitted},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Handed},
};

#[derive(Serialize)]
pub struct Show {
    frame: Frame,
    offer: Row,
    outside_because: Option<String>,
    letter: Vec<String>,
    fingerprint: String,
    signature: Option<Signed>,
    ending: Option<Ending>,
    questions: Vec<Asked>,
    /// What the rooms above keep of it, as far as the reader may be led there.
    beside: Vec<Kept>,
    /// How many sheets with a signature in ink were handed in.
    sheets: usize,
    is_open: bool,
    may_write: bool,
    may_withdraw: bool,
    /// Whether to lead to the onboarding of who has signed, which a higher room starts.
    may_onboard: bool,
    /// Where the onboarding is that runs already.
    onboarding: Option<String>,
    /// The link just made, shown this once.
    link: Option<Handed>,
}

#[derive(Serialize)]
struct Ending {
    reason: Option<&'static str>,
    note: Vec<String>,
    steps: Vec<&'static str>,
    on: NaiveDate,
}

#[derive(Serialize)]
struct Kept {
    words: &'static str,
    state: &'static str,
    path: String,
}

#[derive(Serialize)]
struct Asked {
    lines: Vec<String>,
    on: NaiveDate,
}

impl Page for Show {
    const TEMPLATE: &'static str = "offers/show";

    fn samples() -> Vec<Self> {
        let page = |state: OfferState, signature, ending, link| Self {
            frame: Frame::sample(TAB),
            offer: Row::sample(state),
            outside_because: Some("Twelve years of experience".to_owned()),
            letter: vec!["Dear Marisol Etxeberria:".to_owned()],
            fingerprint: "0".repeat(64),
            signature,
            ending,
            questions: vec![Asked {
                lines: vec!["Could I start a week later?".to_owned()],
                on: NaiveDate::default(),
            }],
            beside: vec![Kept {
                words: "background_check",
                state: "none",
                path: "/background-checks".to_owned(),
            }],
            sheets: usize::from(state == OfferState::Accepted),
            is_open: state == OfferState::Open,
            may_write: true,
            may_withdraw: matches!(state, OfferState::Open | OfferState::Accepted),
            may_onboard: state == OfferState::Accepted,
            onboarding: None,
            link,
        };
        let ending = |reason: Option<&'static str>| {
            let note = vec!["The position is not funded any more.".to_owned()];
            let steps = reason.map(|_| RescissionStep::WORDS.to_vec()).unwrap_or_default();
            Some(Ending { reason, note, steps, on: NaiveDate::default() })
        };
        let [in_words, with_code] = Handed::samples();
        let mut all = vec![
            page(OfferState::Open, None, None, Some(in_words)),
            page(OfferState::Open, None, None, Some(with_code)),
            page(OfferState::Expired, None, ending(None), None),
        ];
        let withdrawn = WithdrawalReason::WORDS
            .iter()
            .map(|reason| page(OfferState::Withdrawn, None, ending(Some(*reason)), None));
        all.extend(withdrawn);
        let signed = Signed::samples().into_iter();
        all.extend(signed.map(|one| page(OfferState::Accepted, Some(one), None, None)));
        all
    }
}

async fn fill<P>(session: &Session<P>, offer: &Offer, link: Option<Handed>) -> Result<Show> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let named = Named::by(scope, std::slice::from_ref(offer), &practice).await?;
    let questions = store::questions(scope, offer.id).await?.into_iter();
    let asked =
        |one: store::Question| Asked { lines: one.text.lines(), on: practice.today(one.asked_at) };
    let may_write = session.may::<WriteOffers>();
    let is_signed = matches!(offer.state, State::Accepted(_));
    let is_waiting =
        is_signed && !applications::open_among(scope, [offer.application_id]).await?.is_empty();
    let row = named.row(offer);
    let another = offer.signature().filter(|it| !people::may_be_of(it.name.as_str(), &row.person));
    let offered_to = another.map(|_| row.person.clone());
    let onboarding = applications::onboarding(scope, offer.application_id).await?;
    Ok(Show {
        frame: Frame::around(session, TAB, &practice).await?,
        offer: row,
        outside_because: offer.terms.outside_because.as_ref().map(ToString::to_string),
        letter: paragraphs(&offer.letter),
        fingerprint: offer.fingerprint(),
        signature: offer
            .signature()
            .map(|one| Signed { offered_to, ..Signed::new(one, &practice, scope.now()) }),
        sheets: store::sheets::of(scope, offer.id).await?.len(),
        ending: offer.ended().map(|ended| Ending {
            reason: ended.because.map(|because| because.word()),
            note: ended.note.as_ref().map(|note| note.lines()).unwrap_or_default(),
            steps: ended.steps.iter().map(|step| step.word()).collect(),
            on: practice.today(ended.at),
        }),
        questions: questions.map(asked).collect(),
        beside: beside(session, offer).await?,
        is_open: matches!(offer.state, State::Open),
        may_write,
        may_withdraw: may_write && (is_signed || matches!(offer.state, State::Open)),
        may_onboard: is_waiting && onboarding.is_none() && session.holds("onboardings:write"),
        onboarding: onboarding.filter(|_| session.holds("onboardings:read")),
        link,
    })
}

async fn beside<P>(session: &Session<P>, offer: &Offer) -> Result<Vec<Kept>> {
    let found = hooks::beside(&session.scope, offer).await?.into_iter();
    let found = found.filter(|one| session.is_within(one.needs));
    Ok(found.map(|one| Kept { words: one.words, state: one.state, path: one.path }).collect())
}

/// Shows the offer with the link that was just made.
pub(super) async fn hand_over<P>(session: &Session<P>, made: Made) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let handed = Handed::new(session.scope.platform(), &practice, &path(&made.secret));
    session.page(&fill(session, &made.offer, Some(handed)).await?)
}

#[handler]
pub async fn view(session: Session<ReadOffers>, Path(id): Path<OfferId>) -> Result<Html<String>> {
    let offer = store::find(&session.scope, id).await?;
    session.page(&fill(&session, &offer, None).await?)
}

#[handler]
pub async fn make_link(
    form: Submitted<WriteOffers, Press>,
    Path(id): Path<OfferId>,
) -> Result<Response> {
    let session = form.session;
    let made = session.scope.write(async |tx: &mut Tx| actions::new_link(tx, id).await).await?;
    Ok(hand_over(&session, made).await?.into_response())
}
