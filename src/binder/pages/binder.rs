//! The binder as one page, which prints as it stands.

use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use crate::{
    binder::{
        ReadBinders,
        binder::{Sheet, Span, gather},
    },
    error::{Error, Result},
    exclusions::{
        Check, CheckCause, CheckOutcome, Checked, Match, MatchFinding, MatchMeans, MatchState,
    },
    kernel::day::Day,
    licenses::{Kind, License, Method, SourceKind, Standing, TAB, Verification},
    platform::{events::Event, http::principal::Session, render::Page},
    practices::{self, Frame, Practice},
};

#[derive(Serialize)]
pub struct BinderPage {
    frame: Frame,
    practice: String,
    from: NaiveDate,
    to: NaiveDate,
    made_at: String,
    /// Whom it is about, if it is one person.
    person_id: Option<String>,
    people: Vec<Person>,
    checks: Vec<Made>,
    chain_events: i64,
    chain_head: String,
}

#[derive(Serialize)]
struct Person {
    id: String,
    name: String,
    position: Option<String>,
    licenses: Vec<Held>,
    matches: Vec<Found>,
    events: Vec<Happened>,
}

#[derive(Serialize)]
struct Held {
    kind: &'static str,
    jurisdiction: String,
    number: String,
    standing: &'static str,
    expires_on: Option<NaiveDate>,
    looks: Vec<Look>,
}

#[derive(Serialize)]
struct Look {
    at: String,
    by: String,
    source: String,
    kind: &'static str,
    method: &'static str,
    query: Option<String>,
    status: String,
    expires_on: Option<NaiveDate>,
    evidence: Option<String>,
    sha256: Option<String>,
}

#[derive(Serialize)]
struct Found {
    list: String,
    row: u32,
    state: &'static str,
    opened_at: String,
    dispositions: Vec<Settled>,
}

#[derive(Serialize)]
struct Settled {
    finding: &'static str,
    means: &'static str,
    words: Option<String>,
    at: String,
    by: String,
}

#[derive(Serialize)]
struct Made {
    id: String,
    at: String,
    cause: &'static str,
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
    outcome: &'static str,
    by_birth_date: bool,
    former_names: i32,
}

#[derive(Serialize)]
struct Happened {
    number: i64,
    kind: String,
    at: String,
    hash: String,
}

#[derive(Deserialize)]
struct Asked {
    person_id: Option<String>,
    from: Option<String>,
    to: Option<String>,
}

/// To the minute, in the practice's time.
fn minute(at: chrono::DateTime<chrono::Utc>, practice: &Practice) -> String {
    at.with_timezone(&practice.time_zone()).format("%Y-%m-%d %H:%M %Z").to_string()
}

impl Person {
    fn new(sheet: &Sheet, practice: &Practice, today: NaiveDate) -> Self {
        let position = sheet.staff.as_ref().map(|staff| staff.terms.position.to_string());
        Self {
            id: sheet.person.id.to_string(),
            name: sheet.person.name().to_owned(),
            position,
            licenses: sheet.licenses.iter().map(|it| Held::new(it, practice, today)).collect(),
            matches: sheet.matches.iter().map(|it| Found::new(it, practice)).collect(),
            events: sheet.events.iter().map(|it| Happened::new(it, practice)).collect(),
        }
    }
}

impl Held {
    fn new(license: &License, practice: &Practice, today: NaiveDate) -> Self {
        Self {
            kind: license.claim.kind.word(),
            jurisdiction: license.claim.jurisdiction.to_string(),
            number: license.claim.number.to_string(),
            standing: license.standing(today).word(),
            expires_on: license.expires_on(),
            looks: license.verifications.iter().map(|seen| Look::new(seen, practice)).collect(),
        }
    }
}

impl Look {
    fn new(seen: &Verification, practice: &Practice) -> Self {
        let finding = &seen.finding;
        Self {
            at: minute(seen.verified_at, practice),
            by: seen.verified_by.clone(),
            source: finding.source.to_string(),
            kind: finding.kind.word(),
            method: finding.method.word(),
            query: finding.query.as_ref().map(ToString::to_string),
            status: finding.status.to_string(),
            expires_on: finding.expires_on,
            evidence: finding.evidence.as_ref().map(ToString::to_string),
            sha256: finding.proof.as_ref().map(|proof| proof.stored.sha256.clone()),
        }
    }
}

impl Found {
    fn new(one: &Match, practice: &Practice) -> Self {
        let settled = one.dispositions.iter().map(|found| Settled {
            finding: found.finding.word(),
            means: found.means.word(),
            words: found.words.as_ref().map(ToString::to_string),
            at: minute(found.found_at, practice),
            by: found.found_by.clone(),
        });
        Self {
            list: one.list.to_uppercase(),
            row: one.listed.row,
            state: one.state.word(),
            opened_at: minute(one.opened_at, practice),
            dispositions: settled.collect(),
        }
    }
}

impl Made {
    fn new((check, checked): &(Check, Vec<Checked>), practice: &Practice) -> Self {
        let lists = check.lists.iter().map(|list| List {
            name: list.name.clone(),
            listed_on: list.listed_on,
            rows: list.rows,
            sha256: list.sha256.clone(),
        });
        let checked = checked.iter().map(|one| One {
            name: one.name.clone(),
            outcome: one.outcome.word(),
            by_birth_date: one.by_birth_date,
            former_names: one.former_names,
        });
        Self {
            id: check.id.to_string(),
            at: minute(check.made_at, practice),
            cause: check.cause.word(),
            lists: lists.collect(),
            checked: checked.collect(),
        }
    }
}

impl Happened {
    fn new(event: &Event, practice: &Practice) -> Self {
        Self {
            number: event.seq,
            kind: event.kind.clone(),
            at: minute(event.at, practice),
            hash: event.hash.clone(),
        }
    }
}

fn at() -> String {
    "2026-11-24 08:12 PST".to_owned()
}

fn by() -> String {
    "user_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned()
}

fn hash() -> String {
    "a41f5e0d9c2b".repeat(5)
}

impl Look {
    fn sample(is_full: bool) -> Self {
        Self {
            at: at(),
            by: by(),
            source: "Oregon State Board of Nursing".to_owned(),
            kind: SourceKind::Primary.word(),
            method: Method::Website.word(),
            query: is_full.then(|| "200342".to_owned()),
            status: "Active".to_owned(),
            expires_on: is_full.then(NaiveDate::default),
            evidence: is_full.then(|| "confirmation 5512".to_owned()),
            sha256: is_full.then(hash),
        }
    }
}

impl Made {
    fn sample() -> Self {
        Self {
            id: "xcheck_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            at: at(),
            cause: CheckCause::Monthly.word(),
            lists: vec![List {
                name: "LEIE".to_owned(),
                listed_on: NaiveDate::default(),
                rows: 81_402,
                sha256: hash(),
            }],
            checked: [true, false]
                .map(|by_birth_date| One {
                    name: "Rosa O'Brien-Núñez".to_owned(),
                    outcome: CheckOutcome::NoMatch.word(),
                    by_birth_date,
                    former_names: 1,
                })
                .into(),
        }
    }
}

impl Page for BinderPage {
    const TEMPLATE: &'static str = "binder/binder";

    fn samples() -> Vec<Self> {
        let held = |looks| Held {
            kind: Kind::RegisteredNurse.word(),
            jurisdiction: "OR".to_owned(),
            number: "200342".to_owned(),
            standing: Standing::Good.word(),
            expires_on: Some(NaiveDate::default()),
            looks,
        };
        let found = |dispositions| Found {
            list: "LEIE".to_owned(),
            row: 41_207,
            state: MatchState::RuledOut.word(),
            opened_at: at(),
            dispositions,
        };
        let settled = Settled {
            finding: MatchFinding::NotTheSame.word(),
            means: MatchMeans::NumberDiffers.word(),
            words: Some("Asked on their site.".to_owned()),
            at: at(),
            by: by(),
        };
        let person = |is_full: bool, looks, matches| Person {
            id: "person_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            position: is_full.then(|| "Registered nurse".to_owned()),
            licenses: if is_full { vec![held(looks), held(vec![])] } else { vec![] },
            matches,
            events: match is_full {
                true => vec![Happened {
                    number: 12,
                    kind: "license.verified".to_owned(),
                    at: at(),
                    hash: hash(),
                }],
                false => vec![],
            },
        };
        let page = |person_id: Option<String>, people, checks| Self {
            frame: Frame::sample(TAB),
            practice: "Willamette Family Medicine".to_owned(),
            from: NaiveDate::default(),
            to: NaiveDate::default(),
            made_at: at(),
            person_id,
            people,
            checks,
            chain_events: 318,
            chain_head: hash(),
        };
        let full = person(
            true,
            vec![Look::sample(true), Look::sample(false)],
            vec![found(vec![settled]), found(vec![])],
        );
        let one = person(false, vec![], vec![]);
        let id = one.id.clone();
        vec![page(None, vec![full], vec![Made::sample()]), page(Some(id), vec![one], vec![])]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadBinders>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let today = practice.today(scope.now());
    let day = |text: Option<String>| -> Result<Option<NaiveDate>> {
        let text = text.filter(|text| !text.trim().is_empty());
        let day = text.map(|text| text.parse::<Day>()).transpose();
        Ok(day.map_err(Error::Unreadable)?.map(|day| day.0))
    };
    let person_id = asked.person_id.filter(|id| !id.is_empty());
    let person = person_id.as_ref().map(|id| id.parse()).transpose();
    let span = Span::asked(day(asked.from)?, day(asked.to)?, today)?;
    let binder = gather(scope, person.map_err(Error::Unreadable)?, span).await?;
    session.page(&BinderPage {
        frame: Frame::around(&session, TAB, &practice).await?,
        practice: practice.name().to_owned(),
        from: binder.span.from,
        to: binder.span.to,
        made_at: minute(scope.now(), &practice),
        person_id,
        people: binder.sheets.iter().map(|it| Person::new(it, &practice, today)).collect(),
        checks: binder.checks.iter().map(|it| Made::new(it, &practice)).collect(),
        chain_events: binder.chain.events,
        chain_head: binder.chain.head,
    })
}
