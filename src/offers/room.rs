//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{copy, ending, offer, question, sheet, signature},
    events::Event,
    hooks,
    pages::{
        copy as copy_page, decline, list, new, new_withdrawal, own_copy, print, read, sheets, show,
        way,
    },
    status, waits, work,
};
use crate::{
    applications::{BeforeRejection, Elsewhere, PrivateWays, SaidNo},
    files::{FileUse, Opens},
    platform::{
        db::{
            Table,
            held::{Keeping, Part, Whose},
        },
        events::Announced,
        house::{Room, Waits},
        http::principal::Permission,
        render::Sampled,
    },
};

crate::permissions! {
    ReadOffers, "offers:read", Manager;
    WriteOffers, "offers:write", Manager;
}

/// What hangs on an offer.
const THEIRS: Part =
    Part::new(Keeping::Hiring, Whose::Through(&[("offer_id", "offers")], "person_id"));

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    outside: &["/offer/"],
    rounds: &[work::EXPIRE, work::REMIND],
    tables: &[
        Table::of::<offer::Entity>()
            .holding(&[Part::new(Keeping::Hiring, Whose::Person("person_id"))]),
        Table::of::<signature::Entity>().holding(&[THEIRS]),
        Table::of::<ending::Entity>().holding(&[THEIRS]),
        Table::of::<question::Entity>().holding(&[THEIRS]),
        Table::of::<copy::Entity>().holding(&[THEIRS]),
        Table::of::<sheet::Entity>().holding(&[THEIRS]),
    ],
    events: Announced::openly(Event::WORDS),
    samples: &[
        Sampled::of::<copy_page::Copy>(),
        Sampled::of::<decline::Decline>(),
        Sampled::of::<list::List>(),
        Sampled::of::<new::New>(),
        Sampled::of::<new_withdrawal::NewWithdrawal>(),
        Sampled::of::<own_copy::OwnCopy>(),
        Sampled::of::<read::Offer>(),
        Sampled::of::<sheets::Sheets>(),
        Sampled::of::<show::Show>(),
    ],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    hooks: &[
        &BeforeRejection { why: |scope, id, _| Box::pin(hooks::against_rejecting(scope, id)) },
        &Elsewhere { of: |scope, ids| Box::pin(waits::among(scope, ids)) },
        &SaidNo { of: |scope, id| Box::pin(hooks::said_no(scope, id)) },
        &Opens { used_for: FileUse::SignedSheet, right: ReadOffers::RULE },
        &PrivateWays { of: |scope, id| Box::pin(status::ways(scope, id)) },
    ],
    ..Room::named("offers")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/offers", get(list::view))
        .at("/applications/:id/offers", post(new::submit))
        .at("/applications/:id/offers/new", get(new::view))
        .at("/offers/:id", get(show::view))
        .at("/offers/:id/change", get(new::change))
        .at("/offers/:id/copy", get(copy_page::view).post(copy_page::submit))
        .at("/offers/:id/letter.pdf", get(print::view))
        .at("/offers/:id/links", post(show::make_link))
        .at("/offers/:id/sheets", get(sheets::view).post(sheets::hand_in))
        .at("/offers/:id/sheets/decision", post(sheets::decide))
        .at("/offers/:id/sheets/:sheet", get(sheets::show))
        .at("/offers/:id/withdrawal", post(new_withdrawal::submit))
        .at("/offers/:id/withdrawal/new", get(new_withdrawal::view))
        .at("/offer/:token", get(read::view))
        .at("/offer/:token/copy", get(own_copy::view).post(own_copy::submit))
        .at("/offer/:token/letter.pdf", get(print::own))
        .at("/offer/:token/sheets", post(read::hand_in))
        .at("/offer/:token/question", post(read::ask))
        .at("/offer/:token/signature", post(read::sign))
        .at("/offer/:token/status", post(way::back))
        .at("/offer/:token/decline", post(decline::submit))
        .at("/offer/:token/decline/new", get(decline::view))
        .at("/status/:token/offers/:id", post(way::submit))
}
