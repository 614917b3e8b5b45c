//! The door for programs: a candidate reads their own score.

use bank::Bank;
use poem_openapi::{
    ApiResponse, OpenApi, Tags,
    param::{Path, Query},
    payload::{Binary, Json},
};

use super::{actions, store};
use crate::{
    error::{Error, Result},
    invitations::{ResultOut, Take},
    kernel::language::Language,
    platform::http::{download, link::Bearer},
    sittings::{self, Sitting, SittingId},
};

#[derive(Tags)]
enum Tag {
    /// Taking a test, by the link of an invitation.
    Sittings,
}

#[derive(ApiResponse)]
enum Scored {
    /// What the answers were worth.
    #[oai(status = 200)]
    Result(Json<ResultOut>),
}

#[derive(ApiResponse)]
enum Printed {
    /// The PDF.
    #[oai(status = 200)]
    Paper(
        Binary<Vec<u8>>,
        /// Its name.
        #[oai(header = "Content-Disposition")]
        String,
    ),
}

pub struct Scores;

#[OpenApi(tag = "Tag::Sittings")]
impl Scores {
    /// Get your own score
    ///
    /// Returns what the answers were worth, to the person who gave them.
    #[oai(path = "/sittings/:id/score", method = "get", operation_id = "get_score")]
    async fn score(
        &self,
        link: Bearer<Take>,
        /// The sitting.
        id: Path<SittingId>,
    ) -> Result<Scored> {
        let sitting = own(&link, id.0).await?;
        let outcome = store::outcome_of(&link.scope, sitting.invitation_id).await?;
        let outcome = outcome.ok_or(Error::Missing("score"))?;
        Ok(Scored::Result(Json(ResultOut::new(&outcome, Bank::builtin()?))))
    }

    /// Get your own report as PDF
    ///
    /// Returns what the answers were worth as tagged PDF, to the person who gave them.
    #[oai(path = "/sittings/:id/report.pdf", method = "get", operation_id = "get_own_report")]
    async fn report(
        &self,
        link: Bearer<Take>,
        /// The sitting.
        id: Path<SittingId>,
        /// In which language it is.
        #[oai(default = "english")]
        language: Query<Language>,
    ) -> Result<Printed> {
        let sitting = own(&link, id.0).await?;
        let printed = actions::print(&link.scope, &sitting, language.0).await?;
        Ok(Printed::Paper(Binary(printed.bytes), download::attachment(&printed.name)))
    }
}

/// Returns the sitting of the link's own invitation. Another's is not there.
async fn own(link: &Bearer<Take>, id: SittingId) -> Result<Sitting> {
    let invitation = link.subject.parse().map_err(Error::internal)?;
    let sitting = sittings::sitting_of(&link.scope, invitation).await?;
    sitting.filter(|sitting| sitting.id == id).ok_or(Error::Missing("sitting"))
}

fn english() -> Language {
    Language::English
}
