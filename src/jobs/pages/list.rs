//! All jobs, with how far each has come.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::Head;
use crate::{
    error::Result,
    jobs::{JobStage, ReadJobs, RoleKey, TAB, WriteJobs, profile, store},
    platform::{
        db::page::{Piece, Seek},
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
    /// Nothing of other work, of which the page has words of its own.
    title: Option<String>,
    summary: Option<String>,
}

impl Role {
    /// Returns what we know, and last of all what we do not.
    pub fn all_and_other() -> Result<Vec<Self>> {
        let other = Self { role: RoleKey::Other.word(), title: None, summary: None };
        Ok(Self::all()?.into_iter().chain([other]).collect())
    }

    pub fn all() -> Result<Vec<Self>> {
        let roles = profile::all()?.iter().map(|profile| Self {
            role: profile.role.word(),
            title: Some(profile.title.to_string()),
            summary: Some(profile.summary.to_string()),
        });
        Ok(roles.collect())
    }
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    cursor: Seek,
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
        let empty = [page(vec![], None, true), page(vec![], None, false)];
        let some = |pages| page(jobs.clone(), pages, true);
        empty.into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(session: Session<ReadJobs>, Query(asked): Query<Asked>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let Piece { rows: jobs, part } = store::page(scope, &asked.cursor).await?;
    session.page(&List {
        frame: Frame::around(&session, TAB, &practice).await?,
        pages: Pages::new(&part),
        roles: if jobs.is_empty() { Role::all()? } else { vec![] },
        jobs: jobs.iter().map(Head::new).collect(),
        careers: format!("/careers/{}", practice.slug),
        may_write: session.may::<WriteJobs>(),
    })
}
