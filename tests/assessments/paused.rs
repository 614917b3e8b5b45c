//! A test of which an item cannot be found stands still, and holds up nobody else.

use chrono::TimeDelta;
use muster::{
    app::App,
    assessments,
    platform::events,
    sittings::{self, SittingId},
};
use serde_json::{Value, json};

use super::{first_answer, invite};
use crate::world::{Caller, World};

/// Takes what an item asks away, and can put it back.
struct Taken {
    sha256: String,
    content: String,
}

impl Taken {
    async fn away(world: &World, sha256: &str) -> Self {
        let which = format!("FROM frozen_items WHERE sha256 = '{sha256}'");
        let content = world.database.text(&format!("SELECT content {which}")).await;
        world.database.damage(&format!("DELETE {which}")).await;
        Self { sha256: sha256.to_owned(), content }
    }

    async fn back(&self, world: &World) {
        let content = self.content.replace('\'', "''");
        let values =
            format!("practice_id, '{}', '{content}' FROM frozen_items LIMIT 1", self.sha256);
        world.database.damage(&format!("INSERT INTO frozen_items SELECT {values}")).await;
    }
}

async fn begin(link: &Caller) -> (SittingId, String) {
    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let id = begun["id"].as_str().unwrap();
    (id.parse().unwrap(), format!("/api/v1/sittings/{id}"))
}

async fn answer(link: &Caller, sitting: &str, number: u16) {
    let question = link.get(&format!("{sitting}/questions/{number}")).await.expect(200).json();
    let step = format!("step-{number}");
    let body =
        json!({ "number": number, "client_step_id": step, "answer": first_answer(&question) });
    link.post(&format!("{sitting}/answers"), body).await.expect(201);
}

async fn status(world: &World, invitation: &str) -> Value {
    let path = format!("/api/v1/invitations/{invitation}");
    world.hr.get(&path).await.expect(200).json()["status"].clone()
}

async fn today(world: &World, server: &App) -> String {
    world.manager.at(server).get("/").await.expect(200).body
}

#[tokio::test]
async fn a_sitting_whose_item_is_lost_stands_still_and_goes_on_with_the_time_it_had() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    let (id, sitting) = begin(&link).await;
    answer(&link, &sitting, 1).await;
    // Nobody looks at this one again.
    let (silent, of_silent) = invite(&world, "receptionist", "Cleo Park").await;
    begin(&of_silent).await;
    let before = sittings::sitting(&world.scope, id).await.unwrap();
    let lost = Taken::away(&world, &before.items[1].sha256).await;

    // Another server remembers nothing of it.
    let server = world.second_server().await;
    let link = link.at(&server);
    let take = format!("/take/{}", link.secret());
    let person = world.nobody.at(&server);
    let problem = async |path: &str| link.get(path).await.problem();
    insta::assert_snapshot!(problem(&format!("{sitting}/questions/1")).await, @"409 sittings.paused");
    let sent = person.get(&format!("{take}/questions/1")).await.expect(303);
    assert_eq!(sent.header("location"), format!("{take}/paused"));
    let page = person.get(&format!("{take}/paused")).await.expect(200).body;
    assert!(page.contains("Your time is stopped"), "{page}");
    let told = today(&world, &server).await;
    assert!(told.contains("One test is on hold") && told.contains(&before.items[1].item), "{told}");

    // What can be read is kept; what cannot is not called saved.
    let body = json!({ "number": 1, "client_step_id": "again" });
    link.post(&format!("{sitting}/answers"), body).await.expect(201);
    let body = json!({ "number": 2, "client_step_id": "lost", "answer": [{ "name": "answer", "value": "a" }] });
    let refused = link.post(&format!("{sitting}/answers"), body).await;
    insta::assert_snapshot!(refused.problem(), @"409 sittings.paused");
    let typed = [("answer", "a"), ("step", "page-step"), ("go", "next")];
    person.submit(&format!("{take}/questions/2"), &typed).await.expect(503);
    link.post(&format!("{sitting}/submission"), json!({})).await.expect(409);
    person.submit(&format!("{take}/submission"), &[]).await.expect(303);

    // The others go on, and are closed when their time is over.
    let (neighbour, other) = invite(&world, "receptionist", "Ana Ruiz").await;
    let other = other.at(&server);
    other.post("/api/v1/sittings", json!({})).await.expect(409);
    // Of two roles that share a skill with this one, take that which does not share this item's.
    let is_shared = before.items[1].item.starts_with("privacy.patient_rights");
    let role = if is_shared { "medical_assistant" } else { "office_manager" };
    let (done, third) = invite(&world, role, "Bo Lind").await;
    let (_, of_third) = begin(&third.at(&server)).await;
    answer(&third.at(&server), &of_third, 1).await;
    world.clock.advance(TimeDelta::hours(3));
    server.work().await.unwrap();
    server.work().await.unwrap();
    assert_eq!(status(&world, &done).await, "scored");
    assert_eq!(
        (status(&world, &invitation).await, status(&world, &neighbour).await),
        (json!("invited"), json!("invited"))
    );
    assert!(today(&world, &server).await.contains("3 tests are on hold"));

    lost.back(&world).await;
    server.work().await.unwrap();
    assert_eq!(status(&world, &silent).await, "scored", "its time was over before");
    let after = sittings::sitting(&world.scope, id).await.unwrap();
    assert_eq!(after.deadline, before.deadline + TimeDelta::hours(3));
    assert!(!today(&world, &server).await.contains("on hold"), "it still stands on the page");
    for number in 2..=20 {
        answer(&link, &sitting, number).await;
    }
    link.post(&format!("{sitting}/submission"), json!({})).await.expect(200);
    assert_eq!(status(&world, &invitation).await, "scored");
    let happened = world.happened_to(&id.to_string()).await;
    assert_eq!(happened, ["sitting.paused", "sitting.resumed"]);
    begin(&other).await;
    events::verify(&world.scope).await.unwrap();
}

#[tokio::test]
async fn who_cannot_begin_gets_the_time_back_once_they_can() {
    let world = World::new().await;
    let (invitation, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    let all = assessments::assessments(&world.scope).await.unwrap();
    let form = &all.iter().find(|one| one.form.role == "receptionist").unwrap().form;
    let which = format!("WHERE sha256 = '{}'", form.items[3].sha256);
    let content = format!("SELECT content FROM frozen_items {which}");
    let sound = world.database.text(&content).await.replace('\'', "''");
    // Whatever is not what was frozen is as good as lost.
    world.database.damage(&format!("UPDATE frozen_items SET content = '{{}}' {which}")).await;

    let refused = link.post("/api/v1/sittings", json!({})).await;
    insta::assert_snapshot!(refused.problem(), @"409 sittings.paused");
    let take = format!("/take/{}", link.secret());
    let page = world.nobody.get(&format!("{take}/paused")).await.expect(200).body;
    assert!(page.contains("Your time hasn’t started"), "{page}");
    world.nobody.submit(&format!("{take}/start"), &[]).await.expect(303);
    assert!(today(&world, &world.app).await.contains("One test is on hold"));
    world.clock.advance(TimeDelta::days(9));
    world.app.work().await.unwrap();
    assert_eq!(status(&world, &invitation).await, "invited");

    world.database.damage(&format!("UPDATE frozen_items SET content = '{sound}' {which}")).await;
    world.app.work().await.unwrap();
    assert!(!today(&world, &world.app).await.contains("on hold"));
    let happened = world.happened_to(&invitation).await;
    let told: Vec<_> = happened.iter().filter(|kind| !kind.starts_with("message.")).collect();
    assert_eq!(told, ["invitation.invited", "invitation.stopped", "invitation.extended"]);
    world.clock.advance(TimeDelta::days(6));
    begin(&link).await;
}

#[tokio::test]
async fn a_late_answer_is_not_settled_while_its_test_cannot_be_scored() {
    let world = World::new().await;
    let (_, link) = invite(&world, "receptionist", "Marisol Etxeberria").await;
    let (id, sitting) = begin(&link).await;
    link.post(&format!("{sitting}/submission"), json!({})).await.expect(200);
    let body = json!({ "number": 1, "client_step_id": "late" });
    link.post(&format!("{sitting}/answers"), body).await.expect(201);
    let sha256 = sittings::sitting(&world.scope, id).await.unwrap().items[5].sha256.clone();
    let lost = Taken::away(&world, &sha256).await;
    let server = world.second_server().await;
    let reviewer = world.reviewer.at(&server);
    let typed = [("verdict", "accepted"), ("grounds", "connection"), ("count", "1")];
    let settle = async || reviewer.submit(&format!("/late-answers/{id}"), &typed).await;
    let refused = settle().await.expect(409).body;
    assert!(refused.contains("Nothing was changed"), "{refused}");
    lost.back(&world).await;
    settle().await.expect(303);
}
