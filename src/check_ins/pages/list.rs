//! All check-ins, the newest first.

use poem::{
    handler,
    web::{Html, Query},
};
use serde::{Deserialize, Serialize};

use super::Held;
use crate::{
    check_ins::{ReadCheckIns, store},
    error::Result,
    people,
    platform::{
        db::page::Seek,
        http::principal::Session,
        render::{Page, Pages},
    },
    practices::{self, Frame, Names},
    roster::TAB,
};

#[derive(Serialize)]
pub struct List {
    frame: Frame,
    held: Vec<Held>,
    pages: Option<Pages>,
}

#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    cursor: Seek,
}

impl Page for List {
    const TEMPLATE: &'static str = "check_ins/list";

    fn samples() -> Vec<Self> {
        let page = |held, pages| Self { frame: Frame::sample(TAB), held, pages };
        let some = |pages| page(vec![Held::sample(60)], pages);
        [page(vec![], None)].into_iter().chain(Pages::samples().into_iter().map(some)).collect()
    }
}

#[handler]
pub async fn view(
    session: Session<ReadCheckIns>,
    Query(asked): Query<Asked>,
) -> Result<Html<String>> {
    let scope = &session.scope;
    let practice = practices::here(scope).await?;
    let names = Names::of(&session).await?;
    let piece = store::page(scope, &asked.cursor).await?;
    let people = people::named(scope, piece.rows.iter().map(|one| one.person_id)).await?;
    let name = |one: &crate::check_ins::CheckIn| {
        let person = people.iter().find(|person| person.id == one.person_id);
        person.map(|person| person.name().to_owned()).unwrap_or_default()
    };
    let held = piece.rows.iter().map(|one| Held::new(one, name(one), names.say(&one.held_by)));
    session.page(&List {
        held: held.collect(),
        frame: Frame::around(&session, TAB, &practice).await?,
        pages: Pages::new(&piece.part),
    })
}
