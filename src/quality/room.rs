//! How the room is joined to the house. Who reads reports reads these.

use poem::{Route, get};

use super::{
    api::Api,
    entity::{form, question as questions_kept, reading as readings},
    pages::{content, export, outcomes, question, questions, raters, tables},
    reading, work,
};
use crate::platform::{db::Table, events::Appended, house::Room, render::Sampled};

pub static ROOM: Room = Room {
    pages,
    rounds: &[work::COUNT],
    tables: &[
        Table::of::<readings::Entity>().of_nobody(),
        Table::of::<form::Entity>().of_nobody(),
        Table::of::<questions_kept::Entity>().of_nobody(),
    ],
    samples: &[
        Sampled::of::<content::Content>(),
        Sampled::of::<outcomes::Outcomes>(),
        Sampled::of::<question::Question>(),
        Sampled::of::<questions::Questions>(),
        Sampled::of::<raters::Raters>(),
    ],
    hooks: &[&FOLLOW],
    ..Room::named("quality")
};

static FOLLOW: Appended = Appended { run: |tx, events| Box::pin(reading::note(tx, events)) };

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/reports/questions", get(questions::view))
        .at("/reports/questions.csv", get(export::view))
        .at("/reports/questions/:item", get(question::view))
        .at("/reports/outcomes", get(outcomes::view))
        .at("/reports/raters", get(raters::view))
        .at("/reports/tables.zip", get(tables::view))
        .at("/jobs/:id/content", get(content::view))
}
