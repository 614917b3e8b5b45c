//! One skill: what it is, which work it serves, what it is at each level, and the questions about it.

use bank::Levels;
use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::{TAB, row::Row};
use crate::{
    error::Result,
    kernel::language::Language,
    library::{
        catalogue::{self, Branch, Filter},
        roles,
        room::ReadItems,
        store,
    },
    platform::{http::principal::Session, render::Page},
    practices::Frame,
};

#[derive(Serialize)]
pub struct Skill {
    frame: Frame,
    name: String,
    says: String,
    area: String,
    area_title: String,
    roles: Vec<Served>,
    levels: Vec<Level>,
    /// None without questions.
    review_by: Option<NaiveDate>,
    rows: Vec<Row>,
}

/// A role that needs it.
#[derive(Serialize)]
struct Served {
    title: String,
    need: String,
    /// The duties of its profile that the skill serves.
    duties: Vec<String>,
}

#[derive(Serialize)]
struct Level {
    word: &'static str,
    says: String,
}

impl Level {
    fn all(levels: &Levels) -> Vec<Self> {
        let Levels { entry, working, advanced } = levels;
        let all = [("entry", entry), ("working", working), ("advanced", advanced)];
        all.map(|(word, says)| Self { word, says: says.clone() }).into()
    }
}

impl Served {
    fn all(one: &Branch, language: Language) -> Result<Vec<Self>> {
        let served = |(role, need): (&String, &String)| {
            let duties = one.branch.duties.get(role).into_iter().flatten();
            Ok(Self {
                title: roles::title(role, language)?,
                need: need.clone(),
                duties: duties.filter_map(|duty| roles::duty(role, duty)).collect(),
            })
        };
        one.branch.roles.iter().map(served).collect()
    }
}

impl Page for Skill {
    const TEMPLATE: &'static str = "library/skill";

    fn samples() -> Vec<Self> {
        let page = |is_whole: bool| Self {
            frame: Frame::sample(TAB),
            name: "Patient share".to_owned(),
            says: "Works out what a patient owes.".to_owned(),
            area: "insurance".to_owned(),
            area_title: "Insurance".to_owned(),
            roles: vec![Served {
                title: "Receptionist".to_owned(),
                need: "essential".to_owned(),
                duties: if is_whole { vec!["Collect copays".to_owned()] } else { vec![] },
            }],
            levels: if is_whole {
                vec![Level { word: "entry", says: "Reads the card.".to_owned() }]
            } else {
                vec![]
            },
            review_by: is_whole.then(NaiveDate::default),
            rows: if is_whole { vec![Row::sample("offered")] } else { vec![] },
        };
        vec![page(true), page(false)]
    }
}

#[handler]
pub async fn view(session: Session<ReadItems>, Path(id): Path<String>) -> Result<Html<String>> {
    let out = store::out(&session.scope).await?;
    let (language, one) = (session.language, catalogue::branch(&id, &out)?);
    let filter = Filter { skill: Some(id), ..Filter::default() };
    let items = filter.items(catalogue::entries(&out)?);
    session.page(&Skill {
        frame: Frame::of(&session, TAB).await?,
        name: one.branch.name(language).to_owned(),
        says: one.branch.says(language).to_owned(),
        area: one.area.id.clone(),
        area_title: one.area.title.get(language).to_owned(),
        roles: Served::all(&one, language)?,
        levels: one.branch.levels(language).map(Level::all).unwrap_or_default(),
        review_by: one.skill.map(|skill| skill.review_by),
        rows: items.iter().map(|item| Row::new(item, language)).collect(),
    })
}
