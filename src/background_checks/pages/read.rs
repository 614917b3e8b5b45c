//! A background check as the candidate finds it: first the disclosure alone, then the authorization, then what
//! became of it, with their copies.

use chrono::NaiveDate;
use poem::{IntoResponse, Request, Response, handler, web::Html};
use serde::Serialize;

use super::{Copy, agent, place};
use crate::{
    applications,
    background_checks::{
        BackgroundCheck, BackgroundCheckState, PaperKind, Read, actions, deeds,
        input::{AnswerIn, ShownIn, SigningIn},
        link::{self, subject},
        papers::{Paper, fingerprint, paragraphs, text},
        review::AnswerKind,
        store,
    },
    error::{Error, Result},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
    },
    offers, people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, faults_to_show},
            link::{Link, Sent},
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Visit},
};

#[derive(Serialize)]
pub struct Yours {
    visit: Visit,
    token: String,
    name: String,
    state: &'static str,
    /// The paper that comes next, if one does.
    paper: Option<Next>,
    has_refused: bool,
    /// The offer is not there any more.
    is_withdrawn: bool,
    copies: Vec<Copy>,
    notice: Option<Told>,
    /// Who made the report: once there is a first notice, and in the final one.
    agency: Option<Agency>,
    signature: FormField,
    consent: FormField,
    intent: FormField,
    kind: FormField,
    kinds: Vec<&'static str>,
    said: FormField,
    /// What they wrote and was not taken, where no form shows it again.
    unsent: Vec<String>,
    /// Not while a paper is to be signed: the disclosure stands alone.
    leads_back: bool,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Next {
    kind: &'static str,
    text: Vec<String>,
    language: &'static str,
    fingerprint: String,
}

/// What came with the first notice.
#[derive(Serialize)]
struct Told {
    /// The last day on which they can count on being heard, once the wait runs.
    through: Option<NaiveDate>,
    days: u16,
    answers: Vec<Said>,
    lines: Vec<String>,
}

/// One answer, as they sent it.
#[derive(Serialize)]
struct Said {
    kind: String,
    lines: Vec<String>,
}

#[derive(Serialize)]
struct Agency {
    name: String,
    phone: String,
    address: String,
}

impl Form for ShownIn {
    const INPUTS: &'static [&'static str] = &["language", "paper"];

    fn read(pairs: &mut Pairs) -> Self {
        let mut last = |name| pairs.all(name).pop().unwrap_or_default();
        Self { language: last("language"), paper: last("paper") }
    }
}

impl Form for SigningIn {
    const INPUTS: &'static [&'static str] = &["consent", "intent", "signature"];

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            signature: pairs.field("signature"),
            consent: pairs.optional("consent"),
            intent: pairs.optional("intent"),
            shown: ShownIn::read(pairs),
        }
    }
}

impl Form for AnswerIn {
    const INPUTS: &'static [&'static str] = &["kind", "said"];

    fn read(pairs: &mut Pairs) -> Self {
        Self { kind: pairs.field("kind"), said: pairs.field("said") }
    }
}

/// What is shown again.
#[derive(Default)]
struct Again<'a> {
    signing: Option<&'a SigningIn>,
    answer: Option<&'a AnswerIn>,
    faults: Vec<Fault>,
}

impl Page for Yours {
    const TEMPLATE: &'static str = "background_checks/read";

    fn samples() -> Vec<Self> {
        use BackgroundCheckState as State;
        let page =
            |state: State, kind: Option<&'static str>, notice: Option<Told>, faults: Vec<Fault>| {
                let is_open = state == State::UnderReview && notice.is_some();
                let kinds = if is_open { AnswerKind::WORDS } else { &[] };
                let (signing, answer) = (SigningIn::default(), AnswerIn::default());
                Self {
                    visit: Visit::sample(),
                    token: "link_0000".to_owned(),
                    name: "Marisol Etxeberria".to_owned(),
                    state: state.word(),
                    paper: kind.map(|kind| Next {
                        kind,
                        text: vec!["Cedar Hollow may get a report about you.".to_owned()],
                        language: "en",
                        fingerprint: "0".repeat(64),
                    }),
                    has_refused: state == State::Refused,
                    is_withdrawn: matches!(state, State::Ended | State::Closed) && notice.is_some(),
                    copies: kind.map_or_else(
                        || vec![Copy::sample("disclosure"), Copy::sample("authorization")],
                        |_| vec![],
                    ),
                    agency: (state == State::Ended || is_open).then(|| Agency {
                        name: "Cascade Screening".to_owned(),
                        phone: "503 555 0190".to_owned(),
                        address: "1 Front Street, Salem, OR".to_owned(),
                    }),
                    notice,
                    signature: FormField::new("signature", &signing.signature, &faults),
                    consent: FormField::new("consent", signing.consent.as_ref(), &faults),
                    intent: FormField::new("intent", signing.intent.as_ref(), &faults),
                    kind: FormField::new("kind", &answer.kind, &faults),
                    kinds: kinds.to_vec(),
                    said: FormField::new("said", &answer.said, &faults),
                    leads_back: kind.is_none() && state != State::Closed,
                    unsent: lines(if state == State::Closed { "That is not me." } else { "" }),
                    faults,
                }
            };
        let told = |is_new: bool| {
            let said = |text: &str| Said { kind: "explains".to_owned(), lines: lines(text) };
            let answers = if is_new { vec![] } else { vec![said("That was long ago.")] };
            let through = (!is_new).then(NaiveDate::default);
            Some(Told { through, days: 5, answers, lines: lines("A conviction for theft.") })
        };
        let wrong =
            |inputs: &[&'static str]| Fault::at_each([&["form"], inputs].concat(), "value.missing");
        vec![
            page(State::Asked, Some("disclosure"), None, vec![]),
            page(State::Asked, Some("authorization"), None, wrong(SigningIn::INPUTS)),
            page(State::Refused, Some("authorization"), None, vec![]),
            page(State::Authorized, None, None, vec![]),
            page(State::Ordered, None, None, vec![]),
            page(State::UnderReview, None, None, vec![]),
            page(State::UnderReview, None, told(true), wrong(AnswerIn::INPUTS)),
            page(State::UnderReview, None, told(false), vec![]),
            page(State::Passed, None, told(false), vec![]),
            page(State::Passed, None, None, vec![]),
            page(State::Ended, None, told(false), vec![]),
            page(State::Closed, None, None, vec![]),
            page(State::Closed, None, told(false), wrong(&[])),
        ]
    }
}

async fn fill(link: &Link<Read>, check: &BackgroundCheck, again: Again<'_>) -> Result<Yours> {
    let scope = &link.scope;
    let practice = practices::here(scope).await?;
    let person = people::find(scope, check.person_id).await?;
    let state = check.state();
    let is_open = matches!(state, BackgroundCheckState::Asked | BackgroundCheckState::Refused);
    let kind = match (is_open, &check.disclosure) {
        (false, _) => None,
        (true, None) => Some(PaperKind::Disclosure),
        (true, Some(_)) => Some(PaperKind::Authorization),
    };
    let language = link.name.language;
    let next = |kind: PaperKind| -> Result<Next> {
        let paper = text(&scope.platform().locales, kind, language, practice.name())?;
        let (fingerprint, text) = (fingerprint(&paper), paragraphs(&paper));
        Ok(Next { kind: kind.word(), text, language: language.word(), fingerprint })
    };
    // Only the agency has to look again, and only if they ask it themselves (15 USC 1681i(a)(1)(A)).
    let is_noticed = check.review.as_ref().is_some_and(|review| review.first.is_some());
    let is_told = match state {
        BackgroundCheckState::Ended => true,
        BackgroundCheckState::UnderReview => is_noticed,
        _ => false,
    };
    let agency = check.order.as_ref().filter(|_| is_told);
    let faults = again.faults;
    let may_say = check.review.as_ref().filter(|_| state == BackgroundCheckState::UnderReview);
    let may_say = may_say.map(|review| review.may_say()).unwrap_or_default();
    let kinds: Vec<_> = may_say.iter().map(|kind| kind.word()).collect();
    let stands = offers::find(scope, check.offer_id).await?.ended().is_none();
    let (signing, answer) =
        (again.signing.cloned().unwrap_or_default(), again.answer.cloned().unwrap_or_default());
    Ok(Yours {
        visit: Visit::around(&practice, &link.name),
        token: link.token.clone(),
        name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
        state: state.word(),
        paper: kind.map(next).transpose()?,
        has_refused: state == BackgroundCheckState::Refused,
        is_withdrawn: !stands,
        copies: if is_open { vec![] } else { Copy::all(check, &practice, scope) },
        notice: told(check),
        agency: agency.map(|order| Agency {
            name: order.agency.name.to_string(),
            phone: order.agency.phone.to_string(),
            address: order.agency.address.to_string(),
        }),
        signature: FormField::new("signature", &signing.signature, &faults),
        consent: FormField::new("consent", signing.consent.as_ref(), &faults),
        intent: FormField::new("intent", signing.intent.as_ref(), &faults),
        kind: FormField::new("kind", &answer.kind, &faults),
        unsent: match &answer.said {
            Field::Read(said) if kinds.is_empty() => said.lines(),
            _ => vec![],
        },
        kinds,
        leads_back: !is_open && applications::leads_back(scope, check.application_id).await?,
        said: FormField::new("said", &answer.said, &faults),
        faults,
    })
}

fn told(check: &BackgroundCheck) -> Option<Told> {
    let review = check.review.as_ref()?;
    let first = review.first.as_ref()?;
    Some(Told {
        through: review.waits_through(),
        days: first.days,
        answers: review
            .answers
            .iter()
            .map(|answer| Said { kind: answer.kind.clone(), lines: lines(&answer.words) })
            .collect(),
        lines: lines(&first.because),
    })
}

fn lines(words: &str) -> Vec<String> {
    words.lines().map(str::to_owned).collect()
}

#[handler]
pub async fn view(link: Link<Read>) -> Result<Html<String>> {
    let check = store::find(&link.scope, subject(&link)?).await?;
    link.page(&fill(&link, &check, Again::default()).await?)
}

#[handler]
pub async fn acknowledge(
    request: &Request,
    Sent { link, fields: sent }: Sent<Read, ShownIn>,
) -> Result<Response> {
    let id = subject(&link)?;
    let signing = sent.check(place(&link.scope, request), agent(request));
    let shown = signing.paper_sha256.clone();
    let act = async |tx: &mut Tx| actions::read_disclosure(tx, id, signing).await;
    let done = link.scope.write(act).await;
    let is_kept = |check: &BackgroundCheck| is_under(check.disclosure.as_ref(), &shown);
    ended::<ShownIn>(&link, done, Again::default(), is_kept).await
}

#[handler]
pub async fn sign(
    request: &Request,
    Sent { link, fields: sent }: Sent<Read, SigningIn>,
) -> Result<Response> {
    let id = subject(&link)?;
    let done = match sent.clone().check(place(&link.scope, request), agent(request)) {
        Ok(signing) => {
            link.scope.write(async |tx: &mut Tx| actions::authorize(tx, id, signing).await).await
        }
        Err(error) => Err(error),
    };
    let again = Again { signing: Some(&sent), ..Again::default() };
    let is_kept =
        |check: &BackgroundCheck| is_under(check.authorization.as_ref(), &sent.shown.paper);
    ended::<SigningIn>(&link, done, again, is_kept).await
}

fn is_under(paper: Option<&Paper>, shown: &str) -> bool {
    paper.is_some_and(|paper| paper.fingerprint() == shown)
}

#[handler]
pub async fn refuse(link: Link<Read>) -> Result<Response> {
    let id = subject(&link)?;
    let done = link.scope.write(async |tx: &mut Tx| actions::refuse(tx, id).await).await;
    ended::<ShownIn>(&link, done, Again::default(), |_| false).await
}

#[handler]
pub async fn reply(Sent { link, fields: sent }: Sent<Read, AnswerIn>) -> Result<Response> {
    let id = subject(&link)?;
    let done = match sent.clone().check() {
        Ok((kind, words)) => {
            link.scope.write(async |tx: &mut Tx| deeds::answer(tx, id, kind, words).await).await
        }
        Err(error) => Err(error),
    };
    let again = Again { answer: Some(&sent), ..Again::default() };
    ended::<AnswerIn>(&link, done, again, |_| false).await
}

/// Leads back to the page, which then shows what comes next: a page that is loaded again signs nothing twice. What was
/// not taken is shown again, with why.
async fn ended<F: Form>(
    link: &Link<Read>,
    done: Result<BackgroundCheck>,
    again: Again<'_>,
    is_kept: impl Fn(&BackgroundCheck) -> bool,
) -> Result<Response> {
    let error = match done {
        Ok(_) => return Ok(see_other(&link::path(&link.token))),
        Err(error) => error,
    };
    let check = store::find(&link.scope, subject(link)?).await?;
    let error = match error {
        // A second tap finds just this signed, and is shown the copy.
        Error::Conflict(Reason { code, .. }) if is_past(&code) && is_kept(&check) => {
            return Ok(see_other(&link::path(&link.token)));
        }
        // The other words are the office's.
        Error::Conflict(Reason { code, .. }) if is_past(&code) => {
            Error::Conflict(Reason::new("background_checks.page_past"))
        }
        other => other,
    };
    let (status, faults) = faults_to_show::<F>(error)?;
    let page = fill(link, &check, Again { faults, ..again }).await?;
    Ok(link.page(&page)?.with_status(status).into_response())
}

fn is_past(code: &str) -> bool {
    ["background_checks.not_now", "background_checks.offer_first"].contains(&code)
}
