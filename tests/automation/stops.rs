//! A rule acts with the rights of whoever turned it on, and stops with them.

use muster::{
    jobs::JobId,
    platform::{
        db::Tx,
        keys::{self, Role},
    },
};
use serde_json::json;

use super::{rule, switch, switch_on, time_goes_on, times};
use crate::{assessments::with_test, world::World};

/// Marisol applies, and the owner's system says so: that of the user may not any more.
async fn applied_and_left_alone(world: &World, job: JobId) -> bool {
    let added = world.owner_hr.post("/api/v1/applications", world.marisol(job)).await.expect(201);
    let application = added.json()["id"].as_str().unwrap().to_owned();
    time_goes_on(world).await;
    times(world, &application, "automation.fired").await == 0
}

#[tokio::test]
async fn a_rule_stops_when_whoever_turned_it_on_has_left() {
    let world = World::new().await;
    let job = with_test(&world).await;
    switch_on(&world, "new_applications").await;
    let user = world.user;
    world.scope.write(async |tx: &mut Tx| keys::retire(tx, user).await).await.unwrap();
    assert!(applied_and_left_alone(&world, job).await);
    let page = world.owner.get("/automation").await.expect(200).body;
    assert!(page.contains("is no longer a user here, so it stopped"), "{page}");
    let today = world.owner.get("/").await.expect(200).body;
    assert!(today.contains("One rule has stopped"), "{today}");
}

#[tokio::test]
async fn a_rule_stops_when_the_role_of_whoever_turned_it_on_is_lowered() {
    let world = World::new().await;
    let job = with_test(&world).await;
    switch_on(&world, "new_applications").await;
    let user = world.user;
    world
        .scope
        .write(async |tx: &mut Tx| keys::set_role(tx, user, Role::Viewer).await)
        .await
        .unwrap();
    assert!(applied_and_left_alone(&world, job).await);
    let kinds = world.happened_to(&user.to_string()).await;
    assert!(kinds.iter().any(|kind| kind == "automation.stopped"), "{kinds:?}");
    // It stays off when the role is raised again: somebody has to say so.
    world
        .scope
        .write(async |tx: &mut Tx| keys::set_role(tx, user, Role::Manager).await)
        .await
        .unwrap();
    time_goes_on(&world).await;
    assert_eq!(rule(&world, "new_applications").await["is_on"], false);
}

#[tokio::test]
async fn who_turns_it_on_again_is_who_it_acts_for() {
    let world = World::new().await;
    let job = with_test(&world).await;
    switch_on(&world, "new_applications").await;
    let typed = [("act", "on"), ("most", "7")];
    world.owner.submit("/automation/rules/new_applications", &typed).await.expect(303);
    let user = world.user;
    world.scope.write(async |tx: &mut Tx| keys::retire(tx, user).await).await.unwrap();
    assert!(!applied_and_left_alone(&world, job).await);
    let set = world.owner_hr.get("/api/v1/automation/rules").await.expect(200).json();
    let set = set["data"].as_array().unwrap();
    let set = set.iter().find(|one| one["rule"] == "new_applications").unwrap();
    assert_eq!((&set["is_on"], &set["most"]), (&json!(true), &json!(7)));
}

#[tokio::test]
async fn a_key_without_the_scope_of_what_a_rule_does_cannot_turn_it_on() {
    let world = World::new().await;
    let make = async |tx: &mut Tx| {
        let scopes = ["automation:read", "automation:write", "invitations:write"];
        keys::make_api_key(tx, Some(world.user), None, &scopes, None).await
    };
    let key = world.scope.write(make).await.unwrap().secret;
    let narrow = world.nobody.with_key(key);
    switch(&narrow, "signed_offers", json!({ "on": true })).await.expect(403);
    switch(&narrow, "new_applications", json!({ "on": true })).await.expect(200);
}

#[tokio::test]
async fn a_key_of_nobody_can_turn_on_nothing() {
    let world = World::new().await;
    let make = async |tx: &mut Tx| {
        let scopes = ["automation:read", "automation:write", "invitations:write"];
        keys::make_api_key(tx, None, None, &scopes, None).await
    };
    let key = world.scope.write(make).await.unwrap().secret;
    let nobody = world.nobody.with_key(key);
    let answer = switch(&nobody, "new_applications", json!({ "on": true })).await;
    assert_eq!(answer.problem(), "409 automation.nobody");
}

#[tokio::test]
async fn an_emptied_number_turns_no_rule_on_and_keeps_none_from_being_turned_off() {
    let world = World::new().await;
    let path = "/automation/rules/no_answer";
    let typed = [("act", "on"), ("days", ""), ("most", "2")];
    let page = world.manager.submit(path, &typed).await.expect(422).body;
    assert!(page.contains("Enter a number"), "{page}");
    assert_eq!(rule(&world, "no_answer").await["is_on"], false);
    let typed = [("act", "on"), ("days", "3"), ("most", "2")];
    world.manager.submit(path, &typed).await.expect(303);
    world.manager.submit(path, &[("act", "off"), ("days", ""), ("most", "")]).await.expect(303);
    assert_eq!(rule(&world, "no_answer").await["is_on"], false);
}

#[tokio::test]
async fn a_number_out_of_its_bounds_is_refused_on_the_page_and_kept() {
    let world = World::new().await;
    let typed = [("act", "on"), ("days", "99"), ("most", "2")];
    let page = world.manager.submit("/automation/rules/no_answer", &typed).await.expect(422).body;
    assert!(page.contains("Choose 1 to 30 days") && page.contains("value=\"99\""), "{page}");
    assert_eq!(rule(&world, "no_answer").await["is_on"], false);
    let sent = json!({ "on": true, "days": 5 });
    let refused = switch(&world.hr, "signed_offers", sent).await.expect(422).json();
    assert_eq!(refused["errors"][0]["code"], "automation.no_such_number", "{refused}");
}
