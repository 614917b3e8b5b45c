//! A list before it is brought in: what its columns mean, and what would become of its rows.

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response, handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::on_to;
use crate::{
    error::Result,
    kernel::fault::{Fault, Reason},
    platform::{
        db::Tx,
        http::{
            form::{Form, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::Frame,
    roster::{
        TAB, WriteStaff,
        entity::import::ImportId,
        import::{Columns, Meaning},
        lists::{self, Fate, KEPT_DAYS, List, Seen},
    },
};

/// How many rows of a kind are shown.
const SOME: usize = 20;

#[derive(Serialize)]
pub struct Import {
    frame: Frame,
    id: String,
    columns: Vec<Column>,
    meanings: &'static [&'static str],
    new: usize,
    there: usize,
    doubled: usize,
    /// The first of those who are new.
    first: Vec<Line>,
    wrong: Vec<Line>,
    wrong_in_all: usize,
    /// After how many days it is emptied.
    kept_days: i64,
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct Column {
    place: usize,
    head: String,
    example: String,
    meaning: &'static str,
}

#[derive(Serialize)]
struct Line {
    line: usize,
    name: String,
    position: String,
    starts_on: Option<NaiveDate>,
    fault: Option<Fault>,
}

/// What each column means, and whether to bring the list in, or to discard it.
#[derive(Clone)]
pub struct Meant {
    columns: Vec<(String, String)>,
    brings_in: bool,
    discards: bool,
}

impl Form for Meant {
    const INPUTS: &'static [&'static str] = &["columns"];

    fn read(pairs: &mut Pairs) -> Self {
        let what = pairs.all("do").pop().unwrap_or_default();
        let (brings_in, discards) = (what == "import", what == "discard");
        Self { columns: pairs.under("columns"), brings_in, discards }
    }
}

impl Meant {
    fn of(&self, list: &List) -> Columns {
        let meaning = |(place, known): (usize, &Meaning)| {
            let sent = self.columns.iter().find(|(name, _)| *name == place.to_string());
            sent.and_then(|(_, word)| word.parse().ok()).unwrap_or(*known)
        };
        Columns(list.columns.0.iter().enumerate().map(meaning).collect())
    }
}

impl Import {
    fn new(frame: Frame, list: &List, seen: Vec<Seen>, faults: Vec<Fault>) -> Self {
        let example = |place: usize| {
            let mut cells = list.table.rows.iter().filter_map(|row| row.get(place));
            cells.find(|cell| !cell.is_empty()).cloned().unwrap_or_default()
        };
        let column = |(place, head): (usize, &String)| Column {
            place,
            head: head.clone(),
            example: example(place),
            meaning: list.columns.0.get(place).map_or("nothing", |meaning| meaning.word()),
        };
        let count = |is: fn(&Fate) -> bool| seen.iter().filter(|row| is(&row.fate)).count();
        let wrong: Vec<_> = seen.iter().filter_map(wrong).collect();
        Self {
            frame,
            id: list.id.to_string(),
            columns: list.table.heads.iter().enumerate().map(column).collect(),
            meanings: Meaning::WORDS,
            new: count(|fate| matches!(fate, Fate::New(_))),
            there: count(|fate| matches!(fate, Fate::There)),
            doubled: count(|fate| matches!(fate, Fate::Doubled)),
            first: seen.iter().filter_map(new).take(SOME).collect(),
            wrong_in_all: wrong.len(),
            wrong: wrong.into_iter().take(SOME).collect(),
            kept_days: KEPT_DAYS,
            faults,
        }
    }
}

fn new(row: &Seen) -> Option<Line> {
    let Fate::New(new) = &row.fate else { return None };
    let (position, starts_on) = (new.terms.position.to_string(), Some(new.starts_on));
    Some(Line { line: row.line, name: row.name.clone(), position, starts_on, fault: None })
}

fn wrong(row: &Seen) -> Option<Line> {
    let Fate::Wrong(fault) = &row.fate else { return None };
    let (name, fault) = (row.name.clone(), Some(fault.clone()));
    Some(Line { line: row.line, name, position: String::new(), starts_on: None, fault })
}

impl Page for Import {
    const TEMPLATE: &'static str = "roster/import";

    fn samples() -> Vec<Self> {
        let line = |fault: Option<&str>| Line {
            line: 2,
            name: "Rosa O'Brien-Núñez".to_owned(),
            position: "Nurse".to_owned(),
            starts_on: Some(NaiveDate::default()),
            fault: fault.map(|path| Fault::new(path, Reason::new("value.missing"))),
        };
        let page = |new, faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            id: "list_0".to_owned(),
            columns: vec![Column {
                place: 0,
                head: "Name".to_owned(),
                example: "Rosa".to_owned(),
                meaning: "name",
            }],
            meanings: Meaning::WORDS,
            new,
            there: new,
            doubled: new,
            first: if new > 0 { vec![line(None)] } else { vec![] },
            wrong: if new > 0 { vec![line(Some("position"))] } else { vec![] },
            wrong_in_all: new,
            kept_days: KEPT_DAYS,
            faults,
        };
        let wrong = vec![Fault::new("columns", Reason::new("roster.columns_missing"))];
        vec![page(0, vec![]), page(2, vec![]), page(0, wrong)]
    }
}

#[handler]
pub async fn view(session: Session<WriteStaff>, Path(id): Path<ImportId>) -> Result<Html<String>> {
    let list = lists::open(&session.scope, id).await?;
    session.page(&fill(&session, &list, vec![]).await?)
}

#[handler]
pub async fn submit(
    form: Submitted<WriteStaff, Meant>,
    Path(id): Path<ImportId>,
) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    if sent.discards {
        session.scope.write(async |tx: &mut Tx| lists::discard(tx, id).await).await?;
        return Ok(on_to("/staff".to_owned()));
    }
    let mut list = lists::open(&session.scope, id).await?;
    list.columns = sent.of(&list);
    let meant = async |tx: &mut Tx| lists::mean(tx, id, &list.columns).await;
    match session.scope.write(meant).await {
        Ok(()) if sent.brings_in => {
            lists::bring_in(&session.scope, &list).await?;
            Ok(on_to("/staff".to_owned()))
        }
        Ok(()) => Ok(on_to(format!("/staff/imports/{id}"))),
        Err(error) => {
            let (status, faults) = faults_to_show::<Meant>(error)?;
            let page = fill(&session, &list, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn fill(session: &Session<WriteStaff>, list: &List, faults: Vec<Fault>) -> Result<Import> {
    let seen = lists::look(&session.scope, list).await?;
    Ok(Import::new(Frame::of(session, TAB).await?, list, seen, faults))
}
