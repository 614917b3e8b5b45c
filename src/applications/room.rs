//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    application::ApplicationId,
    entity::{addition, answer, application, closing, note, resume, return_code},
    events::Event,
    hooks, letters,
    pages::{
        applied_again, apply, board, closing_many, contact, link_ended, list, lost, moving,
        new_application, new_decision, new_letter, new_withdrawal, own, paste, received, resumes,
        show, status, undoing, withdrawn,
    },
    store, waits,
};
use crate::{
    files::{FileId, FileUse, Opens},
    jobs::{Corrected, JobId, Reopening},
    kernel::typed_id::TypedId,
    people::{PersonId, Renamed},
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Whose},
            recusal::Recuses,
        },
        events::Announced,
        house::{Room, Tab, Waits},
        http::principal::Permission,
        render::Sampled,
    },
};

crate::permissions! {
    ReadApplications, "applications:read", Viewer;
    ReadResumes, "resumes:read", Manager;
    WriteNotes, "notes:write", Reviewer;
    WriteApplications, "applications:write", Manager;
    Decide, "decisions:write", Manager;
}

pub const TAB: Tab = Tab {
    at: 30,
    is_at_foot: true,
    word: "candidates",
    path: "/candidates",
    icon: "people",
    needs: Some(ReadApplications::RULE),
};

/// What hangs on an application.
const THEIRS: Part =
    Part::new(Keeping::Hiring, Whose::Through(&[("application_id", "applications")], "person_id"));

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    outside: &["/status/"],
    link_ended: Some(link_ended::draw),
    tabs: &[TAB],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    tables: &[
        Table::of::<application::Entity>().holding(&[Part::new(
            Keeping::Hiring,
            Whose::Person("person_id"),
        )
        .open_while("is_open")]),
        Table::of::<answer::Entity>().holding(&[THEIRS]),
        Table::of::<addition::Entity>().holding(&[THEIRS]),
        Table::of::<resume::Entity>().holding(&[THEIRS]),
        Table::of::<closing::Entity>().holding(&[THEIRS]),
        Table::of::<note::Entity>().holding(&[THEIRS]),
        Table::of::<return_code::Entity>().holding(&[THEIRS.keeping_back(&["hash"])]),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<applied_again::AppliedAgain>(),
        Sampled::of::<apply::Apply>(),
        Sampled::of::<board::Board>(),
        Sampled::of::<closing_many::ClosingMany>(),
        Sampled::of::<contact::Contact>(),
        Sampled::of::<link_ended::LinkEnded>(),
        Sampled::of::<list::List>(),
        Sampled::of::<lost::Lost>(),
        Sampled::of::<moving::Moving>(),
        Sampled::of::<new_application::NewApplication>(),
        Sampled::of::<new_decision::NewDecision>(),
        Sampled::of::<new_letter::NewLetter>(),
        Sampled::of::<new_withdrawal::NewWithdrawal>(),
        Sampled::of::<paste::Paste>(),
        Sampled::of::<received::Thanks>(),
        Sampled::of::<show::Show>(),
        Sampled::of::<status::Status>(),
        Sampled::of::<withdrawn::Withdrawn>(),
    ],
    hooks: &[
        &Recuses {
            of: |scope, user| Box::pin(store::applied_to(scope, user)),
            applications: ("applications", "job_id", "person_id"),
            link: "application_id",
            ids: [ApplicationId::PREFIX, JobId::PREFIX, PersonId::PREFIX],
            file: FileId::PREFIX,
        },
        &Opens { used_for: FileUse::Resume, right: ReadResumes::RULE },
        &Corrected { run: |tx, job, before| Box::pin(letters::corrected(tx, job, before)) },
        &Reopening { why: |scope, job| Box::pin(hooks::against_reopening(scope, job)) },
        &Renamed { run: |tx, person| Box::pin(store::rename(tx, person)) },
    ],
    ..Room::named("applications")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    at_the_desk(route)
        .at("/careers/:practice/lost", get(lost::view).post(lost::submit))
        .at("/careers/:practice/jobs/:id/apply", get(apply::view).post(apply::submit))
        .at("/status/:token", get(status::view))
        .at("/status/:token/received", get(received::view))
        .at("/status/:token/resumes", post(status::add_resume))
        .at("/status/:token/withdrawal", post(withdrawn::submit))
        .at("/status/:token/withdrawal/new", get(new_withdrawal::view))
}

fn at_the_desk(route: Route) -> Route {
    route
        .at("/jobs/:id/board", get(board::view))
        .at("/jobs/:id/moves", post(moving::submit))
        .at("/jobs/:id/own-application/withdrawal", post(own::submit))
        .at("/jobs/:id/moves/new", get(moving::view))
        .at("/jobs/:id/decisions", post(closing_many::submit))
        .at("/jobs/:id/decisions/new", get(closing_many::view))
        .at("/candidates", get(list::view).post(new_application::submit))
        .at("/candidates/new", get(new_application::view))
        .at("/candidates/paste", get(paste::view).post(paste::preview))
        .at("/candidates/pasted", post(paste::submit))
        .at("/applications/:id", get(show::view))
        .at("/applications/:id/contact", get(contact::view).post(contact::submit))
        .at("/applications/:id/resumes", post(show::submit_resume))
        .at("/applications/:id/resumes/:file", get(resumes::view))
        .at("/applications/:id/notes", post(show::submit_note))
        .at("/applications/:id/moves", post(show::submit_move))
        .at("/applications/:id/letters", post(new_letter::submit))
        .at("/applications/:id/letters/new", get(new_letter::view))
        .at("/applications/:id/decision", post(new_decision::submit))
        .at("/applications/:id/decision/undoing", post(undoing::submit))
        .at("/applications/:id/decision/new", get(new_decision::view))
}
