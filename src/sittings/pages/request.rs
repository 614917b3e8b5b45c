//! Before the first question: the form to ask for another way to take the test.

use chrono::NaiveDate;
use poem::{IntoResponse, Request, Response, handler};
use serde::Serialize;

use super::{Stage, Taken, outside::Outside};
use crate::{
    assessments::title,
    error::Result,
    invitations::Take,
    kernel::{fault::Fault, field::Field},
    medical::{self, Help, Reading, RequestIn},
    platform::{
        http::{
            form::{Form, FormField},
            link::{Link, Sent},
            refusal::Refusal,
        },
        outward::see_other,
        render::Page,
    },
    practices::Visit,
    sittings::actions,
};

#[derive(Serialize)]
pub struct NewRequest {
    visit: Visit,
    token: String,
    title: String,
    /// Who reads it, as a word, and by name.
    reads: &'static str,
    reader: String,
    outside: Option<Outside>,
    with_test: Vec<Ticked>,
    with_interview: Vec<Ticked>,
    /// What is wrong with what was ticked.
    unticked: Option<Fault>,
    /// Until when the answer comes.
    answer_by: NaiveDate,
    words: FormField,
    faults: Vec<Fault>,
}

/// Something to tick.
#[derive(Serialize)]
struct Ticked {
    word: &'static str,
    is_ticked: bool,
}

impl Ticked {
    fn all(sent: &RequestIn) -> (Vec<Self>, Vec<Self>) {
        let is_sent =
            |help| sent.helps.iter().any(|one| matches!(one, Field::Read(it) if *it == help));
        let ticked = |help: &Help| Self { word: help.word(), is_ticked: is_sent(*help) };
        let mut test: Vec<_> = Help::ALL.iter().map(ticked).collect();
        let interview = test.split_off(Help::WITH_A_TEST);
        (test, interview)
    }
}

impl Page for NewRequest {
    const TEMPLATE: &'static str = "sittings/request";

    fn samples() -> Vec<Self> {
        let page = |reads, outside, faults: Vec<Fault>| {
            let helps = vec![Field::Read(Help::Reader)];
            let (with_test, with_interview) =
                Ticked::all(&RequestIn { helps, ..RequestIn::default() });
            Self {
                with_test,
                with_interview,
                unticked: faults.iter().find(|fault| fault.is_in("helps")).cloned(),
                answer_by: NaiveDate::default(),
                visit: Visit::sample(),
                token: "link_0".to_owned(),
                title: "Medical biller".to_owned(),
                reads,
                reader: "Dana Okafor".to_owned(),
                outside,
                words: FormField::new("words", RequestIn::default().words.as_ref(), &faults),
                faults,
            }
        };
        let wrong = Fault::at_each([&["form"], RequestIn::INPUTS].concat(), "value.missing");
        vec![
            page("owner", None, vec![]),
            page("user", None, wrong),
            page("outside", Some(Outside::sample()), vec![]),
        ]
    }
}

#[handler]
pub async fn view(request: &Request, link: Link<Take>) -> Result<Response> {
    let taken = Taken::of(request, &link).await?;
    let asked = medical::request_about(&link.scope, &link.subject).await?;
    let is_answered = asked.as_ref().is_some_and(|asked| asked.answer.is_some());
    if is_answered || !matches!(taken.stage(link.scope.now()), Stage::Start) {
        return Ok(see_other(&taken.place(&link.token, link.scope.now())));
    }
    // Who asks for something else while they wait finds what they asked for.
    let is = asked.map(|asked| asked.asking).unwrap_or_default();
    let helps = is.helps.into_iter().map(Field::Read).collect();
    let sent = RequestIn { helps, words: is.words.map(Field::Read) };
    let page = fill(&link, &taken, &sent, vec![]).await?;
    Ok(link.page(&page)?.into_response())
}

#[handler]
pub async fn submit(request: &Request, sent: Sent<Take, RequestIn>) -> Result<Response> {
    let Sent { link, fields } = sent;
    let taken = Taken::of(request, &link).await?;
    match actions::ask(&link.scope, taken.invitation.id, fields.clone()).await {
        Ok(_) => Ok(see_other(&format!("/take/{}", link.token))),
        Err(error) => {
            let refusal = Refusal::of::<RequestIn>(error)?;
            let page = fill(&link, &taken, &fields, refusal.faults.clone()).await?;
            Ok(refusal.answer(link.page(&page)?))
        }
    }
}

async fn fill(
    link: &Link<Take>,
    taken: &Taken,
    sent: &RequestIn,
    faults: Vec<Fault>,
) -> Result<NewRequest> {
    let reading: Reading = medical::reading(&link.scope).await?;
    let (with_test, with_interview) = Ticked::all(sent);
    let (practice, now) = (&taken.practice, link.scope.now());
    Ok(NewRequest {
        with_test,
        with_interview,
        unticked: faults.iter().find(|fault| fault.is_in("helps")).cloned(),
        answer_by: medical::answer_by(practice.today(now), practice.time_zone()),
        visit: Visit::around(&taken.practice, &link.name),
        token: link.token.clone(),
        title: title(&taken.assessment, link.name.language)?,
        reads: reading.reads().word(),
        reader: reading.name().to_owned(),
        outside: Outside::of(&reading),
        words: FormField::new("words", sent.words.as_ref(), &faults),
        faults,
    })
}
