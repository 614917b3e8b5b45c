//! The three check-ins of one staff member: when each is due, and what was found.

use chrono::NaiveDate;
use poem::{
    handler,
    web::{Html, Path},
};
use serde::Serialize;

use super::Held;
use crate::{
    check_ins::{
        ReadCheckIns, WriteCheckIns,
        check_in::{DAYS, due_on},
        store,
    },
    error::{Error, Result},
    people,
    platform::{http::principal::Session, render::Page},
    practices::{self, Frame, Names},
    roster::{self, StaffId, TAB},
};

#[derive(Serialize)]
pub struct Theirs {
    frame: Frame,
    id: String,
    name: String,
    days: Vec<Due>,
    /// Whether they have worked a day.
    has_begun: bool,
    may_write: bool,
}

#[derive(Serialize)]
struct Due {
    after: i32,
    on: Option<NaiveDate>,
    held: Option<Held>,
}

impl Page for Theirs {
    const TEMPLATE: &'static str = "check_ins/theirs";

    fn samples() -> Vec<Self> {
        let page = |has_begun: bool| Self {
            frame: Frame::sample(TAB),
            id: "staff_01jdf3v9w8e4k9s2m6q7r5t1xz".to_owned(),
            name: "Rosa O'Brien-Núñez".to_owned(),
            days: DAYS
                .iter()
                .map(|day| Due {
                    after: *day,
                    on: has_begun.then(NaiveDate::default),
                    held: (has_begun && *day == 30).then(|| Held::sample(30)),
                })
                .collect(),
            has_begun,
            may_write: has_begun,
        };
        vec![page(false), page(true)]
    }
}

#[handler]
pub async fn view(session: Session<ReadCheckIns>, Path(id): Path<StaffId>) -> Result<Html<String>> {
    let scope = &session.scope;
    let staff = roster::find(scope, id).await?;
    let person = people::find(scope, staff.person_id).await?.ok_or(Error::Missing("person"))?;
    let practice = practices::here(scope).await?;
    let names = Names::of(&session).await?;
    let all = store::of_staff(scope, id, staff.span.number).await?;
    let held = |day: i32| {
        let one = all.iter().find(|one| one.day == day)?;
        Some(Held::new(one, person.name().to_owned(), names.say(&one.held_by)))
    };
    let days =
        DAYS.iter().map(|day| Due { after: *day, on: due_on(&staff.span, *day), held: held(*day) });
    session.page(&Theirs {
        days: days.collect(),
        frame: Frame::around(&session, TAB, &practice).await?,
        id: id.to_string(),
        name: person.name().to_owned(),
        has_begun: staff.span.worked_on.is_some(),
        may_write: session.may::<WriteCheckIns>(),
    })
}
