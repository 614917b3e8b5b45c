//! The thanks for an application, with the way back to it.
//!
//! The form leads here, so that a page loaded again, or come back to, sends nothing again. The return code is kept by
//! nobody: what the page shows lies sealed in its own address, and for a short while.

use chrono::{DateTime, TimeDelta, Utc};
use poem::{IntoResponse, Response, handler, web::Query};
use serde::{Deserialize, Serialize};

use super::on_to;
use crate::{
    applications::{
        StatusPage,
        input::ApplyIn,
        store,
        ways::{self, WayBack},
    },
    error::{Error, Result},
    jobs,
    kernel::digest::sha256,
    platform::{
        db::Scope,
        http::{link::Link, request_name::RequestName},
        render::Page,
    },
    practices::{self, Visit},
};

/// Time enough to look for a pencil, and to come back from the page that it leads to.
const SHOWN_FOR: TimeDelta = TimeDelta::minutes(15);

#[derive(Serialize)]
pub struct Thanks {
    visit: Visit,
    job: String,
    name: String,
    /// Shown here alone.
    code: String,
    token: String,
}

/// What the page shows. The name is the one that was typed: who sent the form is told no other.
#[derive(Serialize, Deserialize)]
struct Told {
    name: String,
    code: String,
    at: DateTime<Utc>,
}

#[derive(Deserialize)]
pub struct Asked {
    told: Option<String>,
}

impl Page for Thanks {
    const TEMPLATE: &'static str = "applications/received";

    fn samples() -> Vec<Self> {
        vec![Self {
            visit: Visit::sample(),
            job: "Receptionist".to_owned(),
            name: "Marisol".to_owned(),
            code: "K7QM4-XPD9R".to_owned(),
            token: "link_0000".to_owned(),
        }]
    }
}

/// Returns the address of the page for whoever has just sent this form.
pub fn path(scope: &Scope, sent: &ApplyIn, way: &WayBack) -> Result<String> {
    let told = Told { name: sent.name.sent(), code: way.code.to_string(), at: scope.now() };
    let told = serde_json::to_string(&told).map_err(Error::internal)?;
    let sealed = scope.platform().seal.seal(&place(&way.link), &told)?;
    Ok(format!("/status/{}/received?told={sealed}", way.link))
}

/// Later, or by an address that was not made here, it leads to the status page.
#[handler]
pub async fn view(link: Link<StatusPage>, Query(asked): Query<Asked>) -> Result<Response> {
    let id = ways::opened(&link)?;
    let told = asked.told.and_then(|sealed| read(&link, &sealed));
    let Some(Told { name, code, .. }) = told else {
        return Ok(on_to(format!("/status/{}", link.token)));
    };
    let job_id = store::find(&link.scope, id).await?.arrival.job_id;
    let job = jobs::title_in(&link.scope, link.name.language, job_id).await?;
    let practice = practices::here(&link.scope).await?;
    // In another language it shows the same.
    let here = RequestName { path: link.name.address.clone(), ..link.name.clone() };
    let visit = Visit::around(&practice, &here);
    let page = Thanks { visit, job, name, code, token: link.token.clone() };
    Ok(link.page(&page)?.into_response())
}

fn read(link: &Link<StatusPage>, sealed: &str) -> Option<Told> {
    let told = link.scope.platform().seal.unseal(&place(&link.token), sealed).ok()?;
    let told: Told = serde_json::from_str(&told).ok()?;
    (link.scope.now() - told.at < SHOWN_FOR).then_some(told)
}

/// What is sealed for one link opens by no other.
fn place(link: &str) -> String {
    format!("received by {}", sha256(link))
}
