//! Every version of a description, newest first, with what each changed.

use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{Head, PayRange};
use crate::{
    error::Result,
    jobs::{
        JobId, JobStage, ReadJobs, TAB,
        difference::{self, Difference, Line, Said},
        job::Version,
        store,
    },
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, Names, Practice},
};

#[derive(Serialize)]
pub struct Versions {
    frame: Frame,
    job: Head,
    versions: Vec<Saved>,
}

#[derive(Serialize)]
struct Saved {
    number: i32,
    on: NaiveDate,
    by: String,
    is_first: bool,
    differences: Vec<Section>,
}

#[derive(Serialize)]
struct Section {
    section: &'static str,
    lines: Vec<Shown>,
}

#[derive(Serialize)]
struct Shown {
    /// `added`, `removed` or `changed`.
    how: &'static str,
    icon: &'static str,
    what: &'static str,
    of: Option<String>,
    before: Option<Words>,
    after: Option<Words>,
}

/// One of the ways to say it.
#[derive(Default, Serialize)]
struct Words {
    text: Option<String>,
    list: Option<&'static str>,
    word: Option<&'static str>,
    ticks: Option<Ticks>,
    pay: Option<PayRange>,
    day: Option<NaiveDate>,
}

/// Each `yes`, `no` or `unsaid`.
#[derive(Serialize)]
struct Ticks {
    essential: &'static str,
    day_one: &'static str,
}

impl From<Said> for Words {
    fn from(said: Said) -> Self {
        match said {
            Said::Text(text) => Self { text: Some(text), ..Self::default() },
            Said::Word { list, word } => {
                Self { list: Some(list), word: Some(word), ..Self::default() }
            }
            Said::Ticks([essential, day_one]) => {
                let (essential, day_one) = (tick(essential), tick(day_one));
                Self { ticks: Some(Ticks { essential, day_one }), ..Self::default() }
            }
            Said::Day(day) => Self { day: Some(day), ..Self::default() },
            Said::Pay(pay) => Self { pay: Some((&pay).into()), ..Self::default() },
        }
    }
}

fn tick(said: Option<bool>) -> &'static str {
    match said {
        Some(true) => "yes",
        Some(false) => "no",
        None => "unsaid",
    }
}

impl From<Line> for Shown {
    fn from(Line { what, of, before, after }: Line) -> Self {
        let (how, icon) = match (&before, &after) {
            // What is said about a line for the first time adds no line.
            (None, _) if of.is_none() => ("added", "plus"),
            (_, None) => ("removed", "cross"),
            _ => ("changed", "differs"),
        };
        let (before, after) = (before.map(Words::from), after.map(Words::from));
        Self { how, icon, what, of, before, after }
    }
}

impl From<Difference> for Section {
    fn from(Difference { section, lines }: Difference) -> Self {
        let lines = lines.into_iter().map(Shown::from).collect();
        Self { section: section.word(), lines }
    }
}

impl Saved {
    fn new(
        version: &Version,
        before: Option<&Version>,
        practice: &Practice,
        names: &Names<'_>,
    ) -> Self {
        let differences = before
            .map(|before| difference::between(&before.description, &version.description))
            .unwrap_or_default();
        Self {
            number: version.number,
            on: practice.today(version.saved_at),
            by: names.say(&version.saved_by),
            is_first: before.is_none(),
            differences: differences.into_iter().map(Section::from).collect(),
        }
    }
}

impl Page for Versions {
    const TEMPLATE: &'static str = "jobs/versions";

    fn samples() -> Vec<Self> {
        let text = |text: &str| Some(Said::Text(text.to_owned()));
        let line = |what, before, after| Line { what, of: None, before, after };
        let ticks = |said| Some(Said::Ticks([said, Some(true)]));
        let spanish = Some(Said::Word { list: "spoken", word: "spanish" });
        let lines = vec![
            line("title", text("Receptionist"), text("Front desk")),
            line("duty", None, text("Greet")),
            Line { of: Some("Greet".to_owned()), ..line("ticks", ticks(None), ticks(Some(false))) },
            line("language", None, spanish),
            line("must_have", text("Latin"), None),
            line("apply_by", None, Some(Said::Day(NaiveDate::default()))),
        ];
        let pay = Words { pay: Some(PayRange::sample("year")), ..Words::default() };
        let paid = Shown { after: Some(pay), ..line("pay", None, None).into() };
        let saved = |number, differences| Saved {
            number,
            on: NaiveDate::default(),
            by: "Dana Okafor".to_owned(),
            is_first: number == 1,
            differences,
        };
        let lines = lines.into_iter().map(Shown::from).collect();
        let sections = vec![
            Section { section: "basics", lines },
            Section { section: "pay", lines: vec![paid] },
        ];
        vec![Self {
            frame: Frame::sample(TAB),
            job: Head::sample(JobStage::Draft),
            versions: vec![saved(3, vec![]), saved(2, sections), saved(1, vec![])],
        }]
    }
}

#[handler]
pub async fn view(session: Session<ReadJobs>, Path(id): Path<JobId>) -> Result<Html<String>> {
    let scope = &session.scope;
    let job = store::find(scope, id).await?;
    let practice = practices::here(scope).await?;
    let names = Names::of(&session).await?;
    let versions = store::versions(scope, id).await?;
    let before = std::iter::once(None).chain(versions.iter().map(Some));
    let saved = versions.iter().zip(before);
    let saved = saved.map(|(version, before)| Saved::new(version, before, &practice, &names));
    let mut versions: Vec<_> = saved.collect();
    versions.reverse();
    let frame = Frame::around(&session, TAB, &practice).await?;
    session.page(&Versions { frame, job: Head::new(&job), versions })
}
