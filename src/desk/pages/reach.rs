//! How phones reach this server.

use chrono::{DateTime, TimeDelta, Utc};
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::certificate::Certificate;
use crate::{
    desk::WriteSettings,
    error::Result,
    kernel::{
        fault::{Fault, Reason},
        field::Field,
    },
    platform::{
        absence::{self, Absence},
        db::{Scope, Tx},
        http::{
            form::{FormField, Submitted, faults_to_show},
            principal::Session,
        },
        outward::see_other,
        qr::Qr,
        render::Page,
    },
    practices::{self, Frame, Moment, Practice, ReachIn, SETTINGS},
};

#[derive(Serialize)]
pub struct Reach {
    frame: Frame,
    /// Part of setting up, where another page follows.
    is_first: bool,
    is_reachable: bool,
    own_url: String,
    /// Where a tunnel on this computer finds it.
    port: String,
    public_url: FormField,
    /// The certificate of this server's own domain, if it has one.
    certificate: Option<Certificate>,
    /// Its address, where the practice goes by another one.
    own_domain_url: Option<String>,
    /// How to see whether a phone gets through, once there is an address.
    check: Option<Check>,
    /// When nobody answered in the last days, the last first.
    absences: Vec<Away>,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Check {
    url: String,
    code: Option<Qr>,
    /// When a phone last got through.
    reached: Option<Moment>,
}

/// From when until when nobody answered.
#[derive(Clone, Serialize)]
pub(super) struct Away {
    from: Moment,
    until: Moment,
}

impl Away {
    pub(super) fn new(practice: &Practice, absence: Absence, now: DateTime<Utc>) -> Self {
        let said = |at| Moment::new(practice, at, now);
        Self { from: said(absence.from), until: said(absence.until) }
    }

    pub(super) fn sample() -> Self {
        Self { from: Moment::sample("yesterday"), until: Moment::sample("today") }
    }
}

/// How far back absences are listed here.
const LISTED: TimeDelta = TimeDelta::days(7);

#[derive(Deserialize)]
struct Asked {
    first: Option<String>,
}

impl Page for Reach {
    const TEMPLATE: &'static str = "desk/reach";

    fn samples() -> Vec<Self> {
        let url = || "https://jobs.cedar.example/careers/cedar/reached".to_owned();
        let check = |reached| Check { url: url(), code: Qr::of(&url()), reached };
        let page = |is_first: bool, is_reachable: bool, faults: Vec<Fault>| Self {
            certificate: None,
            own_domain_url: is_reachable.then(|| "https://work.cedar.example".to_owned()),
            frame: Frame::sample(SETTINGS),
            is_first,
            is_reachable,
            own_url: "http://127.0.0.1:8080".to_owned(),
            port: "8080".to_owned(),
            public_url: FormField::new::<String>("public_url", None, &faults),
            check: is_reachable.then(|| check((!is_first).then(|| Moment::sample("today")))),
            absences: if is_first { vec![] } else { vec![Away::sample(); 2] },
            faults,
        };
        let under_domain =
            |certificate| Self { certificate: Some(certificate), ..page(false, true, vec![]) };
        let wrong = |code| vec![Fault::new("public_url", Reason::new(code))];
        let mut all = vec![
            page(true, false, vec![]),
            page(true, true, vec![]),
            page(false, true, vec![]),
            page(false, false, wrong("public_url.plain")),
            page(true, false, wrong("public_url.here")),
            page(true, false, wrong("public_url.passing")),
        ];
        all.extend(Certificate::samples().into_iter().map(under_domain));
        all
    }
}

async fn fill(
    session: &Session<WriteSettings>,
    sent: Option<&ReachIn>,
    is_first: bool,
    faults: Vec<Fault>,
) -> Result<Reach> {
    let practice = practices::here(&session.scope).await?;
    let kept = practice.public_url.clone().map(Field::Read);
    let shown = match sent {
        Some(sent) => sent.public_url.as_ref(),
        None => kept.as_ref(),
    };
    let platform = session.scope.platform();
    let own_url = platform.outward.own_url.clone();
    let goes_by = practice.public_url.as_ref().map(|url| url.as_str());
    let is_other = platform.certificates.is_some() && goes_by != Some(own_url.as_str());
    let now = session.scope.now();
    let absences = absence::since(&session.scope, now - LISTED).await?;
    Ok(Reach {
        frame: Frame::around(session, SETTINGS, &practice).await?,
        is_first,
        is_reachable: practice.is_reachable(),
        certificate: Certificate::of(platform, &practice, true),
        own_domain_url: is_other.then(|| own_url.clone()),
        port: port(&own_url),
        own_url,
        public_url: FormField::new("public_url", shown, &faults),
        check: check(&session.scope, &practice).await?,
        absences: absences.into_iter().map(|away| Away::new(&practice, away, now)).collect(),
        faults,
    })
}

/// Returns where a tunnel on this computer would find this server. Under a domain nobody needs one, and who reads on
/// is told the usual port.
fn port(own_url: &str) -> String {
    let last = own_url.rsplit(':').next().filter(|last| last.parse::<u16>().is_ok());
    last.unwrap_or("8080").to_owned()
}

/// Returns how to try it with a phone, once there is an address that other devices have.
async fn check(scope: &Scope, practice: &Practice) -> Result<Option<Check>> {
    let Some(base) = practice.public_url.as_ref().filter(|url| !url.is_here()) else {
        return Ok(None);
    };
    let url = format!("{}/careers/{}/reached", base.as_str(), practice.slug);
    let reached = practices::reached_at(scope).await?;
    let reached = reached.map(|at| Moment::new(practice, at, scope.now()));
    Ok(Some(Check { code: Qr::of(&url), url, reached }))
}

#[handler]
pub async fn view(
    session: Session<WriteSettings>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    session.page(&fill(&session, None, asked.first.is_some(), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteSettings, ReachIn>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let is_first = asked.first.is_some();
    let mut is_named = false;
    let saved = match sent.clone().check() {
        Ok(url) => {
            is_named = url.as_ref().is_some_and(|url| !url.is_here());
            let save = async |tx: &mut Tx| practices::name_address(tx, url).await;
            session.scope.write(save).await.map(drop)
        }
        Err(error) => Err(error),
    };
    match saved {
        Ok(()) => Ok(see_other(match (is_first, is_named) {
            // Whoever has just named an address tries it with a phone.
            (true, true) => "/settings/reach?first=yes#check",
            (false, true) => "/settings/reach#check",
            (true, false) => "/settings/first",
            (false, false) => "/settings",
        })),
        Err(error) => {
            let (status, faults) = faults_to_show::<ReachIn>(error)?;
            let page = fill(&session, Some(&sent), is_first, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}
