//! Asks whom it was offered to for their copy, and says whether it is what they signed.

use poem::{IntoResponse, Response, handler, http::StatusCode, web::Html};
use serde::Serialize;

use super::{
    copy::{Compared, CopyIn},
    subject,
};
use crate::{
    error::Result,
    kernel::fault::Fault,
    offers::{Read, copies, offer::Offer, store},
    platform::{
        http::{
            form::{Form, FormField, faults_to_show},
            link::{Link, Sent},
        },
        render::Page,
    },
    practices::Visit,
};

#[derive(Serialize)]
pub struct OwnCopy {
    visit: Visit,
    token: String,
    /// Whether there is anything signed to compare with.
    is_signed: bool,
    compared: Option<Compared>,
    file: FormField,
    text: FormField,
    faults: Vec<Fault>,
}

impl Page for OwnCopy {
    const TEMPLATE: &'static str = "offers/own_copy";

    fn samples() -> Vec<Self> {
        let page = |compared, faults: Vec<Fault>| {
            let [file, text] = CopyIn::default().fields(&faults);
            let (visit, token) = (Visit::sample(), "link_0000".to_owned());
            let is_signed = faults.is_empty();
            Self { visit, token, is_signed, compared, file, text, faults }
        };
        let wrong = Fault::at_each([&["form"], CopyIn::INPUTS].concat(), "value.missing");
        let mut all = vec![page(None, vec![]), page(None, wrong)];
        all.extend(Compared::samples().into_iter().map(|one| page(Some(one), vec![])));
        all
    }
}

#[handler]
pub async fn view(link: Link<Read>) -> Result<Html<String>> {
    let offer = store::find(&link.scope, subject(&link)?).await?;
    link.page(&fill(&link, &offer, None, &CopyIn::default(), vec![]).await?)
}

#[handler]
pub async fn submit(Sent { link, fields: sent }: Sent<Read, CopyIn>) -> Result<Response> {
    let offer = store::find(&link.scope, subject(&link)?).await?;
    let (status, compared, faults) = match sent.clone().check() {
        Ok(held) => {
            let verdict = copies::compare(&link.scope, &offer, &held).await?;
            (StatusCode::OK, Some(Compared::new(&held, verdict, false)), vec![])
        }
        Err(error) => {
            let (status, faults) = faults_to_show::<CopyIn>(error)?;
            (status, None, faults)
        }
    };
    let page = fill(&link, &offer, compared, &sent, faults).await?;
    Ok(link.page(&page)?.with_status(status).into_response())
}

async fn fill(
    link: &Link<Read>,
    offer: &Offer,
    compared: Option<Compared>,
    sent: &CopyIn,
    faults: Vec<Fault>,
) -> Result<OwnCopy> {
    let visit = Visit::of(&link.scope, &link.name).await?;
    let [file, text] = sent.fields(&faults);
    let (token, is_signed) = (link.token.clone(), offer.signature().is_some());
    Ok(OwnCopy { visit, token, is_signed, compared, file, text, faults })
}
