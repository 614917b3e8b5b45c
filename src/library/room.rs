//! How the room is joined to the house.

use poem::{Route, get, post};

use super::{
    api::Api,
    entity::{item_comment, item_opinion, retired_item},
    events::Event,
    pages::{
        TAB, blueprint, blueprints, comments, export, new_retirement, opinion, question, questions,
        skill, skills,
    },
    store, waits,
};
use crate::{
    assessments::LeftOut,
    platform::{
        db::Table,
        events::Announced,
        house::{Room, Waits},
        render::Sampled,
    },
};

crate::permissions! {
    ReadItems, "items:read", Viewer;
    WriteItems, "items:write", Manager;
    /// What is right, why, and what wrong answers stand for. The bank is public, so this keeps nothing from
    /// whoever looks for it; it keeps it from being read in passing.
    ReadKeys, "items:keys", Manager;
}

pub static ROOM: Room = Room {
    permissions: PERMISSIONS,
    pages,
    tabs: &[TAB],
    tables: &[
        Table::of::<retired_item::Entity>().of_nobody(),
        Table::of::<item_comment::Entity>().of_nobody(),
        Table::of::<item_opinion::Entity>().of_nobody(),
    ],
    waits: &[Waits { words: waits::WORDS, of: |asker| Box::pin(waits::waits(asker)) }],
    events: Announced::openly(Event::WORDS),
    hooks: &[&LeftOut { of: |scope| Box::pin(store::taken_out(scope)) }],
    samples: &[
        Sampled::of::<questions::Questions>(),
        Sampled::of::<question::Question>(),
        Sampled::of::<new_retirement::NewRetirement>(),
        Sampled::of::<comments::Comments>(),
        Sampled::of::<opinion::Opinion>(),
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
        .at("/library/questions.yaml", get(export::view))
        .at("/library/items/:item", get(question::view))
        .at("/library/items/:item/comments", get(comments::view).post(comments::submit))
        .at("/library/items/:item/opinion", get(opinion::view).post(opinion::submit))
        .at("/library/items/:item/retirement", post(new_retirement::submit))
        .at("/library/items/:item/retirement/new", get(new_retirement::view))
        .at("/library/items/:item/retirement/undoing", post(new_retirement::undo))
        .at("/library/skills", get(skills::view))
        .at("/library/skills/:skill", get(skill::view))
        .at("/library/tests", get(blueprints::view))
        .at("/library/tests/:role", get(blueprint::view))
}
