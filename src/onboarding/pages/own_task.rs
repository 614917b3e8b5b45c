//! The form for a task of the practice's own, new or to be changed.

use ::checklists::{Edit, List, Role, Task};
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{
    Choice, on_to,
    saving::{Version, save, shown_again},
    sentence::Sentence,
};
use crate::{
    closures,
    error::{Error, Result},
    kernel::{fault::Fault, field::Field, language::Language},
    onboarding::{
        TAB, WriteOnboardings,
        catalogue::{self, tongue},
        checklist::{ChecklistRefused, CountedFrom, Proof},
        checklist_input::{DueIn, OwnTaskIn},
        course::GateKind,
        onboarding::{ListKind, OwnTaskId},
        output::DoneBy,
        store,
        trial::Trial,
    },
    platform::{
        http::{
            form::{Form, FormField, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Practice},
};

#[derive(Serialize)]
pub struct OwnTask {
    frame: Frame,
    role: String,
    role_title: String,
    version: i32,
    /// Nothing for a new one.
    task: Option<String>,
    list: FormField,
    lists: &'static [&'static str],
    title: FormField,
    title_es: FormField,
    why: FormField,
    why_es: FormField,
    by: FormField,
    bys: &'static [&'static str],
    sentence: Sentence,
    /// The day in words, of a list that was looked at.
    because: Option<String>,
    proof: FormField,
    proofs: &'static [&'static str],
    after: FormField,
    afters: Vec<Choice>,
    holds: Vec<Ticked>,
    paid: bool,
    minutes: FormField,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Ticked {
    word: &'static str,
    is_ticked: bool,
}

/// What the button says.
#[derive(Clone, Copy)]
enum Act {
    Save,
    Look,
    Remove,
}

impl Act {
    fn read(pairs: &mut Pairs) -> Self {
        match pairs.all("do").pop().as_deref() {
            Some("look") => Self::Look,
            Some("remove") => Self::Remove,
            _ => Self::Save,
        }
    }
}

#[derive(Clone)]
pub struct Filled {
    version: Version,
    task: OwnTaskIn,
    act: Act,
}

impl Form for Filled {
    const INPUTS: &'static [&'static str] = &[
        "title",
        "title_es",
        "why",
        "why_es",
        "list",
        "by",
        "due.count",
        "due.unit",
        "due.side",
        "due.from",
        "proof",
        "after",
        "holds",
        "paid",
        "minutes",
    ];

    fn read(pairs: &mut Pairs) -> Self {
        let act = Act::read(pairs);
        let task = OwnTaskIn {
            task: Field::Absent,
            list: pairs.optional("list"),
            title: pairs.field("title"),
            title_es: pairs.optional("title_es"),
            why: pairs.field("why"),
            why_es: pairs.optional("why_es"),
            by: pairs.field("by"),
            due: Sentence::read(pairs),
            proof: pairs.optional("proof"),
            after: pairs.optional("after"),
            holds: pairs.all("holds").iter().map(|gate| Field::read(gate)).collect(),
            paid: pairs.optional("paid"),
            minutes: pairs.field("minutes"),
        };
        Self { version: pairs.field("version"), task, act }
    }
}

impl OwnTask {
    fn filled(
        frame: Frame,
        (role, role_title, version): (String, String, i32),
        (id, sent): (Option<&str>, &OwnTaskIn),
        faults: Vec<Fault>,
    ) -> Self {
        let holds = |gate: &GateKind| {
            let is = |field: &Field<GateKind>| matches!(field, Field::Read(it) if it == gate);
            Ticked { word: gate.word(), is_ticked: sent.holds.iter().any(is) }
        };
        Self {
            role,
            role_title,
            version,
            frame,
            task: id.map(str::to_owned),
            list: FormField::new("list", sent.list.as_ref(), &faults),
            lists: &ListKind::WORDS[..2],
            title: FormField::new("title", &sent.title, &faults),
            title_es: FormField::new("title_es", sent.title_es.as_ref(), &faults),
            why: FormField::new("why", &sent.why, &faults),
            why_es: FormField::new("why_es", sent.why_es.as_ref(), &faults),
            by: FormField::new("by", &sent.by, &faults),
            bys: DoneBy::WORDS,
            sentence: Sentence::new(&sent.due, &faults, true),
            because: None,
            proof: FormField::new("proof", sent.proof.as_ref(), &faults),
            proofs: Proof::WORDS,
            after: FormField::new("after", sent.after.as_ref(), &faults),
            afters: vec![],
            holds: GateKind::ALL.iter().map(holds).collect(),
            paid: sent.paid.as_ref().is_some_and(|paid| paid.sent() == "yes"),
            minutes: FormField::new("minutes", &sent.minutes, &faults),
            faults,
        }
    }
}

impl Page for OwnTask {
    const TEMPLATE: &'static str = "onboarding/own_task";

    fn samples() -> Vec<Self> {
        let page = |id, sent: &OwnTaskIn, faults| {
            let role = ("receptionist".to_owned(), "Medical receptionist".to_owned(), 3);
            Self::filled(Frame::sample(TAB), role, (id, sent), faults)
        };
        let sent = OwnTaskIn {
            title: Field::read("Tour of both offices"),
            holds: vec![Field::read("start")],
            paid: Some(Field::read("yes")),
            ..OwnTaskIn::default()
        };
        let because = Some("3 business days after Mon, Nov 30 = Thu, Dec 3".to_owned());
        let afters =
            vec![Choice { value: "handbook".to_owned(), says: "Sign the handbook".to_owned() }];
        let wrong = Fault::at_each([&["form"], Filled::INPUTS].concat(), "value.missing");
        vec![
            page(None, &OwnTaskIn::default(), vec![]),
            Self { because, afters, ..page(Some("own_01jdf3v9w8"), &sent, vec![]) },
            page(None, &OwnTaskIn::default(), wrong),
        ]
    }
}

fn work(role: &str) -> Result<&'static Role> {
    catalogue::catalogue()?.role(role).ok_or(Error::Missing("checklist"))
}

#[handler]
pub async fn new(
    session: Session<WriteOnboardings>,
    Path(role): Path<String>,
) -> Result<Html<String>> {
    let sent = OwnTaskIn {
        list: Some(Field::Read(ListKind::Joining)),
        by: Field::Read(DoneBy::Manager),
        proof: Some(Field::Read(Proof::Check)),
        due: DueIn { from: Some(Field::Read(CountedFrom::Start)), ..DueIn::default() },
        ..OwnTaskIn::default()
    };
    session.page(&fill(&session, &role, (None, &sent), vec![]).await?)
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path((role, id)): Path<(String, String)>,
) -> Result<Html<String>> {
    let task = found(&session, &role, &id).await?;
    let page = fill(&session, &role, (Some(&id), &OwnTaskIn::of(&task)), vec![]).await?;
    session.page(&OwnTask { because: Some(look(&session, &role, &task).await?), ..page })
}

#[handler]
pub async fn add(
    form: Submitted<WriteOnboardings, Filled>,
    Path(role): Path<String>,
) -> Result<Response> {
    work(&role)?;
    let fresh: OwnTaskId = form.session.scope.fresh_id();
    done(form, &role, (None, &fresh.to_string())).await
}

#[handler]
pub async fn submit(
    form: Submitted<WriteOnboardings, Filled>,
    Path((role, id)): Path<(String, String)>,
) -> Result<Response> {
    work(&role)?;
    let list = store::checklist(&form.session.scope, &role).await?;
    let is_stale = form.fields.version.value().is_some_and(|sent| sent.0 < list.version);
    // Whoever is changing what another removed is told so, with what they typed.
    if !list.has_own(&id) && !is_stale {
        return Err(Error::Missing("task"));
    }
    done(form, &role, (Some(&id), &id)).await
}

async fn found(session: &Session<WriteOnboardings>, role: &str, id: &str) -> Result<Task> {
    work(role)?;
    let list = store::checklist(&session.scope, role).await?;
    let task = list.additions.own.into_iter().find(|own| own.id.as_str() == id);
    task.ok_or(Error::Missing("task"))
}

/// Looks, saves or removes, as the button says.
async fn done(
    form: Submitted<WriteOnboardings, Filled>,
    role: &str,
    (known, id): (Option<&str>, &str),
) -> Result<Response> {
    let Submitted { session, fields: Filled { version, task: sent, act } } = form;
    let named = OwnTaskIn { task: Field::read(id), ..sent.clone() };
    let done = match (act, named.check()) {
        (Act::Remove, _) => {
            let id = id.parse().map_err(|_| Error::Missing("task"))?;
            save(&session, role, &version, |it| it.edited(Edit::Remove(id))).await
        }
        (_, Err(error)) => Err(error),
        (Act::Look, Ok(task)) => match look(&session, role, &task).await {
            Ok(because) => {
                let page = fill(&session, role, (known, &sent), vec![]).await?;
                let version = shown_again(&version, page.version, false);
                let page = OwnTask { because: Some(because), version, ..page };
                return Ok(session.page(&page)?.into_response());
            }
            Err(error) => Err(error),
        },
        (Act::Save, Ok(task)) => {
            save(&session, role, &version, |it| it.edited(Edit::Own(Box::new(task)))).await
        }
    };
    match done {
        Ok(there) => Ok(on_to(there)),
        Err(error) => {
            let is_told = ChecklistRefused::is_change(&error);
            let (status, faults) = faults_to_show::<Filled>(error)?;
            let page = fill(&session, role, (known, &sent), faults).await?;
            let version = shown_again(&version, page.version, is_told);
            let page = OwnTask { version, ..page };
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

/// Says on which day somebody would have it who begins, or leaves, on a Monday soon.
async fn look(session: &Session<WriteOnboardings>, role: &str, task: &Task) -> Result<String> {
    let practice: Practice = practices::here(&session.scope).await?;
    let today = practice.today(session.scope.now());
    let office = closures::office(&session.scope, &practice).await?;
    let trial = Trial::new((&practice, office), work(role)?, Trial::usual_day(today), today);
    trial.explain_rule(catalogue::catalogue()?, &task.due, tongue(session.language))
}

async fn fill(
    session: &Session<WriteOnboardings>,
    role: &str,
    (id, sent): (Option<&str>, &OwnTaskIn),
    faults: Vec<Fault>,
) -> Result<OwnTask> {
    let work = work(role)?;
    let practice = practices::here(&session.scope).await?;
    let list = store::checklist(&session.scope, role).await?;
    let state = practice.particulars.state.word();
    // What another has removed meanwhile would be a new one.
    let id = id.filter(|id| list.has_own(id));
    let mut afters = vec![];
    for kind in [List::Joining, List::Leaving] {
        let template = list.template(state, kind)?;
        afters.extend(template.tasks.iter().filter_map(|task| choice(task, id, session.language)));
    }
    let title = work.title.get(tongue(session.language)).to_owned();
    let frame = Frame::around(session, TAB, &practice).await?;
    let of = (role.to_owned(), title, list.version);
    Ok(OwnTask { afters, ..OwnTask::filled(frame, of, (id, sent), faults) })
}

/// Nothing waits for itself, or for what is voluntary.
fn choice(task: &Task, id: Option<&str>, language: Language) -> Option<Choice> {
    let may = !task.voluntary && id != Some(task.id.as_str());
    let says = task.title.get(tongue(language)).to_owned();
    may.then(|| Choice { value: task.id.to_string(), says })
}
