//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{license, reminder, verification, withdrawal},
    events::Event,
    pages::{
        answer, calendar, contact, list, new, new_snooze, new_verification, new_withdrawal,
        npi_file, own, own_link, own_renewal, proof, roster, show, source_check,
    },
    store, waits, work,
};
use crate::{
    closures::ClosuresChanged,
    files::{FileUse, Opens},
    people::Renamed,
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
};

crate::permissions! {
    ReadLicenses, "licenses:read", Viewer;
    WriteLicenses, "licenses:write", Manager;
}

pub const TAB: Tab = Tab {
    at: 40,
    is_at_foot: false,
    word: "licenses",
    path: "/licenses",
    icon: "license",
    needs: Some(ReadLicenses::RULE),
};

/// What hangs on a license.
const THEIRS: Part =
    Part::new(Keeping::Licenses, Whose::Through(&[("license_id", "licenses")], "person_id"));

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    outside: &["/calendar/", "/my-licenses/"],
    tabs: &[TAB],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    rounds: &[work::REMIND, work::ASK],
    tables: &[
        Table::of::<license::Entity>()
            .holding(&[Part::new(Keeping::Licenses, Whose::Person("person_id"))]),
        Table::of::<reminder::Entity>().holding(&[THEIRS]),
        Table::of::<withdrawal::Entity>().holding(&[THEIRS]),
        Table::of::<verification::Entity>().holding(&[THEIRS]),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<calendar::CalendarPage>(),
        Sampled::of::<contact::ContactPage>(),
        Sampled::of::<list::List>(),
        Sampled::of::<new::New>(),
        Sampled::of::<new_snooze::NewSnooze>(),
        Sampled::of::<new_verification::NewVerification>(),
        Sampled::of::<new_withdrawal::NewWithdrawal>(),
        Sampled::of::<npi_file::NpiFilePage>(),
        Sampled::of::<own::OwnLicenses>(),
        Sampled::of::<own_link::OwnLink>(),
        Sampled::of::<own_renewal::OwnRenewal>(),
        Sampled::of::<roster::RosterPage>(),
        Sampled::of::<show::Show>(),
    ],
    hooks: &[
        &ClosuresChanged { run: |tx| Box::pin(store::remind_anew(tx)) },
        &Opens { used_for: FileUse::Proof, right: ReadLicenses::RULE },
        &Renamed { run: |tx, person| Box::pin(store::rename(tx, person)) },
    ],
    ..Room::named("licenses")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/licenses", get(list::view).post(new::submit))
        .at("/calendar/:token", get(calendar::serve))
        .at("/licenses/calendar", get(calendar::view).post(calendar::submit))
        .at("/licenses/new", get(new::view))
        .at("/licenses/roster", get(roster::view).post(roster::submit))
        .at("/licenses/npi-file", get(npi_file::view).post(npi_file::submit))
        .at("/licenses/:id", get(show::view))
        .at("/licenses/:id/verifications", post(new_verification::submit))
        .at("/licenses/:id/verifications/new", get(new_verification::view))
        .at("/licenses/:id/verifications/:verification/file", get(proof::view))
        .at("/licenses/:id/verifications/:verification/answer", get(answer::view))
        .at("/licenses/:id/source-checks", post(source_check::submit))
        .at("/licenses/:id/snooze", post(new_snooze::submit))
        .at("/licenses/:id/snooze/new", get(new_snooze::view))
        .at("/licenses/:id/withdrawal", post(new_withdrawal::submit))
        .at("/licenses/:id/withdrawal/new", get(new_withdrawal::view))
        .at("/my-licenses/:token", get(own::view).post(own::submit))
        .at("/my-licenses/:token/:id", get(own_renewal::view).post(own_renewal::submit))
        .at("/people/:id/license-link", post(own_link::submit))
        .at("/people/:id/patient-contact", get(contact::view))
}
