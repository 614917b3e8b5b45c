//! Inviting many of those who applied to a job: who, and what they would read. Below stands the switch that
//! invites everyone who applies from now on.

use chrono::NaiveDate;
use poem::{
    Request, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    applications::{self, Application, ApplicationId, MOST_TOGETHER},
    assessments::{Assessment, assessment_for},
    error::{Error, Result},
    invitations::{
        WriteInvitations, everyone,
        invitation::{InvitationRefused, USUALLY_OPEN},
        letter::{INVITES, Letter},
        retest::Before,
        together,
    },
    jobs::{self, JobId, TAB},
    kernel::fault::{Args, Reason},
    people::{self, Person},
    platform::{
        db::{Scope, Tx},
        http::{
            form::{Form, Limits, Pairs, Submitted},
            principal::Session,
            request_name::RequestName,
        },
        outward::see_other,
        render::Page,
    },
    practices::{self, Frame, Practice},
};

#[derive(Serialize)]
pub struct Many {
    frame: Frame,
    job_id: String,
    job: String,
    /// What is asked, if anything was frozen for the posting.
    test: Option<Test>,
    goes: Vec<Whom>,
    stays: Vec<Stays>,
    /// What the first of them would read.
    letter: Option<Shown>,
    /// Since when everyone who applies is invited, if they are.
    everyone_since: Option<NaiveDate>,
    is_open: bool,
}

#[derive(Serialize)]
struct Test {
    count: usize,
    minutes: i64,
    until: NaiveDate,
}

#[derive(Clone, Serialize)]
struct Whom {
    id: String,
    name: String,
    /// Whether it leaves by mail, or waits for a hand.
    way: &'static str,
}

#[derive(Serialize)]
struct Stays {
    name: String,
    why: String,
}

#[derive(Serialize)]
struct Shown {
    subject: String,
    lines: Vec<String>,
}

/// Those who were ticked.
pub struct Ticked(Vec<ApplicationId>);

/// Whether everyone who applies is invited from now on.
pub struct Switch(bool);

impl Ticked {
    fn new(ids: impl Iterator<Item = String>) -> Self {
        Self(ids.filter_map(|id| id.parse().ok()).take(MOST_TOGETHER).collect())
    }

    /// Finds those who were ticked, or all who wait.
    async fn asked(scope: &Scope, job: JobId, address: &str) -> Result<Vec<Application>> {
        let query = address.split_once('?').map_or("", |(_, query)| query);
        let all = |name: &'static str| {
            let pairs = form_urlencoded::parse(query.as_bytes());
            pairs.filter(move |(of, _)| of == name).map(|(_, value)| value.into_owned())
        };
        if all("all").any(|said| said == "yes") {
            return applications::who_waits(scope, job, MOST_TOGETHER as u64).await;
        }
        let ticked = applications::these(scope, &Self::new(all("appl")).0).await?;
        Ok(ticked.into_iter().filter(|one| one.arrival.job_id == job).collect())
    }
}

impl Form for Ticked {
    const INPUTS: &'static [&'static str] = &["appl"];

    const LIMITS: Limits = Limits::TICKED;

    fn read(pairs: &mut Pairs) -> Self {
        Self::new(pairs.all("appl").into_iter())
    }
}

impl Form for Switch {
    const INPUTS: &'static [&'static str] = &["everyone"];

    fn read(pairs: &mut Pairs) -> Self {
        Self(pairs.all("everyone").pop().is_some_and(|said| said == "yes"))
    }
}

impl Page for Many {
    const TEMPLATE: &'static str = "invitations/many";

    fn samples() -> Vec<Self> {
        let whom = |way| Whom {
            id: "appl_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Marisol Etxeberria".to_owned(),
            way,
        };
        let bo = || Stays { name: "Bo Lind".to_owned(), why: "Invited already.".to_owned() };
        let letter = || Shown {
            subject: "A skills test for you".to_owned(),
            lines: vec!["Hello Marisol,".to_owned()],
        };
        let page = |goes: Vec<Whom>, has_test: bool, is_on: bool| Self {
            frame: Frame::sample(TAB),
            job_id: "job_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            job: "Receptionist".to_owned(),
            test: has_test.then(|| Test { count: 20, minutes: 31, until: NaiveDate::default() }),
            stays: (goes.len() == 1).then(bo).into_iter().collect(),
            letter: (!goes.is_empty()).then(letter),
            goes,
            everyone_since: is_on.then(NaiveDate::default),
            is_open: is_on,
        };
        vec![
            page(vec![], false, false),
            page(vec![], true, false),
            page(vec![whom("mail")], true, true),
            page(vec![whom("mail"), whom("hand")], true, false),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteInvitations>,
    Path(id): Path<JobId>,
    request: &Request,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let job = jobs::find(scope, id).await?;
    let asked = Ticked::asked(scope, id, &RequestName::of(request)?.address).await?;
    let people = people::named(scope, asked.iter().map(|one| one.arrival.person_id)).await?;
    let practice = practices::here(scope).await?;
    let since = everyone::since(scope, id).await?;
    let mut page = Many {
        frame: Frame::around(&session, TAB, &practice).await?,
        job_id: id.to_string(),
        job: job.title().to_owned(),
        test: None,
        goes: vec![],
        stays: vec![],
        letter: None,
        everyone_since: since.map(|at| practice.today(at)),
        is_open: job.is_open(),
    };
    if let Some(assessment) = assessment_for(scope, id).await? {
        fill(&session, &mut page, (&practice, &assessment), (&asked, &people)).await?;
    }
    session.page(&page)
}

async fn fill(
    session: &Session<WriteInvitations>,
    page: &mut Many,
    (practice, assessment): (&Practice, &Assessment),
    (asked, people): (&[Application], &[Person]),
) -> Result<()> {
    let scope = &session.scope;
    let today = practice.today(scope.now());
    let end = practice.today(scope.now() + USUALLY_OPEN);
    let (count, minutes) = (assessment.form.items.len(), assessment.form.minutes());
    page.test = Some(Test { count, minutes, until: end.pred_opt().unwrap_or(end) });
    let ids: Vec<_> = asked.iter().map(|one| one.arrival.person_id).collect();
    // Whom it refuses is the same for whoever acts, so it is looked at as the practice.
    let before = Before::of_many(&scope.whole(), &ids, assessment).await?;
    for one in asked {
        let Some(person) = people.iter().find(|person| person.id == one.arrival.person_id) else {
            continue;
        };
        let name = person.name().to_owned();
        if let Some(why) = refused(one, before.get(&person.id), (practice, today)) {
            let why = scope.platform().locales.word(session.language, &why);
            page.stays.push(Stays { name, why });
            continue;
        }
        if page.letter.is_none() {
            page.letter = Some(shown(session, &Letter { person, practice, assessment })?);
        }
        page.goes.push(Whom { id: one.id.to_string(), name, way: way(scope, practice, person) });
    }
    Ok(())
}

/// Returns why somebody is not invited, if they are not.
fn refused(
    one: &Application,
    before: Option<&Before>,
    (practice, today): (&Practice, NaiveDate),
) -> Option<Reason> {
    if !one.stage.is_open() {
        return Some(Reason::new("applications.not_open"));
    }
    match before?.refuse_among_many(|at| practice.today(at), today) {
        Ok(()) => None,
        Err(InvitationRefused::TooSoon { from, .. }) => {
            Some(Reason::new("invitations.stands_until").with("from", from.to_string()))
        }
        Err(_) => Some(Reason::new("invitations.stands_already")),
    }
}

fn way(scope: &Scope, practice: &Practice, person: &Person) -> &'static str {
    let leaves = scope.mail().is_configured() && !practice.is_demo();
    if leaves && person.particulars.email.is_some() { "mail" } else { "hand" }
}

/// Returns the letter in the reader's language: which one a candidate reads is not shown where one decides.
fn shown(session: &Session<WriteInvitations>, letter: &Letter<'_>) -> Result<Shown> {
    let scope = &session.scope;
    let url = scope.platform().locales.say(session.language, "invitations-own-link", &Args::new());
    let url = url.map_err(|error| Error::internal(format!("{error:#}")))?;
    let end = scope.now() + USUALLY_OPEN;
    let (subject, body) = letter.texts(scope, session.language, (end, &url), INVITES)?;
    let lines = body.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(Shown { subject, lines: lines.map(str::to_owned).collect() })
}

#[handler]
pub async fn submit(
    form: Submitted<WriteInvitations, Ticked>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    let Submitted { session, fields: Ticked(ids) } = form;
    jobs::find(&session.scope, id).await?;
    let act = async |tx: &mut Tx| together::invite_all(tx, id, &ids).await;
    let invited = session.scope.write(act).await?;
    Ok(see_other(&format!("/jobs/{id}/board?invited={invited}")))
}

#[handler]
pub async fn switch(
    form: Submitted<WriteInvitations, Switch>,
    Path(id): Path<JobId>,
) -> Result<Response> {
    let Submitted { session, fields: Switch(on) } = form;
    let act = async |tx: &mut Tx| everyone::switch(tx, id, on).await;
    session.scope.write(act).await?;
    Ok(see_other(&format!("/jobs/{id}/invitations/new?all=yes")))
}
