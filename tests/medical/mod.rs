//! What a candidate asks for because of their health: read by one person, and told to nobody.

mod carried;

use chrono::TimeDelta;
use muster::platform::{db::Tx, events, keys::Role};
use serde_json::json;

use crate::{
    assessments,
    world::{Caller, World},
};

const WORDS: &str = "I am dyslexic and read slowly.";

/// Returns the address of the first request in the reader's list.
pub async fn first_request(reader: &Caller) -> String {
    let list = reader.get("/requests").await.expect(200).body;
    let at = list.find("/requests/adj_").unwrap_or_else(|| panic!("no request in {list}"));
    list[at..].split('"').next().unwrap().to_owned()
}

/// Invites somebody, who asks by the API. Returns their invitation and their link.
async fn asked(world: &World) -> (String, Caller) {
    let (invitation, link) = assessments::invite(world, "receptionist", "Marisol Etxeberria").await;
    let words = json!({ "words": WORDS });
    let asked = link.post("/api/v1/adjustment-request", words).await.expect(201).json();
    assert_eq!((&asked["read_by"], &asked["reader"]), (&"owner".into(), &"Dana Okafor".into()));
    (invitation, link)
}

/// Returns how often something happened in the whole log.
async fn count_of(world: &World, request: &str) -> Vec<String> {
    let id = request.rsplit('/').next().unwrap();
    let all = events::Viewer::Compartment;
    let events = events::about_before(&world.scope, all, (id, None), 100).await.unwrap();
    events.into_iter().rev().map(|event| event.kind).collect()
}

#[tokio::test]
async fn with_nobody_named_the_owner_reads_and_the_manager_does_not() {
    let world = World::new().await;
    asked(&world).await;
    let request = first_request(&world.owner).await;
    assert!(world.owner.get(&request).await.expect(200).body.contains(WORDS));
    for caller in [&world.manager, &world.reviewer, &world.viewer, &world.other_manager] {
        caller.get(&request).await.expect(404);
        let answer = [("extra", "double"), ("words", "No.")];
        caller.submit(&request, &answer).await.expect(404);
    }
    world.manager.get("/requests").await.expect(404);
    world.nobody.get(&request).await.expect(401);
    world.hr.get(&request).await.expect(401);
}

#[tokio::test]
async fn whom_the_owner_names_reads_and_the_owner_does_not() {
    let world = World::new().await;
    asked(&world).await;
    let request = first_request(&world.owner).await;
    let named = [("reader", &*world.user.to_string())];
    world.owner.submit("/settings/requests", &named).await.expect(303);
    assert!(world.manager.get("/").await.expect(200).body.contains("/requests"));
    assert!(world.manager.get(&request).await.expect(200).body.contains(WORDS));
    world.owner.get(&request).await.expect(404);
    assert!(!world.owner.get("/").await.expect(200).body.contains("/requests"));
}

#[tokio::test]
async fn each_reading_is_an_event_and_no_timeline_but_its_own_tells_of_it() {
    let world = World::new().await;
    let (invitation, _) = asked(&world).await;
    let request = first_request(&world.owner).await;
    for _ in 0..2 {
        world.owner.get(&request).await.expect(200);
    }
    let answer = [("extra", "double"), ("words", "You have twice the time.")];
    world.owner.submit(&request, &answer).await.expect(303);
    let happened = count_of(&world, &request).await;
    let kinds = ["asked", "read", "read", "answered"].map(|it| format!("adjustment_request.{it}"));
    assert_eq!(happened, kinds);
    let told = world.happened_to(&invitation).await;
    assert_eq!(told, ["invitation.invited", "message.written"]);
}

#[tokio::test]
async fn what_is_arranged_lengthens_the_sitting_and_is_told_to_the_candidate() {
    let world = World::new().await;
    let (_, link) = asked(&world).await;
    let own = async || link.get("/api/v1/adjustment-request").await.expect(200).json();
    let before = own().await;
    assert!(before.get("answer").is_none() && before["words"] == WORDS, "{before}");
    let request = first_request(&world.owner).await;
    let answer = [("extra", "double"), ("words", "You have twice the time.")];
    world.owner.submit(&request, &answer).await.expect(303);
    let after = own().await;
    assert_eq!(after["answer"], "You have twice the time.");
    let minutes = |told: &serde_json::Value| told["limit_minutes"].as_i64().unwrap();
    // Each is rounded up to whole minutes.
    let twice = 2 * minutes(&before);
    assert!((twice - 1..=twice).contains(&minutes(&after)), "{after}");

    let begun = link.post("/api/v1/sittings", json!({})).await.expect(201).json();
    let ends: chrono::DateTime<chrono::Utc> = begun["ends_at"].as_str().unwrap().parse().unwrap();
    let lasts = (ends - world.scope.now()).num_seconds();
    assert_eq!((lasts + 59) / 60, minutes(&after));
}

#[tokio::test]
async fn a_candidate_asks_by_page_waits_for_the_answer_and_can_take_it_back_before_it_begins() {
    let world = World::new().await;
    let (_, link) = assessments::invite(&world, "receptionist", "Marisol Etxeberria").await;
    let token = link.secret();
    let (start, form) = (format!("/take/{token}"), format!("/take/{token}/request"));
    let asks = world.nobody.get(&form).await.expect(200).body;
    assert!(asks.contains("The owner may also be the one who decides."), "{asks}");
    let tried = world.nobody.get(&format!("{start}/try?answer=b")).await.expect(200).body;
    assert!(tried.contains("That’s right"), "{tried}");
    world.nobody.submit(&form, &[("words", " ")]).await.expect(422);
    let asked = [("helps", "reader"), ("helps", "captions"), ("words", WORDS)];
    world.nobody.submit(&form, &asked).await.expect(303);
    let page = world.nobody.get(&start).await.expect(200).body;
    for told in ["The test is on hold", "Someone reads the questions to me", "Friday, November 27"]
    {
        assert!(page.contains(told), "{told} in {page}");
    }
    assert!(!page.contains(&format!("action=\"{start}/start\"")), "no Start in reach: {page}");
    let begun = link.post("/api/v1/sittings", json!({})).await;
    assert_eq!(begun.problem(), "409 sittings.waits");
    assert!(world.nobody.get(&form).await.expect(200).body.contains("value=\"reader\" checked"));
    world.nobody.submit(&form, &[("helps", "paper")]).await.expect(303);
    let read = world.owner.get(&first_request(&world.owner).await).await.expect(200).body;
    assert!(read.contains("A paper copy") && !read.contains(WORDS), "{read}");
    let before = link.get("/api/v1/adjustment-request").await.expect(200).json();
    assert_eq!((&before["waits"], &before["answer_by"]), (&json!(true), &json!("2026-11-27")));

    world.nobody.submit(&format!("{form}/end"), &[]).await.expect(303);
    world.nobody.submit(&format!("{form}/end"), &[]).await.expect(409);
    let page = world.nobody.get(&start).await.expect(200).body;
    assert!(page.contains(&format!("action=\"{start}/start\"")), "{page}");
    world.nobody.submit(&form, &[("words", "And more.")]).await.expect(303);
    let request = first_request(&world.owner).await;
    let answer = [("extra", "double"), ("words", "You have twice the time.")];
    world.owner.submit(&request, &answer).await.expect(303);
    world.nobody.submit(&form, &[("words", "And more.")]).await.expect(409);
    world.nobody.get(&form).await.expect(303);

    let (_, late) = assessments::invite(&world, "receptionist", "Ben Ruiz").await;
    late.post("/api/v1/sittings", json!({})).await.expect(201);
    let refused = late.post("/api/v1/adjustment-request", json!({ "words": WORDS })).await;
    assert_eq!(refused.problem(), "409 sittings.begun");
}

#[tokio::test]
async fn who_waits_for_an_answer_has_the_days_back_and_nobody_else_is_told() {
    let world = World::new().await;
    let (invitation, link) = asked(&world).await;
    let start = format!("/take/{}", link.secret());
    let told = async || {
        let shown = world.hr.get(&format!("/api/v1/invitations/{invitation}")).await.expect(200);
        (shown.json()["status"].clone(), shown.json()["expires_at"].clone())
    };
    let before = told().await;
    // Past its end, which is a week from now.
    world.clock.advance(TimeDelta::days(9));
    world.app.do_rounds().await.unwrap();
    assert_eq!(told().await, before, "whoever waits has not let it pass");
    let page = world.nobody.get(&start).await.expect(200).body;
    assert!(page.contains("The test is on hold"), "{page}");
    world.nobody.submit(&format!("{start}/request/end"), &[]).await.expect(303);
    assert_eq!(told().await, before);
    link.post("/api/v1/sittings", json!({})).await.expect(201);
}

/// Whoever decides sees which letters there are: who waits for an answer is reminded like everybody.
#[tokio::test]
async fn a_candidate_is_reminded_once_that_the_test_closes_soon_and_never_at_night() {
    let world = World::new().await;
    let (waits, _) = asked(&world).await;
    let (other, _) = assessments::invite(&world, "receptionist", "Ben Ruiz").await;
    let reminded = async || {
        let told = [world.happened_to(&waits).await, world.happened_to(&other).await].concat();
        told.iter().filter(|kind| *kind == "invitation.reminded").count()
    };
    world.clock.advance(TimeDelta::days(5) + TimeDelta::hours(13));
    world.app.do_rounds().await.unwrap();
    assert_eq!(reminded().await, 0, "at night");
    world.clock.advance(TimeDelta::hours(12));
    world.app.do_rounds().await.unwrap();
    assert_eq!(reminded().await, 2);
    world.clock.advance(TimeDelta::hours(1));
    world.app.do_rounds().await.unwrap();
    assert_eq!(reminded().await, 2, "once");
}

#[tokio::test]
async fn who_asks_without_end_waits_at_both_doors_and_keeps_what_they_wrote() {
    let world = World::new().await;
    let (_, link) = assessments::invite(&world, "receptionist", "Marisol Etxeberria").await;
    let form = format!("/take/{}/request", link.secret());
    world.nobody.submit(&form, &[("words", WORDS)]).await.expect(303);
    for _ in 1..10 {
        world.nobody.submit(&form, &[("words", WORDS)]).await.expect(303);
    }
    let waits = world.nobody.submit(&form, &[("words", WORDS)]).await.expect(429);
    assert_eq!(waits.header("retry-after"), "360");
    for said in ["in 6 minutes", WORDS] {
        assert!(waits.body.contains(said), "{said} in {}", waits.body);
    }
    let refused = link.post("/api/v1/adjustment-request", json!({ "words": WORDS })).await;
    assert_eq!(refused.problem(), "429 access.throttled");
}

#[tokio::test]
async fn somebody_outside_is_called_and_nothing_is_written_here() {
    let world = World::new().await;
    let outside = [("reader", "outside"), ("reader_name", "Ines Duarte")];
    let wrong = world.owner.submit("/settings/requests", &outside).await.expect(422).body;
    assert!(wrong.contains("Enter their phone number"), "{wrong}");
    let outside = [&outside[..], &[("reader_phone", "503 555 0171")]].concat();
    world.owner.submit("/settings/requests", &outside).await.expect(303);
    let (_, link) = assessments::invite(&world, "receptionist", "Marisol Etxeberria").await;
    let page = world.nobody.get(&format!("/take/{}", link.secret())).await.expect(200).body;
    assert!(page.contains("tel:+15035550171") && page.contains("Ines Duarte"), "{page}");
    let refused = link.post("/api/v1/adjustment-request", json!({ "words": WORDS })).await;
    assert_eq!(refused.problem(), "409 medical.read_outside");
}

#[tokio::test]
async fn a_reader_who_has_left_reads_nothing_and_the_owner_does_again() {
    let world = World::new().await;
    let name = async |tx: &mut Tx| Ok(world.user_with(tx, Role::Viewer).await);
    let reader = world.scope.write(name).await.unwrap();
    let named = [("reader", &*reader.to_string())];
    world.owner.submit("/settings/requests", &named).await.expect(303);
    world.owner.get("/requests").await.expect(404);
    let removal = format!("/settings/users/{reader}/removal");
    world.owner.submit(&removal, &[]).await.expect(303);
    world.owner.get("/requests").await.expect(200);
    // Who is no user here cannot be named.
    world.owner.submit("/settings/requests", &named).await.expect(422);
}

#[tokio::test]
async fn what_was_asked_lies_sealed_in_the_database() {
    let world = World::new().await;
    asked(&world).await;
    let kept = world.database.text("SELECT sealed FROM adjustment_requests").await;
    assert!(!kept.contains("dyslexic") && !kept.contains("person_"), "{kept}");
}

#[tokio::test]
async fn what_was_arranged_outside_is_written_down_by_the_owner_and_gives_the_time() {
    let world = World::new().await;
    let outside =
        [("reader", "outside"), ("reader_name", "Ines Duarte"), ("reader_phone", "503 555 0171")];
    world.owner.submit("/settings/requests", &outside).await.expect(303);
    let (invitation, link) =
        assessments::invite(&world, "receptionist", "Marisol Etxeberria").await;
    let page = format!("/invitations/{invitation}");
    let form = format!("{page}/arrangement");
    let arranged = [("extra", "triple"), ("words", "You have three times the time.")];
    assert!(world.owner.get(&page).await.expect(200).body.contains(&form));
    assert!(!world.manager.get(&page).await.expect(200).body.contains(&form));
    for caller in [&world.manager, &world.viewer, &world.other_manager] {
        caller.get(&form).await.expect(404);
        caller.submit(&form, &arranged).await.expect(404);
    }
    let own = async || link.get("/api/v1/adjustment-request").await.expect(200).json();
    let before = own().await["limit_minutes"].as_i64().unwrap();
    world.owner.submit(&form, &[]).await.expect(422);
    world.owner.submit(&form, &arranged).await.expect(303);
    let after = own().await;
    assert!(after["limit_minutes"].as_i64().unwrap() > 2 * before, "{after}");
    assert_eq!(after["answer"], "You have three times the time.");
    assert!(first_request(&world.owner).await.starts_with("/requests/adj_"));
    link.post("/api/v1/sittings", json!({})).await.expect(201);
    world.owner.submit(&form, &arranged).await.expect(409);
}
