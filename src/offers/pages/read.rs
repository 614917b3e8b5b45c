//! An offer as the candidate reads it: the terms, the letter, a question, a signature.

use poem::{IntoResponse, Request, Response, handler, http::header, web::Html};
use serde::Serialize;

use super::{Said, Signed, paragraphs, sheets::bring, subject};
use crate::{
    applications,
    error::{Error, Result},
    files::{PhotoIn, SheetState},
    jobs,
    kernel::{
        fault::{Fault, Reason},
        text::Text,
        wait::{Hurry, Wait},
    },
    offers::{
        OfferId, Read, actions,
        input::{QuestionIn, SigningIn},
        offer::{Offer as Noun, OfferState},
        sheet::Sheet,
        signature::Signing,
        store,
    },
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, faults_to_show},
            link::{Link, Sent},
            refusal::Refusal,
        },
        outward::see_other,
        render::Page,
        throttle::Place,
    },
    practices::{self, Moment, Visit},
};

#[derive(Serialize)]
pub struct Offer {
    visit: Visit,
    token: String,
    name: String,
    job: String,
    number: i32,
    terms: Said,
    letter: Vec<String>,
    fingerprint: String,
    state: &'static str,
    may_sign: bool,
    leads_back: bool,
    /// Whether its last day is over while somebody has yet to look at the signed sheet.
    is_looked_at: bool,
    /// Whether somebody has yet to look at a signed sheet: then nothing more is asked of them.
    is_handed_in: bool,
    signed: Option<Signed>,
    /// What they handed in of the letter on paper.
    sheets: Vec<Line>,
    file: FormField,
    questions: Vec<Vec<String>>,
    question: FormField,
    signature: FormField,
    /// Whether to ask if the name that was typed is theirs.
    asks_name: bool,
    consent: FormField,
    intent: FormField,
    faults: Vec<Fault>,
}

/// A photo of the signed sheet, and what became of it.
#[derive(Serialize)]
struct Line {
    state: &'static str,
    reason: Option<String>,
    came: Moment,
}

impl Form for SigningIn {
    const INPUTS: &'static [&'static str] = &["consent", "intent", "signature"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            signature: pairs.field("signature"),
            consent: pairs.optional("consent"),
            intent: pairs.optional("intent"),
            is_own_name: !pairs.all("is_own_name").is_empty(),
            letter: pairs.all("letter").pop().unwrap_or_default(),
        }
    }
}

impl Form for QuestionIn {
    const INPUTS: &'static [&'static str] = &["question"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { question: pairs.field("question") }
    }
}

/// What is shown again beside the offer.
#[derive(Default)]
pub(super) struct Again<'a> {
    pub question: Option<&'a QuestionIn>,
    pub signing: Option<&'a SigningIn>,
    pub faults: Vec<Fault>,
}

impl Page for Offer {
    const TEMPLATE: &'static str = "offers/read";

    fn samples() -> Vec<Self> {
        let page = |state: OfferState, signed, faults: Vec<Fault>| Self {
            visit: Visit::sample(),
            token: "link_0000".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            job: "Medical biller".to_owned(),
            number: 1,
            terms: Said::sample(),
            letter: vec!["Dear Marisol Etxeberria:".to_owned()],
            fingerprint: "0".repeat(64),
            state: state.word(),
            may_sign: state == OfferState::Open,
            leads_back: state != OfferState::Declined,
            is_looked_at: false,
            is_handed_in: false,
            signed,
            sheets: vec![],
            file: FormField::new("file", &PhotoIn::default().file, &faults),
            questions: vec![vec!["Could I start a week later?".to_owned()]],
            question: FormField::new("question", &QuestionIn::default().question, &faults),
            signature: FormField::new("signature", &SigningIn::default().signature, &faults),
            asks_name: !faults.is_empty(),
            consent: FormField::new("consent", SigningIn::default().consent.as_ref(), &faults),
            intent: FormField::new("intent", SigningIn::default().intent.as_ref(), &faults),
            faults,
        };
        let mut wrong = vec![Fault::new("form", Reason::new("offers.letter_changed"))];
        let inputs = ["question", "signature", "consent", "intent", "file"];
        wrong.extend(Fault::at_each(inputs, "value.missing"));
        let over = OfferState::ALL.iter().map(|state| page(*state, None, vec![]));
        let signed = Signed::samples().into_iter();
        let signed = signed.map(|one| page(OfferState::Accepted, Some(one), vec![]));
        let line = |state: &SheetState| Line {
            state: state.word(),
            reason: (*state == SheetState::Returned).then(|| "The date is cut off.".to_owned()),
            came: Moment::sample("today"),
        };
        let sheets = SheetState::ALL.iter().map(line).collect();
        let handed_in = Self { sheets, is_handed_in: true, ..page(OfferState::Open, None, vec![]) };
        let returned =
            Line { state: said(SheetState::Returned, false), ..line(&SheetState::Returned) };
        let too_late = Self { sheets: vec![returned], ..page(OfferState::Expired, None, vec![]) };
        let line = Line {
            state: SheetState::Waiting.word(),
            reason: None,
            came: Moment::sample("yesterday"),
        };
        let late = Self {
            may_sign: false,
            is_looked_at: true,
            is_handed_in: true,
            sheets: vec![line],
            ..page(OfferState::Open, None, vec![])
        };
        let wrong = page(OfferState::Open, None, wrong);
        over.chain(signed).chain([handed_in, late, too_late, wrong]).collect()
    }
}

pub(super) async fn fill(link: &Link<Read>, offer: &Noun, again: Again<'_>) -> Result<Offer> {
    let scope = &link.scope;
    let practice = practices::here(scope).await?;
    let person = people::find(scope, offer.person_id).await?;
    let job = jobs::title_in(scope, link.name.language, offer.job_id).await?;
    let role = jobs::find(scope, offer.job_id).await?.role;
    let schedule = jobs::line_in(link.name.language, role, offer.terms.schedule.as_str())?;
    let questions = store::questions(scope, offer.id).await?;
    let today = practice.today(scope.now());
    let may_sign = offer.may_be_signed(today);
    let sheets = store::sheets::of(scope, offer.id).await?;
    // Its last day is over, though no round has said so yet.
    let is_late = offer.word() == OfferState::Open && !may_sign;
    let is_handed_in = sheets.iter().any(Sheet::is_waiting);
    let is_looked_at = is_late && is_handed_in;
    let is_over = is_late && !is_looked_at;
    let word = if is_over { OfferState::Expired } else { offer.word() };
    let line = |sheet: &Sheet| Line {
        state: said(sheet.state, may_sign),
        reason: sheet.reason.as_ref().map(ToString::to_string),
        came: Moment::new(&practice, sheet.handed_in_at, scope.now()),
    };
    let faults = again.faults;
    let (question, signing) =
        (again.question.cloned().unwrap_or_default(), again.signing.cloned().unwrap_or_default());
    Ok(Offer {
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        job,
        number: offer.number,
        terms: Said { schedule, ..Said::from(&offer.terms) },
        letter: paragraphs(&offer.letter),
        fingerprint: offer.fingerprint(),
        state: word.word(),
        may_sign,
        leads_back: applications::leads_back(scope, offer.application_id).await?,
        is_looked_at,
        is_handed_in,
        signed: offer.signature().map(|one| Signed::new(one, &practice, scope.now())),
        sheets: sheets.iter().map(line).collect(),
        file: FormField::new("file", &PhotoIn::default().file, &faults),
        questions: questions.into_iter().map(|one| one.text.lines()).collect(),
        question: FormField::new("question", &question.question, &faults),
        asks_name: signing.is_own_name
            || faults.iter().any(|fault| fault.reason.code == OTHER_NAME),
        signature: FormField::new("signature", &signing.signature, &faults),
        consent: FormField::new("consent", signing.consent.as_ref(), &faults),
        intent: FormField::new("intent", signing.intent.as_ref(), &faults),
        faults,
    })
}

/// Returns how a sheet stands, as its candidate reads it: nobody is asked for another one that would be refused.
fn said(state: SheetState, may_sign: bool) -> &'static str {
    match state {
        SheetState::Returned if !may_sign => "returned_late",
        other => other.word(),
    }
}

#[handler]
pub async fn view(link: Link<Read>) -> Result<Html<String>> {
    let offer = store::find(&link.scope, subject(&link)?).await?;
    link.page(&fill(&link, &offer, Again::default()).await?)
}

#[handler]
pub async fn ask(Sent { link, fields: sent }: Sent<Read, QuestionIn>) -> Result<Response> {
    let id = subject(&link)?;
    let done = match sent.clone().check() {
        Ok(text) => link.scope.write(async |tx| actions::ask(tx, id, text).await).await.map(drop),
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/offer/{}#asked", link.token))),
        Err(error) => {
            let (status, faults) = faults_to_show::<QuestionIn>(error)?;
            let offer = store::find(&link.scope, id).await?;
            let again = Again { question: Some(&sent), faults, ..Again::default() };
            let page = fill(&link, &offer, again).await?;
            Ok(link.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Leads back to the offer, which then shows the copy: a page that is loaded again signs nothing twice.
#[handler]
pub async fn sign(
    request: &Request,
    Sent { link, fields: sent }: Sent<Read, SigningIn>,
) -> Result<Response> {
    let id = subject(&link)?;
    let done = match sent.clone().check(place(&link, request), agent(request)) {
        Ok(signing) => {
            if !sent.is_own_name && is_another(&link, id, &signing).await? {
                Err(Error::fault("signature", OTHER_NAME))
            } else {
                let act = async |tx: &mut Tx| actions::accept(tx, id, signing).await;
                link.scope.write(act).await.map(drop)
            }
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(()) => Ok(see_other(&format!("/offer/{}", link.token))),
        Err(error) => {
            let (status, faults) = faults_to_show::<SigningIn>(error)?;
            let offer = store::find(&link.scope, id).await?;
            // A second tap finds it signed, and is shown the copy.
            if offer.signature().is_some() {
                return Ok(see_other(&format!("/offer/{}", link.token)));
            }
            let again = Again { signing: Some(&sent), faults, ..Again::default() };
            let page = fill(&link, &offer, again).await?;
            Ok(link.page(&page)?.with_status(status).into_response())
        }
    }
}

/// They are asked once whether they mean another name than that to which the offer was made: a slip of the hand, or a joke.
const OTHER_NAME: &str = "offers.other_name";

async fn is_another(link: &Link<Read>, id: OfferId, signing: &Signing) -> Result<bool> {
    let offer = store::find(&link.scope, id).await?;
    let person = people::find(&link.scope, offer.person_id).await?;
    Ok(person.is_some_and(|person| !people::may_be_of(signing.name.as_str(), person.name())))
}

/// Takes a photo of the letter, signed on paper.
#[handler]
pub async fn hand_in(
    request: &Request,
    Sent { link, fields: sent }: Sent<Read, PhotoIn>,
) -> Result<Response> {
    let id = subject(&link)?;
    let place = link.scope.platform().outward.place_of(request);
    match bring(&link.scope, id, sent, Some(&place)).await {
        Ok(()) => Ok(see_other(&format!("/offer/{}#paper", link.token))),
        Err(error) => {
            let refusal = Refusal::of::<PhotoIn>(of_a_photo(error))?;
            let offer = store::find(&link.scope, id).await?;
            let again = Again { faults: refusal.faults.clone(), ..Again::default() };
            Ok(refusal.answer(link.page(&fill(&link, &offer, again).await?)?))
        }
    }
}

/// Who sends nothing but a file is not told to send the rest without it.
fn of_a_photo(error: Error) -> Error {
    match error {
        Error::Throttled(wait) => Error::Throttled(Wait { after: Hurry::Forms, ..wait }),
        other => other,
    }
}

fn place(link: &Link<Read>, request: &Request) -> Option<String> {
    match link.scope.platform().outward.place_of(request) {
        Place::Of(address) => Some(address),
        Place::Everybody => None,
    }
}

/// What a browser calls itself, as far as it is text.
fn agent(request: &Request) -> Option<Text<300>> {
    let said = request.header(header::USER_AGENT)?;
    said.chars().take(300).collect::<String>().parse().ok()
}
