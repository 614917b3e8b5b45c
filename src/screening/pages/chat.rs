//! The conversation as the candidate sees it: all that was said, and one form for what they say next.
//!
//! The page speaks the language of the conversation, which may change in the middle of it.

use dialogue::{Given, Message};
use poem::{IntoResponse, Response, handler, http::StatusCode, web::Html};
use serde::Serialize;

use super::{
    said::{Bubble, Pair, bubbles},
    week::{self, Day},
};
use crate::{
    applications,
    error::{Error, Result},
    jobs,
    kernel::{
        digest::hex,
        fault::{Fault, Reason},
        language::Language,
    },
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Pairs, faults_to_show},
            link::{Link, Sent},
            request_name::RequestName,
        },
        outward::see_other,
        render::Page,
    },
    practices::Visit,
    screening::{
        Chat as Opened, ScreeningId, ScreeningState,
        actions::{self, Saying},
        input::TurnIn,
        screening::{Exchange, Screening, Talk},
        scripts, store,
    },
};

#[derive(Serialize)]
pub struct Chat {
    visit: Visit,
    token: String,
    job: String,
    said: Vec<Bubble>,
    /// What was said last. It stands apart, so that a page opens on it.
    last: Vec<Bubble>,
    progress: Progress,
    replies: Vec<String>,
    /// The posted hours, where they can be ticked.
    week: Vec<Day>,
    /// Every answer with a way to change it, once all was asked.
    review: Vec<Answer>,
    /// A state in which nothing more is asked.
    over: Option<&'static str>,
    leads_back: bool,
    /// The other language, and what asks for it.
    other: Other,
    /// The name of the next turn, and how many there were.
    turn: String,
    after: usize,
    say: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Progress {
    /// Which question this is.
    number: usize,
    answered: usize,
    count: usize,
    minutes: usize,
}

#[derive(Serialize)]
struct Answer {
    question: String,
    title: String,
    noted: Vec<Pair>,
}

#[derive(Serialize)]
struct Other {
    word: &'static str,
    asks: &'static str,
}

impl Form for TurnIn {
    const INPUTS: &'static [&'static str] = &["hours", "say"];

    fn read(pairs: &mut Pairs) -> Self {
        let one = |pairs: &mut Pairs, name| pairs.all(name).pop();
        Self {
            turn: one(pairs, "turn").unwrap_or_default(),
            after: one(pairs, "after").and_then(|after| after.parse().ok()).unwrap_or_default(),
            reply: pairs.optional("reply"),
            change: one(pairs, "change"),
            hours: one(pairs, "ticked").map(|_| pairs.all("hours")),
            say: pairs.field("say"),
        }
    }
}

impl Other {
    /// What is said stands in no answer to any question: *español* alone might be one.
    fn than(language: dialogue::Language) -> Self {
        match language {
            dialogue::Language::English => Self { word: "es", asks: "en español por favor" },
            dialogue::Language::Spanish => Self { word: "en", asks: "in English please" },
        }
    }
}

impl Progress {
    fn of(talk: &Talk) -> Self {
        let (answered, count) = talk.state.progress();
        let left = count.saturating_sub(answered);
        Self {
            number: (answered + 1).min(count),
            answered,
            count,
            minutes: left.div_ceil(2).max(1),
        }
    }
}

impl Page for Chat {
    const TEMPLATE: &'static str = "screening/chat";

    fn samples() -> Vec<Self> {
        let bubble = |paragraph: &str, is_mine| Bubble {
            is_mine,
            paragraphs: vec![paragraph.to_owned()],
            act: None,
            noted: vec![Pair { title: "Pay".to_owned(), text: "$23 an hour or more".to_owned() }],
            question: Some("Is that right?".to_owned()),
            why: Some("These are the hours in the posting.".to_owned()),
        };
        let act = |act| Bubble { paragraphs: vec![], act: Some(act), ..bubble("", true) };
        let answer = Answer {
            question: "pay".to_owned(),
            title: "Pay".to_owned(),
            noted: vec![Pair { title: "Pay".to_owned(), text: "$23 an hour or more".to_owned() }],
        };
        let page = |over, week, review, faults: Vec<Fault>| Self {
            visit: Visit::sample(),
            token: "link_0000".to_owned(),
            job: "Medical biller".to_owned(),
            said: vec![
                bubble("Hi Marisol.", false),
                act("ticked"),
                act("changed"),
                bubble("Yes", true),
            ],
            last: vec![bubble("Here’s what I have:", false)],
            progress: Progress { number: 1, answered: 0, count: 8, minutes: 4 },
            replies: vec!["That’s right".to_owned()],
            week,
            review,
            over,
            leads_back: over != Some("closed"),
            other: Other::than(dialogue::Language::English),
            turn: "turn-0001".to_owned(),
            after: 1,
            say: FormField::new("say", &TurnIn::default().say, &faults),
            faults,
        };
        let fault = |name: &str, code| Fault::new(name, Reason::new(code));
        let too_long = Reason::new("text.too_long").with("max", 4000).with("are", 5000);
        vec![
            page(None, vec![], vec![], vec![]),
            page(None, week::sample(), vec![], vec![fault("hours", "screenings.no_hours")]),
            page(None, vec![], vec![answer], vec![fault("say", "value.missing")]),
            page(None, vec![], vec![], vec![fault("form", "screenings.moved_on")]),
            page(None, vec![], vec![], vec![Fault::new("say", too_long)]),
            page(Some(ScreeningState::Sent.word()), vec![], vec![], vec![]),
            page(Some(ScreeningState::PassedOn.word()), vec![], vec![], vec![]),
            page(
                Some(ScreeningState::Lapsed.word()),
                vec![],
                vec![],
                vec![fault("form", "screenings.lapsed")],
            ),
            page(Some("closed"), vec![], vec![], vec![fault("form", "screenings.too_many")]),
        ]
    }
}

#[handler]
pub async fn view(link: Link<Opened>) -> Result<Html<String>> {
    draw(&link, &TurnIn::default(), vec![]).await
}

/// Keeps a turn, then shows where the conversation stands. What was typed beside a button stays in its box.
#[handler]
pub async fn submit(sent: Sent<Opened, TurnIn>) -> Result<Response> {
    let Sent { link, fields } = sent;
    let is_both = fields.reply.is_some() && !fields.say.sent().trim().is_empty();
    match keep(&link, &fields).await {
        Ok(()) if is_both => Ok(draw(&link, &fields, vec![]).await?.into_response()),
        Ok(()) => Ok(see_other(&format!("/chat/{}#last", link.token))),
        Err(error) => {
            let error = match error {
                // An old page came back under its old name.
                Error::StepReused => Error::Conflict(Reason::new("screenings.moved_on")),
                other => other,
            };
            let (status, faults) = match error {
                Error::Invalid(faults) => (StatusCode::UNPROCESSABLE_ENTITY, faults),
                other => faults_to_show::<TurnIn>(other)?,
            };
            Ok(draw(&link, &fields, faults).await?.with_status(status).into_response())
        }
    }
}

async fn keep(link: &Link<Opened>, fields: &TurnIn) -> Result<()> {
    let said = fields.check()?;
    let name = if is_turn_name(&fields.turn) { fields.turn.clone() } else { fresh_turn(link) };
    let language = link.name.language;
    let saying = Saying { name, after: fields.after, said, language };
    let id = subject(link)?;
    link.scope.write(async |tx: &mut Tx| actions::say(tx, id, saying).await.map(drop)).await
}

async fn draw(link: &Link<Opened>, sent: &TurnIn, faults: Vec<Fault>) -> Result<Html<String>> {
    let screening = store::find(&link.scope, subject(link)?).await?;
    let exchanges = store::exchanges(&link.scope, screening.id).await?;
    let talk = match screening.talk.clone() {
        Some(talk) => talk,
        None => actions::begin(&link.scope, &screening, link.name.language).await?,
    };
    let language = match talk.state.language {
        dialogue::Language::English => Language::English,
        dialogue::Language::Spanish => Language::Spanish,
    };
    let held = Held { screening, talk, exchanges };
    let page = fill(link, &held, (sent, faults), language).await?;
    link.scope.platform().renderer.page(language, &page)
}

/// A conversation, with all that was said in it.
struct Held {
    screening: Screening,
    talk: Talk,
    exchanges: Vec<Exchange>,
}

async fn fill(
    link: &Link<Opened>,
    Held { screening, talk, exchanges }: &Held,
    (sent, faults): (&TurnIn, Vec<Fault>),
    language: Language,
) -> Result<Chat> {
    let scope = &link.scope;
    let over = over(link, screening).await?;
    let newest: &[Message] = exchanges.last().map_or(&talk.opening, |one| &one.says);
    let mut said = bubbles(&talk.opening, exchanges);
    let mut last = said.split_off(said.len().saturating_sub(newest.len()));
    let asked = newest.last().filter(|_| over.is_none());
    let review = if over.is_none() { review(talk)? } else { vec![] };
    if !review.is_empty() {
        // They stand below, each with a way to change it.
        last.iter_mut().for_each(|bubble| bubble.noted.clear());
    }
    let job = jobs::title_in(scope, language, screening.job_id).await?;
    let name = RequestName { language, ..link.name.clone() };
    Ok(Chat {
        visit: Visit::of(scope, &name).await?,
        token: link.token.clone(),
        job,
        said,
        last,
        progress: Progress::of(talk),
        replies: asked
            .map(|message| message.replies.iter().map(|reply| reply.says.clone()).collect())
            .unwrap_or_default(),
        week: if asked.is_some_and(|message| message.shows_week) {
            week::days(talk)
        } else {
            vec![]
        },
        review,
        over,
        leads_back: applications::leads_back(scope, screening.application_id).await?,
        other: Other::than(talk.state.language),
        turn: fresh_turn(link),
        after: screening.turns(),
        say: FormField::new("say", &sent.say, &faults),
        faults,
    })
}

/// Returns the answers, once they wait to be sent.
fn review(talk: &Talk) -> Result<Vec<Answer>> {
    if !talk.state.is_reviewing() {
        return Ok(vec![]);
    }
    let script = scripts::named(&talk.role)?;
    let given = Given::all(script, &talk.facts, &talk.state, talk.state.language).into_iter();
    let pair = |noted: dialogue::Noted| Pair { title: noted.title, text: noted.text };
    let answer = |given: Given| Answer {
        noted: given
            .noted
            .into_iter()
            .map(pair)
            .map(|pair| {
                let is_title = pair.title == given.title;
                if is_title { Pair { title: String::new(), ..pair } } else { pair }
            })
            .collect(),
        question: given.question,
        title: given.title,
    };
    Ok(given.map(answer).collect())
}

/// Returns why nothing more is asked, if so. Who stopped may go on.
async fn over(link: &Link<Opened>, screening: &Screening) -> Result<Option<&'static str>> {
    let state = screening.word(link.scope.now());
    if matches!(state, ScreeningState::Sent | ScreeningState::PassedOn) {
        return Ok(Some(state.word()));
    }
    let application = applications::find(&link.scope, screening.application_id).await?;
    if !application.stage.is_open() {
        return Ok(Some("closed"));
    }
    Ok((state == ScreeningState::Lapsed).then(|| state.word()))
}

pub(super) fn subject(link: &Link<Opened>) -> Result<ScreeningId> {
    link.subject.parse().map_err(|why: Reason| Error::internal(why))
}

fn fresh_turn(link: &Link<Opened>) -> String {
    hex(&link.scope.platform().randomness.bytes()[..16])
}

/// A name that a page of ours gave out.
fn is_turn_name(name: &str) -> bool {
    (8..=64).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}
