//! A screen of the office on which one candidate after the other sits.

mod browser;
mod confirmed;
mod own_device;
mod story;

use chrono::TimeDelta;

use self::browser::Browser;
use crate::{
    applications::way_back::{applied, between, code, send_as},
    world::World,
};

/// A browser that the manager has handed over.
async fn handed_over(world: &World) -> Browser {
    let mut browser = Browser::of(&world.manager);
    browser.submit("/settings/kiosk", &[]).await.expect(303);
    browser
}

/// One moment later.
fn later(world: &World) {
    world.clock.advance(TimeDelta::seconds(1));
}
