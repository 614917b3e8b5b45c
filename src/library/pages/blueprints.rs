//! The tests that the bank can make, one for each role, and those that it cannot make yet.

use poem::{handler, web::Html};
use serde::Serialize;

use super::TAB;
use crate::{
    error::Result,
    kernel::language::Language,
    library::{
        blueprints::{self, Plan},
        room::ReadItems,
        store,
    },
    platform::{http::principal::Session, render::Page},
    practices::Frame,
};

#[derive(Serialize)]
pub struct Blueprints {
    frame: Frame,
    rows: Vec<PlanRow>,
}

#[derive(Serialize)]
struct PlanRow {
    role: String,
    title: String,
    skills: usize,
    places: usize,
    is_offered: bool,
}

impl PlanRow {
    fn new(plan: &Plan, language: Language) -> Result<Self> {
        Ok(Self {
            role: plan.role.to_owned(),
            title: plan.title(language)?,
            skills: plan.shares.len(),
            places: plan.places,
            is_offered: plan.is_offered(),
        })
    }
}

impl Page for Blueprints {
    const TEMPLATE: &'static str = "library/blueprints";

    fn samples() -> Vec<Self> {
        let row = |is_offered| PlanRow {
            role: "receptionist".to_owned(),
            title: "Medical receptionist".to_owned(),
            skills: 12,
            places: 20,
            is_offered,
        };
        vec![Self { frame: Frame::sample(TAB), rows: vec![row(true), row(false)] }]
    }
}

#[handler]
pub async fn view(session: Session<ReadItems>) -> Result<Html<String>> {
    let plans = blueprints::all(&store::out(&session.scope).await?.all)?;
    let rows = plans.iter().map(|plan| PlanRow::new(plan, session.language));
    session.page(&Blueprints {
        frame: Frame::of(&session, TAB).await?,
        rows: rows.collect::<Result<_>>()?,
    })
}
