//! What was found, for rooms that lay it beside something else.

use super::{actions::spoken, output::FindingStanding, store};
use crate::{
    applications::ApplicationId, error::Result, kernel::language::Language, platform::db::Scope,
};

/// One requirement, without the candidate's own words: neither language nor spelling is laid beside a score.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement {
    /// In the reader's language.
    pub says: String,
    /// Whether the work cannot be done without.
    pub must: bool,
    /// Missing where the job asks for nothing.
    pub standing: Option<FindingStanding>,
}

/// Returns what was found of an applicant, once they have sent it or a person goes on.
pub async fn requirements(
    scope: &Scope,
    id: ApplicationId,
    language: Language,
) -> Result<Option<Vec<Requirement>>> {
    let Some(screening) = store::of_application(scope, id).await? else { return Ok(None) };
    if screening.finished_at.is_none() {
        return Ok(None);
    }
    let (exchanges, reads) = (store::exchanges(scope, screening.id).await?, spoken(language));
    let rows = screening.found(&exchanges, reads)?.map(|found| found.rows).unwrap_or_default();
    let requirement = |(one, _): (dialogue::Finding, _)| Requirement {
        says: one.requirement.get(reads).to_owned(),
        must: one.must,
        standing: one.standing.map(FindingStanding::from),
    };
    Ok(Some(rows.into_iter().map(requirement).collect()))
}
