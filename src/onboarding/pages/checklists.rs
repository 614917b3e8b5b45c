//! The lists, a row for each kind of work.

use ::checklists::{Additions, List};
use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    error::Result,
    onboarding::{
        TAB, WriteOnboardings,
        catalogue::{self, tongue},
        checklist::Checklist,
        store,
    },
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct Checklists {
    frame: Frame,
    lists: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    role: String,
    title: String,
    tasks: usize,
    version: i32,
    own: usize,
    left_out: usize,
    days: usize,
    packs: usize,
    doers: usize,
}

impl Page for Checklists {
    const TEMPLATE: &'static str = "onboarding/checklists";

    fn samples() -> Vec<Self> {
        let row = |version, own| Row {
            role: "receptionist".to_owned(),
            title: "Medical receptionist".to_owned(),
            tasks: 24,
            version,
            own,
            left_out: own,
            days: own,
            packs: own,
            doers: own,
        };
        vec![Self { frame: Frame::sample(TAB), lists: vec![row(1, 0), row(2, 1), row(7, 3)] }]
    }
}

#[handler]
pub async fn view(session: Session<WriteOnboardings>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let state = practice.particulars.state.word();
    let saved = store::checklists(&session.scope).await?;
    let row = |role: &::checklists::Role| {
        let is_its = |one: &&Checklist| one.role == role.role;
        let it = saved.iter().find(is_its).cloned();
        let it = it.unwrap_or_else(|| Checklist::as_shipped(&role.role));
        let Additions { own, left_out, days, packs, doers } = &it.additions;
        let template = it.template(state, List::Joining)?;
        Ok(Row {
            role: role.role.clone(),
            title: role.title.get(tongue(session.language)).to_owned(),
            tasks: template.tasks.len(),
            version: it.version,
            own: own.len(),
            left_out: left_out.len(),
            days: days.len(),
            packs: packs.len(),
            doers: doers.len(),
        })
    };
    let lists = catalogue::catalogue()?.roles().iter().map(row).collect::<Result<_>>()?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    session.page(&Checklists { frame, lists })
}
