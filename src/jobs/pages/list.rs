//! All jobs, with how far each has come.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Head;
use crate::{
    error::Result,
    jobs::{JobStage, ReadJobs, TAB, WriteJobs, profile, store},
    kernel::{
        cursor::{Cursor, Window},
        typed_id::TypedId,
    },
    platform::{
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame},
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    jobs: Vec<Head>,
    pages: Option<Pages>,
    /// What to begin with, while there is nothing.
    roles: Vec<Role>,
    /// Where everybody reads what is open.
    careers: String,
    may_write: bool,
}

/// A kind of work to begin with.
#[derive(Clone, Serialize)]
pub struct Role {
    role: &'static str,
    title: String,
    summary: String,
}

impl Role {
    pub fn all() -> Result<Vec<Self>> {
        let roles = profile::all()?.iter().map(|profile| Self {
            role: profile.role.word(),
            title: profile.title.to_string(),
            summary: profile.summary.to_string(),
        });
        Ok(roles.collect())
    }
}

#[derive(Deserialize)]
struct Asked {
    cursor: Option<Cursor>,
}

impl Page for List {
    const TEMPLATE: &'static str = "jobs/list";

    fn samples() -> Vec<Self> {
        let page = |jobs: Vec<Head>, pages, may_write| Self {
            frame: Frame::sample(TAB),
            roles: if jobs.is_empty() { Role::all().unwrap_or_default() } else { vec![] },
            jobs,
            pages,
            careers: "/careers/willamette".to_owned(),
            may_write,
        };
        let jobs: Vec<_> = JobStage::ALL.iter().map(|stage| Head::sample(*stage)).collect();
        let pages = Pages::new(0, jobs.len(), 26, Some(Cursor::from_uuid(Uuid::max())));
        vec![page(vec![], None, true), page(vec![], None, false), page(jobs, pages, true)]
    }
}

#[handler]
pub async fn view(session: Session<ReadJobs>, Query(asked): Query<Asked>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let window = Window { after: asked.cursor, limit: Window::USUAL };
    let mut jobs = store::list(scope, &store::Filter::default(), window).await?;
    let next = window.cut(&mut jobs, |job| job.id);
    let (before, all) = store::count(scope, &store::Filter::default(), window).await?;
    session.page(&List {
        frame: Frame::around(&session, TAB, &practice).await?,
        pages: Pages::new(before, jobs.len(), all, next),
        roles: if all == 0 { Role::all()? } else { vec![] },
        jobs: jobs.iter().map(Head::new).collect(),
        careers: format!("/careers/{}", practice.slug),
        may_write: session.may::<WriteJobs>(),
    })
}
