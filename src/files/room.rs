//! How the room is joined to the house.

use super::{FileUse, api::Api, entity::file, events::Event, work};
use crate::platform::{
    db::{
        Table,
        held::{Keeping, Part, Whose},
    },
    events::Announced,
    house::Room,
};

crate::permissions! {
    ReadFiles, "files:read", Manager;
    WriteFiles, "files:write", Manager;
}

const WHOSE: Whose = Whose::Person("person_id");

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    rounds: &[work::SWEEP, work::SWEEP_DISK],
    tables: &[Table::of::<file::Entity>().holding(&[
        Part::new(Keeping::Licenses, WHOSE).only("used_for", FileUse::Proof.word()),
        Part::new(Keeping::Hiring, WHOSE).only("used_for", FileUse::Resume.word()),
        Part::new(Keeping::Employment, WHOSE).only("used_for", FileUse::Health.word()),
        Part::new(Keeping::Employment, WHOSE).only("used_for", FileUse::Onboarding.word()),
        Part::new(Keeping::Hiring, WHOSE).only("used_for", FileUse::BackgroundReport.word()),
        Part::new(Keeping::Hiring, WHOSE).only("used_for", FileUse::SignedSheet.word()),
        Part::new(Keeping::Employment, WHOSE).only("used_for", FileUse::OnboardingSheet.word()),
    ])],
    events: Announced::openly(Event::WORDS),
    ..Room::named("files")
};

pub const OPERATIONS: Api = Api;
