//! Before the first question: the form to ask for another way to take the test.

use poem::{IntoResponse, Response, handler};
use serde::Serialize;

use super::{Stage, Taken, start::Outside};
use crate::{
    assessments::title,
    error::Result,
    invitations::Take,
    kernel::fault::Fault,
    medical::{self, Reading, RequestIn},
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
    words: FormField,
    faults: Vec<Fault>,
}

impl Page for NewRequest {
    const TEMPLATE: &'static str = "sittings/request";

    fn samples() -> Vec<Self> {
        let page = |reads, outside, faults: Vec<Fault>| Self {
            visit: Visit::sample(),
            token: "link_0".to_owned(),
            title: "Medical biller".to_owned(),
            reads,
            reader: "Dana Okafor".to_owned(),
            outside,
            words: FormField::new("words", &RequestIn::default().words, &faults),
            faults,
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
pub async fn view(link: Link<Take>) -> Result<Response> {
    let taken = Taken::of(&link).await?;
    let has_asked = medical::request_about(&link.scope, &link.subject).await?.is_some();
    if has_asked || !matches!(taken.stage(link.scope.now()), Stage::Start) {
        return Ok(see_other(&taken.place(&link.token, link.scope.now())));
    }
    let page = fill(&link, &taken, &RequestIn::default(), vec![]).await?;
    Ok(link.page(&page)?.into_response())
}

#[handler]
pub async fn submit(sent: Sent<Take, RequestIn>) -> Result<Response> {
    let Sent { link, fields } = sent;
    let taken = Taken::of(&link).await?;
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
    Ok(NewRequest {
        visit: Visit::around(&taken.practice, &link.name),
        token: link.token.clone(),
        title: title(&taken.assessment, link.name.language)?,
        reads: reading.reads().word(),
        reader: reading.name().to_owned(),
        outside: Outside::of(&reading),
        words: FormField::new("words", &sent.words, &faults),
        faults,
    })
}
