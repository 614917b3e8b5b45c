//! The door for people: the office's page, and the pages behind the link.

pub mod done;
pub mod sheet;
pub mod show;
pub mod start;

use super::{actions::JoinIn, store, team_check::TeamCheck};
use crate::{
    assessments::{self, Assessment, title},
    error::{Error, Result},
    platform::http::link::Link,
    practices::{self, Practice, Visit},
};

/// The path that a link has.
pub fn path(secret: &str) -> String {
    format!("/team/{secret}")
}

/// What every page behind the link begins with.
struct Joined {
    check: TeamCheck,
    practice: Practice,
    assessment: Assessment,
}

impl Joined {
    /// Nothing opens once the check has ended.
    async fn of(link: &Link<JoinIn>) -> Result<Self> {
        let id = link.subject.parse().map_err(Error::internal)?;
        let check = store::find(&link.scope, id).await?;
        if !check.is_open(link.scope.now()) {
            return Err(Error::Spent);
        }
        let practice = practices::here(&link.scope).await?;
        let assessment = assessments::assessment(&link.scope, check.assessment_id).await?;
        Ok(Self { check, practice, assessment })
    }

    fn visit(&self, link: &Link<JoinIn>) -> Visit {
        Visit::around(&self.practice, &link.name)
    }

    fn title(&self, link: &Link<JoinIn>) -> Result<String> {
        title(&self.assessment, link.name.language)
    }
}
