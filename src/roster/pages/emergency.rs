//! The list for the wall: who works here, how to reach them, and whom to call.

use poem::{handler, web::Html};
use serde::Serialize;

use crate::{
    error::Result,
    people,
    platform::{db::Scope, http::principal::Session, render::Page},
    practices::{self, Frame},
    roster::{
        Staff, StaffStage, TAB, WriteStaff,
        store::{self, Filter},
    },
};

/// More than fit on a wall are no list for the wall.
const MOST: u64 = 1000;

#[derive(Serialize)]
pub struct Emergency {
    frame: Frame,
    people: Vec<Line>,
}

#[derive(Clone, Serialize)]
struct Line {
    name: String,
    position: String,
    location: Option<String>,
    phone: Option<String>,
    contact: Option<String>,
    contact_phone: Option<String>,
}

impl Page for Emergency {
    const TEMPLATE: &'static str = "roster/emergency";

    fn samples() -> Vec<Self> {
        let line = |has: bool| Line {
            name: "Rosa O'Brien-Núñez".to_owned(),
            position: "Registered nurse".to_owned(),
            location: has.then(|| "Mill Street".to_owned()),
            phone: has.then(|| "503 555 0147".to_owned()),
            contact: has.then(|| "Iker".to_owned()),
            contact_phone: has.then(|| "503 555 0148".to_owned()),
        };
        let page = |people| Self { frame: Frame::sample(TAB), people };
        vec![page(vec![]), page(vec![line(true), line(false)])]
    }
}

#[handler]
pub async fn view(session: Session<WriteStaff>) -> Result<Html<String>> {
    let practice = practices::here(&session.scope).await?;
    let frame = Frame::around(&session, TAB, &practice).await?;
    session.page(&Emergency { frame, people: lines(&session.scope).await? })
}

async fn lines(scope: &Scope) -> Result<Vec<Line>> {
    let today = practices::today(scope).await?;
    let filter = Filter { stage: Some(StaffStage::Active), ..Filter::default() };
    let staff = store::after(scope, (&filter, today), None, MOST).await?;
    let staff: Vec<Staff> = staff.into_iter().map(|(staff, _)| staff).collect();
    let people = people::named(scope, staff.iter().map(|one| one.person_id)).await?;
    let line = |one: Staff| {
        let person = people.iter().find(|person| person.id == one.person_id)?;
        Some(Line {
            name: person.name().to_owned(),
            position: one.terms.position.to_string(),
            location: one.terms.location.map(|location| location.to_string()),
            phone: person.particulars.phone.as_ref().map(ToString::to_string),
            contact: one.contact.as_ref().map(|contact| contact.name.to_string()),
            contact_phone: one.contact.map(|contact| contact.phone.to_string()),
        })
    };
    Ok(staff.into_iter().filter_map(line).collect())
}
