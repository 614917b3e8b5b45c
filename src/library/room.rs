//! How the room is joined to the house.

use poem::{Route, get};

use super::{
    api::Api,
    pages::{TAB, blueprint, blueprints, question, questions, skill, skills},
};
use crate::platform::{house::Room, render::Sampled};

crate::permissions! {
    ReadItems, "items:read", Viewer;
    /// What is right, why, and what wrong answers stand for. The bank is public, so this keeps nothing from
    /// whoever looks for it; it keeps it from being read in passing.
    ReadKeys, "items:keys", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    tabs: &[TAB],
    samples: &[
        Sampled::of::<questions::Questions>(),
        Sampled::of::<question::Question>(),
        Sampled::of::<skills::Skills>(),
        Sampled::of::<skill::Skill>(),
        Sampled::of::<blueprints::Blueprints>(),
        Sampled::of::<blueprint::Blueprint>(),
    ],
    ..Room::named("library")
};

pub const OPERATIONS: Api = Api;

fn pages(route: Route) -> Route {
    route
        .at("/library", get(questions::view))
        .at("/library/items/:item", get(question::view))
        .at("/library/skills", get(skills::view))
        .at("/library/skills/:skill", get(skill::view))
        .at("/library/tests", get(blueprints::view))
        .at("/library/tests/:role", get(blueprint::view))
}
