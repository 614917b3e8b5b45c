//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    actions,
    api::Api,
    checklist_api::ChecklistApi,
    entity::{checklist as checklist_row, onboarding, overriding, policy, question, sheet, task},
    events::{self, Event},
    hooks,
    pages::{
        board, certificate, checklist, checklists, first_day, known, new, own_task, pack,
        pack_task, packet, packs, policies, policy as policy_page, print, proof, sheets, show,
        task as task_page, way, welcome, welcome_day, welcome_task,
    },
    sheet_api::SheetApi,
    status, waits, work,
};
use crate::{
    applications::{Onboards, PrivateWays},
    closures::ClosuresChanged,
    files::{FileUse, Opens},
    licenses::{AgainstContact, LookedAt},
    offers::TakenBack,
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Whose},
        },
        events::Announced,
        house::{Room, Tab, Waits},
        http::principal::Permission,
        render::Sampled,
    },
    roster::{DueAgain, Left, Stays, Worked},
};

crate::permissions! {
    ReadOnboardings, "onboardings:read", Viewer;
    WriteOnboardings, "onboardings:write", Manager;
    /// Letting a gate open though something holds it.
    OverrideGates, "gates:override", Owner, pages_only;
}

pub const TAB: Tab = Tab {
    at: 35,
    is_at_foot: false,
    word: "onboarding",
    path: "/onboardings",
    icon: "flag",
    needs: Some(ReadOnboardings::RULE),
};

/// What hangs on an onboarding.
const THEIRS: Part = Part::new(
    Keeping::Employment,
    Whose::Through(&[("onboarding_id", "onboardings")], "person_id"),
);

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    outside: &["/welcome/"],
    tabs: &[TAB],
    tables: &[
        Table::of::<onboarding::Entity>().holding(&[Part::new(
            Keeping::Employment,
            Whose::Person("person_id"),
        )
        .lets_go(&[("application_id", Keeping::Hiring)])]),
        Table::of::<task::Entity>().holding(&[THEIRS.apart("record")]),
        Table::of::<overriding::Entity>().holding(&[THEIRS]),
        Table::of::<question::Entity>().holding(&[THEIRS]),
        Table::of::<sheet::Entity>().holding(&[THEIRS.apart("reason")]),
        Table::of::<policy::Entity>().of_nobody(),
        Table::of::<checklist_row::Entity>().of_nobody(),
    ],
    events: Announced { sealed: events::SEALED, ..Announced::openly(Event::WORDS) },
    samples: &[
        Sampled::of::<board::Board>(),
        Sampled::of::<certificate::Certificate>(),
        Sampled::of::<checklist::Checklist>(),
        Sampled::of::<checklists::Checklists>(),
        Sampled::of::<first_day::FirstDay>(),
        Sampled::of::<known::Known>(),
        Sampled::of::<new::New>(),
        Sampled::of::<own_task::OwnTask>(),
        Sampled::of::<pack::Pack>(),
        Sampled::of::<pack_task::PackTask>(),
        Sampled::of::<packet::Packet>(),
        Sampled::of::<packs::Packs>(),
        Sampled::of::<policies::Policies>(),
        Sampled::of::<policy_page::Policy>(),
        Sampled::of::<proof::Proof>(),
        Sampled::of::<sheets::Sheets>(),
        Sampled::of::<show::Show>(),
        Sampled::of::<task_page::Task>(),
        Sampled::of::<welcome::Welcome>(),
        Sampled::of::<welcome_day::WelcomeDay>(),
        Sampled::of::<welcome_task::WelcomeTask>(),
    ],
    rounds: &[work::HOLD_LAPSED, work::COME_AGAIN],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    hooks: &[
        &AgainstContact { why: |scope, person| Box::pin(hooks::against_contact(scope, person)) },
        &DueAgain {
            of: |scope, staff, language| Box::pin(hooks::due_again(scope, staff, language)),
        },
        &ClosuresChanged { run: |tx| Box::pin(actions::count_anew(tx)) },
        &Opens { used_for: FileUse::OnboardingSheet, right: WriteOnboardings::RULE },
        &LookedAt { run: |tx, license| Box::pin(actions::license_seen(tx, license)) },
        &Onboards { of: |scope, id| Box::pin(hooks::running(scope, id)) },
        &PrivateWays { of: |scope, id| Box::pin(status::ways(scope, id)) },
        &TakenBack { run: |tx, offer| Box::pin(actions::offer_taken_back(tx, offer)) },
        &Worked { run: |tx, staff, on| Box::pin(actions::start_clocks(tx, staff, on)) },
        &Stays { run: |tx, staff| Box::pin(actions::staying(tx, staff)) },
        &Left {
            run: |tx, staff, day| {
                Box::pin(async move { actions::leaving(tx, staff, day).await.map(drop) })
            },
        },
    ],
    ..Room::named("onboarding")
};

pub const OPERATIONS: (Api, ChecklistApi, SheetApi) = (Api, ChecklistApi, SheetApi);

fn pages(route: Route) -> Route {
    lists(tasks(route))
        .at("/onboardings", get(board::view).post(new::submit))
        .at("/onboardings/new", get(new::view))
        .at("/onboardings/:id", get(show::view))
        .at("/onboardings/:id/packet", get(packet::view))
        .at("/onboardings/:id/start", post(show::submit_start))
        .at("/onboardings/:id/worked", post(show::submit_worked))
        .at("/onboardings/:id/override", post(show::submit_override))
        .at("/onboardings/:id/no-show", post(show::submit_no_show))
        .at("/onboardings/:id/questions/:number", post(show::submit_answer))
        .at("/onboardings/:id/first-day", get(first_day::view).post(first_day::submit))
        .at("/onboardings/:id/facts", get(known::view).post(known::submit))
        .at("/policies", get(policies::view))
        .at("/policies/:task", get(policy_page::view).post(policy_page::submit))
        .at("/status/:token/onboardings/:id", post(way::submit))
        .at("/welcome/:token", get(welcome::view))
        .at("/welcome/:token/questions", post(welcome::submit_question))
        .at("/welcome/:token/first-day", get(welcome_day::view))
        .at("/welcome/:token/tasks/:task", get(welcome_task::view).post(welcome_task::submit))
        .at("/welcome/:token/tasks/:task/certificate", get(certificate::view))
        .at("/welcome/:token/tasks/:task/paper.pdf", get(print::own))
        .at("/welcome/:token/tasks/:task/sheets", post(welcome_task::hand_in_sheet))
}

fn lists(route: Route) -> Route {
    route
        .at("/checklists", get(checklists::view))
        .at("/checklists/:role", get(checklist::view))
        .at("/checklists/:role/undo", post(checklist::submit_undo))
        .at("/checklists/:role/packs", get(packs::view))
        .at("/checklists/:role/packs/:pack", get(pack::view).post(pack::submit))
        .at("/checklists/:role/tasks/:task", get(pack_task::view).post(pack_task::submit))
        .at("/checklists/:role/own", post(own_task::add))
        .at("/checklists/:role/own/new", get(own_task::new))
        .at("/checklists/:role/own/:task", get(own_task::view).post(own_task::submit))
}

fn tasks(route: Route) -> Route {
    route
        .at("/onboardings/:id/tasks/:task", get(task_page::view))
        .at("/onboardings/:id/tasks/:task/record", get(proof::view))
        .at("/onboardings/:id/tasks/:task/acceptance", post(task_page::submit_acceptance))
        .at("/onboardings/:id/tasks/:task/completion", post(task_page::submit_completion))
        .at("/onboardings/:id/tasks/:task/return", post(task_page::submit_return))
        .at("/onboardings/:id/tasks/:task/paper.pdf", get(print::view))
        .at("/onboardings/:id/tasks/:task/sheets", get(sheets::view).post(sheets::hand_in))
        .at("/onboardings/:id/tasks/:task/sheets/decision", post(sheets::decide))
        .at("/onboardings/:id/tasks/:task/sheets/:sheet", get(sheets::show))
        .at("/onboardings/:id/tasks/:task/skip", post(task_page::submit_skip))
        .at("/onboardings/:id/tasks/:task/nudge", post(task_page::submit_nudge))
}
