//! A sheet: the posting's form as one of the team sees it, and what it is worth.

use bank::{Seed, seed_of};
use chrono::{DateTime, Utc};

use super::{tally::Marked, team_check::TeamCheckId};
use crate::{
    assessments::{self, Assessment, Contents},
    error::{Error, Result},
    platform::db::Scope,
    scores::{self, Counted},
    sittings::{Sheet, Sitting},
};

/// The length of a name of a sheet: 256 bits of chance, in hexadecimal.
const NAME: usize = 64;

/// What a sheet asks.
pub struct Laid {
    pub assessment: Assessment,
    pub contents: Contents,
    pub sheet: Sheet,
}

/// Returns the seed by which a sheet is drawn. It follows from the sheet's name, so that nothing of a sheet has to be
/// kept while somebody is at it.
pub fn seed(check: TeamCheckId, name: &str) -> Seed {
    seed_of(&format!("team check {check} {name}"))
}

/// Returns whether a page of ours gave out this name.
pub fn is_name(name: &str) -> bool {
    name.len() == NAME && name.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

impl Laid {
    /// Lays out the sheet of this name, of the check's test.
    ///
    /// # Errors
    /// Refuses a name that nobody gave out, and a form of which an item cannot be found.
    pub async fn new(
        scope: &Scope,
        (check, assessment): (TeamCheckId, Assessment),
        name: &str,
    ) -> Result<Self> {
        if !is_name(name) {
            return Err(Error::Missing("team_check"));
        }
        let asks = assessment.form.asks().map(|(_, sha256)| sha256);
        let contents = assessments::contents(scope, asks).await?;
        let sheet = Sheet::new(&assessment.form, &contents, seed(check, name))?;
        Ok(Self { assessment, contents, sheet })
    }

    /// Marks what was given as a candidate's answers are marked.
    ///
    /// # Errors
    /// Refuses a sheet without an answer: somebody has sent it by mistake.
    pub async fn marked(
        self,
        scope: &Scope,
        given: &[(String, String)],
        now: DateTime<Utc>,
    ) -> Result<Marked> {
        let Self { assessment, contents, sheet } = self;
        let sitting = sheet.handed_in(&contents, given, now)?;
        if sitting.answered() == 0 {
            return Err(Error::fault("form", "team_checks.empty"));
        }
        let score = Counted::new(scope, assessment.id).await?.score(&sitting)?.score;
        Ok(Marked { score, right: right(&contents, &assessment, &sitting)? })
    }
}

fn right(contents: &Contents, assessment: &Assessment, sitting: &Sitting) -> Result<Vec<bool>> {
    let marked = scores::marked(contents, &assessment.form, sitting)?;
    Ok(marked.iter().map(|one| one.mark.of > 0 && one.mark.earned == one.mark.of).collect())
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn only_what_a_page_gives_out_is_a_name() {
        assert!(is_name(&"0a".repeat(32)));
        for odd in ["", "0a", &"0g".repeat(32), &"0A".repeat(32), &"0a".repeat(33)] {
            assert!(!is_name(odd), "{odd}");
        }
    }
}
