//! One pack of a list: its tasks, what of it a law keeps, of whom it is asked, and what would change.

use std::collections::BTreeSet;

use ::checklists::{Additions, Difference, PackFor, Role, Task, TaskId, Worker};
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{
    on_to,
    saving::{Version, chosen, save, shown_again},
};
use crate::{
    error::{Error, Result},
    kernel::{fault::Fault, field::Field, language::Language},
    onboarding::{
        TAB, WriteOnboardings,
        catalogue::{self, tongue},
        checklist::{Checklist, ChecklistRefused, refused, title},
        output::DoneBy,
        packs::{Beside, PackReason, difference, only_if},
        particular::Particular,
        store,
    },
    platform::{
        http::{
            form::{Form, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame},
    roster::StaffKind,
};

#[derive(Serialize)]
pub struct Pack {
    frame: Frame,
    role: String,
    role_title: String,
    version: i32,
    pack: String,
    title: String,
    about: String,
    reason: &'static str,
    may_be_switched: bool,
    is_state: bool,
    kinds: Vec<Kind>,
    tasks: Vec<Row>,
    kept: usize,
    /// What would change, once somebody asked for it.
    preview: Option<Preview>,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Kind {
    word: &'static str,
    is_ticked: bool,
}

#[derive(Serialize)]
struct Row {
    title: String,
    by: &'static str,
    rests_on_law: bool,
    is_kept: bool,
    /// What must be so of somebody, as it is ticked when they begin.
    only_if: Vec<&'static str>,
    /// Where it stands, if it is on the list as it is now.
    path: Option<String>,
}

#[derive(Default, Serialize)]
struct Preview {
    is_none: bool,
    comes: Vec<Changed>,
    goes: Vec<Changed>,
    is_for: Vec<Changed>,
    stays: Vec<Changed>,
    /// What would hold somebody back no more, or for fewer: only an owner saves that.
    opens: Vec<Changed>,
}

#[derive(Serialize)]
struct Changed {
    title: String,
    workers: Vec<&'static str>,
}

#[derive(Clone)]
pub struct PackIn {
    version: Version,
    kinds: Vec<Field<StaffKind>>,
    is_look: bool,
}

impl Form for PackIn {
    const INPUTS: &'static [&'static str] = &["kinds"];

    fn read(pairs: &mut Pairs) -> Self {
        let is_look = pairs.all("do").pop().as_deref() == Some("look");
        let kinds = pairs.all("kinds").iter().map(|kind| Field::read(kind)).collect();
        Self { version: pairs.field("version"), kinds, is_look }
    }
}

impl PackIn {
    fn of(beside: &Beside) -> Self {
        let kinds = beside.kinds().map(Field::Read).collect();
        Self { version: Field::Absent, kinds, is_look: false }
    }

    fn workers(&self) -> Result<Vec<Worker>> {
        self.kinds.iter().map(|kind| Ok(chosen(kind, "kinds")?.into())).collect()
    }

    fn has(&self, kind: StaffKind) -> bool {
        self.kinds.iter().any(|field| field.value() == Some(&kind))
    }
}

impl Page for Pack {
    const TEMPLATE: &'static str = "onboarding/pack";

    fn samples() -> Vec<Self> {
        let kind =
            |kind: &StaffKind| Kind { word: kind.word(), is_ticked: *kind == StaffKind::Employee };
        let row = |rests_on_law, is_kept, path: Option<&str>| Row {
            title: "Bring a current CPR card".to_owned(),
            by: "hire",
            rests_on_law,
            is_kept,
            only_if: if is_kept { vec![Particular::DrawsBlood.word()] } else { vec![] },
            path: path.map(str::to_owned),
        };
        let changed = |workers| vec![Changed { title: "CPR card".to_owned(), workers }];
        let preview = Preview {
            is_none: false,
            comes: changed(vec![]),
            goes: changed(vec![]),
            is_for: changed(vec!["employee", "student"]),
            stays: changed(vec![]),
            opens: changed(vec![]),
        };
        let page = |reason: PackReason, preview, faults| Self {
            frame: Frame::sample(TAB),
            role: "receptionist".to_owned(),
            role_title: "Medical receptionist".to_owned(),
            version: 3,
            pack: "clinical".to_owned(),
            title: "Clinical".to_owned(),
            about: "Whoever rooms, measures or treats patients.".to_owned(),
            reason: reason.word(),
            may_be_switched: reason != PackReason::State,
            is_state: reason == PackReason::State,
            kinds: StaffKind::ALL.iter().map(kind).collect(),
            tasks: vec![
                row(true, true, Some("/checklists/receptionist/tasks/cpr_card")),
                row(true, false, None),
                row(false, false, None),
            ],
            kept: usize::from(reason == PackReason::Role),
            preview,
            faults,
        };
        let none = Preview { is_none: true, ..Preview::default() };
        let wrong = Fault::at_each(["form", "kinds"], "value.missing");
        vec![
            page(PackReason::Role, Some(preview), vec![]),
            page(PackReason::Added, Some(none), vec![]),
            page(PackReason::Absent, None, wrong),
            page(PackReason::State, None, vec![]),
            Self { may_be_switched: false, ..page(PackReason::Role, None, vec![]) },
        ]
    }
}

type Where = Path<(String, String)>;

fn found(role: &str, pack: &str) -> Result<(&'static Role, &'static ::checklists::Pack)> {
    let catalogue = catalogue::catalogue()?;
    let work = catalogue.role(role).ok_or(Error::Missing("checklist"))?;
    Ok((work, catalogue.pack(pack).ok_or(Error::Missing("pack"))?))
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path((role, pack)): Where,
) -> Result<Html<String>> {
    session.page(&fill(&session, (&role, &pack), None, vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteOnboardings, PackIn>,
    Path((role, pack)): Where,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let (work, _) = found(&role, &pack)?;
    let done = match sent.workers() {
        Ok(_) if sent.is_look => match fill(&session, (&role, &pack), Some(&sent), vec![]).await {
            Ok(page) => {
                let version = shown_again(&sent.version, page.version, false);
                return Ok(session.page(&Pack { version, ..page })?.into_response());
            }
            Err(error) => Err(error),
        },
        Ok(workers) => {
            let catalogue = catalogue::catalogue()?;
            let to = PackFor { pack: pack.clone(), workers };
            let edit = |additions: Additions| additions.switched(catalogue, work, to);
            save(&session, &role, &sent.version, edit).await
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(there) => Ok(on_to(there)),
        Err(error) => {
            let is_told = ChecklistRefused::is_change(&error);
            let (status, faults) = faults_to_show::<PackIn>(error)?;
            let page = fill(&session, (&role, &pack), Some(&sent), faults).await?;
            let version = shown_again(&sent.version, page.version, is_told);
            Ok(session.page(&Pack { version, ..page })?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteOnboardings>,
    (role, pack): (&str, &str),
    sent: Option<&PackIn>,
    faults: Vec<Fault>,
) -> Result<Pack> {
    let (work, shipped) = found(role, pack)?;
    let practice = practices::here(&session.scope).await?;
    let list = store::checklist(&session.scope, role).await?;
    let beside = Beside::new(shipped, &list, work);
    let filled = sent.cloned().unwrap_or_else(|| PackIn::of(&beside));
    let state = practice.particulars.state.word();
    let preview = match sent {
        Some(sent) if faults.is_empty() => {
            let to = PackFor { pack: pack.to_owned(), workers: sent.workers()? };
            let to = switched(&list, work, to, session.language)?;
            let difference = difference(&list, &to, state)?;
            let opens = list.additions.opens(&to, catalogue::catalogue()?, work);
            Some(Preview::new((&difference, &opens), &to, &beside, session))
        }
        _ => None,
    };
    let tongue = tongue(session.language);
    let is_on = beside.reason != PackReason::Absent;
    let kept: Vec<_> = beside.kept().map(|task| &task.id).collect();
    let row = |task: &Task| Row {
        title: task.title.get(tongue).to_owned(),
        by: DoneBy::from(list.additions.doer(&task.id).unwrap_or(task.by)).word(),
        rests_on_law: !task.law.is_empty(),
        is_kept: kept.contains(&&task.id),
        only_if: only_if(task).map(Particular::word).collect(),
        path: is_on.then(|| format!("/checklists/{role}/tasks/{}", task.id)),
    };
    let kind = |kind: &StaffKind| Kind { word: kind.word(), is_ticked: filled.has(*kind) };
    Ok(Pack {
        frame: Frame::around(session, TAB, &practice).await?,
        role: role.to_owned(),
        role_title: work.title.get(tongue).to_owned(),
        version: list.version,
        pack: pack.to_owned(),
        title: shipped.title.get(tongue).to_owned(),
        about: shipped.about.get(tongue).to_owned(),
        reason: beside.reason.word(),
        may_be_switched: beside.may_be_switched(),
        is_state: shipped.state.is_some(),
        kinds: StaffKind::ALL.iter().map(kind).collect(),
        tasks: shipped.tasks.iter().map(row).collect(),
        kept: kept.len(),
        preview,
        faults,
    })
}

/// Returns what the list would be. What is refused when it is saved is refused to who only looks, too.
fn switched(list: &Checklist, work: &Role, to: PackFor, language: Language) -> Result<Additions> {
    let catalogue = catalogue::catalogue()?;
    let to = list.additions.clone().switched(catalogue, work, to);
    if to != list.additions {
        let named = |id: &TaskId| title(&to, id, language);
        to.check(&list.additions, catalogue, work).map_err(|why| refused(&why, &named))?;
    }
    Ok(to)
}

impl Preview {
    fn new(
        (found, opens): (&Difference, &BTreeSet<TaskId>),
        to: &Additions,
        beside: &Beside,
        session: &Session<WriteOnboardings>,
    ) -> Self {
        let named = |id: &TaskId| title(to, id, session.language);
        let of = |(id, workers): &(TaskId, Vec<Worker>)| Changed {
            title: named(id),
            workers: workers.iter().map(|it| StaffKind::from(*it).word()).collect(),
        };
        let plain = |id: &TaskId| Changed { title: named(id), workers: vec![] };
        Self {
            is_none: found.is_none(),
            comes: found.comes.iter().map(of).collect(),
            goes: found.goes.iter().map(plain).collect(),
            is_for: found.is_for.iter().map(of).collect(),
            stays: beside.kept().map(|task| plain(&task.id)).collect(),
            opens: opens.iter().map(plain).collect(),
        }
    }
}
