//! The packs of a list: which apply and why.

use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use crate::{
    error::{Error, Result},
    onboarding::{
        TAB, WriteOnboardings,
        catalogue::{self, tongue},
        packs::{Beside, PackReason},
        store,
    },
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame},
    roster::StaffKind,
};

#[derive(Serialize)]
pub struct Packs {
    frame: Frame,
    role: String,
    title: String,
    packs: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    pack: String,
    title: String,
    about: String,
    reason: &'static str,
    /// Whether it comes with the state that the practice is in.
    is_here: bool,
    /// The kinds of workers of whom it is asked, if it is not everybody.
    of_some: Vec<&'static str>,
    is_of_nobody: bool,
    /// Whether anybody here is asked: a pack of another state waits for whoever works there.
    is_asked: bool,
    tasks: usize,
    of_law: usize,
}

impl Page for Packs {
    const TEMPLATE: &'static str = "onboarding/packs";

    fn samples() -> Vec<Self> {
        let row = |reason: PackReason, of_some: Vec<&'static str>, is_of_nobody, of_law| Row {
            pack: "clinical".to_owned(),
            title: "Clinical".to_owned(),
            about: "Whoever rooms, measures or treats patients.".to_owned(),
            reason: reason.word(),
            is_here: of_law > 0,
            of_some,
            is_of_nobody,
            is_asked: !is_of_nobody && (reason != PackReason::State || of_law > 0),
            tasks: 13,
            of_law,
        };
        vec![Self {
            frame: Frame::sample(TAB),
            role: "receptionist".to_owned(),
            title: "Medical receptionist".to_owned(),
            packs: vec![
                row(PackReason::Role, vec![], false, 1),
                row(PackReason::Role, vec![], true, 7),
                row(PackReason::Added, vec!["employee", "student"], false, 0),
                row(PackReason::State, vec![], false, 13),
                row(PackReason::State, vec![], false, 0),
                row(PackReason::Absent, vec![], true, 0),
            ],
        }]
    }
}

#[handler]
pub async fn view(
    session: Session<WriteOnboardings>,
    Path(role): Path<String>,
) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let work = catalogue::catalogue()?.role(&role).ok_or(Error::Missing("checklist"))?;
    let list = store::checklist(&session.scope, &role).await?;
    let here = practice.particulars.state.word();
    let tongue = tongue(session.language);
    let is_elsewhere =
        |beside: &Beside| beside.pack.state.as_deref().is_some_and(|state| state != here);
    let row = |beside: &Beside| Row {
        pack: beside.pack.pack.clone(),
        title: beside.pack.title.get(tongue).to_owned(),
        about: beside.pack.about.get(tongue).to_owned(),
        reason: beside.reason.word(),
        is_here: beside.pack.state.as_deref() == Some(here),
        of_some: of_some(beside),
        is_of_nobody: beside.workers.is_empty(),
        is_asked: !beside.workers.is_empty() && !is_elsewhere(beside),
        tasks: beside.pack.tasks.len(),
        of_law: beside.pack.tasks.iter().filter(|task| !task.law.is_empty()).count(),
    };
    session.page(&Packs {
        frame: Frame::around(&session, TAB, &practice).await?,
        title: work.title.get(tongue).to_owned(),
        packs: Beside::all(&list, work)?.iter().map(row).collect(),
        role,
    })
}

pub(super) fn of_some(beside: &Beside) -> Vec<&'static str> {
    let kinds: Vec<_> = beside.kinds().map(StaffKind::word).collect();
    if kinds.len() < StaffKind::ALL.len() { kinds } else { vec![] }
}
