//! Whose data is asked for, and on whom there is a hold.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::{HoldLine, copies_stay};
use crate::{
    error::Result,
    people::{self, Person},
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, Names, SETTINGS},
    rights::{laws, room::ReadRights, store},
};

/// As many as one looks through.
const SHOWN: u64 = 20;

#[derive(Serialize)]
pub struct Index {
    frame: Frame,
    /// What was typed to find somebody.
    q: String,
    found: Vec<Who>,
    holds: Vec<Held>,
    /// Whether somebody was just forgotten.
    is_forgotten: bool,
    as_of: chrono::NaiveDate,
    copies_stay: i64,
}

#[derive(Serialize)]
struct Who {
    id: String,
    name: String,
    reached: String,
}

#[derive(Serialize)]
struct Held {
    id: String,
    name: String,
    hold: HoldLine,
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    q: String,
    forgotten: Option<String>,
}

impl Page for Index {
    const TEMPLATE: &'static str = "rights/index";

    fn samples() -> Vec<Self> {
        let (id, name) = ("person_01jdf3v9w8e4k9s2m6q7r5t1xz", "Rosa O'Brien-Núñez");
        let who =
            || Who { id: id.to_owned(), name: name.to_owned(), reached: "503 555 0100".to_owned() };
        let held = || Held { id: id.to_owned(), name: name.to_owned(), hold: HoldLine::sample() };
        let page = |q: &str, found, holds, is_forgotten| Self {
            frame: Frame::sample(SETTINGS),
            q: q.to_owned(),
            found,
            holds,
            is_forgotten,
            as_of: chrono::NaiveDate::default(),
            copies_stay: copies_stay(),
        };
        vec![
            page("", vec![], vec![], true),
            page("Rosa", vec![who()], vec![held()], false),
            page("nobody", vec![], vec![], false),
        ]
    }
}

#[handler]
pub async fn view(
    session: Session<ReadRights>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let found = people::called(scope, &asked.q, SHOWN).await?;
    let holds = store::holds(scope).await?;
    let whose = people::named(scope, holds.iter().map(|hold| hold.person_id)).await?;
    let names = Names::of(&session).await?;
    let name_of = |id| whose.iter().find(|person| person.id == id).map(|person| person.name());
    let holds = holds.iter().map(|hold| Held {
        id: hold.person_id.to_string(),
        name: name_of(hold.person_id).unwrap_or_default().to_owned(),
        hold: HoldLine::of(hold, &practice, &names),
    });
    session.page(&Index {
        frame: Frame::around(&session, SETTINGS, &practice).await?,
        q: asked.q,
        found: found.iter().map(Who::of).collect(),
        holds: holds.collect(),
        is_forgotten: asked.forgotten.is_some(),
        as_of: laws::as_of()?,
        copies_stay: copies_stay(),
    })
}

impl Who {
    fn of(person: &Person) -> Self {
        let particulars = &person.particulars;
        let phone = particulars.phone.as_ref().map(|phone| phone.to_string());
        let email = || particulars.email.as_ref().map(|email| email.to_string());
        Self {
            id: person.id.to_string(),
            name: person.name().to_owned(),
            reached: phone.or_else(email).unwrap_or_default(),
        }
    }
}
