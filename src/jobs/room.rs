//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{closing, job, publication, version},
    events::Event,
    pages::{
        basics, careers, duties, filled, languages, list, new_job, pay, poster, posting,
        requirements, show, versions, workplace,
    },
    waits,
};
use crate::platform::{
    db::Table,
    events::Announced,
    house::{Room, Tab, Waits},
    http::principal::Permission,
    render::Sampled,
};

crate::permissions! {
    ReadJobs, "jobs:read", Viewer;
    WriteJobs, "jobs:write", Manager;
}

pub const TAB: Tab = Tab {
    at: 20,
    is_at_foot: true,
    word: "jobs",
    path: "/jobs",
    icon: "jobs",
    needs: Some(ReadJobs::RULE),
};

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    outside: &["/careers/"],
    tabs: &[TAB],
    tables: &[
        Table::of::<job::Entity>().of_nobody(),
        Table::of::<closing::Entity>().of_nobody(),
        Table::of::<publication::Entity>().of_nobody(),
        Table::of::<version::Entity>().of_nobody(),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<basics::Basics>(),
        Sampled::of::<careers::Careers>(),
        Sampled::of::<duties::Duties>(),
        Sampled::of::<filled::Filled>(),
        Sampled::of::<languages::Languages>(),
        Sampled::of::<list::List>(),
        Sampled::of::<new_job::NewJob>(),
        Sampled::of::<pay::Pay>(),
        Sampled::of::<poster::Poster>(),
        Sampled::of::<posting::Posting>(),
        Sampled::of::<requirements::Requirements>(),
        Sampled::of::<show::Show>(),
        Sampled::of::<versions::Versions>(),
        Sampled::of::<workplace::Workplace>(),
    ],
    ..Room::named("jobs")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/careers/:practice", get(careers::view))
        .at("/careers/:practice/jobs/:id", get(posting::view))
        .at("/jobs", get(list::view).post(new_job::submit))
        .at("/jobs/new", get(new_job::view))
        .at("/jobs/:id", get(show::view))
        .at("/jobs/:id/basics", get(basics::view).post(basics::submit))
        .at("/jobs/:id/duties", get(duties::view).post(duties::submit))
        .at("/jobs/:id/requirements", get(requirements::view).post(requirements::submit))
        .at("/jobs/:id/pay", get(pay::view).post(pay::submit))
        .at("/jobs/:id/languages", get(languages::view).post(languages::submit))
        .at("/jobs/:id/workplace", get(workplace::view).post(workplace::submit))
        .at("/jobs/:id/versions", get(versions::view))
        .at("/jobs/:id/closing/undoing", post(show::reopen))
        .at("/jobs/:id/copy", post(show::copy))
        .at("/jobs/:id/poster", get(poster::view))
}
