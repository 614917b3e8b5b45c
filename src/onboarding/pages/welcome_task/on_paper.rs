//! A document that a new hire would rather sign by hand: what they print, and what became of the photos that they sent.

use checklists::Planned;
use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    error::Result,
    files::SheetState,
    kernel::language::Language,
    onboarding::{
        OnboardingId, TaskState,
        document::{self, Document},
        pages::photo::Line,
        store,
    },
    platform::db::Scope,
    practices::Practice,
};

#[derive(Serialize)]
pub struct OnPaper {
    /// Of the text that they read here: a photo is of that, or is told to be of another.
    fingerprint: String,
    code: String,
    sheets: Vec<Line>,
    /// Whether somebody has yet to look at one.
    pub is_waiting: bool,
    /// The day by which it was due, if one was sent back and that is over.
    was_due: Option<NaiveDate>,
}

impl OnPaper {
    pub fn sample(states: &[SheetState]) -> Self {
        Self {
            fingerprint: "0".repeat(64),
            code: "9F2C-4B1D".to_owned(),
            sheets: states.iter().map(|state| Line::sample(*state)).collect(),
            is_waiting: states.contains(&SheetState::Waiting),
            was_due: states.contains(&SheetState::Returned).then(NaiveDate::default),
        }
    }

    /// Of what nobody signs there is no paper.
    pub async fn of(
        scope: &Scope,
        practice: &Practice,
        (id, planned, state): (OnboardingId, &Planned, TaskState),
        language: Language,
    ) -> Result<Option<Self>> {
        let task = planned.task.id.as_str();
        if !document::is_signable(&planned.task) {
            return Ok(None);
        }
        let written = store::policy(scope, task).await?;
        let document = document::of(&planned.task, written.as_ref(), language)?;
        let all = store::sheets::of(scope, id, task).await?;
        let sheets = all.iter().map(|sheet| Line::new(sheet, practice, scope.now(), String::new()));
        let today = practice.today(scope.now());
        let due = planned.due.do_by().filter(|day| *day < today);
        Ok(document.map(|document: Document| Self {
            fingerprint: document.fingerprint(),
            code: document.code(),
            sheets: sheets.collect(),
            is_waiting: all.iter().any(|sheet| sheet.is_waiting()),
            was_due: due.filter(|_| state == TaskState::SentBack),
        }))
    }
}
