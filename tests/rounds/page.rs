//! *Settings → Background work*: what failed, and why, for whoever looks after the server.

use chrono::TimeDelta;

use super::{begun, damage_first, mend_first, status};
use crate::world::World;

const PAGE: &str = "/settings/background";

/// Returns the page as it is read, without its tags.
async fn read(world: &World) -> String {
    let page = world.owner.get(PAGE).await.expect(200).body;
    let shown = scraper::Html::parse_document(&page);
    shown.root_element().text().collect::<Vec<_>>().join(" ")
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn the_page_says_when_each_round_ran_and_when_it_runs_next() {
    let world = World::new().await;
    let before = one_line(&read(&world).await);
    assert!(before.contains("Nothing has failed"), "{before}");
    assert!(before.contains("Not since Muster was started"), "{before}");
    world.app.work().await.unwrap();
    let after = one_line(&read(&world).await);
    for line in [
        "Turn in tests whose time is up Today, 7:30 am Today, 7:30 am OK Every 5 seconds",
        "Send reminders of licenses that expire soon Today, 7:30 am Today, 8:30 am OK Every hour",
    ] {
        assert!(after.contains(line), "{line}: {after}");
    }
    let spanish = world.owner.request(poem::http::Method::GET, PAGE);
    let spanish = spanish.header("Accept-Language", "es");
    let spanish = world.owner.send(spanish, None).await.expect(200).body;
    assert!(spanish.contains("Hoy, 7:30 a.\u{a0}m."), "{spanish}");
}

#[tokio::test]
async fn what_failed_is_shown_to_its_own_practice_and_tried_again_at_the_press_of_a_button() {
    let world = World::new().await;
    let broken = begun(&world, &world.hr, "Marisol Etxeberria").await;
    let was = damage_first(&world).await;
    world.clock.advance(TimeDelta::hours(3));
    world.app.work().await.unwrap();
    let page = world.owner.get(PAGE).await.expect(200).body;
    assert!(page.contains("1 thing<") && page.contains(">sit_"), "{page}");
    assert!(page.contains("Tried once."), "{page}");
    assert!(!page.contains("Etxeberria"), "whose it is, is told nowhere: {page}");
    let today = world.owner.get("/").await.expect(200).body;
    assert!(today.contains("One automatic task failed"), "{today}");
    let sitting = page.split("name=\"thing\" value=\"").nth(1).unwrap();
    let sitting = sitting.split('"').next().unwrap();
    let elsewhere = world.other_manager.get(PAGE).await.expect(200).body;
    assert!(elsewhere.contains("Nothing has failed") && !elsewhere.contains("sit_"), "{elsewhere}");

    mend_first(&world, &was).await;
    let again = format!("{PAGE}/rounds/close_sittings/attempt");
    // From another practice it is nothing.
    world.other_manager.submit(&again, &[("thing", sitting)]).await.expect(303);
    world.app.work().await.unwrap();
    assert_eq!(status(&world.hr, &broken).await, "invited");
    world.owner.submit(&again, &[("thing", sitting)]).await.expect(303);
    world.app.work().await.unwrap();
    assert_eq!(status(&world.hr, &broken).await, "scored");
    assert!(read(&world).await.contains("Nothing has failed"));
    assert!(!world.owner.get("/").await.expect(200).body.contains("automatic task failed"));
    // Whoever presses a second time is not told that something is wrong.
    world.owner.submit(&again, &[("thing", sitting)]).await.expect(303);
}
