//! Exclusion lists: those in use, how they came, and the form for the next file.

use chrono::NaiveDate;
use poem::{IntoResponse, Response, handler, web::Html};
use serde::Serialize;
use serde_json::{Value, json};

use super::{Tag, on_to};
use crate::{
    error::{Error, Result},
    exclusions::{
        ReadExclusions, WriteExclusions,
        check::{Check, CheckCause},
        edition::{Edition, EditionState, Incoming, ListSource},
        load::{Pace, load},
        matched::Match,
        run, store,
    },
    kernel::{day::Day, fault::Fault, field::Field, text::Text},
    licenses::TAB,
    people::{self, Person},
    platform::{
        db::Scope,
        http::{
            form::{Form, FormField, Limits, Pairs, Submitted, faults_to_show},
            principal::Session,
        },
        render::Page,
    },
    practices::{self, Frame, Names, Practice},
    roster,
};

/// The full federal list has 16 MB.
pub const LONGEST: usize = 24 * 1024 * 1024;
/// How much of the past is shown.
const LATEST: u64 = 12;
/// How many matches are shown.
const MOST: u64 = 50;

#[derive(Serialize)]
pub struct Editions {
    frame: Frame,
    in_use: Vec<InUse>,
    past: Vec<Past>,
    waiting: Vec<Line>,
    settled: Vec<Line>,
    checks: Vec<Made>,
    /// On which day everybody is checked again.
    next_on: Option<NaiveDate>,
    /// How many people work here today or are about to.
    people: u64,
    list: FormField,
    lists: &'static [&'static str],
    file: FormField,
    mapping: FormField,
    listed_on: FormField,
    is_smaller: bool,
    /// What the browser could not send again.
    faults: Vec<Fault>,
}

#[derive(Serialize)]
struct InUse {
    name: String,
    listed_on: Option<NaiveDate>,
    rows: i32,
    /// How many were looked for in it, if anybody was.
    checked: Option<i32>,
}

#[derive(Serialize)]
struct Past {
    name: String,
    file: String,
    listed_on: Option<NaiveDate>,
    on: NaiveDate,
    by: String,
    state: Tag,
    rows: i32,
    sha256: String,
    trouble: Option<Value>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    list: String,
    state: Tag,
    on: NaiveDate,
}

#[derive(Serialize)]
struct Made {
    id: String,
    on: NaiveDate,
    cause: &'static str,
    people: i32,
    not_checked: i32,
    opened: i32,
}

/// A file that somebody chose.
#[derive(Clone, Default)]
pub struct Loading {
    list: Field<ListSource>,
    name: Option<String>,
    bytes: Option<Vec<u8>>,
    mapping: Option<Vec<u8>>,
    listed_on: Option<Field<Day>>,
    is_smaller: bool,
}

impl Form for Loading {
    const INPUTS: &'static [&'static str] = &["list", "file", "mapping", "listed_on", "smaller"];

    const LIMITS: Limits = Limits { file: LONGEST, ..Limits::USUAL };

    fn read(pairs: &mut Pairs) -> Self {
        Self {
            list: pairs.field("list"),
            name: pairs.all("file.name").pop(),
            bytes: pairs.bytes("file").filter(|bytes| !bytes.is_empty()),
            mapping: pairs.bytes("mapping").filter(|bytes| !bytes.is_empty()),
            listed_on: pairs.optional("listed_on"),
            is_smaller: !pairs.all("smaller").is_empty(),
        }
    }
}

impl Loading {
    fn check(self) -> Result<Incoming> {
        let missing = || Error::fault("file", "value.missing");
        let source = self.list.checked().map_err(|_| Error::fault("list", "value.missing"))?;
        let name = self.name.unwrap_or_default();
        let name: String = name.chars().take(200).collect();
        let own = || source.word().parse::<Text<200>>().map_err(Error::internal);
        Ok(Incoming {
            source,
            file: name.parse().or_else(|_| own())?,
            bytes: self.bytes.ok_or_else(missing)?,
            mapping: self.mapping,
            listed_on: match self.listed_on {
                Some(Field::Read(day)) => Some(day.0),
                Some(_) => return Err(Error::fault("listed_on", "day.form")),
                None => None,
            },
            is_smaller: self.is_smaller,
        })
    }
}

impl InUse {
    fn new(edition: &Edition, latest: Option<&Check>) -> Self {
        let checked =
            latest.filter(|check| check.lists.iter().any(|list| list.edition == edition.id));
        Self {
            name: edition.name.clone(),
            listed_on: edition.listed_on,
            rows: edition.rows,
            checked: checked.map(|check| check.people - check.not_checked),
        }
    }
}

impl Past {
    fn new(edition: &Edition, practice: &Practice, names: &Names<'_>) -> Self {
        let why = edition.trouble.as_ref();
        Self {
            name: edition.name.clone(),
            file: edition.file.clone(),
            listed_on: edition.listed_on,
            on: practice.today(edition.loaded_at),
            by: names.say(&edition.loaded_by),
            state: edition.state.into(),
            rows: edition.rows,
            sha256: edition.sha256.chars().take(12).collect(),
            trouble: why.map(|why| json!({ "code": why.code, "args": why.args })),
        }
    }

    fn sample(state: EditionState) -> Self {
        let trouble = json!({ "code": "exclusions.web_page", "args": {} });
        Self {
            name: "LEIE".to_owned(),
            file: "UPDATED.csv".to_owned(),
            listed_on: (state != EditionState::Refused).then(NaiveDate::default),
            on: NaiveDate::default(),
            by: "Dana Okafor".to_owned(),
            state: state.into(),
            rows: 81_402,
            sha256: "a41f5e0d9c2b".to_owned(),
            trouble: (state == EditionState::Refused).then_some(trouble),
        }
    }
}

impl From<EditionState> for Tag {
    fn from(state: EditionState) -> Self {
        let (tone, icon) = match state {
            EditionState::InForce => ("good", "check"),
            EditionState::Refused => ("bad", "alert"),
            EditionState::Loading => ("warn", "clock"),
            EditionState::Replaced => ("", "waiting"),
        };
        Self { word: state.word(), tone, icon }
    }
}

impl Line {
    fn new(one: &Match, people: &[Person], practice: &Practice) -> Self {
        let person = people.iter().find(|person| person.id == one.person_id);
        Self {
            id: one.id.to_string(),
            name: person.map(|person| person.name().to_owned()).unwrap_or_default(),
            list: one.list.to_uppercase(),
            state: one.state.into(),
            on: practice.today(one.opened_at),
        }
    }
}

impl Made {
    fn new(check: &Check) -> Self {
        Self {
            id: check.id.to_string(),
            on: check.made_on,
            cause: check.cause.word(),
            people: check.people,
            not_checked: check.not_checked,
            opened: check.opened,
        }
    }
}

impl Page for Editions {
    const TEMPLATE: &'static str = "exclusions/editions";

    fn samples() -> Vec<Self> {
        use crate::exclusions::matched::MatchState;

        let line = |state: MatchState| Line {
            id: "xmatch_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            list: "LEIE".to_owned(),
            state: state.into(),
            on: NaiveDate::default(),
        };
        let in_use = |checked| InUse {
            name: "LEIE".to_owned(),
            listed_on: Some(NaiveDate::default()),
            rows: 81_402,
            checked,
        };
        let made = |cause: CheckCause| Made {
            id: "xcheck_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            on: NaiveDate::default(),
            cause: cause.word(),
            people: 26,
            not_checked: 1,
            opened: 1,
        };
        let page = |is_full: bool, faults: Vec<Fault>| Self {
            frame: Frame::sample(TAB),
            in_use: if is_full { vec![in_use(Some(26)), in_use(None)] } else { vec![] },
            past: match is_full {
                true => EditionState::ALL.iter().map(|state| Past::sample(*state)).collect(),
                false => vec![],
            },
            waiting: if is_full { vec![line(MatchState::Open)] } else { vec![] },
            settled: if is_full { vec![line(MatchState::RuledOut)] } else { vec![] },
            checks: match is_full {
                true => CheckCause::ALL.iter().map(|cause| made(*cause)).collect(),
                false => vec![],
            },
            next_on: is_full.then(NaiveDate::default),
            people: 26,
            list: FormField::new("list", &Loading::default().list, &faults),
            lists: ListSource::WORDS,
            file: FormField::new("file", &Loading::default().list, &faults),
            mapping: FormField::new("mapping", &Loading::default().list, &faults),
            listed_on: FormField::new("listed_on", Loading::default().listed_on.as_ref(), &faults),
            is_smaller: is_full,
            faults,
        };
        let wrong = Fault::at_each(["form", "list", "file", "listed_on"], "value.missing");
        vec![page(false, vec![]), page(true, vec![]), page(true, wrong)]
    }
}

#[handler]
pub async fn view(session: Session<ReadExclusions>) -> Result<Html<String>> {
    session.page(&fill(&session, &Loading::default(), vec![]).await?)
}

#[handler]
pub async fn submit(form: Submitted<WriteExclusions, Loading>) -> Result<Response> {
    let Submitted { session, fields: sent } = form;
    let shown = Loading { bytes: None, mapping: None, ..sent.clone() };
    match loaded(&session.scope, sent).await {
        Ok(check) => Ok(on_to(format!("/exclusions/checks/{}", check.id))),
        Err(error) => {
            let (status, faults) = faults_to_show::<Loading>(error)?;
            let page = fill(&session, &shown, faults).await?;
            Ok(session.page(&page)?.with_status(status).into_response())
        }
    }
}

async fn loaded(scope: &Scope, sent: Loading) -> Result<Check> {
    load(scope, sent.check()?, Pace::BesideOthers).await?;
    run::check_everybody(scope, CheckCause::NewList).await
}

async fn fill<P>(session: &Session<P>, sent: &Loading, faults: Vec<Fault>) -> Result<Editions> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let names = Names::of(session).await?;
    let today = practice.today(scope.now());
    let in_use = store::lists_in_force(scope).await?;
    let checks = store::latest(scope, LATEST).await?;
    let waiting = store::waiting(scope, MOST).await?;
    let settled = store::settled(scope, MOST).await?;
    let named = waiting.iter().chain(&settled).map(|one| one.person_id);
    let people = people::named(scope, named).await?;
    let lines = |all: &[Match]| -> Vec<Line> {
        all.iter().map(|one| Line::new(one, &people, &practice)).collect()
    };
    let past = store::recent(scope, LATEST).await?;
    Ok(Editions {
        frame: Frame::around(session, TAB, &practice).await?,
        in_use: in_use.iter().map(|edition| InUse::new(edition, checks.first())).collect(),
        past: past.iter().map(|edition| Past::new(edition, &practice, &names)).collect(),
        waiting: lines(&waiting),
        settled: lines(&settled),
        next_on: checks.first().map(Check::next_on),
        checks: checks.iter().map(Made::new).collect(),
        people: roster::how_many_work(scope, today).await?,
        list: FormField::new("list", &sent.list, &faults),
        lists: ListSource::WORDS,
        file: shown("file", &faults),
        mapping: shown("mapping", &faults),
        listed_on: FormField::new("listed_on", sent.listed_on.as_ref(), &faults),
        is_smaller: sent.is_smaller,
        faults,
    })
}

/// A browser sends no file again.
fn shown(name: &str, faults: &[Fault]) -> FormField {
    FormField::shown(name, String::new(), faults.iter().find(|fault| fault.path == name).cloned())
}
