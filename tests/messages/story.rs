//! The story of a message that waits for a hand, told through each door.

use chrono::TimeDelta;
use muster::{
    kernel::language::Language,
    messages::{self, MessageKind, NewMessage, Recipient},
    platform::db::Tx,
};
use poem::http::Method;

use super::{amina, invitation, received, write};
use crate::world::World;

const ADDRESS: Option<&str> = Some("amina@mail.example");
const PHONE: Option<&str> = Some("503 555 0147");

#[tokio::test]
async fn a_message_is_handed_over_by_pages() {
    let world = World::new().await;
    let empty = world.manager.get("/messages").await.expect(200).body;
    assert!(empty.contains("No messages to send"), "{empty}");

    let id = write(&world.scope, invitation(amina(ADDRESS, PHONE))).await.id.to_string();
    let list = world.manager.get("/messages").await.expect(200).body;
    for told in [
        "Invitation to the skills test, for Amina Farouk",
        "Since Nov 24, 2026, 7:30 am. By text or email",
        "mailto:amina@mail.example?subject&#x3D;Your%20ten%20questions&amp;body&#x3D;Good%20morning%20Amina%0D%0A",
        "data-on-phone=\"sms:+15035550147?&amp;body&#x3D;Good%20morning",
        &format!("href=\"/messages/{id}/code\""),
        &format!("href=\"/messages/{id}/print\""),
        &format!("action=\"/messages/{id}/handover\""),
        "<details class=\"hand\" open>",
        "you send these yourself",
    ] {
        assert!(list.contains(told), "{told} in {list}");
    }
    assert!(!list.contains("Sent<"), "nobody sent anything: {list}");

    let page = |part: &str| format!("/messages/{id}{part}");
    let shown = world.manager.get(&page("")).await.expect(200).body;
    assert!(shown.contains("https://cedar.example/take/link_secret"), "{shown}");
    let code = world.manager.get(&page("/code")).await.expect(200).body;
    assert!(code.contains("class=\"qr__code ") && code.contains("<path d=\"M"), "{code}");
    assert!(code.contains("href=\"sms:+15035550147"), "{code}");
    let sheet = world.manager.get(&page("/print")).await.expect(200).body;
    assert!(sheet.contains("class=\"sheet\"") && sheet.contains("Willamette"), "{sheet}");

    let done = world.manager.submit(&page("/handover"), &[]).await.expect(303);
    assert_eq!(done.header("location"), format!("/messages?sent={id}"));
    let list = world.manager.get("/messages").await.expect(200).body;
    assert!(list.contains("No messages to send") && list.contains("Marked as sent"), "{list}");
    let shown = world.manager.get(&page("")).await.expect(200).body;
    assert!(!shown.contains("link_secret") && shown.contains("no longer stored"), "{shown}");
    let again = world.manager.submit(&page("/handover"), &[]).await.expect(409).body;
    assert!(again.contains("was already sent"), "{again}");
    assert_eq!(world.happened_to(&id).await, ["message.written", "message.handed_over"]);
    assert_eq!(world.happened_to("inv_1").await, ["message.written", "message.handed_over"]);
}

#[tokio::test]
async fn only_the_ways_that_a_person_gave_are_offered() {
    let world = World::new().await;
    let offered = async |email, phone, ways: [bool; 2]| {
        let id = write(&world.scope, received(amina(email, phone))).await.id;
        let list = world.manager.get("/messages").await.expect(200).body;
        assert_eq!([list.contains("mailto:"), list.contains("sms:")], ways, "{list}");
        let code = world.manager.get(&format!("/messages/{id}/code")).await.status;
        assert_eq!(code, if ways[1] { 200 } else { 404 });
        world.manager.submit(&format!("/messages/{id}/handover"), &[]).await.expect(303);
    };
    offered(ADDRESS, None, [true, false]).await;
    offered(None, PHONE, [false, true]).await;
    offered(None, None, [false, false]).await;
}

#[tokio::test]
async fn a_message_is_handed_over_by_api() {
    let world = World::new().await;
    let id = write(&world.scope, received(amina(ADDRESS, PHONE))).await.id.to_string();
    world.clock.advance(TimeDelta::milliseconds(1));
    write(&world.scope, invitation(amina(None, PHONE))).await;

    let waiting = "/api/v1/messages?state=waiting";
    let first = world.hr.get(&format!("{waiting}&limit=1")).await.expect(200).json();
    let row = &first["data"][0];
    assert_eq!((&row["id"], &row["kind"]), (&id.clone().into(), &"application_received".into()));
    assert_eq!(row["to"]["phone"], "503 555 0147");
    assert!(row["text"].is_null() && row["language"].is_null(), "{row}");
    let next = first["next_cursor"].as_str().unwrap();
    let rest = world.hr.get(&format!("{waiting}&cursor={next}")).await.expect(200).json();
    assert_eq!(rest["data"].as_array().unwrap().len(), 1);
    assert_eq!(rest["data"][0]["kind"], "assessment_invitation");

    let message = format!("/api/v1/messages/{id}");
    let shown = world.hr.get(&message).await.expect(200).json();
    assert_eq!(shown["text"], "Good morning Amina\n\nThank you & see you.");

    let handover = async |key: &str| {
        let request = world.hr.request(Method::POST, &format!("{message}/handover"));
        world.hr.send(request.header("Idempotency-Key", key), None).await
    };
    let first = handover("friday").await.expect(200);
    let again = handover("friday").await.expect(200);
    assert_eq!(first.json(), again.json());
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_eq!(first.json()["state"], "handed_over");
    let refused = handover("monday").await;
    insta::assert_snapshot!(refused.problem(), @"409 messages.handed_over");
    let left = world.hr.get(waiting).await.expect(200).json();
    assert_eq!(left["data"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn no_subject_tells_in_which_language_somebody_is_written_to() {
    let world = World::new().await;
    let to = Recipient { language: Language::Spanish, ..amina(ADDRESS, None) };
    let spanish = "Recibimos su solicitud".parse().unwrap();
    let id = write(&world.scope, NewMessage { subject: spanish, ..received(to) }).await.id;
    let message = format!("/api/v1/messages/{id}");
    for path in ["/api/v1/messages", &message] {
        let shown = world.hr.get(path).await.expect(200).body;
        assert!(shown.contains(r#""subject":"Application received""#), "{shown}");
        assert!(!shown.contains("Recibimos"), "{shown}");
    }
    let done = world.hr.post(&format!("{message}/handover"), serde_json::json!({})).await;
    assert!(done.expect(200).body.contains(r#""subject":"Application received""#));
}

#[tokio::test]
async fn the_home_page_is_told_what_waits_and_since_when() {
    let world = World::new().await;
    assert_eq!(messages::how_many_wait(&world.scope).await.unwrap().count.exactly(), Some(0));
    let first = write(&world.scope, received(amina(None, PHONE))).await;
    world.clock.advance(TimeDelta::hours(3));
    write(&world.scope, received(amina(ADDRESS, None))).await;
    let waiting = messages::how_many_wait(&world.scope).await.unwrap();
    assert_eq!((waiting.count.exactly(), waiting.oldest_at), (Some(2), Some(first.written_at)));
    let practice = muster::practices::here(&world.scope).await.unwrap();
    assert_eq!(messages::waiting(&world.scope, &practice, 1).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_text_whose_key_is_lost_keeps_nobody_from_the_others() {
    let world = World::new().await;
    let lost = write(&world.scope, invitation(amina(ADDRESS, PHONE))).await.id;
    write(&world.scope, received(amina(ADDRESS, PHONE))).await;
    let keys = world.database.files().parent().unwrap().join("keys");
    std::fs::remove_dir_all(keys).unwrap();
    let manager = world.manager.at(&world.second_server().await);
    let list = manager.get("/messages").await.expect(200).body;
    assert!(list.contains("no longer stored") && list.contains("Thank%20you"), "{list}");
    manager.get(&format!("/messages/{lost}")).await.expect(200);
    manager.get(&format!("/messages/{lost}/print")).await.expect(409);
}

#[tokio::test]
async fn what_was_marked_as_sent_by_mistake_waits_again_with_its_text() {
    let world = World::new().await;
    let id = write(&world.scope, invitation(amina(ADDRESS, PHONE))).await.id.to_string();
    let page = |part: &str| format!("/messages/{id}{part}");
    let done = world.manager.submit(&page("/handover"), &[]).await.expect(303);
    let said = world.manager.get(done.header("location")).await.expect(200).body;
    let undo = format!("action=\"/messages/{id}/handover/undoing\"");
    assert!(said.contains("Marked as sent: ") && said.contains(&undo), "{said}");
    assert!(!world.manager.get("/messages").await.expect(200).body.contains(&undo));
    for path in [page(""), format!("/api/v1/messages/{id}")] {
        let caller = if path.starts_with("/api") { &world.hr } else { &world.manager };
        let shown = caller.get(&path).await.expect(200).body;
        assert!(!shown.contains("link_secret"), "{shown}");
    }
    world.manager.submit(&page("/handover/undoing"), &[]).await.expect(303);
    let list = world.manager.get("/messages").await.expect(200).body;
    assert!(list.contains("link_secret") && list.contains("To send"), "{list}");
    world.manager.submit(&page("/handover/undoing"), &[]).await.expect(409);
    let kinds = world.happened_to(&id).await;
    assert_eq!(kinds, ["message.written", "message.handed_over", "message.taken_back"]);
}

#[tokio::test]
async fn after_a_quarter_of_an_hour_a_secret_is_gone_and_nothing_is_undone() {
    let world = World::new().await;
    let id = write(&world.scope, invitation(amina(ADDRESS, PHONE))).await.id.to_string();
    let api = format!("/api/v1/messages/{id}/handover");
    world.hr.post(&api, serde_json::json!({})).await.expect(200);
    let sealed = async || {
        let asked = "SELECT count(*) || '' FROM messages WHERE sealed_body IS NOT NULL";
        world.database.text(asked).await != "0"
    };
    world.clock.advance(TimeDelta::minutes(14));
    world.app.work().await.unwrap();
    assert!(sealed().await, "it can still be undone");
    world.clock.advance(TimeDelta::minutes(1));
    let late = world.hr.send(world.hr.request(Method::DELETE, &api), None).await;
    insta::assert_snapshot!(late.problem(), @"409 messages.too_late");
    world.app.work().await.unwrap();
    assert!(!sealed().await, "nobody needs it");
}

#[tokio::test]
async fn a_message_that_a_newer_one_replaces_is_not_brought_back() {
    let world = World::new().await;
    let id = write(&world.scope, invitation(amina(ADDRESS, PHONE))).await.id.to_string();
    let api = format!("/api/v1/messages/{id}/handover");
    world.hr.post(&api, serde_json::json!({})).await.expect(200);
    world.clock.advance(TimeDelta::seconds(1));
    write(&world.scope, invitation(amina(ADDRESS, PHONE))).await;
    let said = world.manager.get(&format!("/messages?sent={id}")).await.expect(200).body;
    assert!(said.contains("Marked as sent: ") && !said.contains("handover/undoing"), "{said}");
    let undone = world.hr.send(world.hr.request(Method::DELETE, &api), None).await;
    insta::assert_snapshot!(undone.problem(), @"409 messages.newer");
}

#[tokio::test]
async fn a_message_about_something_that_is_over_meanwhile_is_not_brought_back() {
    let world = World::new().await;
    let id = write(&world.scope, invitation(amina(ADDRESS, PHONE))).await.id.to_string();
    world.manager.submit(&format!("/messages/{id}/handover"), &[]).await.expect(303);
    let cancel = async |tx: &mut Tx| {
        messages::expire_about(tx, "inv_1", MessageKind::AssessmentInvitation).await
    };
    assert_eq!(world.scope.write(cancel).await.unwrap(), 0, "it has left");
    let said = world.manager.get(&format!("/messages?sent={id}")).await.expect(200).body;
    assert!(said.contains("Marked as sent: ") && !said.contains("handover/undoing"), "{said}");
    let api = format!("/api/v1/messages/{id}/handover");
    let undone = world.hr.send(world.hr.request(Method::DELETE, &api), None).await;
    insta::assert_snapshot!(undone.problem(), @"409 messages.too_late");
    let kept = "SELECT count(*) || '' FROM messages WHERE sealed_body IS NOT NULL";
    assert_eq!(world.database.text(kept).await, "0", "a dead link is of no use");
}
