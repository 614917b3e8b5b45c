//! How scores go with what came of them at work.

use poem::{handler, web::Html};
use serde::Serialize;

use super::figures::{Within, decimal};
use crate::{
    analytics::TAB,
    assessments::title_of,
    check_ins::ReadCheckIns,
    error::Result,
    platform::{chart::Bar, http::principal::Session, render::Page},
    practices::Frame,
    quality::evidence::{self, Evidence, SAID_FROM},
};

#[derive(Serialize)]
pub struct Outcomes {
    frame: Frame,
    roles: Vec<RoleRow>,
}

#[derive(Serialize)]
struct RoleRow {
    role: String,
    title: String,
    people: usize,
    /// From how many people on it is said.
    need: usize,
    r: Option<Within>,
    is_evidence: bool,
    unrestricted: Option<String>,
    parts: Vec<PartRow>,
}

/// One third of the scores.
#[derive(Serialize)]
struct PartRow {
    word: &'static str,
    bar: Bar,
    well: usize,
    of: usize,
}

impl RoleRow {
    fn new(one: Evidence, title: String) -> Self {
        let part = |(word, (well, of)): (&'static str, (usize, usize))| PartRow {
            word,
            bar: Bar::of(well as u64, of as u64),
            well,
            of,
        };
        let within = |found: psychometrics::validity::Validity| {
            Within::new(found.r, found.interval.low, found.interval.high)
        };
        Self {
            title,
            people: one.people,
            need: SAID_FROM,
            r: one.validity.map(within),
            is_evidence: one.is_evidence,
            unrestricted: one.unrestricted.map(decimal),
            parts: ["lower", "middle", "upper"].into_iter().zip(one.expectancy).map(part).collect(),
            role: one.role,
        }
    }
}

impl Page for Outcomes {
    const TEMPLATE: &'static str = "quality/outcomes";

    fn samples() -> Vec<Self> {
        let row = |people: u32| {
            let pair = |one: u32| (f64::from(one % 10), f64::from(one * 7 % 5) + 1.0);
            let pairs: Vec<_> = (0..people).map(pair).collect();
            let one = Evidence::of("receptionist".to_owned(), &pairs, Some(4.0));
            RoleRow::new(one, "Receptionist".to_owned())
        };
        let page = |roles| Self { frame: Frame::sample(TAB), roles };
        vec![page(vec![]), page(vec![row(3)]), page(vec![row(120), row(40)])]
    }
}

#[handler]
pub async fn view(session: Session<ReadCheckIns>) -> Result<Html<String>> {
    let found = evidence::evidence(&session.scope).await?;
    let row = |one: Evidence| {
        let title = title_of(&one.role, session.language)?;
        Ok(RoleRow::new(one, title))
    };
    let roles = found.into_iter().map(row).collect::<Result<_>>()?;
    session.page(&Outcomes { frame: Frame::of(&session, TAB).await?, roles })
}
