//! Who begins, who has something to do again and who leaves, by what comes next, overdue first.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    error::Result,
    kernel::language::Language,
    onboarding::{
        ReadOnboardings, TAB, WriteOnboardings,
        catalogue::{self, tongue},
        course::Lane,
        onboarding::ListKind,
        store::{self, Listed},
    },
    people,
    platform::{db::Scope, http::principal::Session, render::Page},
    practices::{self, Frame},
};

/// More than that are not looked at by a person on one page.
const MOST: u64 = 200;

#[derive(Serialize)]
pub struct Board {
    frame: Frame,
    lanes: Vec<Column>,
    /// What is due again of those who work here.
    again: Vec<Slip>,
    leaving: Vec<Slip>,
    running: usize,
    overdue: usize,
    handed_in: i32,
    may_write: bool,
    /// What the office has not written, and how many wait for it.
    awaited: Vec<Awaited>,
}

#[derive(Serialize)]
struct Awaited {
    task: String,
    title: String,
    hires: usize,
}

#[derive(Serialize)]
struct Column {
    lane: &'static str,
    slips: Vec<Slip>,
}

#[derive(Clone, Serialize)]
struct Slip {
    id: String,
    name: String,
    role: String,
    open: i32,
    handed_in: i32,
    next_due: Option<NaiveDate>,
    is_overdue: bool,
}

impl Page for Board {
    const TEMPLATE: &'static str = "onboarding/board";

    fn samples() -> Vec<Self> {
        let slip = |is_overdue: bool, handed_in| Slip {
            id: "onb_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            role: "Receptionist".to_owned(),
            open: 12,
            handed_in,
            next_due: is_overdue.then(NaiveDate::default),
            is_overdue,
        };
        let page = |slips: Vec<Slip>| Self {
            frame: Frame::sample(TAB),
            lanes: Lane::WORDS.iter().map(|lane| Column { lane, slips: slips.clone() }).collect(),
            again: slips.clone(),
            leaving: slips.clone(),
            running: slips.len(),
            overdue: slips.len() / 2,
            handed_in: 1,
            may_write: slips.len() != 1,
            awaited: slips
                .iter()
                .map(|_| Awaited {
                    task: "handbook".to_owned(),
                    title: "Read and sign the handbook".to_owned(),
                    hires: slips.len(),
                })
                .collect(),
        };
        vec![page(vec![]), page(vec![slip(false, 0)]), page(vec![slip(true, 1), slip(false, 0)])]
    }
}

#[handler]
pub async fn view(session: Session<ReadOnboardings>) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let rows = store::running(scope, MOST).await?;
    let those = |list: ListKind| rows.iter().filter(|row| row.list == list).collect::<Vec<_>>();
    let joining = those(ListKind::Joining);
    let names = names(scope, &rows).await?;
    let slips = |rows: &[&Listed]| -> Vec<Slip> {
        rows.iter().map(|row| slip(row, &names, (today, session.language))).collect()
    };
    let column = |lane: &Lane| {
        let there: Vec<_> = joining.iter().filter(|row| row.lane == *lane).copied().collect();
        Column { lane: lane.word(), slips: slips(&there) }
    };
    let awaited = store::awaited(scope, &rows).await?.into_iter();
    let awaited = awaited.map(|it| Awaited {
        task: it.task.id.to_string(),
        title: it.task.title.get(tongue(session.language)).to_owned(),
        hires: it.by.len(),
    });
    session.page(&Board {
        awaited: awaited.collect(),
        lanes: Lane::ALL.iter().map(column).collect(),
        again: slips(&those(ListKind::Again)),
        leaving: slips(&those(ListKind::Leaving)),
        running: rows.len(),
        overdue: rows.iter().filter(|row| row.next_due < today).count(),
        handed_in: rows.iter().map(|row| row.handed_in).sum(),
        may_write: session.may::<WriteOnboardings>(),
        frame: Frame::around(&session, TAB, &practice).await?,
    })
}

async fn names(scope: &Scope, rows: &[Listed]) -> Result<BTreeMap<String, String>> {
    let people = people::named(scope, rows.iter().map(|row| row.person_id)).await?;
    let named = people.into_iter().map(|it| (it.id.to_string(), it.name().to_owned()));
    Ok(named.collect())
}

fn slip(
    row: &Listed,
    names: &BTreeMap<String, String>,
    (today, language): (NaiveDate, Language),
) -> Slip {
    const NEVER: Option<NaiveDate> = NaiveDate::from_ymd_opt(9999, 12, 31);
    let name = names.get(&row.person_id.to_string()).cloned().unwrap_or_default();
    Slip {
        id: row.id.to_string(),
        name,
        role: catalogue::role(&row.role)
            .map(|role| role.title.get(tongue(language)).to_owned())
            .unwrap_or_default(),
        open: row.open_tasks,
        handed_in: row.handed_in,
        next_due: Some(row.next_due).filter(|_| NEVER != Some(row.next_due)),
        is_overdue: row.next_due < today,
    }
}
