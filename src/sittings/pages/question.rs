//! One question a screen.

use std::collections::BTreeSet;

use bank::{Kind, Layout, Shown};
use poem::{
    IntoResponse, Request, Response, handler,
    http::StatusCode,
    web::{Path, Query},
};
use serde::{Deserialize, Serialize};

use super::{Stage, Taken, Work, asked::Asked, paused::Paused};
use crate::{
    error::{Error, Result},
    invitations::Take,
    kernel::{
        digest::hex,
        fault::{Fault, Reason},
        language::Language,
    },
    platform::{
        http::{
            form::{Form, Pairs},
            link::{Link, Sent},
            screen,
        },
        outward::see_other,
        render::Page,
    },
    sittings::{
        pauses::is_pause,
        question::Question as Laid,
        sitting::Sitting,
        steps::{self, Answered},
        store,
    },
};

#[derive(Serialize)]
pub struct Question {
    work: Work,
    number: usize,
    is_first: bool,
    #[serde(flatten)]
    asked: Asked,
    flagged: bool,
    /// The name of this step: a double tap sends one step.
    client_step: String,
    is_saved: bool,
}

#[derive(Deserialize)]
pub struct View {
    clock: Option<String>,
}

/// What came back: the answer's own names, which only the question knows, and which button.
pub struct Given {
    answer: Vec<(String, String)>,
    go: String,
    flagged: bool,
    client_step: String,
}

impl Form for Given {
    const INPUTS: &'static [&'static str] = &["answer"];

    fn read(pairs: &mut Pairs) -> Self {
        let mut one = |name| pairs.all(name).pop().unwrap_or_default();
        let (go, client_step) = (one("go"), one("step"));
        let flagged = !pairs.all("flag").is_empty();
        Self { answer: pairs.rest(), go, flagged, client_step }
    }
}

/// What stands in the answer: what was saved, or what was just sent.
#[derive(Default)]
struct Entered {
    answer: Vec<(String, String)>,
    flagged: bool,
}

impl Question {
    fn new(work: Work, place: usize, asked: Laid, entered: Entered, client_step: String) -> Self {
        let Entered { answer, flagged } = entered;
        Self {
            work,
            number: place + 1,
            is_first: place == 0,
            asked: Asked::new(asked.shown, &answer),
            flagged,
            client_step,
            is_saved: false,
        }
    }
}

impl Page for Question {
    const TEMPLATE: &'static str = "sittings/question";

    /// A question of each kind, as it is come upon and as it is sent back.
    fn samples() -> Vec<Self> {
        let kinds = Kind::ALL.iter().copied().filter_map(|kind| Self::sample(kind).ok());
        kinds.flatten().collect()
    }
}

impl Question {
    fn sample(kind: Kind) -> Result<[Self; 2]> {
        let (item, seed) = (bank::sample(kind)?, [7; 32]);
        let drawn = bank::draw(&item, &seed)?;
        let page = |is_answered: bool| -> Result<Self> {
            let layout = Layout::new(&item, &drawn, &seed)?;
            let shown = Shown::new(&item, &drawn, Language::English, &seed)?;
            let answer =
                if is_answered { layout.pairs(&bank::key(&item, &drawn)?) } else { vec![] };
            let entered = Entered { answer, flagged: is_answered };
            let (work, asked) = (Work::sample(is_answered), Laid { shown, layout });
            let mut page = Self::new(work, 6, asked, entered, "0".to_owned());
            if is_answered {
                page.asked.faults.push(Fault::new("answer", Reason::new("answers.twice")));
            }
            Ok(Self { is_first: is_answered, is_saved: !is_answered, ..page })
        };
        Ok([page(false)?, page(true)?])
    }
}

#[handler]
pub async fn view(
    request: &Request,
    link: Link<Take>,
    Path((_, number)): Path<(String, usize)>,
    Query(asked): Query<View>,
) -> Result<Response> {
    let taken = Taken::of(request, &link).await?;
    let (Stage::Questions, Some(sitting)) = (taken.stage(link.scope.now()), &taken.sitting) else {
        return Ok(see_other(&taken.place(&link.token, link.scope.now())));
    };
    let place = number.wrapping_sub(1);
    let Ok(_) = sitting.shown(place) else {
        return Ok(see_other(&taken.place(&link.token, link.scope.now())));
    };
    let shows_clock = match asked.clock.as_deref() {
        Some("off") => false,
        Some("on") => true,
        _ => !sitting.adjustments.noclock,
    };
    let page = link.page(&fill(&link, &taken, sitting, place, shows_clock)?)?;
    Ok(page.into_response())
}

fn fill(
    link: &Link<Take>,
    taken: &Taken,
    sitting: &Sitting,
    place: usize,
    shows_clock: bool,
) -> Result<Question> {
    let asked = Laid::of(sitting, place, &taken.contents, link.name.language)?;
    let step = sitting.latest(place);
    let response = step.and_then(|step| step.response.as_ref());
    let answer = response.map(|response| asked.layout.pairs(response)).unwrap_or_default();
    let work = Work::new(link, taken, sitting, shows_clock);
    let entered = Entered { answer, flagged: step.is_some_and(|step| step.flagged) };
    let page = Question::new(work, place, asked, entered, fresh_step(link));
    Ok(Question { is_saved: step.is_some(), ..page })
}

fn fresh_step(link: &Link<Take>) -> String {
    hex(&link.scope.platform().randomness.bytes()[..16])
}

#[handler]
pub async fn submit(
    request: &Request,
    sent: Sent<Take, Given>,
    Path((_, number)): Path<(String, usize)>,
) -> Result<Response> {
    let Sent { link, fields: given } = sent;
    let invitation = link.subject.parse().map_err(Error::internal)?;
    let Some(sitting) = store::answerable(&link.scope, invitation).await? else {
        return Ok(see_other(&format!("/take/{}", link.token)));
    };
    let place = number.wrapping_sub(1);
    let client_step =
        if is_step_name(&given.client_step) { given.client_step } else { fresh_step(&link) };
    let answered = Answered {
        sitting: sitting.id,
        invitation,
        place,
        given: given.answer.clone(),
        flagged: given.flagged,
        client_step,
        is_in_office: screen::is_on_office_screen(request).await?,
    };
    let step = match steps::answer(&link.scope, answered).await {
        Ok(step) => step,
        // An old page came back under its old name: what it says now is taken under another one.
        Err(error @ (Error::Invalid(_) | Error::StepReused)) => {
            let faults = match error {
                Error::Invalid(faults) => faults,
                _ => vec![Fault::new("answer", Reason::new("answers.sent_before"))],
            };
            let taken = Taken::of(request, &link).await?;
            let sitting = taken.sitting.as_ref().ok_or(Error::Missing("sitting"))?;
            let asked = Laid::of(sitting, place, &taken.contents, link.name.language)?;
            let work = Work::new(&link, &taken, sitting, !sitting.adjustments.noclock);
            let entered = Entered { answer: given.answer, flagged: given.flagged };
            let mut page = Question::new(work, place, asked, entered, fresh_step(&link));
            page.asked.faults = faults;
            let page = link.page(&page)?.with_status(StatusCode::UNPROCESSABLE_ENTITY);
            return Ok(page.into_response());
        }
        // Not sent on: whoever is sent on has an answer saved. The page keeps it, and tries again.
        Err(error) if is_pause(&error) => {
            let taken = Taken::of(request, &link).await?;
            let page = link.page(&Paused::new(&link, &taken)?)?;
            return Ok(page.with_status(StatusCode::SERVICE_UNAVAILABLE).into_response());
        }
        Err(other) => return Err(other),
    };
    if step.is_late {
        return Ok(see_other(&format!("/take/{}/done?late=yes", link.token)));
    }
    Ok(see_other(&next(&link.token, &given.go, place, sitting.count)))
}

/// A name that a page of ours gave out, or a script on it made.
fn is_step_name(name: &str) -> bool {
    (8..=64).contains(&name.len())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
}

fn next(token: &str, go: &str, place: usize, count: usize) -> String {
    match go {
        "back" if place > 0 => format!("/take/{token}/questions/{place}"),
        "stay" => format!("/take/{token}/questions/{}", place + 1),
        _ if place + 1 < count && go != "review" => {
            format!("/take/{token}/questions/{}", place + 2)
        }
        _ => format!("/take/{token}/review"),
    }
}

/// Which places have been seen, for the page that lists them.
pub(super) fn seen(sitting: &Sitting) -> BTreeSet<usize> {
    sitting.steps.iter().filter_map(|step| usize::try_from(step.place).ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::{Kind, Page, Question, next};

    #[test]
    fn each_kind_of_question_is_among_the_samples_with_and_without_an_answer() {
        assert_eq!(Question::samples().len(), 2 * Kind::ALL.len());
    }

    #[test]
    fn each_button_leads_on() {
        let go = |go, place| next("t", go, place, 3);
        assert_eq!(go("next", 0), "/take/t/questions/2");
        assert_eq!(go("next", 2), "/take/t/review");
        assert_eq!(go("back", 2), "/take/t/questions/2");
        assert_eq!(go("stay", 1), "/take/t/questions/2");
        assert_eq!(go("review", 1), "/take/t/review");
    }
}
