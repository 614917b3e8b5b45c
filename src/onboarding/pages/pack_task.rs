//! A task of the packs: on which day it is due here, and whether it is asked here at all.

use ::checklists::{Additions, Doer, DueRule, Edit, OtherDay, OtherDoer, Role, Task};
use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{
    on_to,
    saving::{Version, chosen, save, shown_again},
    sentence::Sentence,
};
use crate::{
    closures,
    error::{Error, Result},
    kernel::{fault::Fault, field::Field},
    onboarding::{
        TAB, WriteOnboardings,
        catalogue::{self, tongue},
        checklist::ChecklistRefused,
        checklist_input::DueIn,
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
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct PackTask {
    frame: Frame,
    role: String,
    role_title: String,
    version: i32,
    task: String,
    title: String,
    why: String,
    laws: Vec<Cited>,
    is_left_out: bool,
    has_other_day: bool,
    /// The day of the packs, in words.
    written: String,
    /// The day as it is filled in, in words.
    because: String,
    sentence: Sentence,
    by: FormField,
    bys: Vec<&'static str>,
    /// Who does it as the pack has it.
    by_pack: &'static str,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Cited {
    cites: String,
    source: String,
    as_of: NaiveDate,
}

/// What the button says.
#[derive(Clone, Copy)]
enum Act {
    Save,
    Look,
    AsWritten,
    Doer,
    LeaveOut,
    PutBack,
}

impl Act {
    fn read(pairs: &mut Pairs) -> Self {
        match pairs.all("do").pop().as_deref() {
            Some("look") => Self::Look,
            Some("as_written") => Self::AsWritten,
            Some("doer") => Self::Doer,
            Some("leave_out") => Self::LeaveOut,
            Some("put_back") => Self::PutBack,
            _ => Self::Save,
        }
    }
}

#[derive(Clone)]
pub struct PackTaskIn {
    version: Version,
    due: DueIn,
    by: Field<DoneBy>,
    act: Act,
}

impl Form for PackTaskIn {
    const INPUTS: &'static [&'static str] =
        &["by", "due.count", "due.unit", "due.side", "due.from"];

    fn read(pairs: &mut Pairs) -> Self {
        let act = Act::read(pairs);
        let (due, by) = (Sentence::read(pairs), pairs.field("by"));
        Self { version: pairs.field("version"), due, by, act }
    }
}

impl Page for PackTask {
    const TEMPLATE: &'static str = "onboarding/pack_task";

    fn samples() -> Vec<Self> {
        let page = |is_left_out, has_law: bool, faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            role: "receptionist".to_owned(),
            role_title: "Medical receptionist".to_owned(),
            version: 3,
            task: "handbook".to_owned(),
            title: "Read and sign the handbook".to_owned(),
            why: "How we work.".to_owned(),
            laws: has_law
                .then(|| Cited {
                    cites: "45 CFR 164.530(b)".to_owned(),
                    source: "hhs.gov".to_owned(),
                    as_of: NaiveDate::default(),
                })
                .into_iter()
                .collect(),
            is_left_out,
            has_other_day: has_law,
            written: "1 business day before Mon, Dec 7 = Fri, Dec 4".to_owned(),
            because: "2 business days before Mon, Dec 7 = Thu, Dec 3".to_owned(),
            sentence: Sentence::new(&DueIn::default(), &faults, !has_law),
            by: FormField::new("by", &Field::Read(DoneBy::Manager), &faults),
            bys: if has_law { vec!["hire"] } else { DoneBy::WORDS.to_vec() },
            by_pack: "hire",
            faults,
        };
        let wrong = Fault::at_each([&["form"], PackTaskIn::INPUTS].concat(), "value.missing");
        vec![page(false, true, vec![]), page(true, false, vec![]), page(false, false, wrong)]
    }
}

type Where = Path<(String, String)>;

fn work(role: &str) -> Result<&'static Role> {
    catalogue::catalogue()?.role(role).ok_or(Error::Missing("checklist"))
}

async fn found(session: &Session<WriteOnboardings>, role: &str, task: &str) -> Result<Task> {
    let work = work(role)?;
    let list = store::checklist(&session.scope, role).await?;
    let mut tasks = list.additions.tasks_here(catalogue::catalogue()?, work);
    tasks.find(|one| one.id.as_str() == task).cloned().ok_or(Error::Missing("task"))
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path((role, task)): Where,
) -> Result<Html<String>> {
    let written = found(&session, &role, &task).await?;
    let list = store::checklist(&session.scope, &role).await?;
    let due = list.additions.day(&written.id).unwrap_or(&written.due);
    let sent = PackTaskIn {
        version: Field::Absent,
        due: DueIn::of(due),
        by: Field::Read(list.additions.doer(&written.id).unwrap_or(written.by).into()),
        act: Act::Look,
    };
    session.page(&fill(&session, (&role, &written), (&sent, Some(due)), vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteOnboardings, PackTaskIn>,
    Path((role, task)): Where,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let written = found(&session, &role, &task).await?;
    let due = sent.due.clone().check(Some(&written.due));
    if let (Act::Look, Ok(due)) = (sent.act, &due) {
        let page = fill(&session, (&role, &written), (&sent, Some(due)), vec![]).await?;
        let version = shown_again(&sent.version, page.version, false);
        return Ok(session.page(&PackTask { version, ..page })?.into_response());
    }
    let id = written.id.clone();
    let edit = match sent.act {
        Act::LeaveOut => Ok(Edit::LeaveOut(id)),
        Act::PutBack => Ok(Edit::PutBack(id)),
        Act::AsWritten => Ok(Edit::AsWritten(id)),
        Act::Doer => chosen(&sent.by, "by").map(Doer::from).map(|by| match by == written.by {
            true => Edit::DoerAsWritten(id),
            false => Edit::Doer(OtherDoer { task: id, by }),
        }),
        Act::Save | Act::Look => due.map(|due| match due == written.due {
            true => Edit::AsWritten(id),
            false => Edit::Due(OtherDay { task: id, due }),
        }),
    };
    let done = match edit {
        Ok(edit) => save(&session, &role, &sent.version, |it: Additions| it.edited(edit)).await,
        Err(error) => Err(error),
    };
    match done {
        Ok(there) => Ok(on_to(there)),
        Err(error) => {
            let is_told = ChecklistRefused::is_change(&error);
            let (status, faults) = faults_to_show::<PackTaskIn>(error)?;
            let page = fill(&session, (&role, &written), (&sent, None), faults).await?;
            let version = shown_again(&sent.version, page.version, is_told);
            Ok(session.page(&PackTask { version, ..page })?.with_status(status).into_response())
        }
    }
}

async fn fill(
    session: &Session<WriteOnboardings>,
    (role, written): (&str, &Task),
    (sent, due): (&PackTaskIn, Option<&DueRule>),
    faults: Vec<Fault>,
) -> Result<PackTask> {
    let work = work(role)?;
    let list = store::checklist(&session.scope, role).await?;
    let practice = practices::here(&session.scope).await?;
    let today = practice.today(session.scope.now());
    let office = closures::office(&session.scope, &practice).await?;
    let trial = Trial::new((&practice, office), work, Trial::usual_day(today), today);
    let tongue = tongue(session.language);
    let explain = |due| trial.explain_rule(catalogue::catalogue()?, due, tongue);
    let law = |law: &::checklists::Law| Cited {
        cites: law.cites.clone(),
        source: law.source.clone(),
        as_of: law.as_of,
    };
    Ok(PackTask {
        frame: Frame::around(session, TAB, &practice).await?,
        role: role.to_owned(),
        role_title: work.title.get(tongue).to_owned(),
        version: list.version,
        task: written.id.to_string(),
        title: written.title.get(tongue).to_owned(),
        why: written.why.get(tongue).to_owned(),
        laws: written.law.iter().map(law).collect(),
        is_left_out: list.additions.left_out.contains(&written.id),
        has_other_day: list.additions.day(&written.id).is_some(),
        written: explain(&written.due)?,
        because: due.map(explain).transpose()?.unwrap_or_default(),
        sentence: Sentence::new(&sent.due, &faults, written.law.is_empty()),
        by: FormField::new("by", &sent.by, &faults),
        bys: written.doers().map(|doer| DoneBy::from(doer).word()).collect(),
        by_pack: DoneBy::from(written.by).word(),
        faults,
    })
}
