//! What moving those who were ticked would do, before it is done.

use poem::{
    IntoResponse, Request, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Named, on_to, paragraphs};
use crate::{
    applications::{
        Application, ApplicationId, ApplicationStage, WriteApplications,
        actions::{self, Telling},
        letters, store,
    },
    error::{Error, Result},
    jobs::{self, JobId, TAB},
    kernel::{
        fault::{Fault, Reason},
        field::Field,
        prose::Prose,
    },
    people,
    platform::{
        db::Tx,
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted, faults_to_show},
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
    /// What the first of them would read, if a letter goes with the stage.
    letter: Option<Letter>,
    added: FormField,
    faults: Vec<Fault>,
}

/// A letter around what the office adds.
#[derive(Serialize)]
struct Letter {
    before: Vec<String>,
    after: String,
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
    /// Whether each of them is written to, and what the office adds.
    tells: bool,
    added: Option<Field<Prose<2000>>>,
}

impl MovesIn {
    fn new(ids: impl Iterator<Item = String>, to: Option<String>) -> Self {
        let ids = ids.filter_map(|id| id.parse().ok()).collect();
        Self { ids, to: to.and_then(|to| to.parse().ok()), tells: false, added: None }
    }

    fn telling(&self) -> Result<Option<Telling>> {
        let added = match &self.added {
            Some(Field::Unreadable { why, .. }) if self.tells => {
                return Err(Error::Invalid(vec![Fault::new("added", why.clone())]));
            }
            Some(Field::Read(added)) => Some(added.clone()),
            _ => None,
        };
        Ok(self.tells.then_some(Telling { added }))
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
    const INPUTS: &'static [&'static str] = &["appl", "to", "added"];

    const LIMITS: Limits = Limits::TICKED;

    fn read(pairs: &mut Pairs) -> Self {
        let ids = pairs.all("appl").into_iter();
        let tells = pairs.all("tells").pop().is_some_and(|said| said == "yes");
        let added = pairs.optional("added");
        Self { tells, added, ..Self::new(ids, pairs.all("to").pop()) }
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
            letter: (to == Some("interview")).then(|| Letter {
                before: vec!["Hello Marisol,".to_owned(), "we would like to meet you.".to_owned()],
                after: "Cedar Hollow".to_owned(),
            }),
            added: FormField::shown("added", String::new(), None),
            faults: vec![],
        };
        let wrong = Fault::new("added", Reason::new("text.empty"));
        let faulty = Moving {
            added: FormField::shown("added", "Bring".to_owned(), Some(wrong.clone())),
            faults: vec![wrong],
            ..moving(Some("interview"), vec![ticked("")], vec![])
        };
        vec![
            faulty,
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
    let asked = MovesIn::asked(&RequestName::of(request)?.address);
    session.page(&fill(&session, id, &asked, vec![]).await?)
}

async fn fill(
    session: &Session<WriteApplications>,
    id: JobId,
    asked: &MovesIn,
    faults: Vec<Fault>,
) -> Result<Moving> {
    let scope = &session.scope;
    let job = jobs::find(scope, id).await?;
    let applications = asked.of(id, store::these(scope, &asked.ids).await?);
    let people = applications.iter().map(|one| one.arrival.person_id);
    let people = people::named(scope, people).await?;
    let practice = practices::here(scope).await?;
    let frame = Frame::around(session, TAB, &practice).await?;
    let named = Named::new(scope, practice, people, vec![]);
    let mut page = Moving {
        frame,
        job_id: id.to_string(),
        job: job.title().to_owned(),
        to: asked.to.map(ApplicationStage::word),
        goes: vec![],
        stays: vec![],
        letter: None,
        added: FormField::new("added", asked.added.as_ref(), &faults),
        faults,
    };
    for (one, to) in applications.iter().filter_map(|one| Some((one, asked.to?))) {
        let refused = one.may_move_to(to).err().map(|refused| Error::from(refused).reason());
        if refused.is_none() && page.letter.is_none() {
            page.letter = letter(session, one, to).await?;
        }
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
    Ok(page)
}

/// Returns what one of them would read once they have moved there.
async fn letter(
    session: &Session<WriteApplications>,
    one: &Application,
    to: ApplicationStage,
) -> Result<Option<Letter>> {
    let moved = Application { stage: to, ..one.clone() };
    let draft = letters::draft(&session.scope, &moved, session.language).await?;
    Ok(draft.map(|draft| Letter { before: paragraphs(&draft.before), after: draft.after }))
}

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
    let done = match sent.telling() {
        Ok(letter) => {
            let is_told = letter.is_some();
            let act = async |tx: &mut Tx| {
                let before = sent.of(id, store::these(tx, &sent.ids).await?);
                let moved = actions::move_all(tx, id, &sent.ids, to, letter).await?;
                // What a letter tells, no undoing takes back.
                if is_told {
                    return Ok(format!("moved={moved}"));
                }
                let after = sent.of(id, store::these(tx, &sent.ids).await?);
                Ok(format!("moved={moved}{}", way_back(to, &before, &after)))
            };
            scope.write(act).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(moved) => Ok(on_to(format!("{board}?{moved}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<MovesIn>(error)?;
            let page = fill(&session, id, &sent, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Says how those who moved can go back: from where they came, if it was one stage, where they are, and since when.
fn way_back(to: ApplicationStage, before: &[Application], after: &[Application]) -> String {
    let mut from: Vec<_> =
        before.iter().map(|one| one.stage).filter(|stage| *stage != to).collect();
    from.dedup();
    let at = after.iter().filter(|one| one.stage == to).map(|one| one.turn.at).max();
    match (&from[..], at) {
        ([from], Some(at)) => format!("&from={from}&to={to}&at={}", at.timestamp_micros()),
        _ => String::new(),
    }
}
