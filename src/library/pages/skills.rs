//! What somebody can be good at in a medical office, area by area.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::{Choice, TAB, asked_again, said};
use crate::{
    error::Result,
    kernel::language::Language,
    library::{
        catalogue::{self, Branch, Filter},
        place,
        room::ReadItems,
        store,
    },
    platform::{
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::Frame,
};

#[derive(Serialize)]
pub struct Skills {
    frame: Frame,
    areas: Vec<Choice>,
    roles: Vec<Choice>,
    rows: Vec<SkillRow>,
    found: usize,
    /// How many of them have questions.
    with_questions: usize,
    pages: Option<Pages>,
    rest: String,
}

#[derive(Clone, Serialize)]
struct SkillRow {
    id: String,
    title: String,
    says: String,
    area: String,
    questions: usize,
}

impl SkillRow {
    fn new(one: &Branch, language: Language) -> Self {
        Self {
            id: one.branch.id.clone(),
            title: one.branch.name(language).to_owned(),
            says: one.branch.says(language).to_owned(),
            area: one.area.title.get(language).to_owned(),
            questions: one.offered,
        }
    }

    fn sample(questions: usize) -> Self {
        Self {
            id: "insurance.share".to_owned(),
            title: "Patient share".to_owned(),
            says: "Works out what a patient owes.".to_owned(),
            area: "Insurance".to_owned(),
            questions,
        }
    }
}

#[derive(Deserialize)]
struct Narrowed {
    area: Option<String>,
    role: Option<String>,
    cursor: Option<String>,
}

impl Page for Skills {
    const TEMPLATE: &'static str = "library/skills";

    fn samples() -> Vec<Self> {
        let page = |rows: Vec<SkillRow>, pages| Self {
            frame: Frame::sample(TAB),
            areas: vec![Choice::sample("billing")],
            roles: vec![Choice::sample("receptionist")],
            found: rows.len(),
            with_questions: 1,
            rows,
            pages,
            rest: "area=billing".to_owned(),
        };
        let rows = [SkillRow::sample(7), SkillRow::sample(0)].to_vec();
        let some = |pages| page(rows.clone(), pages);
        [page(vec![], None)].into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadItems>,
    Query(asked): Query<Narrowed>,
) -> Result<Html<String>> {
    let language = session.language;
    let (area, role) = (said(asked.area), said(asked.role));
    let filter = Filter { area, role, ..Filter::default() };
    let found = filter.skills(catalogue::branches(&store::out(&session.scope).await?)?);
    let (many, with) = (found.len(), found.iter().filter(|one| one.offered > 0).count());
    let (rows, pages) = place::page(found, asked.cursor.as_deref().unwrap_or_default());
    session.page(&Skills {
        frame: Frame::of(&session, TAB).await?,
        areas: Choice::areas(language, filter.area.as_ref())?,
        roles: Choice::roles(language, filter.role.as_ref())?,
        rows: rows.iter().map(|one| SkillRow::new(one, language)).collect(),
        found: many,
        with_questions: with,
        pages,
        rest: asked_again(&[("area", filter.area.as_deref()), ("role", filter.role.as_deref())]),
    })
}
