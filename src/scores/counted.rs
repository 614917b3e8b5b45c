//! A form as it is scored now: without what does not count.

use super::{
    hooks::{self, Wording},
    score::score,
};
use crate::{
    assessments::{self, AssessmentId, Contents, Form},
    error::Result,
    invitations::Outcome,
    platform::db::Scope,
    sittings::Sitting,
};

pub struct Counted {
    form: Form,
    contents: Contents,
    /// The items of the form that do not count, in its order.
    left_out: Vec<String>,
}

impl Counted {
    pub async fn new(scope: &Scope, id: AssessmentId) -> Result<Self> {
        let form = assessments::assessment(scope, id).await?.form;
        let left_out = left_out(&form, &hooks::not_counted(scope, id).await?);
        let form = form.without(&left_out);
        let contents = assessments::contents(scope, form.asks().map(|(_, sha256)| sha256)).await?;
        Ok(Self { form, contents, left_out })
    }

    /// Scores a sitting.
    ///
    /// # Errors
    /// Refuses a form of which an item that counts cannot be found.
    pub fn score(&self, sitting: &Sitting) -> Result<Outcome> {
        let outcome = score(&self.contents, &self.form, sitting)?;
        let left_out = Some(self.left_out.clone()).filter(|items| !items.is_empty());
        Ok(Outcome { left_out, ..outcome })
    }

    /// Returns whether a score is of what counts now.
    pub fn is_of(&self, outcome: &Outcome) -> bool {
        is_without(outcome, &self.left_out)
    }
}

/// Returns whether a score is of what counts now in its test, and reads nothing of what that asks: most of what is left
/// out anywhere is asked elsewhere.
pub async fn is_of(scope: &Scope, id: AssessmentId, outcome: &Outcome) -> Result<bool> {
    let not_counted = hooks::not_counted(scope, id).await?;
    if not_counted.is_empty() {
        return Ok(is_without(outcome, &[]));
    }
    let form = assessments::assessment(scope, id).await?.form;
    Ok(is_without(outcome, &left_out(&form, &not_counted)))
}

fn is_without(outcome: &Outcome, left_out: &[String]) -> bool {
    outcome.left_out.as_deref().unwrap_or_default() == left_out
}

/// Returns what of a form does not count, in its order.
fn left_out(form: &Form, not_counted: &[Wording]) -> Vec<String> {
    let is_out = |(item, sha256): &(&str, &str)| {
        not_counted.iter().any(|(out, wording)| out == item && wording == sha256)
    };
    form.asks().filter(is_out).map(|(item, _)| item.to_owned()).collect()
}
