//! “I lost my link”: the way back by a return code.

use poem::{Request, Response, handler, web::Html};
use serde::Serialize;

use super::on_to;
use crate::{
    applications::{input::LostIn, ways},
    error::{Error, Result},
    kernel::fault::Fault,
    platform::{
        db::Scope,
        http::{
            form::{Form, FormField},
            link::Open,
            refusal::Refusal,
        },
        keys::Issued,
        render::Page,
        throttle::Place,
    },
    practices::{Visit, Visitor},
};

/// Empty, or with what was typed and what is wrong with it.
#[derive(Serialize)]
pub struct Lost {
    visit: Visit,
    code: FormField,
    reach: FormField,
    faults: Vec<Fault>,
}

impl Lost {
    fn new(visit: Visit, sent: &LostIn, faults: Vec<Fault>) -> Self {
        Self {
            visit,
            code: FormField::new("code", &sent.code, &faults),
            reach: FormField::new("reach", &sent.reach, &faults),
            faults,
        }
    }
}

impl Page for Lost {
    const TEMPLATE: &'static str = "applications/lost";

    fn samples() -> Vec<Self> {
        let page = |faults| Self::new(Visit::sample(), &LostIn::default(), faults);
        let wrong = Fault::at_each([&["form"], LostIn::INPUTS].concat(), "value.missing");
        vec![page(vec![]), page(wrong)]
    }
}

#[handler]
pub async fn view(visitor: Visitor) -> Result<Html<String>> {
    visitor.page(&Lost::new(visitor.frame(), &LostIn::default(), vec![]))
}

/// Whether there is no such code, or the code is another's, is the same answer.
#[handler]
pub async fn submit(
    request: &Request,
    visitor: Visitor,
    Open(sent): Open<LostIn>,
) -> Result<Response> {
    let place = visitor.scope.platform().outward.place_of(request);
    let found = find(&visitor.scope, sent.clone(), &place).await;
    let found = found
        .and_then(|link| link.ok_or_else(|| Error::fault("form", "applications.nothing_found")));
    match found {
        Ok(link) => Ok(on_to(format!("/status/{}", link.secret))),
        Err(error) => {
            let refusal = Refusal::of::<LostIn>(error)?;
            let page = Lost::new(visitor.frame(), &sent, refusal.faults.clone());
            Ok(refusal.answer(visitor.page(&page)?))
        }
    }
}

async fn find(scope: &Scope, sent: LostIn, from: &Place) -> Result<Option<Issued>> {
    let (code, reach) = sent.check()?;
    ways::refuse_haste(scope, &code, from).await?;
    scope.write(async |tx| ways::find_back(tx, &code, reach.as_str(), from).await).await
}
