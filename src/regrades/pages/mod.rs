//! The door for people.

pub mod list;
pub mod new_regrade;
pub mod show;

use bank::Bank;
use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    error::Result,
    kernel::language::Language,
    practices::{Names, Practice},
    regrades::regrade::Regrade,
};

/// A regrade as a row.
#[derive(Serialize)]
pub struct Row {
    id: String,
    item: String,
    title: String,
    /// What its page is called.
    heading: &'static str,
    /// Of which posting's test. None if of every one that asks it.
    test: Option<String>,
    reason: &'static str,
    note: Option<String>,
    state: &'static str,
    began_on: NaiveDate,
    began_by: String,
    undone_on: Option<NaiveDate>,
    undone_by: Option<String>,
    changed: i32,
    unscored: i32,
    is_in_force: bool,
    /// Which other leaves it out all the same.
    other: Option<String>,
}

impl Row {
    fn new(
        (one, in_force): (&Regrade, &[Regrade]),
        test: Option<String>,
        (practice, names): (&Practice, &Names<'_>),
        language: Language,
    ) -> Result<Self> {
        Ok(Self {
            id: one.id.to_string(),
            item: one.item.clone(),
            title: title(&one.item, language)?,
            heading: heading(one.is_in_force()),
            test,
            reason: one.reason.word(),
            note: one.note.as_ref().map(ToString::to_string),
            state: one.state.word(),
            began_on: practice.today(one.began_at),
            began_by: names.say(&one.began_by),
            undone_on: one.undone_at.map(|at| practice.today(at)),
            undone_by: one.undone_by.as_ref().map(|by| names.say(by)),
            changed: one.changed,
            unscored: one.unscored,
            is_in_force: one.is_in_force(),
            other: one.still_out_by(in_force).map(|other| other.id.to_string()),
        })
    }

    fn sample(state: &'static str) -> Self {
        let is_in_force = state.starts_with("count");
        let is_first = state == "counted";
        Self {
            id: "regr_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            item: "coding.modifiers.25_or_59".to_owned(),
            title: "Modifier 25 or 59".to_owned(),
            heading: heading(is_in_force),
            test: is_first.then(|| "Medical biller".to_owned()),
            reason: "wrong_answer",
            note: is_first.then(|| "The rule changed in May.".to_owned()),
            state,
            began_on: NaiveDate::default(),
            began_by: "Ana Flores".to_owned(),
            undone_on: (!is_in_force).then(NaiveDate::default),
            undone_by: (!is_in_force).then(|| "Ana Flores".to_owned()),
            changed: 12,
            unscored: i32::from(is_first),
            is_in_force,
            other: (state == "restored" || is_first)
                .then(|| "regr_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned()),
        }
    }
}

fn heading(is_in_force: bool) -> &'static str {
    if is_in_force { "regrade-of" } else { "regrade-of-undone" }
}

/// Returns what the bank calls a question. It may have another or none by now.
pub fn title(item: &str, language: Language) -> Result<String> {
    let found = Bank::builtin()?.item(item).map(|item| item.title.get(language));
    Ok(found.unwrap_or(item).to_owned())
}
