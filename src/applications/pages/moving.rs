//! What moving those who were ticked would do, before it is done.

use poem::{
    Request, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Named, on_to};
use crate::{
    applications::{
        Application, ApplicationId, ApplicationStage, WriteApplications, actions, store,
    },
    error::{Error, Result},
    jobs::{self, JobId, TAB},
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, Limits, Pairs, Submitted},
            principal::Session,
            request_name::RequestName,
        },
        render::Page,
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Moving {
    frame: Frame,
    job_id: String,
    job: String,
    /// Nothing if no stage was chosen.
    to: Option<&'static str>,
    goes: Vec<Ticked>,
    stays: Vec<Ticked>,
}

#[derive(Serialize)]
struct Ticked {
    id: String,
    name: String,
    from: &'static str,
    /// Why it stays.
    why: String,
}

/// Those who were ticked, and where they shall move.
pub struct MovesIn {
    ids: Vec<ApplicationId>,
    to: Option<ApplicationStage>,
}

impl MovesIn {
    fn new(ids: impl Iterator<Item = String>, to: Option<String>) -> Self {
        let ids = ids.filter_map(|id| id.parse().ok()).collect();
        Self { ids, to: to.and_then(|to| to.parse().ok()) }
    }

    /// Reads a query, in which a name may come several times.
    fn asked(address: &str) -> Self {
        let query = address.split_once('?').map_or("", |(_, query)| query);
        let all = |name: &'static str| {
            let pairs = form_urlencoded::parse(query.as_bytes());
            pairs.filter(move |(of, _)| of == name).map(|(_, value)| value.into_owned())
        };
        Self::new(all("appl"), all("to").next())
    }

    /// Returns those of this job.
    fn of(&self, job_id: JobId, applications: Vec<Application>) -> Vec<Application> {
        let is_ticked =
            |one: &Application| one.arrival.job_id == job_id && self.ids.contains(&one.id);
        applications.into_iter().filter(is_ticked).collect()
    }
}

impl Form for MovesIn {
    const INPUTS: &'static [&'static str] = &["appl", "to"];

    const LIMITS: Limits = Limits::TICKED;

    fn read(pairs: &mut Pairs) -> Self {
        let ids = pairs.all("appl").into_iter();
        Self::new(ids, pairs.all("to").pop())
    }
}

impl Page for Moving {
    const TEMPLATE: &'static str = "applications/moving";

    fn samples() -> Vec<Self> {
        let ticked = |why: &str| Ticked {
            id: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            from: "applied",
            why: why.to_owned(),
        };
        let moving = |to, goes, stays| Self {
            frame: Frame::sample(TAB),
            job_id: "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            job: "Receptionist".to_owned(),
            to,
            goes,
            stays,
        };
        vec![
            moving(None, vec![], vec![]),
            moving(Some("interview"), vec![], vec![ticked("It is there already.")]),
            moving(Some("interview"), vec![ticked(""), ticked("")], vec![]),
            moving(Some("hired"), vec![ticked("")], vec![ticked("No offer yet.")]),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteApplications>,
    Path(id): Path<JobId>,
    request: &Request,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let job = jobs::find(scope, id).await?;
    let asked = MovesIn::asked(&RequestName::of(request)?.address);
    let applications = asked.of(id, store::these(scope, &asked.ids).await?);
    let people = applications.iter().map(|one| one.arrival.person_id);
    let people = people::named(scope, people).await?;
    let practice = practices::here(scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    let named = Named::new(scope, practice, people, vec![]);
    let mut page = Moving {
        frame,
        job_id: id.to_string(),
        job: job.title().to_owned(),
        to: asked.to.map(ApplicationStage::word),
        goes: vec![],
        stays: vec![],
    };
    for (one, to) in applications.iter().filter_map(|one| Some((one, asked.to?))) {
        let refused = one.may_move_to(to).err().map(|refused| Error::from(refused).reason());
        let locales = &scope.platform().locales;
        let why = refused.as_ref().map(|reason| locales.word(session.language, reason));
        let kept = if refused.is_some() { &mut page.stays } else { &mut page.goes };
        kept.push(Ticked {
            id: one.id.to_string(),
            name: named.name(one.arrival.person_id),
            from: one.stage.word(),
            why: why.unwrap_or_default(),
        });
    }
    session.page(&page)
}

/// Who cannot move any more, because something has happened since the page was read, stays.
#[handler]
pub async fn submit(
    form: Submitted<WriteApplications, MovesIn>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let scope = &session.scope;
    jobs::find(scope, id).await?;
    let board = format!("/jobs/{id}/board");
    let Some(to) = sent.to else { return Ok(on_to(board)) };
    let act = async |tx: &mut Tx| {
        let mut moved = 0;
        for one in sent.of(id, store::these(tx, &sent.ids).await?) {
            match actions::move_to(tx, one.id, to, None).await {
                Ok(_) => moved += 1,
                Err(Error::Conflict(_)) => {}
                Err(error) => return Err(error),
            }
        }
        Ok(moved)
    };
    let moved: u32 = scope.write(act).await?;
    Ok(on_to(format!("{board}?moved={moved}")))
}
