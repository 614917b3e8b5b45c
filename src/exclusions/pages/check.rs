//! One check: who was looked for in which lists, and who could not be. It prints as proof.

use chrono::NaiveDate;
use poem::{
    Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Tag, on_to};
use crate::{
    error::Result,
    exclusions::{
        ReadExclusions, WriteExclusions,
        check::{Check, CheckCause, CheckId, CheckOutcome, Checked, Searched},
        run, store,
    },
    licenses::TAB,
    platform::{
        http::{
            form::{Press, Submitted},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Names, Stamp},
};

#[derive(Serialize)]
pub struct CheckPage {
    frame: Frame,
    id: String,
    /// To the minute, in the practice's time.
    at: Stamp,
    on: NaiveDate,
    cause: &'static str,
    by: String,
    people: i32,
    not_checked: i32,
    opened: i32,
    lists: Vec<List>,
    checked: Vec<One>,
}

#[derive(Serialize)]
struct List {
    name: String,
    listed_on: NaiveDate,
    rows: i32,
    sha256: String,
}

#[derive(Serialize)]
struct One {
    name: String,
    outcome: Tag,
    by_birth_date: bool,
    former_names: i32,
}

impl From<CheckOutcome> for Tag {
    fn from(outcome: CheckOutcome) -> Self {
        let (tone, icon) = match outcome {
            CheckOutcome::NoMatch => ("good", "check"),
            CheckOutcome::Weak => ("", "info"),
            CheckOutcome::Possible => ("warn", "flag"),
            CheckOutcome::NotChecked => ("bad", "alert"),
        };
        Self { word: outcome.word(), tone, icon }
    }
}

impl From<Searched> for List {
    fn from(list: Searched) -> Self {
        let Searched { name, listed_on, rows, sha256, .. } = list;
        Self { name, listed_on, rows, sha256 }
    }
}

impl From<Checked> for One {
    fn from(one: Checked) -> Self {
        let Checked { name, outcome, by_birth_date, former_names, .. } = one;
        Self { name, outcome: outcome.into(), by_birth_date, former_names }
    }
}

impl Page for CheckPage {
    const TEMPLATE: &'static str = "exclusions/check";

    fn samples() -> Vec<Self> {
        let one = |outcome: &CheckOutcome| One {
            name: "Rosa O'Brien-Núñez".to_owned(),
            outcome: (*outcome).into(),
            by_birth_date: *outcome == CheckOutcome::NoMatch,
            former_names: 2,
        };
        let list = List {
            name: "LEIE".to_owned(),
            listed_on: NaiveDate::default(),
            rows: 81_402,
            sha256: "a41f5e0d9c2b".repeat(5),
        };
        vec![Self {
            frame: Frame::sample(TAB),
            id: "xcheck_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            at: Stamp::sample(),
            on: NaiveDate::default(),
            cause: CheckCause::Asked.word(),
            by: "Dana Okafor".to_owned(),
            people: 26,
            not_checked: 1,
            opened: 1,
            lists: vec![list],
            checked: CheckOutcome::ALL.iter().map(one).collect(),
        }]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadExclusions>,
    Path(id): Path<CheckId>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let check = store::check(scope, id).await?;
    let checked = store::checked(scope, id).await?;
    let at = Stamp::new(&practice, check.made_at);
    let Check { cause, people, not_checked, opened, made_on, .. } = check;
    session.page(&CheckPage {
        frame: Frame::around(&session, TAB, &practice).await?,
        id: id.to_string(),
        at,
        on: made_on,
        cause: cause.word(),
        by: Names::of(&session).await?.say(&check.made_by),
        people,
        not_checked,
        opened,
        lists: check.lists.into_iter().map(List::from).collect(),
        checked: checked.into_iter().map(One::from).collect(),
    })
}

/// Checks everybody now.
#[handler]
pub async fn submit(form: Submitted<WriteExclusions, Press>) -> Result<Response> {
    let check = run::check_everybody(&form.session.scope, CheckCause::Asked).await?;
    Ok(on_to(format!("/exclusions/checks/{}", check.id)))
}
