//! The door for people: owners alone.

pub mod audit;
pub mod erasure;
pub mod export;
pub mod file;
pub mod index;
pub mod log;
pub mod person;
pub mod retention;

use chrono::NaiveDate;
use poem::{
    IntoResponse, Response,
    http::{StatusCode, header},
};
use serde::{Deserialize, Serialize};

use super::{
    hold::LegalHold,
    laws::{Bind, KeptRecord},
    standing::{Kept, Standing},
};
use crate::{
    error::{Error, Result},
    kernel::{
        day::{self, Day},
        fault::Args,
    },
    people,
    platform::{
        backup,
        db::{Scope, held::Keeping},
        events::{Event, audit::Wanted},
        http::principal::Session,
    },
    practices::{Names, Practice},
};

/// What is looked for in the log, as an address says it.
#[derive(Clone, Default, Deserialize)]
struct Asked {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    by: String,
    /// The name of somebody, or an id.
    #[serde(default)]
    about: String,
    #[serde(default)]
    from: String,
    #[serde(default)]
    to: String,
    #[serde(default)]
    cursor: String,
}

/// As many of one name as are looked for at once.
const NAMESAKES: u64 = 50;

impl Asked {
    /// Returns the days from and to which is looked.
    fn days(&self) -> Result<(Option<NaiveDate>, Option<NaiveDate>)> {
        let day = |text: &str| match text.trim() {
            "" => Ok(None),
            said => said.parse::<Day>().map(|day| Some(day.0)).map_err(Error::Unreadable),
        };
        Ok((day(&self.from)?, day(&self.to)?))
    }

    /// Returns whether the days stand the wrong way round: then nothing is found.
    fn is_backwards(&self) -> Result<bool> {
        let (from, to) = self.days()?;
        Ok(from.zip(to).is_some_and(|(from, to)| from > to))
    }

    /// Returns what that means in the log.
    ///
    /// # Errors
    /// Refuses a day that cannot be read.
    async fn wanted(&self, scope: &Scope, practice: &Practice) -> Result<Wanted> {
        let said = |text: &String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let (from, to) = self.days()?;
        let begins = |day: NaiveDate| day::begins(day, practice.time_zone());
        let subjects = match said(&self.about) {
            None => None,
            Some(id) if id.contains('_') => Some(vec![id]),
            Some(name) => {
                let people = people::called(scope, &name, NAMESAKES).await?;
                Some(people.iter().map(|person| person.id.to_string()).collect())
            }
        };
        Ok(Wanted {
            kind: said(&self.kind),
            actor: said(&self.by),
            subjects,
            from: from.map(begins),
            before: to.and_then(|day| day.succ_opt()).map(begins),
        })
    }

    /// Returns what was asked for, for the addresses of other pages.
    fn rest(&self) -> String {
        let all = [
            ("kind", &self.kind),
            ("by", &self.by),
            ("about", &self.about),
            ("from", &self.from),
            ("to", &self.to),
        ];
        let mut rest = form_urlencoded::Serializer::new(String::new());
        rest.extend_pairs(all.into_iter().filter(|(_, value)| !value.is_empty()));
        rest.finish()
    }
}

fn on_to(there: String) -> Response {
    StatusCode::SEE_OTHER.with_header(header::LOCATION, there).into_response()
}

/// How many days a copy of what was erased stays at most.
fn copies_stay() -> i64 {
    backup::OLDEST.num_days()
}

/// What is kept for one reason, as pages show it.
#[derive(Clone, Serialize)]
struct Line {
    keeping: &'static str,
    rows: usize,
    goes: bool,
    until: Option<NaiveDate>,
    laws: Vec<LawLine>,
}

#[derive(Clone, Serialize)]
struct LawLine {
    record: &'static str,
    source: String,
    until: Option<NaiveDate>,
}

impl Line {
    /// Who they are has no law of its own: it stays as long as anything does.
    fn all(standing: &Standing) -> Vec<Self> {
        let goes = standing.goes();
        let line = |kept: &Kept| Self {
            keeping: kept.keeping.word(),
            rows: kept.rows,
            goes: goes.contains(&kept.keeping),
            until: kept.until().and_then(|until| until.day()),
            laws: kept
                .binds
                .iter()
                .filter(|bind| bind.until.binds(standing.today))
                .map(LawLine::of)
                .collect(),
        };
        standing.kept.iter().map(line).collect()
    }

    fn samples() -> Vec<Self> {
        let law = |until| LawLine {
            record: KeptRecord::HiringRecords.word(),
            source: "29 CFR 1602.14".to_owned(),
            until,
        };
        let line = |keeping: Keeping, until: Option<NaiveDate>, laws: Vec<LawLine>| Self {
            keeping: keeping.word(),
            rows: 12,
            goes: laws.is_empty(),
            until,
            laws,
        };
        let day = Some(NaiveDate::default());
        vec![
            line(Keeping::Hiring, None, vec![]),
            line(Keeping::Licenses, day, vec![law(day)]),
            line(Keeping::Employment, None, vec![law(None), law(day)]),
            line(Keeping::Exclusions, day, vec![law(day)]),
            line(Keeping::Identity, None, vec![]),
        ]
    }
}

impl LawLine {
    fn of(bind: &Bind) -> Self {
        Self { record: bind.record.word(), source: bind.source.clone(), until: bind.until.day() }
    }
}

/// A legal hold, as pages show it.
#[derive(Clone, Serialize)]
struct HoldLine {
    reason: String,
    on: NaiveDate,
    by: String,
}

impl HoldLine {
    fn of(hold: &LegalHold, practice: &Practice, names: &Names<'_>) -> Self {
        Self {
            reason: hold.reason.to_string(),
            on: practice.today(hold.set_at),
            by: names.say(&hold.set_by),
        }
    }

    fn sample() -> Self {
        let by = "Dana Okafor".to_owned();
        Self { reason: "Charge filed with the EEOC".to_owned(), on: NaiveDate::default(), by }
    }
}

/// Returns what happened in a sentence. An event of long ago may lack what its sentence says today: then its kind
/// says it.
fn sentence<P>(session: &Session<P>, event: &Event) -> String {
    let data: Args = serde_json::from_str(&event.data).unwrap_or_default();
    let locales = &session.scope.platform().locales;
    let said = locales.say(session.language, &format!("event-{}", event.kind), &data);
    said.unwrap_or_else(|_| event.kind.clone())
}
